package cn.medalliance.fhir.search.extraction;

import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Patient.LinkType;

/**
 * A record that was replaced by another (FHIR R4, Patient.link) is not found by its numbers any more: the record that
 * replaces it has them, and who writes to the resident of a number means that one alone.
 */
final class ReplacedRecords {

    private static final String NUMBERS = "Patient.identifier";

    private ReplacedRecords() {}

    /** Whether what a path yields of a resource is not to be found. */
    static boolean hide(IBase resource, String path) {
        return NUMBERS.equals(path)
                && resource instanceof Patient patient
                && !patient.getActive()
                && patient.getLink().stream().anyMatch(link -> link.getType() == LinkType.REPLACEDBY);
    }
}
