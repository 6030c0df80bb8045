package cn.medalliance.export.jpa;

import ca.uhn.fhir.model.api.annotation.Description;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import cn.medalliance.security.population.model.PopulationLevel;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/**
 * {@code $export} of the server, of patients, of one patient, of a group.
 *
 * <p>See <a href="https://hl7.org/fhir/uv/bulkdata/STU3/export.html">Bulk Data Access STU 3, export</a>.
 */
public final class ExportProvider {

    private static final String CANONICAL = "http://hl7.org/fhir/uv/bulkdata/OperationDefinition/";

    private final ExportPlanner planner;
    private final ExportStart start;

    ExportProvider(ExportPlanner planner, ExportStart start) {
        this.planner = planner;
        this.start = start;
    }

    @Operation(name = "$export", idempotent = true, manualResponse = true, canonicalUrl = CANONICAL + "export")
    @Description(
            shortDefinition = "Exports everything that the caller may see",
            value = "异步导出调用者可见的全部数据。 Exports in the background all that the caller may see.")
    public void ofSystem(
            @OperationParam(name = "_outputFormat", max = 1) @Nullable StringType format,
            @OperationParam(name = "_since", max = 1) @Nullable InstantType since,
            @OperationParam(name = "_until", max = 1) @Nullable InstantType until,
            @OperationParam(name = "_type", max = OperationParam.MAX_UNLIMITED) @Nullable List<StringType> types,
            @OperationParam(name = "_elements", max = OperationParam.MAX_UNLIMITED) @Nullable List<StringType> elements,
            @OperationParam(name = "_typeFilter", max = OperationParam.MAX_UNLIMITED) @Nullable
                    List<StringType> filters,
            @OperationParam(name = "includeAssociatedData", max = OperationParam.MAX_UNLIMITED) @Nullable
                    List<StringType> associated,
            @OperationParam(name = "organizeOutputBy", max = 1) @Nullable StringType organizedBy,
            @OperationParam(name = "allowPartialManifests", max = 1) @Nullable BooleanType partial,
            ServletRequestDetails request)
            throws IOException {
        KickOff kickOff = new KickOff(format, since, until, types, elements, filters, associated, organizedBy, partial);
        begin(kickOff.asked(PopulationLevel.SYSTEM, null, Set.of(), request), request);
    }

    @Operation(
            name = "$export",
            typeName = "Patient",
            idempotent = true,
            manualResponse = true,
            canonicalUrl = CANONICAL + "patient-export")
    @Description(
            shortDefinition = "Exports patients and what is in their compartments",
            value = "异步导出调用者可见的居民数据。 Exports in the background the data of residents that the caller may see.")
    public void ofPatients(
            @OperationParam(name = "_outputFormat", max = 1) @Nullable StringType format,
            @OperationParam(name = "_since", max = 1) @Nullable InstantType since,
            @OperationParam(name = "_until", max = 1) @Nullable InstantType until,
            @OperationParam(name = "_type", max = OperationParam.MAX_UNLIMITED) @Nullable List<StringType> types,
            @OperationParam(name = "_elements", max = OperationParam.MAX_UNLIMITED) @Nullable List<StringType> elements,
            @OperationParam(name = "_typeFilter", max = OperationParam.MAX_UNLIMITED) @Nullable
                    List<StringType> filters,
            @OperationParam(name = "includeAssociatedData", max = OperationParam.MAX_UNLIMITED) @Nullable
                    List<StringType> associated,
            @OperationParam(name = "organizeOutputBy", max = 1) @Nullable StringType organizedBy,
            @OperationParam(name = "allowPartialManifests", max = 1) @Nullable BooleanType partial,
            @OperationParam(name = "patient", max = OperationParam.MAX_UNLIMITED) @Nullable List<Reference> patients,
            ServletRequestDetails request)
            throws IOException {
        Set<String> named = patients == null
                ? Set.of()
                : patients.stream().map(ExportProvider::patient).collect(Collectors.toCollection(LinkedHashSet::new));
        KickOff kickOff = new KickOff(format, since, until, types, elements, filters, associated, organizedBy, partial);
        begin(kickOff.asked(PopulationLevel.PATIENT, null, named, request), request);
    }

