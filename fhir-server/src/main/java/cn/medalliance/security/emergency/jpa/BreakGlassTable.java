package cn.medalliance.security.emergency.jpa;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.entity.ResourceIndexedSearchParamToken;
import cn.medalliance.security.emergency.model.BreakGlassFilter;
import cn.medalliance.security.emergency.model.BreakGlassUse;
import cn.medalliance.security.emergency.model.BreakGlassUse.Review;
import cn.medalliance.security.emergency.model.BreakGlassUse.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code mca.break_glass}, and the relations that it founds. */
public final class BreakGlassTable {

    /** Distinguishes our locks from those of others on the same database. */
    private static final int LOCKS = 0x6d_63_62;

    private static final String COUNT = """
            select count(distinct call_id) from mca.break_glass
            where organization_id = ? and called_at > now() - cast(? as interval)
            """;

    private static final String BY_IDENTIFIER = """
            select r.res_id
            from hfj_spidx_token t join hfj_resource r on r.res_id = t.res_id and r.res_deleted_at is null
            where t.hash_sys_and_value = ?
            order by r.res_id
            """;

    private static final String BY_ID = """
            select res_id from hfj_resource where res_type = 'Patient' and fhir_id = ? and res_deleted_at is null
            """;

    private static final String INSERT = """
            insert into mca.break_glass
                (id, call_id, patient_id, ends_at, organization_id, client, person, purpose, reason)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String RELATE = """
            insert into mca.patient_relation (patient_id, organization_id, relation, break_glass_id, actor_id, ends_at)
            select patient_id, organization_id, 'emergency', id, organization_id, ends_at from mca.break_glass
            where id = ?
            """;

    private static final String SELECT = """
            select used.id, used.called_at, patient.fhir_id, used.ends_at, organization.fhir_id, used.client, used.person,
                used.purpose, used.reason, used.reviewed_at, used.reviewer, used.remark, used.organization_id
            from mca.break_glass used
            left join hfj_resource patient on patient.res_id = used.patient_id
            join hfj_resource organization on organization.res_id = used.organization_id
            where true
            """;

    /** Uses of the records that some organisations keep; and those that found nobody, for who may see these. */
    private static final String CONCERNS = """
            and (exists (
                    select from mca.patient_relation keeping
                    where keeping.patient_id = used.patient_id and keeping.relation = 'managing'
                        and keeping.organization_id = any (?))
                or cast(? as boolean) and used.patient_id is null and used.organization_id = any (?))
            """;

    private static final String AFTER = """
            and (used.called_at, used.id) < (select last.called_at, last.id from mca.break_glass last where last.id = ?)
            """;

    private final JdbcTemplate database;
    private final PartitionSettings partitions;

    BreakGlassTable(JdbcTemplate database, PartitionSettings partitions) {
        this.database = database;
        this.partitions = partitions;
    }

    /**
     * Who asks for the list.
     *
     * @param organizations the internal ids of its organisations
     * @param seesMisses whether it sees the uses by these that found nobody
     */
    public record Reviewer(Set<Long> organizations, boolean seesMisses) {}

    /**
     * A use to be recorded.
     *
     * @param organization the organisation's internal id
     * @param person who used the system, when that is known
     */
    public record Call(
            long organization, String client, @Nullable String person, String purpose, String reason) {}

    /** A use, with the internal id of the organisation that made it. */
    public record Recorded(BreakGlassUse use, long organization) {}

    /** How often an organisation called of late; others of its calls wait until this transaction ends. */
    public int countSince(long organization, Duration time) {
        database.query("select pg_advisory_xact_lock(?, hashint8(?))", row -> {}, LOCKS, organization);
        Integer count = database.queryForObject(COUNT, Integer.class, organization, time.toString());
        return count == null ? 0 : count;
    }

    /** The internal ids of the patients that bear an identifier. */
    public List<Long> patientsBy(String system, String value) {
        long hash = ResourceIndexedSearchParamToken.calculateHashSystemAndValue(
                partitions, RequestPartitionId.defaultPartition(), "Patient", "identifier", system, value);
        return database.queryForList(BY_IDENTIFIER, Long.class, hash);
    }

    /** The internal id of the patient of this id, if there is one. */
    public List<Long> patientsBy(String id) {
        return database.queryForList(BY_ID, Long.class, id);
    }

    /** Records a call that found patients and gives access to them, or one that found none. */
    public List<BreakGlassUse> record(Call call, List<Long> patients, Instant until) {
        UUID callId = UUID.randomUUID();
        List<BreakGlassUse> uses = new ArrayList<>();
        for (Long patient : patients) {
            UUID id = insert(callId, call, patient, until);
            database.update(RELATE, id);
            uses.add(find(id).orElseThrow().use());
        }
        if (patients.isEmpty()) {
            uses.add(find(insert(callId, call, null, null)).orElseThrow().use());
        }
        return uses;
    }

    private UUID insert(UUID callId, Call call, @Nullable Long patient, @Nullable Instant until) {
        UUID id = UUID.randomUUID();
        database.update(
                INSERT,
                id,
                callId,
                patient,
                until == null ? null : Timestamp.from(until),
                call.organization(),
                call.client(),
                call.person(),
                call.purpose(),
                call.reason());
        return id;
    }

    private Optional<Recorded> find(UUID id) {
        return database.query(SELECT + " and used.id = ?", BreakGlassTable::recorded, id).stream()
                .findFirst();
    }

    /** A use that concerns a reviewer. */
    public Optional<Recorded> find(UUID id, Reviewer reviewer) {
        Object[] organizations = reviewer.organizations().toArray(Long[]::new);
        return database
                .query(
                        SELECT + CONCERNS + " and used.id = ?",
                        BreakGlassTable::recorded,
                        organizations,
                        reviewer.seesMisses(),
                        organizations,
                        id)
                .stream()
                .findFirst();
    }

    /** The uses that concern a reviewer, the newest first. */
    public List<BreakGlassUse> list(Reviewer reviewer, BreakGlassFilter filter) {
        StringBuilder sql = new StringBuilder(SELECT + CONCERNS);
        Object[] organizations = reviewer.organizations().toArray(Long[]::new);
        List<Object> values = new ArrayList<>(List.of(organizations, reviewer.seesMisses(), organizations));
        if (filter.patient() != null) {
            sql.append(" and patient.fhir_id = ?");
            values.add(filter.patient());
        }
        if (filter.state() != null) {
            sql.append(filter.state() == State.OPEN ? " and reviewed_at is null" : " and reviewed_at is not null");
        }
        if (filter.after() != null) {
            sql.append(' ').append(AFTER);
            values.add(filter.after());
        }
        sql.append(" order by used.called_at desc, used.id desc limit ?");
        values.add(filter.most());
        return database.query(sql.toString(), BreakGlassTable::recorded, values.toArray()).stream()
                .map(Recorded::use)
                .toList();
    }

    /** Marks an open use as reviewed; false when it was reviewed before. */
    public boolean review(UUID id, String reviewer, String remark) {
        return database.update(
                        "update mca.break_glass set reviewed_at = now(), reviewer = ?, remark = ?"
                                + " where id = ? and reviewed_at is null",
                        reviewer,
                        remark,
                        id)
                == 1;
    }

    private static Recorded recorded(ResultSet row, int number) throws SQLException {
        Timestamp reviewed = row.getTimestamp(10);
        return new Recorded(
                new BreakGlassUse(
                        row.getObject(1, UUID.class),
                        row.getTimestamp(2).toInstant(),
                        Optional.ofNullable(row.getString(3)),
                        Optional.ofNullable(row.getTimestamp(4)).map(Timestamp::toInstant),
                        row.getString(5),
                        row.getString(6),
                        Optional.ofNullable(row.getString(7)),
                        row.getString(8),
                        row.getString(9),
                        reviewed == null
                                ? Optional.empty()
                                : Optional.of(new Review(reviewed.toInstant(), row.getString(11), row.getString(12)))),
                row.getLong(13));
    }
}
