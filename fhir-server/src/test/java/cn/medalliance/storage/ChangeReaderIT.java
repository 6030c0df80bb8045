package cn.medalliance.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import cn.medalliance.ServerIT;
import cn.medalliance.fhir.storage.ChangeReader;
import cn.medalliance.fhir.storage.ChangeReader.Change;
import cn.medalliance.security.SecuredServer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Basic;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who follows what is written misses nothing and is given nothing twice. */
@ServerIT
class ChangeReaderIT {

    private static final int MORE_THAN_A_PAGE = 600;

    private final SecuredServer server;
    private final TransactionTemplate transaction;
    private final ChangeReader reader;

    ChangeReaderIT(SecuredServer server) {
        this.server = server;
        this.transaction = new TransactionTemplate(server.context().getBean(PlatformTransactionManager.class));
        this.reader = new ChangeReader(new JdbcTemplate(server.database()), "test-" + UUID.randomUUID());
    }

    @Test
    void whatBeganEarlierAndEndsLaterIsNotMissed() {
        CompletableFuture<String> early = new CompletableFuture<>();
        CompletableFuture<Void> end = new CompletableFuture<>();
        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
            early.complete(write());
            end.join();
        }));
        String id = early.join();
        String late = write();
        assertThat(read(id, late)).containsExactly(late);
        end.complete(null);
        first.join();
        assertThat(read(id, late)).containsExactly(id);
        assertThat(read(id, late)).isEmpty();
    }

    @Test
    void whatIsTakenBackIsNotGiven() {
        String id = transaction.execute(status -> {
            status.setRollbackOnly();
            return write();
        });
        assertThat(read(id)).isEmpty();
    }

    @Test
    void workThatFailedIsGivenAgain() {
        String id = write();
        assertThatThrownBy(() -> reader.read(page -> {
                    throw new IllegalStateException("cut off");
                }))
                .hasMessage("cut off");
        assertThat(read(id)).containsExactly(id);
    }

    @Test
    void eachVersionIsGivenPageByPage() {
        List<String> ids = transaction.execute(
                status -> Stream.generate(this::write).limit(MORE_THAN_A_PAGE).toList());
        assertThat(read(ids.toArray(String[]::new))).containsExactlyElementsOf(ids);
    }

    @Test
    void aDeletionIsAVersion() {
        String id = write();
        basics().delete(new Basic().setId(id).getIdElement().withResourceType("Basic"), new SystemRequestDetails());
        List<Change> changes = new ArrayList<>();
        reader.read(
                page -> page.stream().filter(change -> change.id().equals(id)).forEach(changes::add));
        assertThat(changes)
                .extracting(Change::type, Change::version, Change::isDeletion)
                .containsExactly(tuple("Basic", 1L, false), tuple("Basic", 2L, true));
    }

    @Test
    void aLoadCanBeLeftOut() {
        String id = write();
        reader.skip();
        assertThat(read(id)).isEmpty();
    }

    private IFhirResourceDao<Basic> basics() {
        return server.context().getBean(DaoRegistry.class).getResourceDao(Basic.class);
    }

    private String write() {
        Basic basic = new Basic();
        basic.getCode().setText("what changes");
        return basics().create(basic, new SystemRequestDetails()).getId().getIdPart();
    }

    /** Which of these are given; other suites write to the same server. */
    private List<String> read(String... ids) {
        List<String> given = new ArrayList<>();
        reader.read(page ->
                page.stream().map(Change::id).filter(List.of(ids)::contains).forEach(given::add));
        return given;
    }
}