    @Operation(
            name = "$export",
            typeName = "Patient",
            idempotent = true,
            manualResponse = true,
            canonicalUrl = CANONICAL + "patient-export")
    @Description(
            shortDefinition = "Exports one patient",
            value = "异步导出一位居民的数据。 Exports in the background the data of one resident.")
    public void ofOne(
            @IdParam IdType id,
            @OperationParam(name = "_outputFormat", max = 1) @Nullable StringType format,
            @OperationParam(name = "_since", max = 1) @Nullable InstantType since,
            @OperationParam(name = "_until", max = 1) @Nullable InstantType until,
            @OperationParam(name = "_type", max = OperationParam.MAX_UNLIMITED) @Nullable List<StringType> types,
            @OperationParam(name = "_elements", max = OperationParam.MAX_UNLIMITED) @Nullable List<StringType> elements,
            @OperationParam(name = "_typeFilter", max = OperationParam.MAX_UNLIMITED) @Nullable
                    List<StringType> filters,
            @OperationParam(name = "includeAssociatedData", max = OperationParam.MAX_UNLIMITED) @Nullable
                    List<StringType> associated,
            @OperationParam(name = "organizeOutputBy", max = 1) @Nullable StringType organizedBy,
            @OperationParam(name = "allowPartialManifests", max = 1) @Nullable BooleanType partial,
            ServletRequestDetails request)
            throws IOException {
        KickOff kickOff = new KickOff(format, since, until, types, elements, filters, associated, organizedBy, partial);
        begin(kickOff.asked(PopulationLevel.PATIENT, null, Set.of(id.getIdPart()), request), request);
    }

    @Operation(
            name = "$export",
            typeName = "Group",
            idempotent = true,
            manualResponse = true,
            canonicalUrl = CANONICAL + "group-export")
    @Description(
            shortDefinition = "Exports the members of a group",
            value = "异步导出一个人群的数据；疾控取去标识人群。 Exports in the background the data of a group; the CDC takes"
                    + " de-identified groups.")
    public void ofGroup(
            @IdParam IdType id,
            @OperationParam(name = "_outputFormat", max = 1) @Nullable StringType format,
            @OperationParam(name = "_since", max = 1) @Nullable InstantType since,
            @OperationParam(name = "_until", max = 1) @Nullable InstantType until,
            @OperationParam(name = "_type", max = OperationParam.MAX_UNLIMITED) @Nullable List<StringType> types,
            @OperationParam(name = "_elements", max = OperationParam.MAX_UNLIMITED) @Nullable List<StringType> elements,
            @OperationParam(name = "_typeFilter", max = OperationParam.MAX_UNLIMITED) @Nullable
                    List<StringType> filters,
            @OperationParam(name = "includeAssociatedData", max = OperationParam.MAX_UNLIMITED) @Nullable
                    List<StringType> associated,
            @OperationParam(name = "organizeOutputBy", max = 1) @Nullable StringType organizedBy,
            @OperationParam(name = "allowPartialManifests", max = 1) @Nullable BooleanType partial,
            ServletRequestDetails request)
            throws IOException {
        KickOff kickOff = new KickOff(format, since, until, types, elements, filters, associated, organizedBy, partial);
        begin(kickOff.asked(PopulationLevel.GROUP, id.getIdPart(), Set.of(), request), request);
    }

    private static String patient(Reference reference) {
        String id = reference.getReferenceElement().getIdPart();
        String type = reference.getReferenceElement().getResourceType();
        if (id == null
                || type != null && !type.equals("Patient")
                || reference.getReferenceElement().hasBaseUrl()) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "expected references to patients", "patient");
        }
        return id;
    }

    private void begin(ExportAsked asked, ServletRequestDetails request) throws IOException {
        start.begin(asked, planner.plan(asked, request), ExportStart.POLL, request);
    }
}
