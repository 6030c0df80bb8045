package cn.medalliance.views.table;

import cn.medalliance.views.model.CompiledView;
import cn.medalliance.views.model.OutputColumn;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A view as a table: its columns, and before them the internal id of the resource that a row is of, by which the rows of a
 * resource are replaced.
 *
 * @param description of the view
 * @param digest tells two definitions of one name apart
 */
record ViewTable(CompiledView view, String description, String digest, ZoneId zone) {

    static final String SCHEMA = "views";
    static final String RESOURCE = "resource_id";
    static final String PATIENT = "patient_key";

    /** Columns by which tables are joined and looked into. */
    private static final List<String> SOUGHT = List.of(PATIENT, "encounter_key", "visit_key");

    String name() {
        return String.valueOf(view.definition().name());
    }

    String resource() {
        return view.resource();
    }

    /** Whether its rows say whose they are. */
    boolean isOfPatients() {
        return view.columns().stream().anyMatch(column -> PATIENT.equals(column.name()));
    }

    /** With its schema. */
    String qualified() {
        return qualified(name());
    }

    /** The name of the table while it is made anew. */
    String newName() {
        return name() + "~new";
    }

    static String qualified(String table) {
        return SCHEMA + "." + quoted(table);
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String literal(@Nullable String text) {
        return "'" + String.valueOf(text).replace("'", "''") + "'";
    }

    String create(String table) {
        return "create table " + qualified(table) + " (" + RESOURCE + " bigint not null"
                + view.columns().stream()
                        .map(column -> ", " + quoted(column.name()) + " "
                                + column.sqlType().sql())
                        .collect(Collectors.joining())
                + ")";
    }

    /** What analysts read of the table and its columns. */
    List<String> comments(String table) {
        List<String> comments = view.columns().stream()
                .filter(column -> column.description() != null)
                .map(column -> "comment on column " + qualified(table) + "." + quoted(column.name()) + " is "
                        + literal(column.description()))
                .collect(Collectors.toList());
        comments.add("comment on column " + qualified(table) + "." + RESOURCE + " is "
                + literal("内部编号，不是资源的id / Internal id, not the resource's"));
        comments.add("comment on table " + qualified(table) + " is " + literal(description));
        return comments;
    }

    List<String> indexes(String table) {
        List<String> indexes = view.columns().stream()
                .map(OutputColumn::name)
                .filter(SOUGHT::contains)
                .map(column -> "create index on " + qualified(table) + " (" + quoted(column) + ")")
                .collect(Collectors.toList());
        indexes.add("create index on " + qualified(table) + " (" + RESOURCE + ")");
        return indexes;
    }

    String copy(String table) {
        return "copy " + qualified(table) + " (" + RESOURCE
                + view.columns().stream()
                        .map(column -> ", " + quoted(column.name()))
                        .collect(Collectors.joining())
                + ") from stdin";
    }

    /** Writes the rows of a resource in the text form of COPY; says how many there were. */
    int write(JsonNode resource, long pid, StringBuilder lines) {
        List<@Nullable Object[]> rows = view.rows(resource);
        for (@Nullable Object[] row : rows) {
            lines.append(pid);
            for (int place = 0; place < row.length; place++) {
                lines.append('\t');
                CopyText.append(view.columns().get(place).sqlType().stored(row[place], zone), lines);
            }
            lines.append('\n');
        }
        return rows.size();
    }
}
