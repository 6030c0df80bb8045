package cn.medalliance.mappings.form;

import cn.medalliance.guide.Guide;
import cn.medalliance.mappings.codes.CodeMap;
import cn.medalliance.mappings.codes.CodeMaps;
import cn.medalliance.mappings.codes.Translation;
import cn.medalliance.mappings.text.LooseText;
import java.math.BigDecimal;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Timing;
import org.jspecify.annotations.Nullable;

/** The MedicationStatement of a medicine on a form. A name is kept as written, never coded. Immutable. */
public final class MedicationExtraction {
    private final CodeMap frequencies;
    private final CodeMap timesPerDay;
    private final CodeMap units;
    private final String adherence;

    public MedicationExtraction(Guide guide, CodeMaps maps) {
        frequencies = maps.map("cm-drug-frequency", "source/followup-words");
        timesPerDay = maps.map("cm-drug-frequency", "http://terminology.hl7.org/CodeSystem/v3-GTSAbbreviation");
        units = maps.map("cm-unit", "source/followup-words");
        adherence = guide.canonical("StructureDefinition", "adherence");
    }

    /**
     * One medicine, as far as it can be read.
     *
     * @param linkId the question group with the medicine's number
     * @param name the name as written
     * @param instruction the dosage in words; empty when there is none
     * @param dose the amount each time
     * @param frequency how often, as a timing abbreviation
     * @param times how often a day, when that is a whole number
     */
    public record Medicine(
            String linkId,
            String name,
            String instruction,
            @Nullable Quantity dose,
            @Nullable Coding frequency,
            @Nullable Integer times) {}

    /** The timing abbreviation that words or a number per day mean. */
    public Optional<Coding> frequency(String words) {
        return frequencies.translate(LooseText.key(words)) instanceof Translation.Match match
                ? Optional.of(match.coding())
                : Optional.empty();
    }

    /** How often a day a timing abbreviation is, when that is a whole number. */
    public Optional<Integer> times(Coding frequency) {
        return timesPerDay.translate(frequency.getCode()) instanceof Translation.Match match
                ? Optional.of(Integer.valueOf(match.coding().getCode()))
                : Optional.empty();
    }

    /** An amount in UCUM where there is such a unit; a count of tablets keeps the word. */
    public Quantity quantity(BigDecimal amount, String unit) {
        Quantity quantity = new Quantity().setValue(amount);
        if (units.translate(unit) instanceof Translation.Match match) {
            return quantity.setUnit(match.coding().getCode())
                    .setSystem(match.coding().getSystem())
                    .setCode(match.coding().getCode());
        }
        return quantity.setUnit(unit);
    }

    /**
     * A medicine as a MedicationStatement, to which the identifier is still to be added.
     *
     * @param day the day of the visit
     */
    public MedicationStatement statement(Medicine medicine, FormAnswers answers, VisitFacts visit, String day) {
        MedicationStatement statement = new MedicationStatement();
        answers.value("m.adherence", Coding.class)
                .ifPresent(coding -> statement.addExtension(adherence, new CodeableConcept(coding.copy())));
        statement.setStatus(MedicationStatement.MedicationStatementStatus.ACTIVE);
        statement.setMedication(new CodeableConcept().setText(medicine.name()));
        statement.setSubject(visit.subject().copy());
        statement.setContext(visit.encounter().copy());
        statement.setEffective(new Period().setStartElement(new DateTimeType(day)));
        statement.setDateAssertedElement(new DateTimeType(day));
        statement.setInformationSource(visit.subject().copy());
        statement.addDerivedFrom(visit.response().copy());
        if (!medicine.instruction().isEmpty()) {
            statement.addDosage(dosage(medicine));
        }
        return statement;
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
}
