package cn.medalliance.audit.recording;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import cn.medalliance.audit.recording.AccessNote.Asked;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads from a request what it asks for, and of whom, whether it can be answered or not. */
final class AskedOf {

    private static final int MOST_PATIENTS = 100;
    private static final String PATIENT = "Patient";
    private static final String ID = "[A-Za-z0-9\\-.]{1,64}";
    private static final Pattern PATIENT_ID = Pattern.compile("(?:.*/)?(?:Patient/)?(" + ID + ")(?:/_history/.*)?");
    private static final Pattern ADDRESS = Pattern.compile("/?([A-Z][A-Za-z]{1,60})(?:/(" + ID + "))?(?:/.*)?");
    /** Whatever parameter it is of. */
    private static final Pattern NAMED_PATIENT = Pattern.compile("(?:.*/)?Patient/(" + ID + ")(?:/_history/.*)?");

    private static final Pattern OF_PATIENTS = Pattern.compile("(?:.*[.:])?(?:patient|subject)(?::Patient)?");

    private AskedOf() {}

    static Asked request(RequestDetails request, RecordedQuery queries) {
        String type = request.getResourceName();
        boolean hasId = request.getId() != null && request.getId().hasIdPart();
        String id = hasId ? request.getId().getIdPart() : null;
        String version =
                hasId && request.getId().hasVersionIdPart() ? request.getId().getVersionIdPart() : "";
        Map<String, String[]> parameters = request.getParameters() == null ? Map.of() : request.getParameters();
        Set<String> patients = new TreeSet<>();
        if (PATIENT.equals(type)) {
            addPatient(patients, id, PATIENT_ID);
            addPatients(patients, parameters.get("_id"), PATIENT_ID);
        }
        parameters.forEach((name, values) ->
                addPatients(patients, values, OF_PATIENTS.matcher(name).matches() ? PATIENT_ID : NAMED_PATIENT));
        boolean isCompartment = request.getCompartmentName() != null;
        String searched = isCompartment ? request.getCompartmentName() : type;
        return new Asked(
                searched,
                isCompartment ? null : id,
                version,
                queries.of(searched, parameters, request.getHeader("If-None-Exist")),
                patients);
    }

    /** Of a request that was refused before HAPI saw it: its address below the base alone. */
    static Asked address(@Nullable String path) {
        Matcher address = ADDRESS.matcher(path == null ? "" : path);
        if (!address.matches()) {
            return new Asked(null, null, "", null, Set.of());
        }
        String type = address.group(1);
        String id = address.group(2);
        return new Asked(type, id, "", null, PATIENT.equals(type) && id != null ? Set.of(id) : Set.of());
    }

    private static void addPatients(Set<String> patients, String @Nullable [] values, Pattern form) {
        if (values == null) {
            return;
        }
        for (String value : values) {
            for (String one : value.split(",", MOST_PATIENTS)) {
                addPatient(patients, one, form);
            }
        }
    }

    private static void addPatient(Set<String> patients, @Nullable String value, Pattern form) {
        Matcher id = form.matcher(value == null ? "" : value.strip());
        if (patients.size() < MOST_PATIENTS && id.matches()) {
            patients.add(id.group(1));
        }
    }
}
