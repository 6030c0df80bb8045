package cn.medalliance.security.caller;

/**
 * The person for whom a client calls.
 *
 * @param account the name the person signs in with
 * @param reference the person's resource: {@code Practitioner/…} or {@code Patient/…}
 */
public record Person(String account, String reference) {

    private static final String PATIENT = "Patient/";

    /** Whether the person is a resident, who stands in the alliance as a patient. */
    public boolean isResident() {
        return reference.startsWith(PATIENT);
    }

    /** The id of the resident's own Patient resource. */
    public String patientId() {
        return reference.substring(PATIENT.length());
    }
}
