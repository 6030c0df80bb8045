package cn.medalliance.forms.model;

import ca.uhn.fhir.fhirpath.FhirPathExecutionException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Expression;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/**
 * The answers that a form's initial expressions come to; what they come to nothing for is left to who fills it in. A group with
 * a population context is repeated for each of its values.
 *
 * <p>See <a href="https://build.fhir.org/ig/HL7/sdc/populate.html#expression-based-population">SDC, expression-based
 * population</a>.
 */
public final class Population {

    private static final String SDC = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-";
    private static final String INITIAL = SDC + "initialExpression";
    private static final String CONTEXT = SDC + "itemPopulationContext";

    private final FormExpressions expressions;
    private final List<String> failed = new ArrayList<>();

    public Population(FormExpressions expressions) {
        this.expressions = expressions;
    }

    /** The items that can be filled in. */
    public List<QuestionnaireResponseItemComponent> fill(Questionnaire form) {
        return fill(form.getItem());
    }

    /** The linkIds of questions whose expression cannot be worked out. */
    public List<String> failed() {
        return List.copyOf(failed);
    }

    private List<QuestionnaireResponseItemComponent> fill(List<QuestionnaireItemComponent> items) {
        List<QuestionnaireResponseItemComponent> filled = new ArrayList<>();
        for (QuestionnaireItemComponent item : items) {
            if (item.getType() != QuestionnaireItemType.GROUP) {
                question(item).ifPresent(filled::add);
                continue;
            }
            Optional<Expression> context = expression(item, CONTEXT);
            if (context.isEmpty()) {
                group(item).ifPresent(filled::add);
                continue;
            }
            for (Base value : evaluate(item, context.get())) {
                expressions.set(context.get().getName(), List.of(value));
                group(item).ifPresent(filled::add);
            }
        }
        return filled;
    }

    private Optional<QuestionnaireResponseItemComponent> group(QuestionnaireItemComponent item) {
        List<QuestionnaireResponseItemComponent> inside = fill(item.getItem());
        return inside.isEmpty() ? Optional.empty() : Optional.of(begin(item).setItem(inside));
    }

    private Optional<QuestionnaireResponseItemComponent> question(QuestionnaireItemComponent item) {
        QuestionnaireResponseItemComponent answered = begin(item);
        expression(item, INITIAL).map(expression -> evaluate(item, expression)).orElse(List.of()).stream()
                .limit(item.getRepeats() ? Long.MAX_VALUE : 1)
                .flatMap(value -> as(item.getType(), value).stream())
                .forEach(value -> answered.addAnswer().setValue(value));
        return answered.hasAnswer() ? Optional.of(answered) : Optional.empty();
    }

    private static QuestionnaireResponseItemComponent begin(QuestionnaireItemComponent item) {
        return new QuestionnaireResponseItemComponent().setLinkId(item.getLinkId());
    }

    private static Optional<Expression> expression(QuestionnaireItemComponent item, String url) {
        return item.hasExtension(url) && item.getExtensionByUrl(url).getValue() instanceof Expression expression
                ? Optional.of(expression)
                : Optional.empty();
    }

    private List<Base> evaluate(QuestionnaireItemComponent item, Expression expression) {
        try {
            return expressions.evaluate(expression.getExpression());
        } catch (FhirPathExecutionException unworkable) {
            failed.add(item.getLinkId());
            return List.of();
        }
    }

    /** A value as the question asks for it; empty when it is of another kind. */
    private static Optional<Type> as(QuestionnaireItemType asked, Base value) {
        String text = value instanceof PrimitiveType<?> primitive ? primitive.getValueAsString() : null;
        if (text == null) {
            return value instanceof Coding && asked == QuestionnaireItemType.CHOICE
                            || value instanceof Reference && asked == QuestionnaireItemType.REFERENCE
                    ? Optional.of(((Type) value).copy())
                    : Optional.empty();
        }
        return switch (asked) {
            case DECIMAL -> Optional.of(new DecimalType(new BigDecimal(text)));
            case INTEGER -> Optional.of(new IntegerType(new BigDecimal(text).intValueExact()));
            case BOOLEAN -> Optional.of(new BooleanType(text));
            case DATE -> Optional.of(new DateType(text));
            case STRING, TEXT -> Optional.of(new StringType(text));
            default -> Optional.empty();
        };
    }
}
