package cn.medalliance.security.access.model;

import java.util.Optional;

/**
 * What the access rules know of a resource type.
 *
 * @param name the type
 * @param group the class of types that shares its rows of the matrix
 * @param patientParameter the search parameter that leads to the patient; {@code _id} for the patient itself
 * @param organizationElement the element that names the organisation whose it is; a dot for the resource itself
 * @param ownerless those of its resources that belong to no patient and have rows of their own
 */
public record AccessType(
        String name,
        String group,
        Optional<String> patientParameter,
        Optional<String> organizationElement,
        Optional<Ownerless> ownerless) {

    /** Whether it is the patient itself. */
    public boolean isPatient() {
        return patientParameter.filter("_id"::equals).isPresent();
    }

    /** Whether it belongs to patients. */
    public boolean isOfPatients() {
        return patientParameter.isPresent();
    }
}
