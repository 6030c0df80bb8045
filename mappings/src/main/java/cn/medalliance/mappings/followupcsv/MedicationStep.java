package cn.medalliance.mappings.followupcsv;

import cn.medalliance.mappings.IssueCode;
import cn.medalliance.mappings.IssueList;
import cn.medalliance.mappings.csv.Cell;
import cn.medalliance.mappings.form.Absences;
import cn.medalliance.mappings.form.FormAnswers;
import cn.medalliance.mappings.form.MedicationExtraction;
import cn.medalliance.mappings.form.MedicationExtraction.Medicine;
import cn.medalliance.mappings.form.VisitFacts;
import cn.medalliance.mappings.text.DrugOrder;
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
    private final Absences absences;
    private final MedicationExtraction extraction;

    MedicationStep(MedicationExtraction extraction, Absences absences) {
        this.absences = absences;
        this.extraction = extraction;
    }

    /** Reads the drugs and answers the form with them. */
    List<Medicine> read(List<HypertensionFollowUpRow.Drug> drugs, FormAnswers answers, IssueList issues) {
        List<Medicine> medicines = new ArrayList<>();
        for (HypertensionFollowUpRow.Drug drug : drugs) {
            if (isNothing(drug.name()) && isNothing(drug.timesPerDay()) && isNothing(drug.dose())) {
                continue;
            }
            if (isNothing(drug.name())) {
                issues.add(IssueCode.DRUG_WITHOUT_NAME, drug.name().column());
                continue;
            }
            Medicine medicine = medicine(drug, issues);
            answers.giveGroup("m.drug", answer(medicine), drug.name().column());
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

    private Medicine medicine(HypertensionFollowUpRow.Drug drug, IssueList issues) {
        DrugOrder order = DrugOrder.parse(drug.name().text());
        String frequencyText = isNothing(drug.timesPerDay())
                ? order.frequency()
                : drug.timesPerDay().text();
        DrugOrder.Dose read = isNothing(drug.dose()) ? order.dose() : dose(drug.dose());
        Quantity dose = read == null ? null : extraction.quantity(read.amount(), read.unit());
        Coding frequency = extraction.frequency(frequencyText).orElse(null);
        if (dose == null || frequency == null) {
            issues.add(IssueCode.DRUG_AS_TEXT, drug.name().column());
        }
        return new Medicine(
                "m.drug." + drug.number(),
                order.name(),
                instruction(drug, order),
                dose,
                frequency,
                frequency == null ? null : extraction.times(frequency).orElse(null));
    }

    private static DrugOrder.@Nullable Dose dose(Cell cell) {
        return DrugOrder.Dose.parse(cell.text())
                .or(() -> DrugOrder.Dose.parse(cell.text() + cell.unit()))
                .orElse(null);
    }

    /** The dosage in words: the columns of their own, else whatever stands beside the name. */
    private String instruction(HypertensionFollowUpRow.Drug drug, DrugOrder order) {
        String columns = Stream.of(drug.timesPerDay(), drug.dose())
                .filter(cell -> !isNothing(cell))
                .map(cell -> cell == drug.timesPerDay() ? "每日" + timesInWords(cell) : "每次" + doseInWords(cell))
                .collect(Collectors.joining("，"));
        if (!columns.isEmpty()) {
            return columns;
        }
        return order.dose() == null && order.frequency().isEmpty()
                ? ""
                : drug.name().text();
    }

    private static String timesInWords(Cell cell) {
        return cell.key().chars().allMatch(Character::isDigit) ? cell.key() + "次" : cell.text();
    }

    private static String doseInWords(Cell cell) {
        return DrugOrder.Dose.parse(cell.text()).isPresent() ? cell.text() : cell.text() + cell.unit();
    }

    private static Map<String, Type> answer(Medicine medicine) {
        Map<String, Type> parts = new LinkedHashMap<>();
        parts.put("m.drug.name", new StringType(medicine.name()));
        if (medicine.times() != null) {
            parts.put("m.drug.usage", new IntegerType(medicine.times()));
        }
        if (medicine.dose() != null) {
            parts.put("m.drug.dose", new DecimalType(medicine.dose().getValue()));
            parts.put("m.drug.unit", new StringType(medicine.dose().getUnit()));
        }
        return parts;
    }

    private boolean isNothing(Cell cell) {
        return cell.isEmpty() || absences.inWords(cell).isPresent();
    }
}
