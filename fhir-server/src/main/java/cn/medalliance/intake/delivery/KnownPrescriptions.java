package cn.medalliance.intake.delivery;

import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import cn.medalliance.fhir.bundle.CallerCalls;
import cn.medalliance.mappings.IssueCode;
import cn.medalliance.mappings.text.LooseText;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.MedicationRequest;

/**
 * Sees whether prescriptions that a document does not change, because they are here, are of its medicines. A transaction leaves them as they are
 * and says nothing; another medicine under the number would not be kept by anybody.
 */
final class KnownPrescriptions {

    private static final String FIELD = "MedicationRequest.medication";

    private final CallerCalls calls;

    KnownPrescriptions(CallerCalls calls) {
        this.calls = calls;
    }

    /** What of a transaction is contradicted by what the caller may see. */
    List<RowIssue> contradicting(ServletRequestDetails exchange, Bundle transaction) {
        return transaction.getEntry().stream()
                .filter(entry -> entry.getRequest().hasIfNoneExist())
                .filter(entry ->
                        entry.getResource() instanceof MedicationRequest sent && isOther(exchange, entry, sent))
                .findFirst()
                .map(entry -> List.of(RowIssue.of(FIELD, IssueCode.PRESCRIPTION_CONTRADICTED)))
                .orElse(List.of());
    }

    private boolean isOther(ServletRequestDetails exchange, BundleEntryComponent entry, MedicationRequest sent) {
        String query = "MedicationRequest?" + entry.getRequest().getIfNoneExist();
        Optional<String> medicine = medicine(sent);
        return calls.search(exchange, query, MedicationRequest.class).stream()
                .map(KnownPrescriptions::medicine)
                .anyMatch(known -> known.isPresent() && !known.equals(medicine));
    }

    /** In words, as documents and messages name it; a pharmacy may have named another way what it found. */
    private static Optional<String> medicine(MedicationRequest request) {
        return Optional.of(request)
                .filter(MedicationRequest::hasMedicationCodeableConcept)
                .map(each -> each.getMedicationCodeableConcept().getText())
                .map(LooseText::key);
    }
}
