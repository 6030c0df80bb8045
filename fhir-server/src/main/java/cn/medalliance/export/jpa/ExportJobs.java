package cn.medalliance.export.jpa;

import cn.medalliance.export.model.TypePlan;
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
                (id, owner, request, asked, taken_at, committed, since, since_committed, plan, state, expires_at)
            select ?, ?, ?, ?, mark.taken_at, mark.committed, cast(? as timestamptz),
                (select earlier.committed from mca.export_mark earlier where earlier.taken_at = cast(? as timestamptz)),
                cast(? as jsonb), 'running', ?
            from mca.export_mark mark where mark.taken_at = ?
            """;

    private static final String SELECT = """
            select id, owner, request, asked, taken_at, cast(committed as text) as committed, since,
                cast(since_committed as text) as since_committed, plan, state, attempts, expires_at
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
     * @param attempts how often it was begun
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
            List<TypePlan> plan,
            State state,
            int attempts,
            Instant expiresAt) {}

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
     * @param part the first of a type is 1
     * @param lastId up to which internal id its lines go
     */
    record Part(Kind kind, String type, int part, long rows, long bytes, long lastId) {

        Part(Kind kind, String type, int part) {
            this(kind, type, part, 0, 0, 0);
        }

        String name() {
            return kind.word() + '-' + type + '-' + part + ".ndjson";
        }
    }

    /** Keeps a new export; what was committed until now is what it gives. */
    Job create(
            String owner,
            String request,
            String asked,
            @Nullable Instant since,
            List<TypePlan> plan,
            Collection<Long> selected) {
        UUID id = UUID.randomUUID();
        List<TypePlan> named =
                plan.stream().map(each -> named(each, id.toString())).toList();
        Timestamp from = since == null ? null : Timestamp.from(since);
        transaction.executeWithoutResult(status -> {
            Timestamp mark = mark();
            database.update(
                    CREATE,
                    id,
                    owner,
                    request,
                    asked,
                    from,
                    from,
                    write(named),
                    Timestamp.from(Instant.now().plus(lifetime)),
                    mark);
            if (!selected.isEmpty()) {
                database.update(connection -> {
                    var statement = connection.prepareStatement(
                            "insert into mca.export_selection (job_id, res_id) select ?, unnest(?)");
                    statement.setObject(1, id);
                    statement.setArray(2, connection.createArrayOf("bigint", selected.toArray()));
                    return statement;
                });
            }
        });
        return find(id).orElseThrow();
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
        return new TypePlan(
                plan.type(),
                plan.conditions(),
                plan.values().stream()
                        .map(value -> value.equals(THE_JOB) ? job : value)
                        .toList(),
                plan.view(),
                plan.elements());
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
        Timestamp since = row.getTimestamp("since");
        return new Job(
                row.getObject("id", UUID.class),
                row.getString("owner"),
                row.getString("request"),
                row.getString("asked"),
                row.getTimestamp("taken_at").toInstant(),
                row.getString("committed"),
                since == null ? null : since.toInstant(),
                row.getString("since_committed"),
                read(row.getString("plan")),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("attempts"),
                row.getTimestamp("expires_at").toInstant());
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
                "update mca.export_job set state = ? where id = ?", state.name().toLowerCase(Locale.ROOT), id);
    }

    /** The files of an export, those that are not whole yet too. */
    List<Part> parts(UUID id) {
        return database.query(
                "select kind, type, part, rows, bytes, last_id from mca.export_file where job_id = ?"
                        + " order by kind, type, part",
                (row, index) -> new Part(
                        Kind.valueOf(row.getString(1).toUpperCase(Locale.ROOT)),
                        row.getString(2),
                        row.getInt(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6)),
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
                        insert into mca.export_file (job_id, kind, type, part, rows, bytes, last_id)
                        select id, ?, ?, ?, ?, ?, ? from mca.export_job where id = ? for share
                        on conflict (job_id, kind, type, part)
                            do update set rows = excluded.rows, bytes = excluded.bytes, last_id = excluded.last_id
                        """, part.kind().word(), part.type(), part.part(), part.rows(), part.bytes(), part.lastId(), id)
                > 0;
    }

    /** A type is begun anew. */
    void forget(UUID id, String type) {
        database.update("delete from mca.export_file where job_id = ? and type = ?", id, type);
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
