package cn.medalliance.guide.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.fhirpath.IFhirPath;
import cn.medalliance.guide.table.DecisionRule;
import cn.medalliance.guide.table.DecisionTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.ActivityDefinition;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Duration;
import org.hl7.fhir.r4.model.Expression;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionComponent;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.UriType;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Plans name what there is: definitions, rows of decision tables, and expressions that can be parsed. */
class PlansTest {
    private static final Set<String> NAMED = Set.of(
            "pd-followup-htn",
            "pd-followup-t2dm",
            "pd-followup-copd",
            "pd-tier",
            "pd-screening-htn",
            "pd-screening-dm",
            "pd-referral-up",
            "pd-referral-down",
            "pd-referral-emergency",
            "pd-tracking",
            "pd-discharge",
            "pd-longrx",
            "pd-dialysis");

    private final BuiltGuide guide = BuiltGuide.get();
    private final IFhirPath fhirPath = FhirContext.forR4Cached().newFhirPath();
    private final String tables = guide.guide().canonical() + "/tables/";
    private final List<PlanDefinition> plans = read("PlanDefinition", PlanDefinition.class);

    @Test
    void everyPlanThatIsNamedIsThere() {
        assertThat(guide.guide().ids("PlanDefinition")).containsExactlyInAnyOrderElementsOf(NAMED);
    }

    @TestFactory
    Stream<DynamicTest> whatAPlanDoesIsDefinedInTheGuide() {
        Set<String> known = new TreeSet<>();
        for (String type : List.of("ActivityDefinition", "PlanDefinition", "Questionnaire", "OperationDefinition")) {
            guide.guide().ids(type).forEach(id -> known.add(guide.guide().canonical(type, id)));
        }
        return plans.stream()
                .map(plan -> dynamicTest(
                        plan.getId(),
                        () -> assertThat(plan.getAction())
                                .isNotEmpty()
                                .allSatisfy(action -> assertThat(withoutVersion(definition(action)))
                                        .as(action.getId())
                                        .isIn(known))));
    }

    @Test
    void everyActivityIsUsedBySomePlan() {
        Set<String> used = new TreeSet<>();
        plans.forEach(plan -> plan.getAction().forEach(action -> used.add(withoutVersion(definition(action)))));
        // Plans of people, not of this list of rules, deal with an alert.
        used.add(guide.guide().canonical("ActivityDefinition", "ad-alert-ack"));

        assertThat(used)
                .containsAll(read("ActivityDefinition", ActivityDefinition.class).stream()
                        .map(ActivityDefinition::getUrl)
                        .toList());
    }

    @TestFactory
    Stream<DynamicTest> everyRuleThatAPlanNamesStandsInItsTable() {
        Map<String, Set<String>> rules = new TreeMap<>();
        for (String name : DecisionTable.NAMES) {
            Set<String> ids = new TreeSet<>();
            DecisionTable.of(guide.guide(), name).rules().forEach(rule -> ids.add(rule.id()));
            rules.put(name, ids);
        }
        return references()
                .map(expression -> dynamicTest(expression.getReference(), () -> {
                    assertThat(expression.getReference()).startsWith(tables);
                    String[] parts =
                            expression.getReference().substring(tables.length()).split("#");
                    assertThat(rules).containsKey(parts[0]);
                    assertThat(rules.get(parts[0])).contains(parts[1]).contains(expression.getName());
                }));
    }

    @Test
    void theTierPlanTriesTheRulesInTheOrderOfTheirTable() {
        List<String> tried = new ArrayList<>();
        plans.stream()
                .filter(plan -> plan.getIdPart().equals("pd-tier"))
                .flatMap(plan -> plan.getAction().stream())
                .forEach(action ->
                        tried.add(action.getConditionFirstRep().getExpression().getName()));

        assertThat(tried)
                .isEqualTo(DecisionTable.of(guide.guide(), DecisionTable.TIER).rules().stream()
                        .map(DecisionRule::id)
                        .toList());
    }

