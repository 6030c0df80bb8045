package cn.medalliance.guide.table;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.guide.Guide;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.StructureDefinition;

/** The invariants of the guide's profiles, to be asked about resources that are made up. */
public final class GuideInvariants {
    private static final FhirContext FHIR = FhirContext.forR4Cached();

    private final Map<String, String> expressions = new TreeMap<>();

    public GuideInvariants(Guide guide) {
        for (String json : guide.resources("StructureDefinition")) {
            FHIR.newJsonParser()
                    .parseResource(StructureDefinition.class, json)
                    .getDifferential()
                    .getElement()
                    .forEach(element -> element.getConstraint()
                            .forEach(constraint -> expressions.put(constraint.getKey(), constraint.getExpression())));
        }
    }

    public Map<String, String> expressions() {
        return expressions;
    }

    /** The expression of an invariant. */
    public String expression(String key) {
        String expression = expressions.get(key);
        if (expression == null) {
            throw new AssertionError("the guide has no invariant " + key);
        }
        return expression;
    }

    /** What this says of it; empty when it gives nothing. */
    public Optional<Boolean> answer(String key, IBase resource) {
        return FHIR.newFhirPath()
                .evaluateFirst(resource, expression(key), BooleanType.class)
                .map(BooleanType::booleanValue);
    }

    /** Whether this holds for it; as in a validator, no answer counts as no. */
    boolean holds(String key, IBase resource) {
        return answer(key, resource).orElse(false);
    }
}
