package cn.medalliance.identity.jpa;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.IdType;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables {@code mca.patient_merge} and {@code mca.patient_merge_move}, and what refers to a patient. */
final class MergeTable {

    /** Whoever writes a reference to one of them waits until the transaction ends. */
    private static final String LOCK_PATIENTS = """
            select fhir_id from hfj_resource where res_type = 'Patient' and fhir_id = any (?) order by res_id for update
            """;

    private static final String LOCK =
            "select res_id from hfj_resource where res_id = any (?) order by res_id for update";

    /** A Provenance that tells of nothing but the record stays with it. */
    private static final String REFERRING = """
            select source.res_id, source.res_type, source.fhir_id
            from hfj_resource patient join hfj_resource source
                on source.res_id in (
                    select link.src_resource_id from hfj_res_link link
                    where link.target_resource_id = patient.res_id
                        and link.src_path not like 'Provenance.target%' and link.src_path not like 'Provenance.entity%')
                and source.res_deleted_at is null
            where patient.res_type = 'Patient' and patient.fhir_id = ?
                and not (source.res_type = 'Patient' and source.fhir_id = any (?))
                and (source.res_type <> 'Provenance' or exists (
                    select from hfj_res_link told
                    where told.src_resource_id = source.res_id and told.src_path like 'Provenance.target%'
                        and told.target_resource_id <> patient.res_id))
            order by source.res_id
            limit ?
            """;

    private static final String INSERT = """
            insert into mca.patient_merge
                (duplicate_id, survivor_id, duplicate_version, survivor_version, provenance_id, issue_ids)
            select duplicate.res_id, survivor.res_id, ?, ?, ?, ?
            from hfj_resource duplicate, hfj_resource survivor
            where duplicate.res_type = 'Patient' and duplicate.fhir_id = ?
                and survivor.res_type = 'Patient' and survivor.fhir_id = ?
            returning id
            """;

    private static final String INSERT_MOVE = """
            insert into mca.patient_merge_move (merge_id, resource_id, places, was_of_both) values (?, ?, ?, ?)
            """;

    private static final String SELECT = """
            select merge.id, duplicate.fhir_id, survivor.fhir_id, merge.duplicate_version, merge.survivor_version,
                merge.provenance_id, merge.issue_ids, merge.undone_at is not null
            from mca.patient_merge merge
            join hfj_resource duplicate on duplicate.res_id = merge.duplicate_id
            join hfj_resource survivor on survivor.res_id = merge.survivor_id
            """;

    private static final String BY_PROVENANCE = SELECT + " where merge.provenance_id = ?";

    private static final String BY_DUPLICATE =
            SELECT + " where duplicate.fhir_id = ? order by merge.undone_at desc nulls first limit 1";

    private static final String MOVES = """
            select moved.res_id, moved.res_type, moved.fhir_id, move.places, move.was_of_both
            from mca.patient_merge_move move join hfj_resource moved on moved.res_id = move.resource_id
            where move.merge_id = ?
            order by moved.res_id
            """;

    private static final String IS_MERGED = """
            select exists (
                select from mca.patient_merge merge join hfj_resource duplicate on duplicate.res_id = merge.duplicate_id
                where duplicate.fhir_id = any (?) and merge.undone_at is null)
            """;

    private static final String SAME = """
            with recursive same (id) as (
                select res_id from hfj_resource where res_type = 'Patient' and fhir_id = ?
                union
                select other.id
                from same cross join lateral (
                    select survivor_id from mca.patient_merge where duplicate_id = same.id and undone_at is null
                    union all
                    select duplicate_id from mca.patient_merge where survivor_id = same.id and undone_at is null)
                    as other (id))
            select r.fhir_id from same join hfj_resource r on r.res_id = same.id
            """;

    private static final String SINCE = """
            select source.res_type, source.fhir_id, count(*) over ()
            from mca.patient_merge merge
            join hfj_resource told on told.res_type = 'Provenance' and told.fhir_id = merge.provenance_id
            join hfj_resource source
                on source.res_id in (
                    select link.src_resource_id from hfj_res_link link where link.target_resource_id = merge.survivor_id)
                and source.res_deleted_at is null and source.res_published > told.res_published
            where merge.id = ? and source.res_type not in ('Patient', 'Provenance')
            order by source.res_id
            limit ?
            """;

