package cn.medalliance.export.jpa;

import cn.medalliance.export.jpa.ExportJobs.Job;
import cn.medalliance.export.model.TypePlan;
import cn.medalliance.security.population.jpa.StoredRow;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a type that an export gives: each resource in the state that was committed when the export was asked for, if that is of
 * the time that it was asked for. A statement gives its rows as they are read, a few at once.
 */
final class ExportQuery {

    static final int ROWS_AT_ONCE = 100;

    /** The column behind those of a row, of {@link #ofPatients}: the internal id of the patient. */
    static final int PATIENT = 10;

    private static final String VERSION = """
             cross join lateral (
                select version.res_ver, version.res_updated, version.res_deleted_at, version.source_uri,
                    version.request_id, version.res_text_vc, version.mca_written
                from hfj_res_ver version
                where version.res_id = r.res_id and (version.mca_written is null
                    or pg_visible_in_snapshot(version.mca_written, cast(? as pg_snapshot)))
                order by version.res_ver desc limit 1) v
            """;

    private static final String NOT_DELETED = "v.res_deleted_at is null";
    private static final String AFTER_A_MARK = """
            v.mca_written >= pg_snapshot_xmin(cast(? as pg_snapshot))
                and not pg_visible_in_snapshot(v.mca_written, cast(? as pg_snapshot))
                and r.res_id in (
                    select changed.res_id from hfj_res_ver changed
                    where changed.mca_written >= pg_snapshot_xmin(cast(? as pg_snapshot)))
            """;
    private static final String AFTER_A_TIME = "v.res_updated > ?";
    private static final String UP_TO_A_MARK =
            "(v.mca_written is null or pg_visible_in_snapshot(v.mca_written, cast(? as pg_snapshot)))";
    private static final String UP_TO_A_TIME = "v.res_updated <= ?";
    private static final String ASSOCIATED =
            "r.res_id in (select associated.res_id from mca.export_associated associated"
                    + " where associated.job_id = cast(? as uuid))";

    private final Job job;
    private final TypePlan plan;
    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    private ExportQuery(Job job, TypePlan plan) {
        this.job = job;
        this.plan = plan;
    }

    /** Which of the rows of a type. */
    enum Which {
        ALL,
        PRESENT,
        DELETED
    }

    /**
     * Rows in the order of their internal ids.
     *
     * @param after those above this one
     * @param most how many at most
     */
    static PreparedStatement ofType(Connection connection, Job job, TypePlan plan, Which which, long after, int most)
            throws SQLException {
        ExportQuery query = new ExportQuery(job, plan);
        query.add("select " + StoredRow.COLUMNS + " from hfj_resource r" + VERSION, job.committed());
        query.add(" where r.res_type = ? and r.res_id > ?", plan.type(), after);
        if (which == Which.DELETED) {
            query.add(" and v.res_deleted_at is not null");
        }
        if (which == Which.PRESENT) {
            query.add(" and " + NOT_DELETED);
        }
        query.narrow();
        return query.prepare(connection, " order by r.res_id limit " + most);
    }

    /**
     * Rows that are not deleted and belong to some patients, in the order of these patients' internal ids; what belongs to two
     * comes twice.
     *
     * @param paths of the links to patients; none where the rows are the patients
     */
    static PreparedStatement ofPatients(
            Connection connection, Job job, TypePlan plan, Collection<Long> patients, Collection<String> paths)
            throws SQLException {
        ExportQuery query = new ExportQuery(job, plan);
        query.add("select " + StoredRow.COLUMNS + ", ");
        Object ids = connection.createArrayOf("bigint", patients.toArray());
        if (paths.isEmpty()) {
            query.add("r.res_id from hfj_resource r" + VERSION, job.committed());
            query.add(" where r.res_id = any (?)", ids);
        } else {
            query.add("""
                    theirs.patient from (
                        select distinct link.target_resource_id as patient, link.src_resource_id as res_id
                        from hfj_res_link link
                        where link.target_resource_id = any (?) and link.src_path = any (?)) theirs
                    join hfj_resource r on r.res_id = theirs.res_id
                    """ + VERSION, ids, connection.createArrayOf("text", paths.toArray()), job.committed());
            query.add(" where true");
        }
        query.add(" and r.res_type = ? and v.res_deleted_at is null", plan.type());
        query.narrow();
        return query.prepare(connection, paths.isEmpty() ? " order by r.res_id" : " order by theirs.patient, r.res_id");
    }

    /**
     * Chooses what is associated with what was written.
     *
     * @param recorded HAPI's identity of {@code Provenance.recorded}
     * @param newestOnly of each written resource only what was recorded last
     */
    static PreparedStatement associating(
            Connection connection, Job job, TypePlan plan, long recorded, boolean newestOnly) throws SQLException {
        ExportQuery query = new ExportQuery(job, plan);
        query.add("""
                insert into mca.export_associated (job_id, res_id)
                select distinct cast(? as uuid), found.res_id from (
                    select r.res_id,
                        rank() over (partition by written.res_id order by coalesce(recorded.sp_value_high, 'epoch') desc) as place
                    from mca.export_written written
                    join hfj_res_link link
                        on link.target_resource_id = written.res_id and link.src_path = 'Provenance.target'
                    join hfj_resource r on r.res_id = link.src_resource_id
                    left join hfj_spidx_date recorded on recorded.res_id = r.res_id and recorded.hash_identity = ?
                """ + VERSION, job.id(), recorded, job.committed());
        query.add(
                " where written.job_id = cast(? as uuid) and r.res_type = ? and " + NOT_DELETED, job.id(), plan.type());
        query.conditions();
        return query.prepare(
                connection, (newestOnly ? ") found where found.place = 1" : ") found") + " on conflict do nothing");
    }

    private void add(String text, Object... its) {
        sql.append(text);
        values.addAll(List.of(its));
    }

    private void narrow() {
        add(" and ");
        if (plan.associated() == null) {
            time();
        } else if (job.since() == null) {
            add(NOT_DELETED + " and " + ASSOCIATED, job.id());
        } else {
            // What belongs to what is given is given, whenever it was written; what was deleted is told of by its time.
            add("(" + NOT_DELETED + " and " + ASSOCIATED + " or v.res_deleted_at is not null and ", job.id());
            time();
            add(")");
        }
        conditions();
    }

    private void time() {
        Instant since = job.since();
        String mark = job.sinceCommitted();
        if (since == null) {
            add(NOT_DELETED);
        } else if (mark != null) {
            add(AFTER_A_MARK, mark, mark, mark);
        } else {
            add(AFTER_A_TIME, Timestamp.from(since));
        }
        until(job.until(), job.untilCommitted());
    }

    private void until(@Nullable Instant until, @Nullable String mark) {
        if (mark != null) {
            add(" and " + UP_TO_A_MARK, mark);
        } else if (until != null) {
            add(" and " + UP_TO_A_TIME, Timestamp.from(until));
        }
    }

    private void conditions() {
        plan.conditions().forEach(condition -> add(" and " + condition));
        values.addAll(plan.values());
    }

    private PreparedStatement prepare(Connection connection, String end) throws SQLException {
        PreparedStatement statement =
                connection.prepareStatement(sql.append(end).toString());
        statement.setFetchSize(ROWS_AT_ONCE);
        for (int index = 0; index < values.size(); index++) {
            statement.setObject(index + 1, values.get(index));
        }
        return statement;
    }
}
