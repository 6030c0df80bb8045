package cn.medalliance.forms.model;

import cn.medalliance.forms.model.ExtractionTable.Row;
import cn.medalliance.guide.Guide;
import cn.medalliance.mappings.codes.CodeMaps;
import cn.medalliance.mappings.form.FormAnswers;
import cn.medalliance.mappings.form.FormItem;
import cn.medalliance.mappings.form.MedicationExtraction;
import cn.medalliance.mappings.form.MedicationExtraction.Medicine;
import cn.medalliance.mappings.form.VisitFacts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** What a form states outright: targets, medicines taken, vaccines received. Immutable. */
final class StatedResources {

    private static final String DATA_ABSENT_REASON = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

    private final CodeMaps maps;
    private final ExtractionTable table;
    private final MedicationExtraction medication;

    StatedResources(Guide guide, CodeMaps maps, ExtractionTable table) {
        this.maps = maps;
        this.table = table;
        medication = new MedicationExtraction(guide, maps);
    }

    /** A goal for each target. */
    Map<String, Resource> goals(FilledForm form) {
        Map<String, Resource> goals = new LinkedHashMap<>();
        for (Row row : table.into("goal")) {
            form.answers().values(row.linkId()).stream()
                    .findFirst()
                    .ifPresent(target -> goals.put(row.linkId(), goal(form, row, target)));
        }
        return goals;
    }

    private Goal goal(FilledForm form, Row row, Type target) {
        FormItem question = form.answers().form().item(row.linkId());
        Goal goal = new Goal();
        goal.addIdentifier(form.number(row.linkId()));
        goal.setLifecycleStatus(Goal.GoalLifecycleStatus.ACTIVE);
        goal.addCategory(new CodeableConcept(maps.coding("CodeSystem/mca-goal-category", row.category())));
        goal.setSubject(form.subject());
        goal.setStart(new DateType(form.day()));
        Goal.GoalTargetComponent wanted = goal.addTarget();
        wanted.setMeasure(new CodeableConcept(maps.coding(row.system(), row.code())));
        if (target instanceof Coding coding) {
            goal.setDescription(new CodeableConcept().setText(question.label() + "：" + coding.getDisplay()));
        } else {
            goal.setDescription(new CodeableConcept().setText(question.label() + "：" + target.primitiveValue()));
            wanted.setDetail(quantity(target, question.unit()));
        }
        return goal;
    }

    private static Quantity quantity(Type value, @Nullable Coding unit) {
        Quantity quantity = new Quantity().setValue(new BigDecimal(value.primitiveValue()));
        return unit == null
                ? quantity
                : quantity.setUnit(unit.getDisplay())
                        .setSystem(unit.getSystem())
                        .setCode(unit.getCode());
    }

    /** A statement for each medicine, under the group's linkId with its number. */
    Map<String, Resource> medicines(FilledForm form, VisitFacts facts) {
        Map<String, Resource> statements = new LinkedHashMap<>();
        for (Row row : table.into("medication")) {
            int number = 0;
            for (Map<String, Type> repetition : form.answers().repetitions(row.linkId())) {
                number++;
                if (repetition.containsKey(row.linkId() + ".name")) {
                    Medicine medicine = medicine(row, row.linkId() + "." + number, repetition);
                    MedicationStatement statement = medication.statement(medicine, form.answers(), facts, form.day());
                    statement.addIdentifier(form.number(medicine.linkId()));
                    statements.put(medicine.linkId(), statement);
                }
            }
        }
        return statements;
    }

    private Medicine medicine(Row row, String key, Map<String, Type> parts) {
        String group = row.linkId();
        String times = text(parts.get(group + ".usage"));
        String amount = text(parts.get(group + ".dose"));
        String unit = row.code().isEmpty() ? text(parts.get(group + ".unit")) : row.code();
        List<String> instruction = new ArrayList<>();
        if (!times.isEmpty()) {
            instruction.add("每日" + times + "次");
        }
        if (!amount.isEmpty()) {
            instruction.add("每次" + amount + (row.code().isEmpty() ? unit : "单位"));
        }
        Coding frequency = times.isEmpty() ? null : medication.frequency(times).orElse(null);
        return new Medicine(
                key,
                text(parts.get(group + ".name")),
                String.join("，", instruction),
                amount.isEmpty() ? null : dose(row, new BigDecimal(amount), unit),
                frequency,
                frequency == null ? null : medication.times(frequency).orElse(null));
    }

    private Quantity dose(Row row, BigDecimal amount, String unit) {
        return row.system().isEmpty()
                ? medication.quantity(amount, unit)
                : new Quantity()
                        .setValue(amount)
                        .setUnit(unit)
                        .setSystem(row.system())
                        .setCode(row.code());
    }

    private static String text(@Nullable Type value) {
        return value == null ? "" : value.primitiveValue();
    }

    /** An immunisation for each vaccine that was received. */
    Map<String, Resource> immunisations(FilledForm form) {
        Map<String, Resource> immunisations = new LinkedHashMap<>();
        FormAnswers answers = form.answers();
        for (Row row : table.into("immunization")) {
            boolean received = answers.value(row.linkId(), BooleanType.class)
                    .map(BooleanType::booleanValue)
                    .orElse(false);
            if (received) {
                Immunization immunisation = new Immunization();
                immunisation.addIdentifier(form.number(row.linkId()));
                immunisation.setStatus(Immunization.ImmunizationStatus.COMPLETED);
                immunisation.setVaccineCode(new CodeableConcept(maps.coding(row.system(), row.code())));
                immunisation.setPatient(form.subject());
                immunisation.setOccurrence(answers.value(row.date(), DateType.class)
                        .map(day -> new DateTimeType(day.getValueAsString()))
                        .orElseGet(StatedResources::unknown));
                immunisation.setPrimarySource(false);
                immunisations.put(row.linkId(), immunisation);
            }
        }
        return immunisations;
    }

    private static DateTimeType unknown() {
        DateTimeType unknown = new DateTimeType();
        unknown.addExtension(DATA_ABSENT_REASON, new CodeType("unknown"));
        return unknown;
    }
}
