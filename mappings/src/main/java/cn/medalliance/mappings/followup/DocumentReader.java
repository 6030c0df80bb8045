package cn.medalliance.mappings.followup;

import cn.medalliance.mappings.Bilingual;
import cn.medalliance.mappings.Delivery;
import cn.medalliance.mappings.IssueCode;
import cn.medalliance.mappings.IssueList;
import cn.medalliance.mappings.cda.ClinicalDocument;
import cn.medalliance.mappings.cda.DocumentTimes;
import cn.medalliance.mappings.cda.SourceDocument;
import cn.medalliance.mappings.csv.OwnTable;
import cn.medalliance.mappings.table.Cell;
import cn.medalliance.mappings.text.LooseText;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/** From a follow-up document to a row in the form's words. */
final class DocumentReader {
    private static final String TABLE = "/cn/medalliance/mappings/cda/elements.csv";
    private static final Bilingual MILLILITRES =
            new Bilingual("饮酒量以两计；此处的单位不能换算。", "Alcohol is counted in liang; the unit here cannot be turned into it.");
    private static final Bilingual CODED_FREQUENCY =
            new Bilingual("频率代码不是每周次数。", "The code is no number of sessions a week.");

    private final FollowUpColumns columns;
    private final Map<String, Target> byElement = new HashMap<>();

    /** Which column an element fills, and how. */
    private record Target(String column, String kind) {}

    DocumentReader(FollowUpColumns columns) {
        this.columns = columns;
        for (CSVRecord row : OwnTable.rows(TABLE)) {
            boolean asked = columns.has(row.get("column")) || columns.has(row.get("column") + ".1");
            if (asked) {
                byElement.put(row.get("element") + row.get("section"), new Target(row.get("column"), row.get("kind")));
            }
        }
    }

    FollowUpRow read(ClinicalDocument document, Delivery delivery, IssueList issues) {
        Map<String, Cell> cells = new HashMap<>();
        head(document, cells);
        for (ClinicalDocument.Entry entry : document.entries()) {
            Target target = byElement.get(entry.element() + entry.section());
            if (target == null) {
                target = byElement.get(entry.element());
            }
            if (target == null && entry.group() == 0) {
                issues.add(IssueCode.ELEMENT_UNKNOWN, entry.element());
            } else if (target != null) {
                fill(entry, target, cells, issues);
            }
        }
        SourceDocument source = SourceDocument.of(document, "followup", delivery);
        return new FollowUpRow(1, document.text(), columns, cells, false, source);
    }

    private static void head(ClinicalDocument document, Map<String, Cell> cells) {
        put(cells, "resident-id", "recordTarget/id", document.residentId());
        put(cells, "record-number", "recordTarget/id", document.recordNumber());
        put(cells, "name", "recordTarget/name", document.patientName());
        put(cells, "gender", "administrativeGenderCode", document.gender());
        put(cells, "birth-date", "birthTime", DocumentTimes.local(document.birthTime()));
        put(cells, "phone", "recordTarget/telecom", document.phone());
        put(cells, "doctor", "author", document.author());
        put(cells, "organization-code", "custodian/id", document.custodianCode());
        put(cells, "organization-name", "custodian/name", document.custodianName());
        put(cells, "follow-up-number", "encompassingEncounter/id", document.encounterNumber());
    }

    private static void put(Map<String, Cell> cells, String column, String place, String text) {
        cells.put(column, new Cell(place, "", LooseText.trim(text)));
    }

    private static void fill(ClinicalDocument.Entry entry, Target target, Map<String, Cell> cells, IssueList issues) {
        String text = entry.value();
        Cell cell = new Cell(entry.element(), LooseText.key(entry.unit()), LooseText.trim(text));
        switch (target.kind()) {
            case "time" -> cells.put(target.column(), cell.withText(DocumentTimes.local(text)));
            case "list" ->
                cells.merge(target.column(), cell, (one, other) -> one.withText(one.text() + "、" + other.text()));
            case "flag" ->
                cells.put(
                        target.column(),
                        cell.withText(
                                switch (cell.key()) {
                                    case "true" -> "是";
                                    case "false" -> "否";
                                    default -> text;
                                }));
            case "liang" -> {
                if (Stream.of("", "两", "两/天", "两/日").anyMatch(cell.unit()::equals)) {
                    cells.put(target.column(), cell);
                } else {
                    issues.add(IssueCode.COLUMN_LEFT_OUT, entry.element(), MILLILITRES);
                }
            }
            case "number" -> {
                if (entry.coded()) {
                    issues.add(IssueCode.COLUMN_LEFT_OUT, entry.element(), CODED_FREQUENCY);
                } else {
                    cells.put(target.column(), cell);
                }
            }
            case "drug" -> cells.putIfAbsent(target.column() + "." + Math.max(1, entry.group()), cell);
            default -> cells.put(target.column(), cell);
        }
    }
}
