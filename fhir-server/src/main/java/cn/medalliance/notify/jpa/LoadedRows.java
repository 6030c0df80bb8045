package cn.medalliance.notify.jpa;

import cn.medalliance.fhir.storage.ChangeReader.Change;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which versions a load of rows brought: history, of which nobody is told. A load keeps the internal ids that it gives. */
final class LoadedRows {

    private static final String RANGES = "select first_pid, last_pid from mca.load";

    private final JdbcTemplate database;

    LoadedRows(JdbcTemplate database) {
        this.database = database;
    }

    private record Range(long first, long last) {

        boolean contains(Change change) {
            return change.version() == 1 && first <= change.pid() && change.pid() <= last;
        }
    }

    /** Knows them as far as there have been loads until now. */
    Predicate<Change> now() {
        List<Range> ranges = database.query(RANGES, (row, number) -> new Range(row.getLong(1), row.getLong(2)));
        return change -> ranges.stream().anyMatch(range -> range.contains(change));
    }
}
