package cn.medalliance.notify.model;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.fhirpath.IFhirPath;
import ca.uhn.fhir.fhirpath.IFhirPathEvaluationContext;
import cn.medalliance.notify.model.Topic.Trigger;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * A version that was written, of which topics may tell.
 *
 * @param current as it was written
 * @param previous as it was before; null when it was not there, or deleted
 */
public record Happening(Resource current, @Nullable Resource previous) {

    /** Whether it sets a topic off. */
    public boolean setsOff(Topic topic) {
        return topic.triggers().stream().anyMatch(this::fires);
    }

    private boolean fires(Trigger trigger) {
        return trigger.type().equals(current.fhirType())
                && (previous == null ? trigger.onCreate() : trigger.onUpdate())
                && holds(trigger.condition());
    }

    private boolean holds(String condition) {
        IFhirPath paths = FhirContext.forR4Cached().newFhirPath();
        paths.setEvaluationContext(new IFhirPathEvaluationContext() {
            @Override
            public List<IBase> resolveConstant(@Nullable Object context, String name, ConstantEvaluationMode mode) {
                return switch (name.startsWith("%") ? name.substring(1) : name) {
                    case "current" -> List.of(current);
                    case "previous" -> previous == null ? List.of() : List.of(previous);
                    default -> List.of();
                };
            }
        });
        return paths.evaluateFirst(current, condition, BooleanType.class)
                .filter(BooleanType::booleanValue)
                .isPresent();
    }
}
