package cn.medalliance.referral.jpa;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import cn.medalliance.fhir.bundle.CallerCalls;
import cn.medalliance.fhir.bundle.QueryText;
import cn.medalliance.shared.CountyTime;
import java.time.LocalDate;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r4.model.ServiceRequest;

/**
 * Tells who refers a resident up because his pressure was unsatisfactory twice in a row that the record does not say so
 * ({@code mca-ref-11}): it lacks two evaluations 2 of hypertension in the days before the request, as far as the caller may see
 * them. It warns and never refuses: one of the two may stand on paper.
 */
final class UnsatisfiedWarnings {

    private static final String UP = "up";
    private static final String REASON = "htn-1";
    private static final String NOT_CONTROLLED = "2";
    private static final int ENOUGH = 2;

    private final CallerCalls calls;
    private final Words words;
    private final int window;

    /** @param window how many days before the request are looked at */
    UnsatisfiedWarnings(CallerCalls calls, Words words, int window) {
        this.calls = calls;
        this.words = words;
        this.window = window;
    }

    Optional<OperationOutcomeIssueComponent> of(ServiceRequest request, RequestDetails caller) {
        boolean isAsserted = request.getReasonCode().stream()
                .anyMatch(reason -> words.code(reason, "mca-referral-reason-up").equals(REASON));
        if (!words.category(request).equals(UP) || !isAsserted || !request.hasAuthoredOn()) {
            return Optional.empty();
        }
        try {
            return isTwice(request, caller) ? Optional.empty() : Optional.of(issue());
        } catch (BaseServerResponseException unseen) {
            // Who may not look for evaluations is not told that there are none; the referral is stored.
            return Optional.empty();
        }
    }

    private boolean isTwice(ServiceRequest request, RequestDetails caller) {
        return calls.search(caller, query(request), Observation.class).stream()
                        .filter(this::isUnsatisfied)
                        .map(evaluation -> CountyTime.dayOf(
                                evaluation.getEffectiveDateTimeType().getValue()))
                        .distinct()
                        .count()
                >= ENOUGH;
    }

    private String query(ServiceRequest request) {
        LocalDate day = CountyTime.dayOf(request.getAuthoredOn());
        return "Observation?status=final,amended,corrected&_count=100&patient="
                + QueryText.encoded(
                        "Patient/" + request.getSubject().getReferenceElement().getIdPart())
                + "&code=" + QueryText.token(words.own().system("mca-observation"), "followup-eval")
                + "&date=ge" + day.minusDays(window) + "&date=le" + day;
    }

    private boolean isUnsatisfied(Observation evaluation) {
        return evaluation.hasEffectiveDateTimeType()
                && evaluation.getValue() instanceof CodeableConcept value
                && value.getCoding().stream().anyMatch(coding -> NOT_CONTROLLED.equals(coding.getCode()))
                && evaluation.getComponent().stream()
                        .filter(component -> words.code(component.getCode(), "mca-observation")
                                .equals("programme"))
                        .anyMatch(component -> component.getValue() instanceof CodeableConcept programme
                                && words.code(programme, "mca-programme").equals("htn"));
    }

    private OperationOutcomeIssueComponent issue() {
        OperationOutcomeIssueComponent issue = new OperationOutcomeIssueComponent();
        issue.setSeverity(IssueSeverity.WARNING);
        issue.setCode(IssueType.BUSINESSRULE);
        issue.setDetails(words.concept("mca-rule", "mca-ref-11"));
        issue.setDiagnostics(("近 %d 天内没有两次高血压随访评价为控制不满意。"
                        + " The record does not have two evaluations of hypertension as not controlled within %d days.")
                .formatted(window, window));
        issue.addExpression("ServiceRequest.reasonCode");
        return issue;
    }
}
