package cn.medalliance.export.jpa;

import cn.medalliance.export.model.TypePlan;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The exports that were asked for, and how far they are, in {@code mca.export_job} and its neighbours. */
final class ExportJobs {

    /** In the values of a plan it stands for the export's own id, which is not known before. */
    static final String THE_JOB = "the export itself";

    private static final ObjectMapper JSON = new ObjectMapper();

    // Two kick-offs in one millisecond have two marks.
    private static final String MARK = """
            insert into mca.export_mark (taken_at, committed)
            select greatest(
                    date_trunc('milliseconds', clock_timestamp()),
                    (select max(taken_at) from mca.export_mark) + interval '1 millisecond'),
                pg_current_snapshot()
            on conflict do nothing
            returning taken_at
            """;

    private static final String CREATE = """
            insert into mca.export_job
                (id, owner, request, asked, taken_at, committed, since, since_committed, until, until_committed,
                partial, organized_by, of_members, tracking, plan, state, expires_at)
            select ?, ?, ?, ?, mark.taken_at, mark.committed,
                cast(? as timestamptz),
                (select earlier.committed from mca.export_mark earlier where earlier.taken_at = cast(? as timestamptz)),
                cast(? as timestamptz),
                (select earlier.committed from mca.export_mark earlier where earlier.taken_at = cast(? as timestamptz)),
                ?, ?, ?, ?, cast(? as jsonb), 'running', ?
            from mca.export_mark mark where mark.taken_at = ?
            """;

    private static final String SELECT = """
            select id, owner, request, asked, taken_at, cast(committed as text) as committed, since,
                cast(since_committed as text) as since_committed, until,
                cast(until_committed as text) as until_committed, partial, organized_by, of_members, tracking, plan,
                state, attempts, expires_at, ended_at, failure
            from mca.export_job
            """;

    private final JdbcTemplate database;
    private final TransactionTemplate transaction;
    private final Duration lifetime;

