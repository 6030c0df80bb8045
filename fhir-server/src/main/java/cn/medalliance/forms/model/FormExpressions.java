package cn.medalliance.forms.model;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.fhirpath.FhirPathExecutionException;
import ca.uhn.fhir.fhirpath.IFhirPath;
import ca.uhn.fhir.fhirpath.IFhirPathEvaluationContext;
import cn.medalliance.shared.EndlessPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.jspecify.annotations.Nullable;

/** The expressions of a form with the variables that they start from. For one thread. */
public final class FormExpressions {

    private static final Pattern BRACES = Pattern.compile("\\{\\{(.+?)}}");

    private static final int LONGEST = 4_000;

    private final IFhirPath fhirPath;
    private final Map<String, List<IBase>> variables = new HashMap<>();

    public FormExpressions(FhirContext fhir) {
        fhirPath = fhir.newFhirPath();
        fhirPath.setEvaluationContext(new IFhirPathEvaluationContext() {
            @Override
            public @Nullable List<IBase> resolveConstant(
                    @Nullable Object context, String name, ConstantEvaluationMode mode) {
                List<IBase> value = variables.get(name.startsWith("%") ? name.substring(1) : name);
                if (value == null) {
                    throw new FhirPathExecutionException("nothing is called " + name);
                }
                return value;
            }
        });
    }

    /** Gives a variable its value; a variable without one is empty, not unknown. */
    public void set(String name, List<? extends IBase> value) {
        variables.put(name, List.copyOf(value));
    }

    /**
     * What an expression comes to. Whoever sends a form writes its expressions.
     *
     * @throws FhirPathExecutionException when it cannot be worked out
     */
    List<Base> evaluate(String expression) {
        if (expression.length() > LONGEST || EndlessPath.isIn(expression)) {
            throw new FhirPathExecutionException("repeat() and very long expressions are not worked out");
        }
        return fhirPath.evaluate(new QuestionnaireResponse(), expression, Base.class);
    }

    /**
     * A query with what stands in double braces worked out.
     *
     * @return null when something in braces comes to nothing, and the query cannot be asked
     */
    public @Nullable String query(String template) {
        StringBuilder query = new StringBuilder();
        Matcher braces = BRACES.matcher(template);
        while (braces.find()) {
            List<Base> value = evaluate(braces.group(1));
            if (value.size() != 1) {
                return null;
            }
            braces.appendReplacement(query, Matcher.quoteReplacement(text(value.get(0))));
        }
        return braces.appendTail(query).toString();
    }

    /** An id is logical in a query, without the type that HAPI keeps with it. */
    private static String text(Base value) {
        String text = String.valueOf(value.primitiveValue());
        return value.fhirType().equals("id") ? text.substring(text.lastIndexOf('/') + 1) : text;
    }
}
