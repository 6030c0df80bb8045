package cn.medalliance.security.access.jpa;

import cn.medalliance.fhir.search.IdCondition;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Holds for the resources of one patient. */
final class OfPatient extends IdCondition {

    private static final String THE_PATIENT =
            "select patient.res_id from hfj_resource patient" + " where patient.res_type = %s and patient.fhir_id = %s";
    private static final String RESOURCES = "select link.src_resource_id from hfj_res_link link"
            + " where link.src_path in (%s) and link.target_resource_id in (%s)";

    private final String patient;
    private final List<String> paths;

    /**
     * @param patient the patient's id
     * @param paths the paths of the links to the patient; none when the resource is the patient
     */
    OfPatient(String patient, List<String> paths) {
        this.patient = patient;
        this.paths = List.copyOf(paths);
    }

    @Override
    protected boolean isNever() {
        return false;
    }

    @Override
    protected String holdsFor(String id, Function<Object, String> placeholder) {
        return isAmong(id, select(placeholder));
    }

    /** Selects the internal ids of the patient's resources. */
    String select(Function<Object, String> placeholder) {
        String thePatient = THE_PATIENT.formatted(placeholder.apply("Patient"), placeholder.apply(patient));
        return paths.isEmpty()
                ? thePatient
                : RESOURCES.formatted(
                        paths.stream().map(placeholder::apply).collect(Collectors.joining(", ")), thePatient);
    }
}
