package cn.medalliance.notify.jpa;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** How far behind notifications are, in the whole alliance, whichever node is asked. */
final class NotificationMetrics implements MeterBinder {

    private static final String WAITING = """
             from mca.notification_event e join mca.subscriber s on s.id = e.subscriber
            where e.number > s.delivered and s.state <> 'off'
            """;
    private static final String COUNT = "select count(*)" + WAITING;
    private static final String OLDEST = "select coalesce(extract(epoch from now() - min(e.happened_at)), 0)" + WAITING;
    private static final String DEAD = "select count(*)" + WAITING + " and s.state = 'error'";

    private final JdbcTemplate database;

    NotificationMetrics(JdbcTemplate database) {
        this.database = database;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge("medalliance.notifications.waiting", COUNT, "Events that subscribers have not taken yet")
                .register(registry);
        gauge("medalliance.notifications.oldest", OLDEST, "Age of the oldest of them")
                .baseUnit("seconds")
                .register(registry);
        gauge("medalliance.notifications.dead", DEAD, "Those of subscriptions in error, which are not tried again")
                .register(registry);
    }

    private Gauge.Builder<?> gauge(String name, String sql, String description) {
        return Gauge.builder(name, () -> number(sql)).description(description);
    }

    private Number number(String sql) {
        try {
            Double number = database.queryForObject(sql, Double.class);
            return number == null ? Double.NaN : number;
        } catch (DataAccessException away) {
            return Double.NaN;
        }
    }
}
