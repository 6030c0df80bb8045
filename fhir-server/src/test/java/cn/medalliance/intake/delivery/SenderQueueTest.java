package cn.medalliance.intake.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class SenderQueueTest {

    private final SenderQueue queue = new SenderQueue();

    private UUID sent(String owner) {
        UUID id = UUID.randomUUID();
        assertThat(queue.add(id, owner)).isTrue();
        return id;
    }

    @Test
    void whoSendsManyFilesHasOneStoredAtATimeInTheirOrder() {
        UUID first = sent("hospital");
        UUID second = sent("hospital");
        UUID other = sent("clinic");
        assertThat(queue.take()).contains(first);
        assertThat(queue.take()).as("passes the hospital's second over").contains(other);
        assertThat(queue.take()).isEmpty();
        queue.done(other);
        assertThat(queue.take()).isEmpty();
        queue.done(first);
        assertThat(queue.take()).contains(second);
    }

    @Test
    void whoNeedNotSayWhoHeIsWaitsForNobody() {
        UUID first = sent("");
        UUID second = sent("");
        assertThat(queue.take()).contains(first);
        assertThat(queue.take()).contains(second);
    }

    @Test
    void whatWaitsOrIsBeingStoredIsNotAddedAgain() {
        UUID id = sent("hospital");
        assertThat(queue.add(id, "hospital")).isFalse();
        assertThat(queue.take()).contains(id);
        assertThat(queue.add(id, "hospital")).isFalse();
        queue.done(id);
        assertThat(queue.add(id, "hospital"))
                .as("left because the database was away")
                .isTrue();
    }
}
