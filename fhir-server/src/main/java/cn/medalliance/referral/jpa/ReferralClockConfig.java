package cn.medalliance.referral.jpa;

import cn.medalliance.referral.ClockProperties;
import cn.medalliance.referral.model.Clocks;
import cn.medalliance.referral.model.TaskMoves;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The clocks stand in a table of the database; each node looks whether one ran out, and one of them takes it. */
@Configuration(proxyBeanMethods = false)
class ReferralClockConfig {

    private static final String TABLE = "mca.scheduled_tasks";
    private static final int THREADS = 2;

    @Bean
    OneTimeTask<Void> referralClockTask(ObjectProvider<OverdueReferrals> overdue) {
        return Tasks.oneTime(ReferralClocks.NAME)
                .execute((instance, context) -> overdue.getObject().ranOut(instance.getId()));
    }

    @Bean
    ReferralClocks referralClocks(
            DataSource dataSource,
            OneTimeTask<Void> referralClockTask,
            StoredReferrals stored,
            Words words,
            TaskMoves moves,
            TaskFacts facts,
            Clocks durations) {
        SchedulerClient client = SchedulerClient.Builder.create(
                        new TransactionAwareDataSourceProxy(dataSource), referralClockTask)
                .tableName(TABLE)
                .build();
        return new ReferralClocks(client, referralClockTask, stored, words, moves, facts, durations, Clock.systemUTC());
    }

    @Bean
    OverdueReferrals overdueReferrals(
            PlatformTransactionManager transactions,
            StoredReferrals stored,
            Words words,
            Parties parties,
            TaskMoves moves,
            TaskFacts facts,
            FollowUps followUps,
            ReferralClocks clocks) {
        return new OverdueReferrals(
                new TransactionTemplate(transactions),
                stored,
                words,
                parties,
                moves,
                facts,
                followUps,
                clocks,
                Clock.systemUTC());
    }

    /** Of a pool of its own, so that the server's own work never waits for its clocks. */
    @Bean(destroyMethod = "stop")
    Scheduler referralScheduler(
            DataSource dataSource, OneTimeTask<Void> referralClockTask, ClockProperties properties) {
        return Scheduler.create(dataSource, referralClockTask)
                .tableName(TABLE)
                .threads(THREADS)
                .pollingInterval(properties.lookEvery())
                .pollUsingLockAndFetch(0.5, 1.0)
                .build();
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> referralClocksStart(Scheduler referralScheduler) {
        return event -> referralScheduler.start();
    }
}
