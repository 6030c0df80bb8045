package cn.medalliance.fhir.validation;

import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.jspecify.annotations.Nullable;

/**
 * One thing that checking a resource found.
 *
 * @param severity how bad
 * @param rule the invariant's id, or the validator's message id
 * @param expression the element, as FHIRPath
 * @param message the sentence
 * @param line line of the text that was checked, 0 when unknown
 * @param column column of the text that was checked, 0 when unknown
 */
record Finding(IssueSeverity severity, String rule, String expression, String message, int line, int column) {

    private static final String UNNAMED = "structure";

    static Finding of(SingleValidationMessage message) {
        return new Finding(
                severity(message.getSeverity()),
                rule(message.getMessageId()),
                message.getLocationString() == null ? "" : message.getLocationString(),
                String.valueOf(message.getMessage()),
                message.getLocationLine() == null ? 0 : message.getLocationLine(),
                message.getLocationCol() == null ? 0 : message.getLocationCol());
    }

    boolean isError() {
        return severity == IssueSeverity.ERROR || severity == IssueSeverity.FATAL;
    }

    /** As an issue; {@code prefix} stands before the expression when the resource is inside a Bundle. */
    OperationOutcome.OperationOutcomeIssueComponent toIssue(String ruleSystem, String prefix) {
        OperationOutcome.OperationOutcomeIssueComponent issue = new OperationOutcome.OperationOutcomeIssueComponent();
        issue.setSeverity(severity);
        issue.setCode(isInvariant() ? OperationOutcome.IssueType.INVARIANT : typeOf(rule));
        issue.getDetails().setText(message).addCoding().setSystem(ruleSystem).setCode(rule);
        if (line > 0 && prefix.isEmpty()) {
            issue.setDiagnostics("line " + line + ", column " + column);
        }
        if (!expression.isEmpty() || !prefix.isEmpty()) {
            issue.addExpression(place(prefix));
        }
        return issue;
    }

    private String place(String prefix) {
        if (prefix.isEmpty()) {
            return expression;
        }
        int afterType = expression.indexOf('.');
        return afterType < 0 ? prefix : prefix + expression.substring(afterType);
    }

    private boolean isInvariant() {
        return message.startsWith("Constraint failed");
    }

    private static OperationOutcome.IssueType typeOf(String rule) {
        String name = rule.toLowerCase(java.util.Locale.ROOT);
        if (name.startsWith("terminology")) {
            return OperationOutcome.IssueType.CODEINVALID;
        }
        if (name.contains("minimum")) {
            return OperationOutcome.IssueType.REQUIRED;
        }
        if (name.startsWith("type_specific") || name.contains("fixed") || name.contains("pattern")) {
            return OperationOutcome.IssueType.VALUE;
        }
        return OperationOutcome.IssueType.STRUCTURE;
    }

    /** The validator names an invariant by its profile's url, a hash and the id. */
    private static String rule(@Nullable String messageId) {
        if (messageId == null || messageId.isBlank()) {
            return UNNAMED;
        }
        return messageId.substring(messageId.lastIndexOf('#') + 1);
    }

    private static IssueSeverity severity(@Nullable ResultSeverityEnum severity) {
        if (severity == null) {
            return IssueSeverity.ERROR;
        }
        return switch (severity) {
            case INFORMATION -> IssueSeverity.INFORMATION;
            case WARNING -> IssueSeverity.WARNING;
            case ERROR -> IssueSeverity.ERROR;
            case FATAL -> IssueSeverity.FATAL;
        };
    }
}
