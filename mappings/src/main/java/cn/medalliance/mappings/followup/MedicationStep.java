package cn.medalliance.mappings.followup;

import cn.medalliance.mappings.IssueCode;
import cn.medalliance.mappings.IssueList;
import cn.medalliance.mappings.form.Absences;
import cn.medalliance.mappings.form.FormAnswers;
import cn.medalliance.mappings.form.MedicationExtraction;
import cn.medalliance.mappings.form.MedicationExtraction.Medicine;
import cn.medalliance.mappings.form.VisitFacts;
import cn.medalliance.mappings.table.Cell;
import cn.medalliance.mappings.text.DrugOrder;
import cn.medalliance.mappings.text.LooseText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** The drugs of the form: a group of answers and a MedicationStatement each. A name is kept as written, never coded. */
final class MedicationStep {
    private static final String INSULIN = "m.insulin";
    /** The form counts insulin in units and in nothing else. */
    private static final String UNITS_OF_INSULIN = "[iU]";

    private final Absences absences;
    private final MedicationExtraction extraction;

    MedicationStep(MedicationExtraction extraction, Absences absences) {
        this.absences = absences;
        this.extraction = extraction;
    }

    /** Reads the drugs and answers the form with them. */
    List<Medicine> read(List<FollowUpRow.Drug> drugs, FormAnswers answers, IssueList issues) {
        List<Medicine> medicines = new ArrayList<>();
        for (FollowUpRow.Drug drug : drugs) {
            if (Stream.of(drug.name(), drug.timesPerDay(), drug.dose(), drug.usage())
                    .allMatch(this::isNothing)) {
                continue;
            }
            if (isNothing(drug.name())) {
                issues.add(IssueCode.DRUG_WITHOUT_NAME, drug.name().column());
                continue;
            }
            Medicine medicine = medicine(drug, issues);
            answers.giveGroup(
                    drug.group(), answer(drug.group(), medicine), drug.name().column());
            medicines.add(medicine);
        }
        return medicines;
    }

    /** A drug as a MedicationStatement. */
    MedicationStatement statement(Medicine medicine, FollowUpVisit visit, VisitFacts facts, FormAnswers answers) {
        MedicationStatement statement = extraction.statement(
                medicine, answers, facts, visit.date().date().toString());
        statement.addIdentifier(visit.identifier(medicine.linkId()));
        return statement;
    }

    private Medicine medicine(FollowUpRow.Drug drug, IssueList issues) {
        DrugOrder order = order(drug);
        String frequencyText = isNothing(drug.timesPerDay())
                ? order.frequency()
                : drug.timesPerDay().text();
        DrugOrder.Dose read = isNothing(drug.dose()) ? order.dose() : dose(drug);
        Quantity dose = read == null ? null : extraction.quantity(read.amount(), read.unit());
        Coding frequency = extraction.frequency(frequencyText).orElse(null);
        if (dose == null || frequency == null) {
            issues.add(IssueCode.DRUG_AS_TEXT, drug.name().column());
        }
        return new Medicine(
                drug.group() + "." + drug.number(),
                order.name(),
                instruction(drug, order),
                dose,
                frequency,
                frequency == null ? null : extraction.times(frequency).orElse(null));
    }

    /** What the name says, together with a text of its own for the dosage; that text is never part of the name. */
    private DrugOrder order(FollowUpRow.Drug drug) {
        if (isNothing(drug.usage())) {
            return DrugOrder.parse(drug.name().text());
        }
        DrugOrder order =
                DrugOrder.parse(drug.name().text() + " " + drug.usage().text());
        boolean wholeUse = LooseText.key(order.name()).equals(drug.name().key());
        return wholeUse ? order : new DrugOrder(drug.name().text(), null, "");
    }

    /** A dose; a bare number has the unit of the heading, and of insulin it counts units. */
    private static DrugOrder.@Nullable Dose dose(FollowUpRow.Drug drug) {
        Cell cell = drug.dose();
        return DrugOrder.Dose.parse(cell.text())
                .or(() -> DrugOrder.Dose.parse(cell.text() + unit(drug)))
                .orElse(null);
    }

    private static String unit(FollowUpRow.Drug drug) {
        return drug.dose().unit().isEmpty() && drug.group().equals(INSULIN)
                ? "单位"
                : drug.dose().unit();
    }

    /** The dosage in words: the columns of their own, else whatever stands beside the name. */
    private String instruction(FollowUpRow.Drug drug, DrugOrder order) {
        String columns = Stream.of(drug.timesPerDay(), drug.dose())
                .filter(cell -> !isNothing(cell))
                .map(cell -> cell == drug.timesPerDay() ? "每日" + timesInWords(cell) : "每次" + doseInWords(drug))
                .collect(Collectors.joining("，"));
        if (!columns.isEmpty()) {
            return columns;
        }
        if (!isNothing(drug.usage())) {
            return drug.usage().text();
        }
        return order.dose() == null && order.frequency().isEmpty()
                ? ""
                : drug.name().text();
    }

    private static String timesInWords(Cell cell) {
        return cell.key().chars().allMatch(Character::isDigit) ? cell.key() + "次" : cell.text();
    }

    private static String doseInWords(FollowUpRow.Drug drug) {
        String text = drug.dose().text();
        return DrugOrder.Dose.parse(text).isPresent() ? text : text + unit(drug);
    }

    private static Map<String, Type> answer(String group, Medicine medicine) {
        Map<String, Type> parts = new LinkedHashMap<>();
        parts.put(group + ".name", new StringType(medicine.name()));
        if (medicine.times() != null) {
            parts.put(group + ".usage", new IntegerType(medicine.times()));
        }
        Quantity dose = medicine.dose();
        boolean insulin = group.equals(INSULIN);
        if (dose != null && (!insulin || UNITS_OF_INSULIN.equals(dose.getCode()))) {
            parts.put(group + ".dose", new DecimalType(dose.getValue()));
        }
        if (dose != null && !insulin) {
            parts.put(group + ".unit", new StringType(dose.getUnit()));
        }
        return parts;
    }

    private boolean isNothing(Cell cell) {
        return cell.isEmpty() || absences.inWords(cell).isPresent();
    }
}