    private final JdbcTemplate database;

    MergeTable(JdbcTemplate database) {
        this.database = database;
    }

    /** A resource that refers to a patient. */
    record Referring(long pid, IdType id) {}

    /**
     * What was moved.
     *
     * @param places where the resource referred to the duplicate
     * @param wasOfBoth whether it referred to the record that stays already
     */
    record Move(long pid, IdType id, List<String> places, boolean wasOfBoth) {}

    /**
     * A merge.
     *
     * @param issues the ids of the issues that tell what both knew differently
     */
    record Merge(
            long id,
            IdType duplicateBefore,
            IdType survivorBefore,
            String provenance,
            List<String> issues,
            boolean isUndone) {

        String duplicate() {
            return duplicateBefore.getIdPart();
        }

        String survivor() {
            return survivorBefore.getIdPart();
        }
    }

    /** What was written since a merge: how much, and the first of it. */
    record Since(long count, List<String> first) {}

    void lockPatients(Collection<String> ids) {
        database.queryForList(LOCK_PATIENTS, String.class, (Object) ids.toArray(String[]::new));
    }

    void lock(Collection<Long> pids) {
        database.queryForList(LOCK, Long.class, (Object) pids.toArray(Long[]::new));
    }

    /** What refers to a patient and would be moved, but for some patients; so many at the most. */
    List<Referring> referring(String patient, Collection<String> except, int most) {
        return database.query(
                REFERRING,
                (row, number) -> new Referring(row.getLong(1), new IdType(row.getString(2), row.getString(3))),
                patient,
                except.toArray(String[]::new),
                most);
    }

    void insert(IdType duplicate, IdType survivor, String provenance, List<String> issues, List<Move> moves) {
        Long id = database.queryForObject(
                INSERT,
                Long.class,
                duplicate.getVersionIdPartAsLong(),
                survivor.getVersionIdPartAsLong(),
                provenance,
                issues.toArray(String[]::new),
                duplicate.getIdPart(),
                survivor.getIdPart());
        database.batchUpdate(
                INSERT_MOVE,
                moves.stream()
                        .map(move ->
                                new Object[] {id, move.pid(), move.places().toArray(String[]::new), move.wasOfBoth()})
                        .toList());
    }

    Optional<Merge> byProvenance(String provenance) {
        return database.query(BY_PROVENANCE, MergeTable::merge, provenance).stream()
                .findFirst();
    }

    /** The merge of a duplicate that holds, or else the last. */
    Optional<Merge> ofDuplicate(String duplicate) {
        return database.query(BY_DUPLICATE, MergeTable::merge, duplicate).stream()
                .findFirst();
    }

    private static Merge merge(ResultSet row, int number) throws SQLException {
        return new Merge(
                row.getLong(1),
                new IdType("Patient", row.getString(2), row.getString(4)),
                new IdType("Patient", row.getString(3), row.getString(5)),
                row.getString(6),
                texts(row.getArray(7)),
                row.getBoolean(8));
    }

    List<Move> moves(Merge merge) {
        return database.query(
                MOVES,
                (row, number) -> new Move(
                        row.getLong(1),
                        new IdType(row.getString(2), row.getString(3)),
                        texts(row.getArray(4)),
                        row.getBoolean(5)),
                merge.id());
    }

    void undone(Merge merge) {
        database.update("update mca.patient_merge set undone_at = now() where id = ?", merge.id());
    }

    /** Whether one of some patients is merged into another. */
    boolean isMerged(Set<String> patients) {
        return Boolean.TRUE.equals(
                database.queryForObject(IS_MERGED, Boolean.class, (Object) patients.toArray(String[]::new)));
    }

    /** The ids of all records that were made one with a record, it among them. */
    List<String> same(String patient) {
        return database.queryForList(SAME, String.class, patient);
    }

    /** What was written since and refers to the record that stayed; the first so many by their addresses. */
    Since since(Merge merge, int most) {
        long[] count = {0};
        List<String> first = database.query(
                SINCE,
                (row, number) -> {
                    count[0] = row.getLong(3);
                    return row.getString(1) + "/" + row.getString(2);
                },
                merge.id(),
                most);
        return new Since(count[0], first);
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
