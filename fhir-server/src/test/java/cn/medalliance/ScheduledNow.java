package cn.medalliance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.security.SecuredServer;
import com.github.kagkarlsson.scheduler.Scheduler;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;

/** Scheduled work as if its time had come: the nodes find it due and do it as they do at its time. */
public final class ScheduledNow {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final String DUE =
            "update mca.scheduled_tasks set execution_time = now() where task_name = ? and not picked";
    private static final String DONE =
            "select max(last_success) from mca.scheduled_tasks where task_name = ? and not picked";

    private ScheduledNow() {}

    /** Has it done, and waits until it was. */
    public static void run(SecuredServer server, String task) {
        JdbcTemplate database = new JdbcTemplate(server.database());
        Instant asked = Instant.now();
        assertThat(database.update(DUE, task)).as(task).isEqualTo(1);
        server.context().getBean(Scheduler.class).triggerCheckForDueExecutions();
        Instant end = Instant.now().plus(LONGEST_WAIT);
        while (!isDone(database, task, asked)) {
            assertThat(Instant.now()).as("%s is done", task).isBefore(end);
            pause();
        }
    }

    private static boolean isDone(JdbcTemplate database, String task, Instant asked) {
        Timestamp last = database.queryForObject(DONE, Timestamp.class, task);
        return last != null && !last.toInstant().isBefore(asked);
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
