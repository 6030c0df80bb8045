package cn.medalliance.export.model;

import cn.medalliance.security.population.model.ShownAs;
import java.util.List;

/**
 * What of one type is exported.
 *
 * @param type the resource type
 * @param conditions SQL conditions on a row {@code r} of {@code hfj_resource}, all of which hold; with question marks
 * @param values numbers and texts for the question marks, in their order
 * @param view how its resources are shown
 * @param elements the elements that are shown; none for all
 */
public record TypePlan(String type, List<String> conditions, List<Object> values, ShownAs view, List<String> elements) {

    public TypePlan {
        conditions = List.copyOf(conditions);
        values = List.copyOf(values);
        elements = List.copyOf(elements);
    }
}
