package cn.medalliance.audit.served;

import cn.medalliance.audit.trail.StoredRecord;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Finds records. */
final class AuditSearch {

    private static final String NEWEST_FIRST = " order by e.recorded_at desc, e.node desc, e.sequence desc limit ";

    private final JdbcTemplate database;

    AuditSearch(JdbcTemplate database) {
        this.database = database;
    }

    /** The newest that match. */
    List<StoredRecord> find(AuditSql sql, int limit) {
        return database.query(
                connection -> sql.prepare(connection, StoredRecord.COLUMNS, NEWEST_FIRST + limit),
                (row, index) -> StoredRecord.read(row));
    }

    /** How many match. */
    int count(AuditSql sql) {
        List<Integer> counted = database.query(
                connection -> sql.prepare(connection, "count(*)", ""), (row, index) -> Math.toIntExact(row.getLong(1)));
        return counted.get(0);
    }
}
