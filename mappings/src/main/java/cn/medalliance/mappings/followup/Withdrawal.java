package cn.medalliance.mappings.followup;

import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;

/**
 * A visit that its source deleted. What follows from it stays, marked as entered in error, for others may have read it; the
 * resident and the enrolment are left alone.
 */
final class Withdrawal {
    private Withdrawal() {}

    static Bundle of(Bundle visit) {
        visit.getEntry().stream().map(Bundle.BundleEntryComponent::getResource).forEach(Withdrawal::mark);
        return visit;
    }

    private static void mark(Resource resource) {
        if (resource instanceof Encounter encounter) {
            encounter.setStatus(Encounter.EncounterStatus.ENTEREDINERROR);
        } else if (resource instanceof QuestionnaireResponse response) {
            response.setStatus(QuestionnaireResponse.QuestionnaireResponseStatus.ENTEREDINERROR);
        } else if (resource instanceof Observation observation) {
            observation.setStatus(Observation.ObservationStatus.ENTEREDINERROR);
        } else if (resource instanceof MedicationStatement statement) {
            statement.setStatus(MedicationStatement.MedicationStatementStatus.ENTEREDINERROR);
        } else if (resource instanceof ServiceRequest referral) {
            referral.setStatus(ServiceRequest.ServiceRequestStatus.ENTEREDINERROR);
        }
    }
}
