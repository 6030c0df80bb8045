package cn.medalliance.mappings.followupcsv;

import cn.medalliance.mappings.Bilingual;
import cn.medalliance.mappings.IssueCode;
import cn.medalliance.mappings.IssueList;
import cn.medalliance.mappings.csv.Cell;
import cn.medalliance.mappings.csv.ColumnIndex;
import cn.medalliance.mappings.csv.CsvRow;
import cn.medalliance.mappings.followupcsv.HypertensionColumn.Kind;
import java.util.ArrayList;
import java.util.List;

/** From the cells of a table to rows in the form's words. */
final class HypertensionFollowUpReader {
    private static final int MOST_DRUGS = 10;

    private final ColumnIndex<HypertensionColumn> columns;

    /** Looks the headings over; a header without the date or without anything that names the resident is fatal. */
    HypertensionFollowUpReader(List<String> headings, IssueList issues) {
        columns = ColumnIndex.of(headings, HypertensionColumn::recognise, issues);
        needs(issues, Kind.DATE);
        needs(issues, Kind.RESIDENT_ID, Kind.RECORD_NUMBER);
    }

    /** How many columns the header has. */
    int width() {
        return columns.size();
    }

    HypertensionFollowUpRow read(CsvRow row) {
        Cells cells = new Cells(row.cells());
        return new HypertensionFollowUpRow(
                row.number(),
                row.raw(),
                resident(cells),
                enrolment(cells),
                visit(cells),
                signs(cells),
                lifestyle(cells),
                treatment(cells),
                drugs(row.cells()),
                referral(cells));
    }

    private void needs(IssueList issues, Kind... anyOf) {
        List<String> names = new ArrayList<>();
        for (Kind kind : anyOf) {
            if (columns.has(HypertensionColumn.of(kind))) {
                return;
            }
            names.add(kind.formName());
        }
        issues.add(IssueCode.HEADER_MISSING, "", Bilingual.same(String.join("/", names)));
    }

    /** The cells of one row by what they hold. */
    private final class Cells {
        private final List<String> texts;

        Cells(List<String> texts) {
            this.texts = texts;
        }

        Cell get(Kind kind) {
            return columns.cell(HypertensionColumn.of(kind), texts, kind.formName());
        }
    }

    private static HypertensionFollowUpRow.Resident resident(Cells cells) {
        return new HypertensionFollowUpRow.Resident(
                cells.get(Kind.RESIDENT_ID),
                cells.get(Kind.RECORD_NUMBER),
                cells.get(Kind.NAME),
                cells.get(Kind.GENDER),
                cells.get(Kind.BIRTH_DATE),
                cells.get(Kind.PHONE),
                cells.get(Kind.ADDRESS));
    }

    private static HypertensionFollowUpRow.Enrolment enrolment(Cells cells) {
        return new HypertensionFollowUpRow.Enrolment(
                cells.get(Kind.FILE_NUMBER),
                cells.get(Kind.ENROLLED_ON),
                cells.get(Kind.TIER),
                cells.get(Kind.DIAGNOSIS_CODE),
                cells.get(Kind.DIAGNOSED_ON),
                cells.get(Kind.DIAGNOSING_ORGANIZATION));
    }

    private static HypertensionFollowUpRow.Visit visit(Cells cells) {
        return new HypertensionFollowUpRow.Visit(
                cells.get(Kind.ORGANIZATION_CODE),
                cells.get(Kind.ORGANIZATION_NAME),
                cells.get(Kind.FOLLOW_UP_NUMBER),
                cells.get(Kind.DATE),
                cells.get(Kind.WAY),
                cells.get(Kind.NEXT_DATE),
                cells.get(Kind.DOCTOR));
    }

    private static HypertensionFollowUpRow.Signs signs(Cells cells) {
        return new HypertensionFollowUpRow.Signs(
                cells.get(Kind.SYMPTOMS),
                cells.get(Kind.OTHER_SYMPTOMS),
                cells.get(Kind.BLOOD_PRESSURE),
                cells.get(Kind.SYSTOLIC),
                cells.get(Kind.DIASTOLIC),
                cells.get(Kind.WEIGHT),
                cells.get(Kind.TARGET_WEIGHT),
                cells.get(Kind.HEIGHT),
                cells.get(Kind.BMI),
                cells.get(Kind.TARGET_BMI),
                cells.get(Kind.WAIST),
                cells.get(Kind.HEART_RATE),
                cells.get(Kind.OTHER_SIGNS));
    }

    private static HypertensionFollowUpRow.Lifestyle lifestyle(Cells cells) {
        return new HypertensionFollowUpRow.Lifestyle(
                cells.get(Kind.SMOKING),
                cells.get(Kind.TARGET_SMOKING),
                cells.get(Kind.ALCOHOL),
                cells.get(Kind.TARGET_ALCOHOL),
                cells.get(Kind.EXERCISE_TIMES),
                cells.get(Kind.TARGET_EXERCISE_TIMES),
                cells.get(Kind.EXERCISE_MINUTES),
                cells.get(Kind.TARGET_EXERCISE_MINUTES),
                cells.get(Kind.SALT),
                cells.get(Kind.TARGET_SALT),
                cells.get(Kind.PSYCHOLOGY),
                cells.get(Kind.COMPLIANCE));
    }

    private static HypertensionFollowUpRow.Treatment treatment(Cells cells) {
        return new HypertensionFollowUpRow.Treatment(
                cells.get(Kind.EXAMINATION),
                cells.get(Kind.ADHERENCE),
                cells.get(Kind.REACTION),
                cells.get(Kind.REACTION_TEXT),
                cells.get(Kind.EVALUATION),
                cells.get(Kind.NEXT_ACTION),
                cells.get(Kind.ADJUSTMENT),
                cells.get(Kind.NOTE));
    }

    private static HypertensionFollowUpRow.Referral referral(Cells cells) {
        return new HypertensionFollowUpRow.Referral(
                cells.get(Kind.REFERRED),
                cells.get(Kind.REFERRAL_REASON),
                cells.get(Kind.REFERRAL_ORGANIZATION),
                cells.get(Kind.REFERRAL_DEPARTMENT),
                cells.get(Kind.REFERRAL_CONTACT),
                cells.get(Kind.REFERRAL_PHONE),
                cells.get(Kind.REFERRAL_RESULT));
    }

    private List<HypertensionFollowUpRow.Drug> drugs(List<String> texts) {
        List<HypertensionFollowUpRow.Drug> drugs = new ArrayList<>();
        for (int number = 1; number <= MOST_DRUGS; number++) {
            HypertensionFollowUpRow.Drug drug = new HypertensionFollowUpRow.Drug(
                    number,
                    drugCell(Kind.DRUG_NAME, number, texts),
                    drugCell(Kind.DRUG_TIMES, number, texts),
                    drugCell(Kind.DRUG_DOSE, number, texts));
            if (!drug.name().isEmpty()
                    || !drug.timesPerDay().isEmpty()
                    || !drug.dose().isEmpty()) {
                drugs.add(drug);
            }
        }
        return drugs;
    }

    private Cell drugCell(Kind kind, int number, List<String> texts) {
        String formName = kind.formName().replace("药物", "药物" + number);
        return columns.cell(new HypertensionColumn(kind, number), texts, formName);
    }
}