    @Test
    void theEmergencyAndReferralPlansCoverEveryRuleThatRefers() {
        Set<String> named = new TreeSet<>();
        references().forEach(expression -> named.add(expression.getName()));

        assertThat(named)
                .containsAll(DecisionTable.of(guide.guide(), DecisionTable.NEXT_ACTION).rules().stream()
                        .filter(rule ->
                                rule.outcome().equals("3") || rule.outcome().equals("4"))
                        .map(DecisionRule::id)
                        .toList());
    }

    /** An action on a row of the table of intervals is due when the row says. */
    @TestFactory
    Stream<DynamicTest> theTimeOfAFollowUpIsThatOfItsRule() {
        Map<String, String> outcomes = new TreeMap<>();
        DecisionTable.of(guide.guide(), DecisionTable.INTERVALS)
                .rules()
                .forEach(rule -> outcomes.put(rule.id(), rule.outcome()));
        List<DynamicTest> tests = new ArrayList<>();
        for (PlanDefinition plan : plans) {
            for (PlanDefinitionActionComponent action : plan.getAction()) {
                String reference = action.getConditionFirstRep().getExpression().getReference();
                if (reference != null && reference.startsWith(tables + DecisionTable.INTERVALS)) {
                    tests.add(dynamicTest(plan.getIdPart() + " " + action.getId(), () -> {
                        Duration due = action.getTimingDuration();
                        String rule = reference.substring(reference.indexOf('#') + 1);

                        assertThat(due.getCode()).isEqualTo("d");
                        assertThat(due.getValue())
                                .isEqualByComparingTo(BigDecimal.valueOf(java.time.Duration.parse(outcomes.get(rule))
                                        .toDays()));
                    }));
                }
            }
        }
        assertThat(tests).isNotEmpty();
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> everyExpressionIsFhirPath() {
        List<Expression> all = new ArrayList<>();
        for (PlanDefinition plan : plans) {
            for (PlanDefinitionActionComponent action : plan.getAction()) {
                action.getCondition().forEach(condition -> all.add(condition.getExpression()));
                action.getDynamicValue().forEach(value -> all.add(value.getExpression()));
            }
        }
        for (ActivityDefinition activity : read("ActivityDefinition", ActivityDefinition.class)) {
            activity.getDynamicValue().forEach(value -> all.add(value.getExpression()));
        }
        return all.stream()
                .filter(Expression::hasExpression)
                .map(expression ->
                        dynamicTest(expression.getExpression(), () -> fhirPath.parse(expression.getExpression())));
    }

    @Test
    void aPlanThatWasAppliedNamesItsDefinition() {
        List<String> applied = new ArrayList<>();
        for (FshOutput output : guide.rightExamples()) {
            Resource resource = guide.read(output);
            if (resource instanceof CarePlan plan) {
                plan.getInstantiatesCanonical().forEach(canonical -> applied.add(withoutVersion(canonical.getValue())));
            }
        }
        assertThat(applied).isNotEmpty();
        assertThat(plans.stream().map(PlanDefinition::getUrl).toList()).containsAll(applied);
    }

    private Stream<Expression> references() {
        return plans.stream()
                .flatMap(plan -> plan.getAction().stream())
                .flatMap(action -> action.getCondition().stream())
                .map(PlanDefinition.PlanDefinitionActionConditionComponent::getExpression)
                .filter(Expression::hasReference);
    }

    private static String definition(PlanDefinitionActionComponent action) {
        if (action.getDefinition() instanceof CanonicalType canonical) {
            return canonical.getValue();
        }
        return action.getDefinition() instanceof UriType uri ? uri.getValue() : "";
    }

    private static String withoutVersion(String canonical) {
        int bar = canonical.indexOf('|');
        return bar < 0 ? canonical : canonical.substring(0, bar);
    }

    private <T extends Resource> List<T> read(String type, Class<T> kind) {
        return guide.guide().resources(type).stream()
                .map(json -> FhirContext.forR4Cached().newJsonParser().parseResource(kind, json))
                .toList();
    }
}
