package cn.medalliance.intake.delivery;

import cn.medalliance.mappings.Bilingual;
import cn.medalliance.mappings.ConversionIssue;
import cn.medalliance.mappings.ConversionResult;
import cn.medalliance.mappings.IssueCode;
import cn.medalliance.mappings.Severity;
import cn.medalliance.shared.ErrorCode;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** HAPI repeats the search in which a reference found nobody, and with it the number of an identity card. */
    private static final Pattern NOT_FOUND = Pattern.compile("nvalid match URL \"(\\w+)\\?");

    private static final Map<String, Bilingual> NEEDED = Map.of(
            "Patient",
            Bilingual.of("本服务器没有这位居民。 This resident is not known here."),
            "EpisodeOfCare",
            Bilingual.of(
                    "该居民没有此病种的在管档案：请先建档，或在表中填写专项档案的各列。"
                            + " The resident is not enrolled in this programme: enrol first, or fill in the columns of the enrolment."),
            "Organization",
            Bilingual.of(
                    "本服务器没有这个机构；被合并机构的旧代码须由接续的机构以用途 old 登记。"
                            + " This organisation is not known here; the code of one that was merged is kept by its successor, with the use old."),
            "PractitionerRole",
            Bilingual.of("该机构没有此执业证书编码的医生。 No doctor with this licence has a post in this organisation."),
            "CareTeam",
            Bilingual.of("本服务器没有这个服务团队。 This care team is not known here."),
            "Contract",
            Bilingual.of("本服务器没有被续的签约协议。 The contract that is renewed is not known here."));

    /** What a conversion says against a row. */
    static List<RowIssue> of(ConversionResult result) {
        return result.issues().stream()
                .filter(ConversionIssue::isError)
                .limit(MOST)
                .map(RowIssue::of)
                .toList();
    }

    /** What the server says against a row, and what the conversion warned of, which may be the reason. */
    static List<RowIssue> withWarnings(List<RowIssue> reasons, ConversionResult result) {
        Stream<RowIssue> warnings = result.issues().stream()
                .filter(issue -> issue.severity() == Severity.WARNING)
                .map(RowIssue::of);
        return Stream.concat(reasons.stream(), warnings).distinct().limit(MOST).toList();
    }

    static RowIssue of(String field, IssueCode code) {
        return new RowIssue(
                field, code.code(), code.reason().zh(), code.reason().en());
    }

    private static RowIssue of(ConversionIssue issue) {
        return new RowIssue(
                issue.column(),
                issue.code(),
                issue.reason().zh(),
                issue.reason().en());
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
        Matcher missing = NOT_FOUND.matcher(issue.hasDiagnostics() ? issue.getDiagnostics() : "");
        if (missing.find()) {
            String type = missing.group(1);
            Bilingual reason = code.equals(ErrorCode.PRECONDITION_FAILED.code())
                    ? Bilingual.of(
                            "所引用的 %1$s 不止一个，无法确定是哪个。 More than one %1$s fits what the row refers to.".formatted(type))
                    : NEEDED.getOrDefault(
                            type,
                            Bilingual.of(
                                    "所引用的 %1$s 不在本服务器。 A %1$s that the row refers to is not here.".formatted(type)));
            return new RowIssue(type, code, reason.zh(), reason.en());
        }
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
