package cn.medalliance.mappings;

import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row or message.
 *
 * @param row 1 for the first row below the header; 0 when this is about the header itself
 * @param raw the row as it stands in the source
 * @param outcome what became of it
 * @param bundle a transaction that may be sent any number of times; there is one exactly when the row was converted
 * @param issues what there is to say; an error among them exactly when the row was rejected
 */
public record ConversionResult(
        long row, String raw, Outcome outcome, @Nullable Bundle bundle, List<ConversionIssue> issues) {
    /** What can become of a row. */
    public enum Outcome {
        /** This result is about the header, not about a row. */
        HEADER,
        /** There is a Bundle. */
        CONVERTED,
        /** There is no Bundle, and the issues say why; to be corrected and sent again. */
        REJECTED,
        /** There is nothing to convert: a blank row, or one that stood in the file before. */
        SKIPPED
    }

    public ConversionResult {
        issues = List.copyOf(issues);
        if ((outcome == Outcome.CONVERTED) != (bundle != null)) {
            throw new IllegalArgumentException("a Bundle belongs to a converted row, and only to one");
        }
    }

    /** The issues as FHIR says them; one entry for each, with its place in {@code diagnostics}. */
    public OperationOutcome operationOutcome() {
        OperationOutcome answer = new OperationOutcome();
        for (ConversionIssue issue : issues) {
            OperationOutcome.OperationOutcomeIssueComponent component = answer.addIssue()
                    .setSeverity(OperationOutcome.IssueSeverity.fromCode(
                            issue.severity().code()))
                    .setCode(
                            issue.isError()
                                    ? OperationOutcome.IssueType.INVALID
                                    : OperationOutcome.IssueType.INFORMATIONAL)
                    .setDiagnostics(
                            "row " + issue.row() + (issue.column().isEmpty() ? "" : ", column " + issue.column()));
            component.getDetails().setText(issue.reason().joined()).addCoding().setCode(issue.code());
        }
        return answer;
    }
}
