package cn.medalliance.fhir.search;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.Basic;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of a history give every version once, whatever others write meanwhile. */
@ServerIT
class HistoryPagingIT {

    private static final String SYSTEM = "urn:test:history-paging";

    private final TestServer server;

    HistoryPagingIT(TestServer server) {
        this.server = server;
    }

    @Test
    void theVersionsOfAResourceComeOnceWhileItIsWritten() {
        String id = UUID.randomUUID().toString();
        List<String> versions = new ArrayList<>();
        for (int version = 1; version <= 12; version++) {
            write(id);
            versions.add(0, "Basic/" + id + "/_history/" + version);
        }

        List<String> found = followWhile("Basic/" + id + "/_history?_count=5", () -> write(id));

        assertThat(found).isEqualTo(versions);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic/_history", "_history"})
    void whatOneTransactionWroteComesOnce(String history) {
        Instant begin = Instant.now().minusMillis(1);
        Bundle transaction = new Bundle().setType(Bundle.BundleType.TRANSACTION);
        List<String> ids = new ArrayList<>();
        for (int number = 0; number < 17; number++) {
            String id = UUID.randomUUID().toString();
            ids.add(id);
            transaction
                    .addEntry()
                    .setResource(basic(id))
                    .getRequest()
                    .setMethod(HTTPVerb.PUT)
                    .setUrl("Basic/" + id);
        }
        assertThat(server.post("", transaction).status()).isEqualTo(200);

        List<String> found = followWhile(
                history + "?_count=5&_since=" + begin,
                () -> write(UUID.randomUUID().toString()));

        assertThat(found)
                .doesNotHaveDuplicates()
                .containsAll(
                        ids.stream().map(id -> "Basic/" + id + "/_history/1").toList());
    }

    @Test
    void onlyTheHistoryOfAResourceHasATotal() {
        String id = UUID.randomUUID().toString();
        write(id);
        write(id);
        assertThat(server.get("Basic/" + id + "/_history?_count=1").bundle().getTotal())
                .isEqualTo(2);
        assertThat(server.get("Basic/_history?_count=1").bundle().hasTotal()).isFalse();
    }

    @Test
    void aDeletedVersionIsTold() {
        String id = UUID.randomUUID().toString();
        write(id);
        server.delete("Basic/" + id);
        assertThat(server.get("Basic/" + id + "/_history").bundle().getEntry())
                .extracting(entry -> entry.getRequest().getMethod())
                .containsExactly(HTTPVerb.DELETE, HTTPVerb.POST);
    }

    @Test
    void aHistoryAtAMomentBeginsWithTheVersionOfThatMoment() throws InterruptedException {
        String id = UUID.randomUUID().toString();
        write(id);
        Thread.sleep(20);
        write(id);
        Thread.sleep(20);
        Instant moment = Instant.now();
        Thread.sleep(20);
        write(id);
        assertThat(versions(server.get("Basic/" + id + "/_history?_at=ge" + moment)))
                .containsExactly("Basic/" + id + "/_history/3", "Basic/" + id + "/_history/2");
        assertThat(versions(server.get("Basic/" + id + "/_history?_since=" + moment)))
                .containsExactly("Basic/" + id + "/_history/3");
    }

    @Test
    void aLinkOfAnotherHistoryOrOfASearchIsRefused() {
        String id = UUID.randomUUID().toString();
        write(id);
        write(id);
        String link = String.valueOf(next(server.get("Basic/" + id + "/_history?_count=1")));
        String token = link.substring(link.indexOf("_page="));
        assertThat(server.get(link).status()).isEqualTo(200);
        assertThat(server.get("Basic/_history?_count=1&" + token).status()).isEqualTo(400);
        assertThat(server.get("Basic?_count=1&" + token).status()).isEqualTo(400);
    }

    private List<String> followWhile(String first, Runnable others) {
        List<String> found = new ArrayList<>();
        String path = first;
        while (path != null) {
            Answer page = server.get(path);
            assertThat(page.status()).as(page.body()).isEqualTo(200);
            found.addAll(versions(page));
            others.run();
            path = next(page);
        }
        return found;
    }

    private static List<String> versions(Answer page) {
        return page.bundle().getEntry().stream()
                .map(BundleEntryComponent::getResource)
                .map(resource -> resource.fhirType() + "/"
                        + resource.getIdElement().toUnqualified().getIdPart() + "/_history/"
                        + resource.getIdElement().getVersionIdPart())
                .toList();
    }

    private void write(String id) {
        Basic basic = basic(id);
        basic.addIdentifier().setSystem(SYSTEM).setValue(UUID.randomUUID().toString());
        assertThat(server.put("Basic/" + id, basic).status()).isIn(200, 201);
    }

    private static Basic basic(String id) {
        Basic basic = new Basic();
        basic.setId(id);
        basic.getCode().addCoding().setSystem(SYSTEM).setCode("any");
        return basic;
    }

    private static @Nullable String next(Answer page) {
        Bundle.BundleLinkComponent link = page.bundle().getLink("next");
        return link == null ? null : link.getUrl();
    }
}
