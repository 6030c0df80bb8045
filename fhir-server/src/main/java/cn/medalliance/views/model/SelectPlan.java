package cn.medalliance.views.model;

import cn.medalliance.fhir.path.Compiled.Finding;
import cn.medalliance.fhir.path.Compiled.Scope;
import cn.medalliance.fhir.path.EvaluationFault;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A select that is compiled. Each writes its columns into the row at hand and has the next one go on, so that the product of
 * several is never kept.
 *
 * @param iteration what it goes through; null when it stays where it is
 * @param isOrNull whether nothing to go through gives a row without values
 */
record SelectPlan(
        @Nullable Finding iteration,
        boolean isOrNull,
        List<ColumnPlan> columns,
        List<SelectPlan> selects,
        List<SelectPlan> unionAll) {

    /**
     * A column that is compiled.
     *
     * @param index where it stands in the row
     * @param isRowIndex whether it is nothing but {@code %rowIndex}, which is 0 where there is nothing
     */
    record ColumnPlan(
            String element, int index, Finding finds, boolean isCollection, Reading reading, boolean isRowIndex) {

        void write(JsonNode self, Scope scope, @Nullable Object[] row) {
            List<JsonNode> found;
            try {
                found = finds.of(self, scope);
            } catch (EvaluationFault fault) {
                throw new ViewEvaluationException(element, String.valueOf(fault.getMessage()));
            }
            if (isCollection) {
                List<Object> values = new ArrayList<>(found.size());
                found.forEach(each -> values.add(reading.of(each)));
                row[index] = values;
            } else if (found.isEmpty()) {
                row[index] = null;
            } else if (found.size() == 1) {
                row[index] = reading.of(found.get(0));
            } else {
                throw new ViewEvaluationException(
                        element, "has " + found.size() + " values; the column is not declared as a collection");
            }
        }
    }

    /** How a value of JSON becomes a value of a row. */
    @FunctionalInterface
    interface Reading {
        Object of(JsonNode value);
    }

    void rows(JsonNode self, Scope scope, @Nullable Object[] row, Runnable next) {
        if (iteration == null) {
            row(self, scope, row, next);
            return;
        }
        List<JsonNode> items = iteration.of(self, scope);
        if (items.isEmpty() && isOrNull) {
            clear(row);
            next.run();
            return;
        }
        for (int index = 0; index < items.size(); index++) {
            row(items.get(index), new Scope(scope.resource(), index), row, next);
        }
    }

    private void row(JsonNode self, Scope scope, @Nullable Object[] row, Runnable next) {
        for (ColumnPlan column : columns) {
            column.write(self, scope, row);
        }
        parts(0, self, scope, row, next);
    }

    private void parts(int part, JsonNode self, Scope scope, @Nullable Object[] row, Runnable next) {
        if (part < selects.size()) {
            selects.get(part).rows(self, scope, row, () -> parts(part + 1, self, scope, row, next));
        } else if (unionAll.isEmpty()) {
            next.run();
        } else {
            unionAll.forEach(branch -> branch.rows(self, scope, row, next));
        }
    }

    private void clear(@Nullable Object[] row) {
        for (ColumnPlan column : columns) {
            if (column.isRowIndex()) {
                column.write(NullNode.getInstance(), new Scope(NullNode.getInstance(), 0), row);
            } else {
                row[column.index()] = null;
            }
        }
        selects.forEach(select -> select.clear(row));
        unionAll.forEach(select -> select.clear(row));
    }
}
