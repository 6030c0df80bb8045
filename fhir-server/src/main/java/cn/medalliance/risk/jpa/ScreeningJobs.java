package cn.medalliance.risk.jpa;

import cn.medalliance.security.caller.Caller;
import cn.medalliance.security.caller.KeptCaller;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The screenings that were asked for, and how far they are, in {@code mca.screening_job} and {@code mca.screening_found}. */
final class ScreeningJobs {

    private static final Duration KEPT = Duration.ofDays(7);

    private static final String SELECT = """
            select job.*, (select count(*) from mca.screening_found found where found.job_id = job.id) as found
            from mca.screening_job job
            """;

    private static final String GO_ON = """
            update mca.screening_job set last_id = ?, screened = screened + ?, skipped = skipped + ?
            where id = ? and last_id < ?
            """;

    private final JdbcTemplate database;
    private final TransactionTemplate transaction;

    ScreeningJobs(JdbcTemplate database, PlatformTransactionManager transactions) {
        this.database = database;
        transaction = new TransactionTemplate(transactions);
    }

    /** How far a screening is. */
    enum State {
        RUNNING,
        DONE,
        FAILED
    }

    /**
     * What is asked.
     *
     * @param owner who alone may ask for it; empty where nobody has to say who they are
     * @param caller under whose rules it reads and writes; null where there are none
     * @param asked the request, as the audit keeps it
     * @param target {@code Organization/…} or {@code Group/…}
     * @param keeper the id of the organisation that the list of those at high risk belongs to
     * @param from the first day of the data
     * @param until the last day
     * @param programmes for which
     * @param edition of the rules; empty for every edition
     */
    record Asked(
            String owner,
            @Nullable Caller caller,
            String asked,
            String target,
            String keeper,
            LocalDate from,
            LocalDate until,
            List<String> programmes,
            String edition) {}

    /**
     * A screening.
     *
     * @param attempts how often it was begun
     * @param people how many are to be screened, about
     * @param lastId up to which internal id they were
     */
    record Job(
            UUID id,
            Asked asked,
            State state,
            int attempts,
            long people,
            long lastId,
            long screened,
            long skipped,
            long found) {}

    Job create(Asked asked) {
        UUID id = UUID.randomUUID();
        database.update(connection -> {
            var statement = connection.prepareStatement("""
                    insert into mca.screening_job (id, owner, caller, asked, target, keeper, first_day, last_day,
                        programmes, edition, state, expires_at)
                    values (?, ?, cast(? as jsonb), ?, ?, ?, ?, ?, ?, ?, 'running', ?)
                    """);
            statement.setObject(1, id);
            statement.setString(2, asked.owner());
            statement.setString(3, asked.caller() == null ? null : KeptCaller.write(asked.caller()));
            statement.setString(4, asked.asked());
            statement.setString(5, asked.target());
            statement.setString(6, asked.keeper());
            statement.setDate(7, Date.valueOf(asked.from()));
            statement.setDate(8, Date.valueOf(asked.until()));
            statement.setArray(
                    9, connection.createArrayOf("text", asked.programmes().toArray()));
            statement.setString(10, asked.edition());
            statement.setTimestamp(11, Timestamp.from(Instant.now().plus(KEPT)));
            return statement;
        });
        return find(id).orElseThrow();
    }

    /** A screening that there is and that has not expired. */
    Optional<Job> find(UUID id) {
        return database
                .query(SELECT + " where job.id = ? and job.expires_at > now()", (row, index) -> job(row), id)
                .stream()
                .findFirst();
    }

    /** Those that nobody finished; a new one is left to the node that was asked. */
    List<Job> unfinished() {
        return database.query(
                SELECT + " where job.state = 'running' and job.expires_at > now()"
                        + " and job.begun_at < now() - interval '10 seconds'",
                (row, index) -> job(row));
    }

    /** Notes that a screening is begun, or begun again. */
    int attempt(UUID id, long people) {
        return database
                .queryForList(
                        "update mca.screening_job set attempts = attempts + 1, people = ? where id = ? returning attempts",
                        Integer.class,
                        people,
                        id)
                .stream()
                .findFirst()
                .orElse(0);
    }

    /**
     * Notes that some more were screened.
     *
     * @param lastId the highest internal id among them
     * @return false when the screening was taken back
     */
    boolean goOn(UUID id, long lastId, int screened, int skipped, Collection<String> found) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (database.update(GO_ON, lastId, screened, skipped, id, lastId) == 0) {
                return false;
            }
            found.forEach(patient -> database.update(
                    "insert into mca.screening_found (job_id, patient) values (?, ?) on conflict do nothing",
                    id,
                    patient));
            return true;
        }));
    }

    /** The ids of those who were found to be at high risk. */
    List<String> found(UUID id) {
        return database.queryForList(
                "select patient from mca.screening_found where job_id = ? order by patient", String.class, id);
    }

    void end(UUID id, State state) {
        database.update(
                "update mca.screening_job set state = ? where id = ?",
                state.name().toLowerCase(Locale.ROOT),
                id);
    }

    void delete(UUID id) {
        database.update("delete from mca.screening_job where id = ?", id);
    }

    void deleteExpired() {
        database.update("delete from mca.screening_job where expires_at <= now()");
    }

    private static Job job(ResultSet row) throws SQLException {
        String caller = row.getString("caller");
        return new Job(
                row.getObject("id", UUID.class),
                new Asked(
                        row.getString("owner"),
                        caller == null ? null : KeptCaller.read(caller),
                        row.getString("asked"),
                        row.getString("target"),
                        row.getString("keeper"),
                        row.getDate("first_day").toLocalDate(),
                        row.getDate("last_day").toLocalDate(),
                        Arrays.asList((String[]) row.getArray("programmes").getArray()),
                        row.getString("edition")),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("attempts"),
                row.getLong("people"),
                row.getLong("last_id"),
                row.getLong("screened"),
                row.getLong("skipped"),
                row.getLong("found"));
    }
}
