package cn.medalliance.alerts.model;

import cn.medalliance.guide.Guide;
import cn.medalliance.guide.TableRow;
import cn.medalliance.guide.table.DecisionTable;
import cn.medalliance.guide.table.RecordedDisease;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the next action ({@code next-action-rules}, DOMAIN 2.1 to 2.4) asked of what arrives, and the alerts that follow from
 * them ({@code alert-rules}). Immutable.
 */
public final class AlertRules {

    private static final String COMPLICATION = "new-complication";

    private final DecisionTable actions;
    private final List<TableRow> alerts;
    private final Map<String, String> factsByCode = new HashMap<>();
    private final Set<String> actionProgrammes;
    private final String observations;
    private final String programmes;
    private final String conditions;

    public AlertRules(Guide guide) {
        actions = DecisionTable.of(guide, DecisionTable.NEXT_ACTION);
        alerts = List.copyOf(guide.table("alert-rules"));
        guide.table("measured-facts")
                .forEach(row -> factsByCode.put(row.cell("system") + "|" + row.cell("code"), row.cell("fact")));
        actionProgrammes = actions.rules().stream()
                .flatMap(rule -> rule.conditions().stream())
                .filter(condition -> condition.fact().equals("programme"))
                .flatMap(condition -> condition.texts().stream())
                .collect(Collectors.toUnmodifiableSet());
        observations = guide.canonical("CodeSystem", "mca-observation");
        programmes = guide.canonical("CodeSystem", "mca-programme");
        conditions = guide.canonical("CodeSystem", "mca-condition-category");
    }

    /** The programme that a follow-up's evaluation is of; empty when the observation is none. */
    public Optional<String> evaluatedProgramme(Observation observation) {
        return observation.getCode().hasCoding(observations, "followup-eval")
                ? observation.getComponent().stream()
                        .filter(component -> component.getCode().hasCoding(observations, "programme"))
                        .flatMap(component -> code(component.getValue(), programmes).stream())
                        .findFirst()
                : Optional.empty();
    }

    /** Whether it can raise an alert at all, of somebody in whatever programme; most cannot, and nothing is asked for them. */
    public boolean mayConcern(Observation observation) {
        return evaluatedProgramme(observation).isPresent()
                || !of(observation, actionProgrammes, null).isEmpty();
    }

    /**
     * The alerts that an observation raises.
     *
     * @param enrolled the programmes in which the resident is managed
     * @param before the evaluation of the follow-up before this one, of the same programme; null when there was none, or the
     *     observation is no evaluation
     */
    public List<RaisedAlert> of(Observation observation, Set<String> enrolled, @Nullable Observation before) {
        Map<String, RaisedAlert> raised = new LinkedHashMap<>();
        Optional<String> evaluated = evaluatedProgramme(observation);
        Map<String, String> facts = new HashMap<>(measured(observation));
        evaluated.flatMap(programme -> evaluation(observation)).ifPresent(code -> facts.put("evaluation", code));
        if (before != null) {
            evaluation(before).ifPresent(code -> facts.put("previous-evaluation", code));
        }
        if (facts.isEmpty()) {
            return List.of();
        }
        Stream<String> asked = evaluated.isPresent() || enrolled.isEmpty()
                ? Stream.of(evaluated.orElse(""))
                : enrolled.stream().sorted();
        asked.forEach(programme -> {
            facts.put("programme", programme);
            actions.reasons(facts)
                    .forEach(rule -> alerts.stream()
                            .filter(row -> row.cell("rule").equals(rule.id()))
                            .filter(row -> row.cell("programme").isEmpty()
                                    || row.cell("programme").equals(programme))
                            .forEach(row -> raised.putIfAbsent(
                                    row.cell("alert"),
                                    new RaisedAlert(
                                            row.cell("alert"),
                                            row.cell("level"),
                                            "next-action-rules#" + rule.id(),
                                            rule.chinese() + " / " + rule.english()))));
        });
        return List.copyOf(raised.values());
    }

    /** The alert that a diagnosis raises: a complication that was not there. */
    public Optional<RaisedAlert> of(Condition condition) {
        boolean isComplication =
                condition.getCategory().stream().anyMatch(category -> category.hasCoding(conditions, "complication"));
        return isComplication && RecordedDisease.holds(condition)
                ? Optional.of(new RaisedAlert(COMPLICATION, "warn", COMPLICATION, "新发并发症 / A new complication"))
                : Optional.empty();
    }

    private Map<String, String> measured(Observation observation) {
        Map<String, String> facts = new HashMap<>();
        if (!observation.hasDataAbsentReason()) {
            add(facts, observation.getCode(), observation.getValue());
        }
        observation.getComponent().stream()
                .filter(component -> !component.hasDataAbsentReason())
                .forEach(component -> add(facts, component.getCode(), component.getValue()));
        return facts;
    }

    private void add(Map<String, String> facts, CodeableConcept code, @Nullable Type value) {
        if (value instanceof Quantity quantity && quantity.hasValue()) {
            code.getCoding().stream()
                    .map(coding -> factsByCode.get(coding.getSystem() + "|" + coding.getCode()))
                    .filter(fact -> fact != null)
                    .forEach(fact -> facts.put(fact, quantity.getValue().toPlainString()));
        }
    }

    private static Optional<String> evaluation(Observation observation) {
        return observation.getValue() instanceof CodeableConcept concept
                ? concept.getCoding().stream()
                        .filter(Coding::hasCode)
                        .map(Coding::getCode)
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<String> code(@Nullable Type value, String system) {
        return value instanceof CodeableConcept concept
                ? concept.getCoding().stream()
                        .filter(coding -> system.equals(coding.getSystem()) && coding.hasCode())
                        .map(Coding::getCode)
                        .findFirst()
                : Optional.empty();
    }
}
