package cn.medalliance.mappings.followupcsv;

import cn.medalliance.guide.Guide;
import cn.medalliance.mappings.IssueCode;
import cn.medalliance.mappings.IssueList;
import cn.medalliance.mappings.codes.CodeMap;
import cn.medalliance.mappings.codes.CodeMaps;
import cn.medalliance.mappings.codes.Translation;
import cn.medalliance.mappings.csv.Cell;
import cn.medalliance.mappings.form.Absences;
import cn.medalliance.mappings.form.FormAnswers;
import cn.medalliance.mappings.text.DrugOrder;
import cn.medalliance.mappings.text.LooseText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Timing;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** The drugs of the form: a group of answers and a MedicationStatement each. A name is kept as written, never coded. */
final class MedicationStep {
    private final Absences absences;
    private final CodeMap frequencies;
    private final CodeMap timesPerDay;
    private final CodeMap units;
    private final String adherence;

    MedicationStep(Guide guide, CodeMaps maps, Absences absences) {
        this.absences = absences;
        frequencies = maps.map("cm-drug-frequency", "source/followup-words");
        timesPerDay = maps.map("cm-drug-frequency", "http://terminology.hl7.org/CodeSystem/v3-GTSAbbreviation");
        units = maps.map("cm-unit", "source/followup-words");
        adherence = guide.canonical("StructureDefinition", "adherence");
    }

    /**
     * One drug, as far as it can be read.
     *
     * @param linkId the question group with the drug's number
     * @param name the name as written
     * @param instruction the dosage in words; empty when the row has none
     * @param dose the amount each time
     * @param frequency how often, as a timing abbreviation
     * @param times how often a day, when that is a whole number
     */
    record Medicine(
            String linkId,
            String name,
            String instruction,
            @Nullable Quantity dose,
            @Nullable Coding frequency,
            @Nullable Integer times) {}

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
    MedicationStatement statement(Medicine medicine, FollowUpVisit visit, FormAnswers answers) {
        MedicationStatement statement = new MedicationStatement();
        answers.value("m.adherence", Coding.class)
                .ifPresent(coding -> statement.addExtension(adherence, new CodeableConcept(coding.copy())));
        statement.addIdentifier(visit.identifier(medicine.linkId()));
        statement.setStatus(MedicationStatement.MedicationStatementStatus.ACTIVE);
        statement.setMedication(new CodeableConcept().setText(medicine.name()));
        statement.setSubject(visit.resident().reference());
        statement.setContext(visit.reference("Encounter", ""));
        DateTimeType day = new DateTimeType(visit.date().date().toString());
        statement.setEffective(new Period().setStartElement(day));
        statement.setDateAssertedElement(day.copy());
        statement.setInformationSource(visit.resident().reference());
        statement.addDerivedFrom(visit.reference("QuestionnaireResponse", ""));
        if (!medicine.instruction().isEmpty()) {
            statement.addDosage(dosage(medicine));
        }
        return statement;
    }

    private Medicine medicine(HypertensionFollowUpRow.Drug drug, IssueList issues) {
        DrugOrder order = DrugOrder.parse(drug.name().text());
        String frequencyText = isNothing(drug.timesPerDay())
                ? order.frequency()
                : drug.timesPerDay().text();
        DrugOrder.Dose read = isNothing(drug.dose()) ? order.dose() : dose(drug.dose());
        Quantity dose = read == null ? null : quantity(read);
        Coding frequency = frequencies.translate(LooseText.key(frequencyText)) instanceof Translation.Match match
                ? match.coding()
                : null;
        if (dose == null || frequency == null) {
            issues.add(IssueCode.DRUG_AS_TEXT, drug.name().column());
        }
        return new Medicine(
                "m.drug." + drug.number(), order.name(), instruction(drug, order), dose, frequency, times(frequency));
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

    private @Nullable Integer times(@Nullable Coding frequency) {
        return frequency != null && timesPerDay.translate(frequency.getCode()) instanceof Translation.Match match
                ? Integer.valueOf(match.coding().getCode())
                : null;
    }

    /** An amount in UCUM where there is such a unit; a count of tablets keeps the word. */
    private Quantity quantity(DrugOrder.Dose dose) {
        Quantity quantity = new Quantity().setValue(dose.amount());
        if (units.translate(dose.unit()) instanceof Translation.Match match) {
            return quantity.setUnit(match.coding().getCode())
                    .setSystem(match.coding().getSystem())
                    .setCode(match.coding().getCode());
        }
        return quantity.setUnit(dose.unit());
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

    private static Dosage dosage(Medicine medicine) {
        Dosage dosage = new Dosage().setText(medicine.instruction());
        if (medicine.frequency() != null) {
            Timing timing = new Timing()
                    .setCode(new CodeableConcept(medicine.frequency().copy()));
            if (medicine.times() != null) {
                timing.getRepeat().setFrequency(medicine.times()).setPeriod(1).setPeriodUnit(Timing.UnitsOfTime.D);
            }
            dosage.setTiming(timing);
        }
        if (medicine.dose() != null) {
            dosage.addDoseAndRate().setDose(medicine.dose().copy());
        }
        return dosage;
    }

    private boolean isNothing(Cell cell) {
        return cell.isEmpty() || absences.inWords(cell).isPresent();
    }
}
