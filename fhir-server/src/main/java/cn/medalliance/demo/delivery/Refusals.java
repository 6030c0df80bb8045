package cn.medalliance.demo.delivery;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import java.util.List;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r4.model.StringType;

/** Says why a server refused a transaction. */
final class Refusals {
    private static final int MOST_ISSUES = 5;
    private static final int MOST_CHARACTERS = 500;

    private Refusals() {}

    static String describe(int status, String body) {
        return "服务器拒绝。 The server refused: HTTP " + status + "\n" + issues(body);
    }

    private static String issues(String body) {
        try {
            OperationOutcome outcome =
                    FhirContext.forR4Cached().newJsonParser().parseResource(OperationOutcome.class, body);
            List<OperationOutcomeIssueComponent> serious = outcome.getIssue().stream()
                    .filter(issue ->
                            issue.getSeverity() == IssueSeverity.ERROR || issue.getSeverity() == IssueSeverity.FATAL)
                    .toList();
            return (serious.isEmpty() ? outcome.getIssue() : serious)
                    .stream().limit(MOST_ISSUES).map(Refusals::line).collect(Collectors.joining("\n"));
        } catch (DataFormatException | ClassCastException e) {
            return body.substring(0, Math.min(body.length(), MOST_CHARACTERS));
        }
    }

    private static String line(OperationOutcomeIssueComponent issue) {
        String said = issue.hasDiagnostics()
                ? issue.getDiagnostics()
                : issue.getDetails().getText();
        String where = issue.getExpression().stream().map(StringType::getValue).collect(Collectors.joining(", "));
        return "- " + said + (where.isEmpty() ? "" : " [" + where + "]");
    }
}
