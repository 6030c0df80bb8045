package cn.medalliance.fhir.server;

import cn.medalliance.guide.Guide;
import cn.medalliance.shared.ErrorCode;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.jspecify.annotations.Nullable;

/** Makes the OperationOutcome of one failure. */
public final class Outcomes {

    private final String system;
    private final String rules;

    public Outcomes(Guide guide) {
        this.system = guide.canonical() + "/CodeSystem/mca-error";
        this.rules = guide.canonical() + "/CodeSystem/mca-rule";
    }

    /** One issue with our code, its sentence, the particulars and the place. */
    public OperationOutcome of(ErrorCode code, @Nullable String detail, @Nullable String expression) {
        OperationOutcome outcome = new OperationOutcome();
        OperationOutcome.OperationOutcomeIssueComponent issue = outcome.addIssue()
                .setSeverity(OperationOutcome.IssueSeverity.ERROR)
                .setCode(OperationOutcome.IssueType.fromCode(code.issueType()));
        issue.getDetails()
                .setText(code.sentence())
                .addCoding()
                .setSystem(system)
                .setCode(code.code());
        if (detail != null && !detail.isBlank()) {
            issue.setDiagnostics(detail);
        }
        if (expression != null) {
            issue.addExpression(expression);
        }
        return outcome;
    }

    /** Names the rule that was broken beside the code of the failure. */
    OperationOutcome withRule(OperationOutcome outcome, @Nullable String rule) {
        if (rule != null) {
            outcome.getIssueFirstRep().getDetails().addCoding().setSystem(rules).setCode(rule);
        }
        return outcome;
    }

    /** Adds our code to the issues of an outcome that HAPI made. */
    OperationOutcome withCode(OperationOutcome outcome, ErrorCode code) {
        for (OperationOutcome.OperationOutcomeIssueComponent issue : outcome.getIssue()) {
            if (!issue.hasDetails()) {
                issue.setDiagnostics(HapiMessages.tidy(issue.getDiagnostics()));
                issue.getDetails()
                        .setText(code.sentence())
                        .addCoding()
                        .setSystem(system)
                        .setCode(code.code());
            }
        }
        return outcome;
    }
}
