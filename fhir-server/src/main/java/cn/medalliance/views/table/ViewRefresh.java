package cn.medalliance.views.table;

import cn.medalliance.fhir.storage.ChangeReader;
import cn.medalliance.fhir.storage.ChangeReader.Change;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Brings the tables in step with what was committed since the last time: the rows of each resource that changed are replaced, a
 * page of changes in one transaction. Doing it twice changes nothing.
 */
final class ViewRefresh {

    static final String READER = "views";

    private static final String NOW = StoredText.CURRENT + "r.res_id = any (?) order by r.res_id";
    private static final String HELD = "update mca.view_state set held_at = ?";
    private static final String TOUCH = """
            with touched as (select %1$s as patient_key from %2$s where %3$s = any (?))
            insert into mca.view_touch (view, patient_key) select distinct ?, patient_key from touched
            """;
    private static final String DELETE = """
            with touched as (delete from %2$s where %3$s = any (?) returning %1$s as patient_key)
            insert into mca.view_touch (view, patient_key) select distinct ?, patient_key from touched
            """;
    private static final String TIME = "select clock_timestamp()";

    private final DataSource dataSource;
    private final JdbcTemplate database;
    private final Map<String, List<ViewTable>> tables;
    private final ChangeReader reader;

    ViewRefresh(DataSource dataSource, ViewTables tables) {
        this.dataSource = dataSource;
        this.database = new JdbcTemplate(dataSource);
        this.tables = ViewTables.byType(tables.all());
        this.reader = new ChangeReader(database, READER);
    }

    /** Says how many changes there were. */
    long refresh() {
        Timestamp now = database.queryForObject(TIME, Timestamp.class);
        long changes = reader.read(this::replace);
        database.update(HELD, now);
        return changes;
    }

    /** All that is stored now will be in the tables by a rebuild that begins after this. */
    void skip() {
        reader.skip();
    }

    private void replace(List<Change> changes) {
        Map<String, List<Long>> byType = changes.stream()
                .filter(change -> tables.containsKey(change.type()))
                .collect(Collectors.groupingBy(
                        Change::type, TreeMap::new, Collectors.mapping(Change::pid, Collectors.toList())));
        if (byType.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                for (Map.Entry<String, List<Long>> each : byType.entrySet()) {
                    replace(connection, tables.getOrDefault(each.getKey(), List.of()), each.getValue());
                }
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("the views could not be refreshed", failure);
        }
    }

    private static void replace(Connection connection, List<ViewTable> tables, List<Long> pids) throws SQLException {
        Long[] changed = pids.stream().distinct().toArray(Long[]::new);
        for (ViewTable table : tables) {
            touch(connection, DELETE, table, changed);
        }
        RowWriter rows = new RowWriter(tables);
        try (PreparedStatement now = connection.prepareStatement(NOW)) {
            now.setArray(1, connection.createArrayOf("bigint", changed));
            rows.addAll(now);
        }
        rows.send(connection, ViewTable::name);
        for (ViewTable table : tables) {
            touch(connection, TOUCH, table, changed);
        }
    }

    /** Notes whose rows are replaced, or were, for what follows the views. */
    private static void touch(Connection connection, String statement, ViewTable table, Long[] changed)
            throws SQLException {
        try (PreparedStatement touch = connection.prepareStatement(statement.formatted(
                table.isOfPatients() ? ViewTable.PATIENT : "cast(null as text)",
                table.qualified(),
                ViewTable.RESOURCE))) {
            touch.setArray(1, connection.createArrayOf("bigint", changed));
            touch.setString(2, table.name());
            touch.executeUpdate();
        }
    }
}
