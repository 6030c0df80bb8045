package cn.medalliance.notify.jpa;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Subscription.SubscriptionStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * {@code mca.subscriber}: which Subscriptions there are and how their delivery stands. A node in secured mode serves those of
 * clients, one in open mode the others: each could not judge what those of the other may see.
 */
final class SubscriberTable {

    private static final String NEWS = """
            select r.fhir_id
            from hfj_resource r
            left join mca.subscriber s on s.id = r.fhir_id
            left join mca.client_resource made on made.res_type = r.res_type and made.id = r.fhir_id
            where r.res_type = 'Subscription' and r.res_deleted_at is null and s.version is distinct from r.res_ver
                and (made.client is not null) = ?
            """;
    private static final String FORGET = """
            delete from mca.subscriber s
            where not exists (select from hfj_resource r
                where r.res_type = 'Subscription' and r.fhir_id = s.id and r.res_deleted_at is null)
            """;
    /** One that is switched off hears nothing of what happens until it is asked for again. */
    private static final String ADOPT = """
            insert into mca.subscriber as s (id, version, client, topic, state, shown, ends_at, heartbeat_seconds, error)
            values (?, ?, (select client from mca.client_resource where res_type = 'Subscription' and id = ?), ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set version = excluded.version, topic = excluded.topic, shown = excluded.shown,
                ends_at = excluded.ends_at, heartbeat_seconds = excluded.heartbeat_seconds, state = excluded.state,
                since = case when excluded.state = 'off' then null else s.since end,
                attempts = case when excluded.state = 'requested' then 0 else s.attempts end,
                failing_since = case when excluded.state = 'requested' then null else s.failing_since end,
                next_try = case when excluded.state = 'requested' then now() else s.next_try end,
                error = case when excluded.state = 'error' then coalesce(excluded.error, s.error) else excluded.error end
            """;

    private static final String DUE = """
            (s.client is not null) = ? and s.next_try <= now() and (
                s.state = 'requested'
                or s.state in ('active', 'error') and s.ends_at <= now()
                or s.state = 'active' and (
                    exists (select from mca.notification_event e where e.subscriber = s.id and e.number > s.delivered)
                    or s.last_sent + make_interval(secs => s.heartbeat_seconds) <= now()))
            """;
    private static final String COLUMNS =
            "select s.id, s.version, s.state, s.delivered, s.attempts, s.failing_since, s.ends_at, s.error"
                    + " from mca.subscriber s where ";
    // An event is added beside it while it is locked so.
    private static final String TAKE = COLUMNS + "s.id = ? and " + DUE + " for no key update of s skip locked";
    private static final String LISTENING =
            COLUMNS + "(s.client is not null) = ? and s.topic = ? and s.since is not null and s.state <> 'off'";
    private static final String UNSHOWN = COLUMNS + "(s.client is not null) = ? and s.shown <> s.state";

    private static final String ACTIVATE = """
            update mca.subscriber set state = 'active', since = coalesce(since, pg_current_snapshot()), attempts = 0,
                failing_since = null, error = null, last_sent = now(), next_try = now() where id = ?
            """;
    private static final String TOOK = """
            update mca.subscriber set delivered = greatest(delivered, ?), attempts = 0, failing_since = null, error = null,
                last_sent = now(), next_try = now() where id = ?
            """;
    private static final String FAILED = """
            update mca.subscriber set attempts = attempts + 1, failing_since = coalesce(failing_since, now()), error = ?,
                next_try = now() + make_interval(secs => ?) where id = ?
            """;
    private static final String END = "update mca.subscriber set state = ?, error = ? where id = ?";
    private static final String SHOWN = "update mca.subscriber set shown = ?, version = ? where id = ?";

    private final JdbcTemplate database;
    private final boolean ofClients;

    /** @param ofClients whether to serve those of clients, or those of nobody */
    SubscriberTable(JdbcTemplate database, boolean ofClients) {
        this.database = database;
        this.ofClients = ofClients;
    }

    /** Subscriptions of which there is a version that is not known yet. */
    List<String> news() {
        return database.queryForList(NEWS, String.class, ofClients);
    }

    /** Forgets those that were deleted, with their events. */
    void forgetDeleted() {
        database.update(FORGET);
    }

    /**
     * Takes over what a Subscription says.
     *
     * @param shown its status
     * @param error why it cannot be served; null when it can
     */
    void adopt(
            String id,
            long version,
            String topic,
            SubscriptionStatus state,
            SubscriptionStatus shown,
            @Nullable Instant ends,
            Optional<Duration> heartbeat,
            @Nullable String error) {
        database.update(
                ADOPT,
                id,
                version,
                id,
                topic,
                state.toCode(),
                shown.toCode(),
                ends == null ? null : Timestamp.from(ends),
                heartbeat.map(Duration::toSeconds).orElse(null),
                error);
    }

    Optional<Subscriber> find(String id) {
        return database.query(COLUMNS + "s.id = ?", SubscriberTable::subscriber, id).stream()
                .findFirst();
    }

    /** Those for which there is something to do. */
    List<String> due(int most) {
        return database.queryForList(
                "select s.id from mca.subscriber s where " + DUE + " order by s.next_try limit ?",
                String.class,
                ofClients,
                most);
    }

    /** Locks one until the transaction's end, if there is still something to do for it and no other node does it. */
    Optional<Subscriber> take(String id) {
        return database.query(TAKE, SubscriberTable::subscriber, id, ofClients).stream()
                .findFirst();
    }

    /** Those who hear of a topic. */
    List<Subscriber> listening(String topic) {
        return database.query(LISTENING, SubscriberTable::subscriber, ofClients, topic);
    }

    /** Those whose Subscription does not show yet how they stand. */
    List<Subscriber> unshown() {
        return database.query(UNSHOWN, SubscriberTable::subscriber, ofClients);
    }

    void shown(String id, SubscriptionStatus state, long version) {
        database.update(SHOWN, state.toCode(), version, id);
    }

    /** Its endpoint answered the handshake. */
    void activate(String id) {
        database.update(ACTIVATE, id);
    }

    /** Its endpoint took what was sent, up to an event. */
    void took(String id, long delivered) {
        database.update(TOOK, delivered, id);
    }

    /** It did not, and is asked again after a pause. */
    void failed(String id, String error, Duration pause) {
        database.update(FAILED, error, pause.toMillis() / 1_000.0, id);
    }

    /** It is over, or in error until it is asked for again. */
    void end(String id, SubscriptionStatus state, @Nullable String error) {
        database.update(END, state.toCode(), error, id);
    }

    private static Subscriber subscriber(ResultSet row, int number) throws SQLException {
        return new Subscriber(
                row.getString("id"),
                row.getLong("version"),
                SubscriptionStatus.fromCode(row.getString("state")),
                row.getLong("delivered"),
                row.getInt("attempts"),
                instant(row.getTimestamp("failing_since")),
                instant(row.getTimestamp("ends_at")),
                row.getString("error"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
