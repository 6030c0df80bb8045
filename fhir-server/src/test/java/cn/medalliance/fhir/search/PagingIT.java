package cn.medalliance.fhir.search;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.Basic;
import org.hl7.fhir.r4.model.Bundle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServerIT
class PagingIT {

    private static final String SYSTEM = "urn:test:paging";

    private final TestServer server;
    private final String label = UUID.randomUUID().toString();
    private final List<String> stored = new ArrayList<>();

    PagingIT(TestServer server) {
        this.server = server;
    }

    @BeforeEach
    void storeTwentyThree() {
        for (int number = 0; number < 23; number++) {
            stored.add(store("2025-01-%02d".formatted(1 + number % 7)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&_sort=created", "&_sort=-created", "&_sort=-_lastUpdated", "&_total=accurate"})
    void everyResourceComesOnce(String more) {
        assertThat(follow("Basic?code=" + SYSTEM + "%7C" + label + "&_count=5" + more))
                .containsExactlyInAnyOrderElementsOf(stored);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&_sort=created", "&_sort=-created", "&_sort=-_lastUpdated"})
    void whatOthersWriteMeanwhileMakesNeitherGapNorDuplicate(String sort) {
        List<String> found = new ArrayList<>();
        Answer page = server.get("Basic?code=" + SYSTEM + "%7C" + label + "&_count=5" + sort);
        int round = 0;
        while (true) {
            found.addAll(page.ids());
            String next = next(page);
            if (next == null) {
                break;
            }
            // A new one at either end of every order, and one that was there moves to the other end.
            store("2024-01-01");
            store("2026-01-01");
            move(stored.get(round), "2023-01-01");
            move(stored.get(22 - round), "2027-01-01");
            round++;
            page = server.get(next);
        }
        assertThat(found).doesNotHaveDuplicates().containsAll(stored);
    }

    @Test
    void aDeletedResourceIsLeftOutOfALaterPage() {
        Answer first = server.get("Basic?code=" + SYSTEM + "%7C" + label + "&_count=5&_sort=created");
        Answer second = server.get(String.valueOf(next(first)));
        List<String> shown = new ArrayList<>(first.ids());
        shown.addAll(second.ids());
        String gone =
                stored.stream().filter(id -> !shown.contains(id)).findFirst().orElseThrow();
        assertThat(server.delete("Basic/" + gone).status()).isBetween(200, 204);
        assertThat(follow(String.valueOf(next(second)))).hasSize(12).doesNotContain(gone);
    }

    @Test
    void aLinkStandsUnderTheTypeAndHoldsTheWholeQuery() {
        String next = String.valueOf(next(server.get("Basic?code=" + SYSTEM + "%7C" + label + "&_count=5")));
        assertThat(next).startsWith(server.base() + "/Basic?").contains("code=").contains("_page=");
    }

    @Test
    void aLinkOfAnotherSearchIsRefused() {
        String next = String.valueOf(next(server.get("Basic?code=" + SYSTEM + "%7C" + label + "&_count=5")));
        String token = next.substring(next.indexOf("_page=") + "_page=".length());
        Answer answer = server.get("Basic?code=other&_count=5&_page=" + token);
        assertThat(answer.status()).isEqualTo(400);
    }

    /** A link holds the database's own ids, which nobody is to read or to change. */
    @Test
    void aLinkIsSealed() {
        String next = String.valueOf(next(server.get("Basic?code=" + SYSTEM + "%7C" + label + "&_count=5")));
        int begin = next.indexOf("_page=") + "_page=".length();
        byte[] sealed = Base64.getUrlDecoder().decode(next.substring(begin));
        for (int place : new int[] {0, 20, sealed.length - 1}) {
            byte[] changed = sealed.clone();
            changed[place] ^= 1;
            String link = next.substring(0, begin)
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(changed);
            assertThat(server.get(link).status()).isEqualTo(400);
        }
        String again = String.valueOf(next(server.get("Basic?code=" + SYSTEM + "%7C" + label + "&_count=5")));
        assertThat(again.substring(begin)).as("no two look alike").isNotEqualTo(next.substring(begin));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "AA", "!!", "Ag", "AgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void aTokenThatIsNotOursIsRefused(String token) {
        assertThat(server.get("Basic?_page=" + token).status()).isIn(400, 410);
    }

    @Test
    void theLinkOfASearchByFormIsFollowedByGet() {
        List<String> found = new ArrayList<>();
        Answer page = server.send(
                "POST",
                "Basic/_search",
                "code=" + SYSTEM + "%7C" + label + "&_count=5",
                "Content-Type",
                "application/x-www-form-urlencoded");
        found.addAll(page.ids());
        found.addAll(follow(String.valueOf(next(page))));
        assertThat(found).containsExactlyInAnyOrderElementsOf(stored);
    }

    @Test
    void countingPagesIsRefused() {
        assertThat(server.get("Basic?_offset=5").status()).isEqualTo(400);
    }

    @Test
    void aPageIsNeverLargerThanTheLimit() {
        assertThat(server.get("Basic?_count=100000").status()).isEqualTo(200);
    }

    @Test
    void aSearchSeesWhatWasJustAcknowledged() {
        String query = "Basic?code=" + SYSTEM + "%7C" + label + "&_summary=count";
        for (int number = 0; number < 5; number++) {
            int before = server.get(query).bundle().getTotal();
            store("2025-02-01");
            assertThat(server.get(query).bundle().getTotal()).isEqualTo(before + 1);
        }
    }

    private String store(String created) {
        Answer answer = server.post("Basic", basic(created));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.as(Basic.class).getIdElement().getIdPart();
    }

    private void move(String id, String created) {
        Basic basic = basic(created);
        basic.setId(id);
        assertThat(server.put("Basic/" + id, basic).status()).isEqualTo(200);
    }

    private Basic basic(String created) {
        Basic basic = new Basic();
        basic.getCode().addCoding().setSystem(SYSTEM).setCode(label);
        basic.getCreatedElement().setValueAsString(created);
        return basic;
    }

    private List<String> follow(String first) {
        List<String> found = new ArrayList<>();
        String path = first;
        while (path != null) {
            Answer page = server.get(path);
            assertThat(page.status()).as(page.body()).isEqualTo(200);
            found.addAll(page.ids());
            path = next(page);
        }
        return found;
    }

    private static @Nullable String next(Answer page) {
        Bundle.BundleLinkComponent link = page.bundle().getLink("next");
        return link == null ? null : link.getUrl();
    }
}
