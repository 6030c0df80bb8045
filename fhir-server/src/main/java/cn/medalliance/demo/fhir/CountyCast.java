package cn.medalliance.demo.fhir;

/**
 * Who of a county plays which part in a trial.
 *
 * @param alliance the credit code of the alliance's office
 * @param hospital of the county hospital
 * @param diseaseControl of the centre for disease control
 * @param doctor a family doctor
 * @param resident one of the doctor's residents
 */
public record CountyCast(String alliance, String hospital, String diseaseControl, Doctor doctor, Member resident) {

    /**
     * A person.
     *
     * @param reference the person's resource, {@code Type/id}
     */
    public record Member(String name, String reference) {}

    /**
     * A doctor.
     *
     * @param organization the credit code of the doctor's organisation
     */
    public record Doctor(String name, String reference, String organization) {}
}
