package cn.medalliance.referral.jpa;

import cn.medalliance.fhir.schedule.ScheduledWork;
import cn.medalliance.referral.model.Clocks;
import cn.medalliance.referral.model.TaskMoves;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The clocks are scheduled work: whichever node finds that one ran out takes it. */
@Configuration(proxyBeanMethods = false)
class ReferralClockConfig {

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
                .tableName(ScheduledWork.TABLE)
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
}
