package cn.medalliance.fhir.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One scheduler knows all work there is: work that a scheduler does not know it would in the end throw away. */
@Configuration(proxyBeanMethods = false)
class ScheduleConfig {

    private static final int THREADS = 2;

    /** Of a pool of its own, so that the server's own work never waits for it. */
    @Bean(destroyMethod = "stop")
    Scheduler workScheduler(
            DataSource dataSource,
            List<OneTimeTask<?>> once,
            List<RecurringTask<?>> again,
            ScheduleProperties properties) {
        return Scheduler.create(
                        dataSource, once.stream().<Task<?>>map(task -> task).toList())
                .startTasks(again)
                .tableName(ScheduledWork.TABLE)
                .threads(THREADS)
                .pollingInterval(properties.lookEvery())
                .pollUsingLockAndFetch(0.5, 1.0)
                .build();
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> workSchedulerStart(Scheduler workScheduler) {
        return event -> workScheduler.start();
    }
}
