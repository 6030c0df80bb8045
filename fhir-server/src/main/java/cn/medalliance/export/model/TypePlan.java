package cn.medalliance.export.model;

import cn.medalliance.export.TablePlan;
import cn.medalliance.security.population.model.ShownAs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of one type is exported.
 *
 * @param type the resource type
 * @param conditions SQL conditions on a row {@code r} of {@code hfj_resource}, all of which hold; with question marks
 * @param values numbers and texts for the question marks, in their order
 * @param view how its resources are shown
 * @param elements the elements that are shown; none for all
 * @param associated null unless only what belongs to the other types' resources is exported, after these
 * @param table null unless it is exported as a table
 */
public record TypePlan(
        String type,
        List<String> conditions,
        List<Object> values,
        ShownAs view,
        List<String> elements,
        @Nullable AssociatedData associated,
        @Nullable TablePlan table) {

    public TypePlan {
        conditions = List.copyOf(conditions);
        values = List.copyOf(values);
        elements = List.copyOf(elements);
    }

    /** The same with other values. */
    public TypePlan with(List<Object> otherValues) {
        return new TypePlan(type, conditions, otherValues, view, elements, associated, table);
    }

    /** What its files are known by among those of the export. */
    public String key() {
        return table == null ? type : table.key();
    }
}
