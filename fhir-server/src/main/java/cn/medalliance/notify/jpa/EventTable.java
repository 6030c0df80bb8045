package cn.medalliance.notify.jpa;

import cn.medalliance.fhir.storage.ChangeReader.Change;
import cn.medalliance.notify.model.Event;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@code mca.notification_event}: what each subscriber is told of, numbered without a gap. */
final class EventTable {

    /** One node at a time adds some. What was written before the subscription became active is none of its. */
    private static final String ADD = """
            insert into mca.notification_event (subscriber, number, version_pid, focus, happened_at)
            select s.id,
                coalesce((select max(before.number) from mca.notification_event before where before.subscriber = s.id), 0) + 1,
                version.pid, cast(? as text), cast(? as timestamptz)
            from mca.subscriber s, hfj_res_ver version
            where s.id = ? and s.state <> 'off' and version.pid = ?
                and not pg_visible_in_snapshot(version.mca_written, s.since)
            on conflict (subscriber, version_pid) do nothing
            """;

    private static final String RANGE = """
            select number, focus, happened_at from mca.notification_event
            where subscriber = ? and number between ? and ? order by number limit ?
            """;
    private static final String COUNT =
            "select coalesce(max(number), 0) from mca.notification_event where subscriber = ?";
    private static final String FIRST =
            "select coalesce(min(number), 1) from mca.notification_event where subscriber = ?";
    /** The last one tells how many there were. */
    private static final String PURGE = """
            delete from mca.notification_event e using mca.subscriber s
            where s.id = e.subscriber and e.number <= s.delivered
                and e.happened_at < now() - make_interval(secs => ?)
                and e.number < (select max(last.number) from mca.notification_event last where last.subscriber = s.id)
            """;

    private final JdbcTemplate database;

    EventTable(JdbcTemplate database) {
        this.database = database;
    }

    /** Adds what a change is to a subscriber, once. */
    void add(String subscriber, Change change) {
        database.update(
                ADD, change.type() + "/" + change.id(), Timestamp.from(change.at()), subscriber, change.versionPid());
    }

    /** Some events in their order. */
    List<Event> between(String subscriber, long first, long last, int most) {
        return database.query(
                RANGE,
                (row, number) -> new Event(
                        row.getLong(1), row.getString(2), row.getTimestamp(3).toInstant()),
                subscriber,
                first,
                last,
                most);
    }

    /** How many there have been. */
    long count(String subscriber) {
        return number(COUNT, subscriber);
    }

    /** The first one that is still kept; 1 before there is any. */
    long first(String subscriber) {
        return number(FIRST, subscriber);
    }

    private long number(String sql, String subscriber) {
        Long number = database.queryForObject(sql, Long.class, subscriber);
        return number == null ? 0 : number;
    }

    /** Forgets delivered ones that are older than this. */
    void purge(Duration keep) {
        database.update(PURGE, keep.toSeconds());
    }
}
