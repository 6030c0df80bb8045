package cn.medalliance.intake.delivery;

import cn.medalliance.mappings.Bilingual;
import cn.medalliance.mappings.ConversionIssue;
import cn.medalliance.mappings.ConversionResult;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r4.model.StringType;

/**
 * Why a row was not stored.
 *
 * @param field the column as the file names it, or the element that the server refused; empty when it is the row itself
 * @param code of the conversion, of a rule of the guide, or of the server's errors (docs/errors.md)
 * @param reason in Chinese
 * @param reasonEnglish in English
 */
record RowIssue(String field, String code, String reason, String reasonEnglish) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST = 20;

    /** What a conversion says against a row. */
    static List<RowIssue> of(ConversionResult result) {
        return result.issues().stream()
                .filter(ConversionIssue::isError)
                .limit(MOST)
                .map(issue -> new RowIssue(
                        issue.column(),
                        issue.code(),
                        issue.reason().zh(),
                        issue.reason().en()))
                .toList();
    }

    /** What the server says against its transaction. */
    static List<RowIssue> of(OperationOutcome refusal) {
        return refusal.getIssue().stream()
                .filter(issue ->
                        issue.getSeverity() == IssueSeverity.ERROR || issue.getSeverity() == IssueSeverity.FATAL)
                .limit(MOST)
                .map(RowIssue::of)
                .toList();
    }

    private static RowIssue of(OperationOutcomeIssueComponent issue) {
        List<Coding> codes = issue.getDetails().getCoding();
        // The rule, which comes last, tells more than the kind of failure.
        String code = codes.isEmpty()
                ? String.valueOf(issue.getCode() == null ? "" : issue.getCode().toCode())
                : String.valueOf(codes.get(codes.size() - 1).getCode());
        String field = issue.getExpression().stream().map(StringType::getValue).collect(Collectors.joining("; "));
        Bilingual sentence =
                Bilingual.of(issue.getDetails().hasText() ? issue.getDetails().getText() : code);
        Bilingual detail = Bilingual.of(issue.hasDiagnostics() ? issue.getDiagnostics() : "");
        return new RowIssue(
                field, code, (sentence.zh() + " " + detail.zh()).strip(), (sentence.en() + " " + detail.en()).strip());
    }

    static String write(List<RowIssue> issues) {
        try {
            return JSON.writeValueAsString(issues).replace("\\u0000", "\uFFFD");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static List<RowIssue> read(String issues) {
        try {
            return JSON.readValue(issues, new TypeReference<>() {});
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("Issues that were written cannot be read", unreadable);
        }
    }
}
