package cn.medalliance.notify.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.UnexpectedRollbackException;

/** What is to be looked at is in the log, and what is not is not. */
class NotificationsTest {

    private final Logger log = (Logger) LoggerFactory.getLogger(Notifications.class);
    private final ListAppender<ILoggingEvent> written = new ListAppender<>();

    @BeforeEach
    void listen() {
        written.start();
        log.addAppender(written);
    }

    @AfterEach
    void stop() {
        log.detachAppender(written);
    }

    private static void fail(RuntimeException failure) {
        Notifications.attemptFor("one", () -> {
            throw failure;
        });
    }

    @Test
    void aSubscriptionThatIsChangedWhileItIsToldIsNoFailure() {
        for (RuntimeException expected : List.of(
                new UnexpectedRollbackException("marked as rollback-only"),
                new ResourceVersionConflictException("another version"))) {
            fail(expected);
        }
        assertThat(written.list).noneMatch(event -> event.getLevel().isGreaterOrEqual(Level.INFO));
    }

    @Test
    void whatFailsOtherwiseIsToldWithItsCause() {
        fail(new IllegalStateException("broken"));
        assertThat(written.list).singleElement().satisfies(event -> {
            assertThat(event.getLevel()).isEqualTo(Level.WARN);
            assertThat(event.getThrowableProxy().getMessage()).isEqualTo("broken");
        });
    }
}
