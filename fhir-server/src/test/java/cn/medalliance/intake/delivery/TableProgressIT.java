package cn.medalliance.intake.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.intake.database.TakenRow;
import cn.medalliance.security.SecuredServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** How far a table was read moves on with what arrived, and only then. */
@ServerIT
class TableProgressIT {

    private static final Instant NOON = Instant.parse("2025-04-11T04:00:00Z");

    private final String table = UUID.randomUUID().toString();
    private final TableProgress progress;

    TableProgressIT(SecuredServer secured) {
        progress =
                new TableProgress(new JdbcTemplate(secured.database()), new JdbcTransactionManager(secured.database()));
    }

    private static TakenRow row(int minutesBefore) {
        return new TakenRow(UUID.randomUUID(), NOON.minus(Duration.ofMinutes(minutesBefore)));
    }

    @Test
    void whatFailedIsReadAgain() {
        UUID delivery = UUID.randomUUID();
        TakenRow row = row(0);
        progress.sent(table, delivery, NOON, List.of(row));
        assertThat(progress.of(table)).isEqualTo(new TableProgress.Reached(null, delivery));
        assertThat(progress.taken(table, List.of(row.fingerprint(), UUID.randomUUID())))
                .containsExactly(row.fingerprint());
        progress.failed(table, delivery);
        assertThat(progress.of(table)).isEqualTo(new TableProgress.Reached(null, null));
        assertThat(progress.taken(table, List.of(row.fingerprint()))).isEmpty();
    }

    @Test
    void whatArrivedMovesItOnAndNeverBackAndOldRowsAreForgotten() {
        TakenRow near = row(5);
        TakenRow far = row(20);
        progress.sent(table, UUID.randomUUID(), NOON, List.of(near, far));
        progress.arrived(table, Duration.ofMinutes(10));
        assertThat(progress.of(table)).isEqualTo(new TableProgress.Reached(NOON, null));
        assertThat(progress.taken(table, List.of(near.fingerprint(), far.fingerprint())))
                .containsExactly(near.fingerprint());
        progress.sent(table, UUID.randomUUID(), NOON.minusSeconds(60), List.of(row(1)));
        progress.arrived(table, Duration.ofMinutes(10));
        assertThat(progress.of(table).reached()).isEqualTo(NOON);
    }
}
