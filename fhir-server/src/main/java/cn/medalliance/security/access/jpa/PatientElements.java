package cn.medalliance.security.access.jpa;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry.SearchParamLookupContextEnum;
import cn.medalliance.security.access.model.AccessMatrix;
import cn.medalliance.security.access.model.AccessType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Reference;

/** Whose a resource is: read from the resource, and the paths by which the index knows the same. */
final class PatientElements {

    private final FhirContext fhir;
    private final ISearchParamRegistry registry;
    private final AccessMatrix matrix;
    private final Map<String, List<String>> paths = new ConcurrentHashMap<>();

    PatientElements(FhirContext fhir, ISearchParamRegistry registry, AccessMatrix matrix) {
        this.fhir = fhir;
        this.registry = registry;
        this.matrix = matrix;
    }

    /**
     * The ids of the patients that a resource belongs to, without their type.
     *
     * @return none when it names no patient of this server
     */
    Set<String> patients(IBaseResource resource) {
        String type = fhir.getResourceType(resource);
        Set<String> patients = new LinkedHashSet<>();
        matrix.type(type).filter(AccessType::isOfPatients).ifPresent(known -> {
            if (known.isPatient()) {
                patients.add(resource.getIdElement().getIdPart());
                return;
            }
            for (String path : paths(known)) {
                String element = path.replaceFirst("\\.where\\(.*", "");
                for (Reference reference : fhir.newTerser().getValues(resource, element, Reference.class)) {
                    IIdType id = reference.getReferenceElement();
                    if ("Patient".equals(id.getResourceType()) && !id.isLocal()) {
                        patients.add(id.getIdPart());
                    }
                }
            }
        });
        return patients;
    }

    /** The paths of a type's links to the patient. */
    List<String> paths(String type) {
        return paths(matrix.type(type).orElseThrow());
    }

    /** The paths of a type's links to the patient, as HAPI's index spells them. */
    List<String> paths(AccessType type) {
        return paths.computeIfAbsent(type.name(), name -> {
            String parameter = type.patientParameter().orElseThrow();
            RuntimeSearchParam known =
                    registry.getActiveSearchParam(name, parameter, SearchParamLookupContextEnum.SEARCH);
            if (known == null) {
                throw new IllegalStateException("types.csv: " + name + " has no parameter " + parameter);
            }
            return known.getPathsSplitForResourceType(name);
        });
    }
}
