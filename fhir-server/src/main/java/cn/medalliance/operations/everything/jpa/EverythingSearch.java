package cn.medalliance.operations.everything.jpa;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirResourceDaoPatient;
import ca.uhn.fhir.jpa.api.dao.PatientEverythingParameters;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import cn.medalliance.fhir.search.Narrowing;
import cn.medalliance.operations.everything.model.EverythingRequest;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.IntegerType;
import org.jspecify.annotations.Nullable;

/** HAPI's walk through a record, of which what is not wanted is left out before it is cut into pages. */
public final class EverythingSearch {

    private final DaoRegistry daos;
    private final WantedRows rows;

    EverythingSearch(DaoRegistry daos, WantedRows rows) {
        this.daos = daos;
        this.rows = rows;
    }

    /**
     * Finds a page.
     *
     * @param patient whose record; null for everybody's
     * @param count how many resources of the page at the most
     */
    public IBundleProvider find(
            @Nullable IdType patient,
            EverythingRequest wanted,
            @Nullable IntegerType count,
            ServletRequestDetails request) {
        IFhirResourceDaoPatient<?> dao = (IFhirResourceDaoPatient<?>) daos.getResourceDao("Patient");
        PatientEverythingParameters parameters = new PatientEverythingParameters();
        parameters.setCount(count);
        parameters.setMdmExpand(false);
        Supplier<IBundleProvider> search = patient == null
                ? () -> dao.patientTypeEverything(request.getServletRequest(), request, parameters, null)
                : () -> dao.patientInstanceEverything(request.getServletRequest(), request, parameters, patient);
        return Narrowing.with(request, found -> rows.keep(found, wanted), search);
    }
}
