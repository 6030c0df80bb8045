package cn.medalliance.intake.delivery;

import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import cn.medalliance.fhir.bundle.CallerCalls;
import cn.medalliance.mappings.IssueCode;
import cn.medalliance.mappings.text.LooseText;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.MedicationRequest;

/**
 * Sees whether prescriptions that a document does not change, because they are here, are of its medicines. A transaction leaves them as they are
 * and says nothing; another medicine under the number would not be kept by anybody.
 */
final class KnownPrescriptions {

    private static final String FIELD = "MedicationRequest.medication";
    private static final Pattern NAME = Pattern.compile("[^0-9]+");

    private final CallerCalls calls;

    KnownPrescriptions(CallerCalls calls) {
        this.calls = calls;
    }

    /** Whether a transaction has prescriptions that it would leave as they are. */
    static boolean areIn(Bundle transaction) {
        return transaction.getEntry().stream().anyMatch(KnownPrescriptions::isLeftIfThere);
    }

    /** What of a transaction is contradicted by what the caller may see. */
    List<RowIssue> contradicting(ServletRequestDetails exchange, Bundle transaction) {
        return transaction.getEntry().stream()
                .filter(KnownPrescriptions::isLeftIfThere)
                .filter(entry -> isOther(exchange, entry, (MedicationRequest) entry.getResource()))
                .findFirst()
                .map(entry -> List.of(RowIssue.of(FIELD, IssueCode.PRESCRIPTION_CONTRADICTED)))
                .orElse(List.of());
    }

    private static boolean isLeftIfThere(BundleEntryComponent entry) {
        return entry.getRequest().hasIfNoneExist() && entry.getResource() instanceof MedicationRequest;
    }

    private boolean isOther(ServletRequestDetails exchange, BundleEntryComponent entry, MedicationRequest sent) {
        String query = "MedicationRequest?" + entry.getRequest().getIfNoneExist();
        String name = name(sent);
        return calls.search(exchange, query, MedicationRequest.class).stream()
                .map(KnownPrescriptions::name)
                .anyMatch(known -> !known.contains(name) && !name.contains(known));
    }

    /**
     * The name of the medicine without its strength and package, which every system writes in its own way; empty where it is not told in
     * words, as a pharmacy may have changed what it found.
     */
    private static String name(MedicationRequest request) {
        String written = request.hasMedicationCodeableConcept()
                ? LooseText.key(Objects.requireNonNullElse(
                        request.getMedicationCodeableConcept().getText(), ""))
                : "";
        Matcher name = NAME.matcher(written);
        return name.lookingAt() ? name.group() : written;
    }
}