    ExportJobs(JdbcTemplate database, PlatformTransactionManager transactions, Duration lifetime) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.lifetime = lifetime;
    }

    /** How far an export is. */
    enum State {
        RUNNING,
        DONE,
        FAILED
    }

    /**
     * An export.
     *
     * @param owner who alone may ask for it; empty where nobody has to say who they are
     * @param request the address of the kick-off
     * @param asked who asked for it, as the audit keeps it
     * @param takenAt its {@code transactionTime}
     * @param committed what was committed then, as PostgreSQL writes a snapshot
     * @param since the time that was asked for
     * @param sinceCommitted what was committed then, when it is the {@code transactionTime} of an export
     * @param until the time up to which it was asked for
     * @param untilCommitted what was committed then, when it is the {@code transactionTime} of an export
     * @param isPartial whether files are given while others are still written
     * @param organizedBy the type by whose resources files are organised; null for a file of each type
     * @param isOfMembers whether it is of the patients in {@code mca.export_member} alone
     * @param tracking the client's own number of it
     * @param attempts how often it was begun
     * @param endedAt when it ended; null while it runs
     * @param failure why it failed, if the client can do something about it
     */
    record Job(
            UUID id,
            String owner,
            String request,
            String asked,
            Instant takenAt,
            String committed,
            @Nullable Instant since,
            @Nullable String sinceCommitted,
            @Nullable Instant until,
            @Nullable String untilCommitted,
            boolean isPartial,
            @Nullable String organizedBy,
            boolean isOfMembers,
            @Nullable String tracking,
            List<TypePlan> plan,
            State state,
            int attempts,
            Instant expiresAt,
            @Nullable Instant endedAt,
            @Nullable String failure) {

        /** Whether what is written has to be known, for what belongs to it. */
        boolean hasAssociated() {
            return plan.stream().anyMatch(type -> type.associated() != null);
        }

        /** What who asks about it is told when it failed. */
        Refusal failed(String parameter) {
            return new Refusal(
                    ErrorCode.UNPROCESSABLE,
                    failure == null ? "the export failed; ask for it again" : failure,
                    parameter);
        }

        /** Whether it is of tables, or else of resources. */
        boolean isOfTables() {
            return plan.stream().anyMatch(type -> type.table() != null);
        }
    }

    /**
     * Who asks for an export, and by which address.
     *
     * @param asked as the audit keeps it
     */
    record Asker(String owner, String request, String asked) {}

    /** What a file is for. */
    enum Kind {
        OUTPUT,
        DELETED,
        ERROR;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A file of an export.
     *
     * @param type of the resources in it, or another word for what they are
     * @param part the first of a type is 1
     * @param lastId up to which internal id its lines go
     * @param continues whether its last block goes on in the next part
     * @param manifest in which of the export's manifests it is; 0 for none
     */
    record Part(Kind kind, String type, int part, long rows, long bytes, long lastId, boolean continues, int manifest) {

        Part(Kind kind, String type, int part) {
            this(kind, type, part, 0, 0, 0, false, 0);
        }

        /** The same with what is in it now. */
        Part holding(long nowRows, long nowBytes, long nowLastId) {
            return new Part(kind, type, part, nowRows, nowBytes, nowLastId, continues, manifest);
        }

        /** The same, whose last block goes on in the next part. */
        Part continued() {
            return new Part(kind, type, part, rows, bytes, lastId, true, manifest);
        }

        Part next() {
            return new Part(kind, type, part + 1);
        }

        /** The key of a table has an ending. */
        String name() {
            int dot = type.lastIndexOf('.');
            String what = dot < 0 ? type : type.substring(0, dot);
            String ending = dot < 0 ? ".ndjson" : type.substring(dot);
            return kind.word() + '-' + what + '-' + part + ending;
        }
    }

    /** Keeps a new export; what was committed until now is what it gives. */
    Job create(Asker asker, ExportAsked asked, ExportPlanner.Planned planned) {
        UUID id = UUID.randomUUID();
        List<TypePlan> named =
                planned.types().stream().map(each -> named(each, id.toString())).toList();
        Timestamp since = timestamp(asked.since());
        Timestamp until = timestamp(asked.until());
        transaction.executeWithoutResult(status -> {
            Timestamp mark = mark();
            database.update(
                    CREATE,
                    id,
                    asker.owner(),
                    asker.request(),
                    asker.asked(),
                    since,
                    since,
                    until,
                    until,
                    asked.isPartial(),
                    asked.organizedBy(),
                    planned.members() != null,
                    asked.tracking(),
                    write(named),
                    Timestamp.from(Instant.now().plus(lifetime)),
                    mark);
            keep("mca.export_selection", id, planned.selected());
            if (planned.members() != null) {
                keep("mca.export_member", id, planned.members());
            }
        });
        return find(id).orElseThrow();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant time) {
        return time == null ? null : Timestamp.from(time);
    }

    /** Keeps internal ids with an export; not those of one that was taken back. */
    private void keep(String table, UUID id, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return;
        }
        database.update(connection -> {
            var statement = connection.prepareStatement("insert into " + table
                    + " (job_id, res_id) select job.id, kept.id from mca.export_job job, unnest(?) kept (id)"
                    + " where job.id = ? on conflict do nothing");
            statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            statement.setObject(2, id);
            return statement;
        });
    }

    /** Notes what was written. */
    void keepWritten(UUID id, Collection<Long> ids) {
        keep("mca.export_written", id, ids);
    }

    private Timestamp mark() {
        while (true) {
            List<Timestamp> made = database.queryForList(MARK, Timestamp.class);
            if (!made.isEmpty()) {
                return made.get(0);
            }
        }
    }

    private static TypePlan named(TypePlan plan, String job) {
        return plan.with(plan.values().stream()
                .map(value -> value.equals(THE_JOB) ? job : value)
                .toList());
    }

    /** An export that there is and that has not expired. */
    Optional<Job> find(UUID id) {
        return database.query(SELECT + " where id = ? and expires_at > now()", (row, index) -> job(row), id).stream()
                .findFirst();
    }

    /** The exports that nobody finished; a new one is left to the node that was asked. */
    List<Job> unfinished() {
        return database.query(
                SELECT + " where state = 'running' and expires_at > now() and taken_at < now() - interval '10 seconds'",
                (row, index) -> job(row));
    }

    private static Job job(ResultSet row) throws SQLException {
        return new Job(
                row.getObject("id", UUID.class),
                row.getString("owner"),
                row.getString("request"),
                row.getString("asked"),
                row.getTimestamp("taken_at").toInstant(),
                row.getString("committed"),
                instant(row, "since"),
                row.getString("since_committed"),
                instant(row, "until"),
                row.getString("until_committed"),
                row.getBoolean("partial"),
                row.getString("organized_by"),
                row.getBoolean("of_members"),
                row.getString("tracking"),
                read(row.getString("plan")),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("attempts"),
                row.getTimestamp("expires_at").toInstant(),
                instant(row, "ended_at"),
                row.getString("failure"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    /** Notes that an export is begun, or begun again. */
    int attempt(UUID id) {
        return database
                .queryForList(
                        "update mca.export_job set attempts = attempts + 1 where id = ? returning attempts",
                        Integer.class,
                        id)
                .stream()
                .findFirst()
                .orElse(0);
    }

    void end(UUID id, State state) {
        database.update(
                "update mca.export_job set state = ?, ended_at = now() where id = ?",
                state.name().toLowerCase(Locale.ROOT),
                id);
    }

    /** Notes that an export cannot succeed, and why. */
    void fail(UUID id, String why) {
        database.update(
                "update mca.export_job set state = 'failed', ended_at = now(), failure = ? where id = ?", why, id);
    }

    /** The files of an export, those that are not whole yet too. */
    List<Part> parts(UUID id) {
        return database.query(
                "select kind, type, part, rows, bytes, last_id, continues, coalesce(manifest, 0) from mca.export_file"
                        + " where job_id = ? order by kind, type, part",
                (row, index) -> new Part(
                        Kind.valueOf(row.getString(1).toUpperCase(Locale.ROOT)),
                        row.getString(2),
                        row.getInt(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getBoolean(7),
                        row.getInt(8)),
                id);
    }

    /**
     * Notes how far a file is.
     *
     * @return false when the export was taken back
     */
    boolean note(UUID id, Part part) {
        return database.update(
                        """
                        insert into mca.export_file (job_id, kind, type, part, rows, bytes, last_id, continues)
                        select id, ?, ?, ?, ?, ?, ?, ? from mca.export_job where id = ? for share
                        on conflict (job_id, kind, type, part) do update
                            set rows = excluded.rows, bytes = excluded.bytes, last_id = excluded.last_id,
                                continues = excluded.continues
                        """,
                        part.kind().word(),
                        part.type(),
                        part.part(),
                        part.rows(),
                        part.bytes(),
                        part.lastId(),
                        part.continues(),
                        id)
                > 0;
    }

    /**
     * Notes how far some files are, all of them or none.
     *
     * @return false when the export was taken back
     */
    boolean note(UUID id, List<Part> parts) {
        return Boolean.TRUE.equals(transaction.execute(status -> parts.stream().allMatch(part -> note(id, part))));
    }

    /** A type is begun anew. */
    void forget(UUID id, String type) {
        database.update(
                "delete from mca.export_written written using hfj_resource r"
                        + " where written.job_id = ? and r.res_id = written.res_id and r.res_type = ?",
                id,
                type);
        database.update("delete from mca.export_file where job_id = ? and type = ?", id, type);
    }

    /**
     * Puts files into a new manifest, unless they are in one.
     *
     * @param parts whole files
     */
    void putIntoManifest(UUID id, List<Part> parts) {
        transaction.executeWithoutResult(status -> {
            database.queryForList("select 1 from mca.export_job where id = ? for update", id);
            int next = database.queryForList(
                            "select coalesce(max(manifest), 0) + 1 from mca.export_file where job_id = ?",
                            Integer.class,
                            id)
                    .get(0);
            for (Part part : parts) {
                database.update(
                        "update mca.export_file set manifest = ? where job_id = ? and kind = ? and type = ? and part = ?"
                                + " and manifest is null",
                        next,
                        id,
                        part.kind().word(),
                        part.type(),
                        part.part());
            }
        });
    }

    Set<String> typesDone(UUID id) {
        return Set.copyOf(
                database.queryForList("select type from mca.export_type_done where job_id = ?", String.class, id));
    }

    void typeIsDone(UUID id, String type) {
        database.update(
                "insert into mca.export_type_done (job_id, type) select id, ? from mca.export_job where id = ?"
                        + " on conflict do nothing",
                type,
                id);
    }

    /** Takes an export back; its files are somebody else's matter. */
    void delete(UUID id) {
        database.update("delete from mca.export_job where id = ?", id);
    }

    /** Takes back those that have expired. */
    List<UUID> deleteExpired() {
        return database.queryForList("delete from mca.export_job where expires_at <= now() returning id", UUID.class);
    }

    private static String write(List<TypePlan> plan) {
        try {
            return JSON.writeValueAsString(plan);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<TypePlan> read(String plan) {
        try {
            return JSON.readValue(plan, new TypeReference<>() {});
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("A plan that was written cannot be read", unreadable);
        }
    }
}
