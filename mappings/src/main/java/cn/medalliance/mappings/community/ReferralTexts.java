package cn.medalliance.mappings.community;

import cn.medalliance.mappings.section.TextSections;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Composition;

/**
 * What a row says of a referral in words. Where it says all that the guide's document needs, that document has the texts; what it has no
 * place for, or everything where there is no document, becomes notes of the referral.
 */
final class ReferralTexts {
    private static final List<String> NOTES = List.of(
            "department",
            "DiseaseDescription",
            "JYJCXM",
            "JYJCXMJG",
            "treatResult",
            "healthAdvice",
            "KFCSZD",
            "leaveConclusion",
            "JZYS",
            "refuseReason");
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("turnReason", "转诊原因"),
            Map.entry("diagnosis", "诊断"),
            Map.entry("department", "接收科室"),
            Map.entry("DiseaseDescription", "病情描述"),
            Map.entry("JYJCXM", "检验检查项目"),
            Map.entry("JYJCXMJG", "检验检查结果"),
            Map.entry("treatResult", "治疗结果"),
            Map.entry("healthAdvice", "健康建议"),
            Map.entry("KFCSZD", "康复措施指导"),
            Map.entry("leaveConclusion", "出院小结"),
            Map.entry("JZYS", "接诊医生"),
            Map.entry("refuseReason", "拒绝原因"));

    /** The note that goes with a referral. */
    private static final Kind NOTE = new Kind(
            "57133-1",
            "转诊记录",
            List.of("turnReason", "diagnosis"),
            sections("turnReason", "42349-1", "diagnosis", "29308-4", "DiseaseDescription", "10164-2")
                    .and("JYJCXM", "30954-2")
                    .and("KFCSZD", "18776-5"));
    /** The discharge summary of a referral down. */
    private static final Kind SUMMARY = new Kind(
            "18842-5",
            "出院小结",
            List.of("diagnosis", "treatResult", "healthAdvice"),
            sections("diagnosis", "11535-2", "treatResult", "8648-8", "healthAdvice", "8653-8")
                    .and("JYJCXM", "30954-2")
                    .and("KFCSZD", "18776-5")
                    .and("leaveConclusion", "18842-5"));

    private final CodedCells codes;

    ReferralTexts(CodedCells codes) {
        this.codes = codes;
    }

    /**
     * A kind of document.
     *
     * @param loinc its code
     * @param needed the columns without which there is none
     */
    private record Kind(String loinc, String title, List<String> needed, Sections sections) {}

    /** The codes of sections, by the column that each has its text from. */
    private record Sections(Map<String, String> byColumn) {
        Sections and(String column, String loinc) {
            Map<String, String> more = new LinkedHashMap<>(byColumn);
            more.put(column, loinc);
            return new Sections(more);
        }
    }

    private static Sections sections(
            String first, String itsCode, String second, String code, String third, String lastCode) {
        return new Sections(Map.of()).and(first, itsCode).and(second, code).and(third, lastCode);
    }

    /**
     * The texts of one row.
     *
     * @param document what has most of them; empty when the row does not say enough
     * @param notes the others
     */
    record Said(Optional<Composition> document, List<String> notes) {}

    /** @param reason the reason in words, of which the row may have the code alone */
    Said of(CommunityRow row, boolean isDown, String reason) {
        Kind kind = isDown ? SUMMARY : NOTE;
        boolean isWhole = kind.needed().stream()
                .allMatch(column -> codes.said(row.cell(column)).isPresent());
        Map<String, String> sections = isWhole ? kind.sections().byColumn() : Map.of();
        List<String> notes = new ArrayList<>();
        NOTES.stream()
                .filter(column ->
                        !sections.containsKey(column) && !(column.equals("JYJCXMJG") && sections.containsKey("JYJCXM")))
                .forEach(column ->
                        codes.said(row.cell(column)).ifPresent(text -> notes.add(LABELS.get(column) + "：" + text)));
        if (!isWhole) {
            return new Said(Optional.empty(), notes);
        }
        Composition composition = new Composition();
        composition.setStatus(Composition.CompositionStatus.FINAL);
        composition.setType(new CodeableConcept(TextSections.loinc(kind.loinc(), "")));
        composition.setTitle(kind.title());
        sections.forEach((column, loinc) ->
                TextSections.add(composition, loinc, LABELS.getOrDefault(column, column), text(row, column, reason)));
        return new Said(Optional.of(composition), notes);
    }

    private String text(CommunityRow row, String column, String reason) {
        return switch (column) {
            case "turnReason" -> reason;
            case "JYJCXM" ->
                String.join(
                        "：",
                        Stream.of("JYJCXM", "JYJCXMJG")
                                .flatMap(each -> codes.said(row.cell(each)).stream())
                                .toList());
            default -> codes.said(row.cell(column)).orElse("");
        };
    }
}
