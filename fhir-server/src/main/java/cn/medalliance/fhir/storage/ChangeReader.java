package cn.medalliance.fhir.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What was written since a feature last looked. Nothing is noted for it while others write: each version knows its transaction,
 * and the reader keeps which transactions had ended. So none is missed, also where one that began earlier ends later, and each
 * is given once; again only after work that failed or was cut off.
 *
 * <p>Versions whose transaction is unknown, from before there was this, are given to nobody.
 */
public final class ChangeReader {

    private static final int PAGE = 500;

    private static final String BEGIN = """
            insert into mca.change_reader (name, committed) values (?, pg_current_snapshot()) on conflict do nothing
            """;

    private static final String PLACE = """
            select cast(committed as text) as since, cast(pg_current_snapshot() as text) as until
            from mca.change_reader where name = ?
            """;

    private static final String NEXT = """
            select version.pid, version.res_id, resource.res_type, resource.fhir_id, version.res_ver,
                version.res_deleted_at is not null as is_deletion, version.res_updated,
                cast(version.mca_written as text) as written
            from hfj_res_ver version join hfj_resource resource on resource.res_id = version.res_id
            where version.mca_written >= pg_snapshot_xmin(cast(? as pg_snapshot))
                and version.mca_written < pg_snapshot_xmax(cast(? as pg_snapshot))
                and not pg_visible_in_snapshot(version.mca_written, cast(? as pg_snapshot))
                and pg_visible_in_snapshot(version.mca_written, cast(? as pg_snapshot))
                and (version.mca_written, version.pid) > (cast(? as xid8), ?)
            order by version.mca_written, version.pid
            limit\s""" + PAGE;

    private static final String READ = "update mca.change_reader set committed = cast(? as pg_snapshot) where name = ?";
    private static final String SKIP = "update mca.change_reader set committed = pg_current_snapshot() where name = ?";

    private final JdbcTemplate database;
    private final String name;

    /**
     * A reader; what was written before its first time is none of its.
     *
     * @param name whose it is; there is one place for each name
     */
    public ChangeReader(JdbcTemplate database, String name) {
        this.database = database;
        this.name = name;
        database.update(BEGIN, name);
    }

    /**
     * A version that was written.
     *
     * @param versionPid internal id of the version
     * @param pid internal id of the resource
     * @param version its number, from 1
     * @param at {@code meta.lastUpdated}
     */
    public record Change(
            long versionPid, long pid, String type, String id, long version, boolean isDeletion, Instant at) {}

    /** Between which snapshots. */
    private record Place(String since, String until) {}

    /** A version and its transaction. */
    private record Written(Change change, String transaction) {}

    /**
     * Gives what was committed since the last time, page by page: by transaction, and in each in the order of writing. Two
     * versions of one resource may come in either order, for transactions do. One at a time has to read ({@link OneNode}).
     *
     * @param work what is done with a page; when it fails, all is given again the next time
     * @return how many were given
     */
    public long read(Consumer<List<Change>> work) {
        Place place = database.queryForObject(
                PLACE, (row, number) -> new Place(row.getString("since"), row.getString("until")), name);
        if (place == null) {
            throw new IllegalStateException("the reader " + name + " has no place");
        }
        long given = 0;
        String transaction = "0";
        long last = 0;
        List<Written> page;
        do {
            page = database.query(
                    NEXT,
                    ChangeReader::written,
                    place.since(),
                    place.until(),
                    place.since(),
                    place.until(),
                    transaction,
                    last);
            if (!page.isEmpty()) {
                work.accept(page.stream().map(Written::change).toList());
                Written end = page.get(page.size() - 1);
                transaction = end.transaction();
                last = end.change().versionPid();
                given += page.size();
            }
        } while (page.size() == PAGE);
        database.update(READ, place.until(), name);
        return given;
    }

    /** Leaves out what was written until now, such as by a load of rows. */
    public void skip() {
        database.update(SKIP, name);
    }

    private static Written written(ResultSet row, int number) throws SQLException {
        Timestamp at = row.getTimestamp("res_updated");
        return new Written(
                new Change(
                        row.getLong("pid"),
                        row.getLong("res_id"),
                        row.getString("res_type"),
                        row.getString("fhir_id"),
                        row.getLong("res_ver"),
                        row.getBoolean("is_deletion"),
                        at.toInstant()),
                row.getString("written"));
    }
}
