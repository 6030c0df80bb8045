package cn.medalliance.views.table;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of the schema {@code views}: which there are, and how new ones take the places of old ones. */
final class ViewSchema {

    private static final String AS_OF = "as_of";
    private static final String KNOWN = "select name, digest from mca.view_table";
    private static final String FORGET = "delete from mca.view_table where name = ?";
    private static final String NOTE = """
            insert into mca.view_table (name, digest, made_at) values (?, ?, clock_timestamp())
            on conflict (name) do update set digest = excluded.digest, made_at = excluded.made_at
            """;

    private final DataSource dataSource;
    private final ViewTables tables;
    private final @Nullable String readers;

    /** @param readers the role of the database that may read the tables; null for none */
    ViewSchema(DataSource dataSource, ViewTables tables, @Nullable String readers) {
        this.dataSource = dataSource;
        this.tables = tables;
        this.readers = readers == null ? null : ViewTable.quoted(readers);
    }

    /** The tables that are not there, or were made of another definition. */
    List<ViewTable> missing() {
        Map<String, String> known = known();
        return tables.all().stream()
                .filter(table -> !table.digest().equals(known.get(table.name())))
                .toList();
    }

    private Map<String, String> known() {
        Map<String, String> known = new TreeMap<>();
        new JdbcTemplate(dataSource).query(KNOWN, row -> {
            known.put(row.getString(1), row.getString(2));
        });
        return known;
    }

    /** Makes empty tables beside those that there are. */
    void begin(List<ViewTable> made) throws SQLException {
        try (Connection database = dataSource.getConnection();
                Statement statement = database.createStatement()) {
            for (ViewTable table : made) {
                statement.execute("drop table if exists " + ViewTable.qualified(table.newName()));
                statement.execute(table.create(table.newName()));
                for (String comment : table.comments(table.newName())) {
                    statement.execute(comment);
                }
            }
        }
    }

    /** Makes the indexes of a table that is full. */
    void index(ViewTable table) throws SQLException {
        try (Connection database = dataSource.getConnection();
                Statement statement = database.createStatement()) {
            for (String index : table.indexes(table.newName())) {
                statement.execute(index);
            }
            statement.execute("analyze " + ViewTable.qualified(table.newName()));
        }
    }

    /** Puts the new tables in the places of the old ones, all at once; takes out those of views that there are no more. */
    void end(List<ViewTable> made) throws SQLException {
        Set<String> names = tables.all().stream().map(ViewTable::name).collect(Collectors.toSet());
        List<String> gone =
                known().keySet().stream().filter(name -> !names.contains(name)).toList();
        try (Connection database = dataSource.getConnection()) {
            database.setAutoCommit(false);
            try (Statement statement = database.createStatement();
                    PreparedStatement forget = database.prepareStatement(FORGET);
                    PreparedStatement note = database.prepareStatement(NOTE)) {
                for (String name : gone) {
                    statement.execute("drop table if exists " + ViewTable.qualified(name));
                    forget.setString(1, name);
                    forget.executeUpdate();
                }
                for (ViewTable table : made) {
                    statement.execute("drop table if exists " + table.qualified());
                    statement.execute("alter table " + ViewTable.qualified(table.newName()) + " rename to "
                            + ViewTable.quoted(table.name()));
                    note.setString(1, table.name());
                    note.setString(2, table.digest());
                    note.executeUpdate();
                }
                for (String grant : grants(made)) {
                    statement.execute(grant);
                }
                database.commit();
            } finally {
                database.rollback();
                database.setAutoCommit(true);
            }
        }
    }

    /** Takes away what was made beside. */
    void forget(List<ViewTable> made) throws SQLException {
        try (Connection database = dataSource.getConnection();
                Statement statement = database.createStatement()) {
            for (ViewTable table : made) {
                statement.execute("drop table if exists " + ViewTable.qualified(table.newName()));
            }
        }
    }

    private List<String> grants(List<ViewTable> made) {
        if (readers == null) {
            return List.of();
        }
        List<String> grants = new ArrayList<>();
        grants.add("grant usage on schema " + ViewTable.SCHEMA + " to " + readers);
        grants.add("grant select on " + ViewTable.qualified(AS_OF) + " to " + readers);
        made.forEach(table -> grants.add("grant select on " + table.qualified() + " to " + readers));
        return grants;
    }
}
