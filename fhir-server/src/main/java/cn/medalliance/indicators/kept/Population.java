package cn.medalliance.indicators.kept;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Of whom a number is: all conditions on the units hold.
 *
 * @param conditions in SQL on a row {@code unit}, with question marks
 * @param values for the question marks, in their order
 */
public record Population(List<String> conditions, List<Object> values) {

    public static final Population EVERYBODY = new Population(List.of(), List.of());

    public Population {
        conditions = List.copyOf(conditions);
        values = List.copyOf(values);
    }

    public Population ofOrganizations(Collection<String> ids) {
        return with("unit.organization_key = any (?)", (Object) ids.toArray(String[]::new));
    }

    public Population ofGrids(Collection<String> ids) {
        return with("unit.grid_key = any (?)", (Object) ids.toArray(String[]::new));
    }

    public Population ofRoles(Collection<String> ids) {
        return with("unit.practitioner_role_key = any (?)", (Object) ids.toArray(String[]::new));
    }

    public Population ofPatients(Collection<String> ids) {
        return with("unit.patient_key = any (?)", (Object) ids.toArray(String[]::new));
    }

    /** @param condition with a question mark for each value */
    public Population with(String condition, Object... added) {
        List<String> more = new ArrayList<>(conditions);
        more.add(condition);
        List<Object> all = new ArrayList<>(values);
        all.addAll(List.of(added));
        return new Population(more, all);
    }

    /** {@code and} for each condition. */
    public String where() {
        return String.join(
                "", conditions.stream().map(each -> " and (" + each + ")").toList());
    }

    /** Sets the values, from a place on; gives the next place. */
    public int fill(PreparedStatement statement, int first) throws SQLException {
        int place = first;
        for (Object value : values) {
            if (value instanceof String[] texts) {
                statement.setArray(place, statement.getConnection().createArrayOf("text", texts));
            } else {
                statement.setObject(place, value);
            }
            place++;
        }
        return place;
    }
}
