package cn.medalliance.plans;

import ca.uhn.fhir.model.api.annotation.Description;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST [base]/PlanDefinition/[id]/$apply}: the care plan, goals and schedule of a resident by one of the guide's plan
 * definitions, for his tier. A specialist's is a proposal with the task to confirm it, anybody else's of the team a plan.
 */
public final class ApplyProvider {

    private final Supplier<AppliedPlans> plans;

    ApplyProvider(Supplier<AppliedPlans> plans) {
        this.plans = plans;
    }

    @Operation(name = "$apply", typeName = "PlanDefinition")
    @Description(
            shortDefinition = "Applies a plan definition to a resident",
            value = "按管理规程与级别为居民制定方案、目标与随访安排；store 为真时保存。 Makes the care plan, goals and schedule of a resident by"
                    + " a plan definition and the tier; stored when store is true.")
    public CarePlan apply(
            @IdParam IdType id,
            @OperationParam(name = "subject", min = 1, max = 1) StringType subject,
            @OperationParam(name = "practitioner", min = 1, max = 1) StringType practitioner,
            @OperationParam(name = "tier", max = 1) @Nullable CodeType tier,
            @OperationParam(name = "store", max = 1) @Nullable BooleanType store,
            RequestDetails request) {
        return plans.get()
                .apply(
                        id.getIdPart(),
                        new IdType(subject.getValue()),
                        new IdType(practitioner.getValue()),
                        tier == null ? null : tier.getValue(),
                        store != null && Boolean.TRUE.equals(store.getValue()),
                        request);
    }
}
