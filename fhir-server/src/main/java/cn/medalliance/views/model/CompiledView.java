package cn.medalliance.views.model;

import cn.medalliance.fhir.path.Compiled.Finding;
import cn.medalliance.fhir.path.Compiled.Scope;
import cn.medalliance.fhir.path.EvaluationFault;
import cn.medalliance.fhir.path.Values;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A view that makes rows of resources. May be used by several threads.
 *
 * @see <a href="https://sql-on-fhir.org/ig/StructureDefinition-ViewDefinition.html#processing-algorithm">SQL on FHIR, processing
 *     algorithm</a>
 */
public final class CompiledView {

    /** A condition that is compiled. */
    record Condition(String element, Finding finds) {}

    /** The product of several selects may be endless; what a resource holds is not. */
    private static final int MOST_ROWS = 10_000;

    private final ViewDefinition definition;
    private final List<OutputColumn> columns;
    private final List<Condition> conditions;
    private final SelectPlan plan;
    private final List<ViewFault> warnings;

    CompiledView(
            ViewDefinition definition,
            List<OutputColumn> columns,
            List<Condition> conditions,
            SelectPlan plan,
            List<ViewFault> warnings) {
        this.definition = definition;
        this.columns = List.copyOf(columns);
        this.conditions = List.copyOf(conditions);
        this.plan = plan;
        this.warnings = List.copyOf(warnings);
    }

    public ViewDefinition definition() {
        return definition;
    }

    /** The type of the resources it is a table of. */
    public String resource() {
        return definition.resource();
    }

    public List<OutputColumn> columns() {
        return columns;
    }

    /** Elements that it asks for and that R4 does not have: they are always empty. */
    public List<ViewFault> warnings() {
        return warnings;
    }

    /**
     * The rows of a resource, none of a resource of another type or of one that does not meet the conditions.
     *
     * @param resource with its id, as {@link ResourceJson} reads it
     * @return values in the order of the columns: text, numbers, booleans, lists of them where a column is a collection, JSON
     *     where a value has parts, null where there is none
     * @throws ViewEvaluationException when the resource does not fit the view
     */
    public List<@Nullable Object[]> rows(JsonNode resource) {
        List<@Nullable Object[]> rows = new ArrayList<>(1);
        if (!resource.path("resourceType").asText().equals(definition.resource())) {
            return rows;
        }
        Scope scope = new Scope(resource, 0);
        for (Condition condition : conditions) {
            try {
                if (!Values.isTrue(condition.finds().of(resource, scope))) {
                    return rows;
                }
            } catch (EvaluationFault | ArithmeticException fault) {
                throw new ViewEvaluationException(condition.element(), String.valueOf(fault.getMessage()));
            }
        }
        @Nullable Object[] row = new @Nullable Object[columns.size()];
        try {
            plan.rows(resource, scope, row, () -> {
                if (rows.size() == MOST_ROWS) {
                    throw new EvaluationFault("more than " + MOST_ROWS + " rows of one resource");
                }
                rows.add(row.clone());
            });
        } catch (EvaluationFault | ArithmeticException fault) {
            throw new ViewEvaluationException("ViewDefinition.select", String.valueOf(fault.getMessage()));
        }
        return rows;
    }

    /** A row's value as JSON. */
    public static JsonNode json(@Nullable Object value) {
        return ResourceJson.mapper().valueToTree(value);
    }
}
