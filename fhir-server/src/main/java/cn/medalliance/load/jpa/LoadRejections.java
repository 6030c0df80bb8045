package cn.medalliance.load.jpa;

import cn.medalliance.load.model.Rejection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The lines that a load rejected, as {@code mca.load_rejection} has them. */
final class LoadRejections {

    /** More is not told in one answer; the table has all. */
    private static final int MOST = 1_000;

    private static final String FIRST = """
            select file, line, resource, rule, place, reason from mca.load_rejection
            where load_id = ? order by file, line limit ?
            """;

    private final JdbcTemplate database;

    LoadRejections(JdbcTemplate database) {
        this.database = database;
    }

    /** The first of a load, in the order of files and lines. */
    List<Rejection> first(long load) {
        return database.query(
                FIRST,
                (row, number) -> new Rejection(
                        row.getString(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)),
                load,
                MOST);
    }
}
