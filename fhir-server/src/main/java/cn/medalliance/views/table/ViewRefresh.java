package cn.medalliance.views.table;

import cn.medalliance.fhir.storage.ChangeReader;
import cn.medalliance.fhir.storage.ChangeReader.Change;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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

    private static final String NOW = """
            select r.res_id, r.fhir_id, v.res_text_vc
            from hfj_resource r join hfj_res_ver v on v.res_id = r.res_id and v.res_ver = r.res_ver
            where r.res_id = any (?) and r.res_deleted_at is null
            order by r.res_id
            """;

    private static final String HELD = "update mca.view_state set held_at = ?";
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
        java.sql.Timestamp now = database.queryForObject(TIME, java.sql.Timestamp.class);
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
            try (PreparedStatement delete = connection.prepareStatement(
                    "delete from " + table.qualified() + " where " + ViewTable.RESOURCE + " = any (?)")) {
                delete.setArray(1, connection.createArrayOf("bigint", changed));
                delete.executeUpdate();
            }
        }
        RowWriter rows = new RowWriter(tables);
        try (PreparedStatement now = connection.prepareStatement(NOW)) {
            now.setArray(1, connection.createArrayOf("bigint", changed));
            try (ResultSet row = now.executeQuery()) {
                while (row.next()) {
                    rows.add(new StoredText(row.getLong(1), row.getString(2), row.getString(3)));
                }
            }
        }
        rows.send(connection, "");
    }
}
