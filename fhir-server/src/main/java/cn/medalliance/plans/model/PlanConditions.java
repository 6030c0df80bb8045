package cn.medalliance.plans.model;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.fhirpath.IFhirPath;
import ca.uhn.fhir.fhirpath.IFhirPathEvaluationContext;
import java.util.Collection;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionComponent;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/**
 * Whether the conditions of a plan's actions hold for an enrolment: {@code %resource} is the enrolment, {@code %decided} the
 * rule that each decision table decides for. For one thread.
 */
final class PlanConditions {

    private final IFhirPath fhirPath;
    private final EpisodeOfCare enrolment;

    PlanConditions(FhirContext fhir, EpisodeOfCare enrolment, Collection<String> decided) {
        this.enrolment = enrolment;
        List<IBase> rules =
                decided.stream().map(rule -> (IBase) new StringType(rule)).toList();
        fhirPath = fhir.newFhirPath();
        fhirPath.setEvaluationContext(new IFhirPathEvaluationContext() {
            @Override
            public @Nullable List<IBase> resolveConstant(
                    @Nullable Object context, String name, ConstantEvaluationMode mode) {
                return name.endsWith("decided") ? rules : null;
            }
        });
    }

    boolean hold(PlanDefinitionActionComponent action) {
        return action.getCondition().stream()
                .allMatch(condition -> fhirPath.evaluateFirst(
                                enrolment, condition.getExpression().getExpression(), BooleanType.class)
                        .filter(BooleanType::booleanValue)
                        .isPresent());
    }
}
