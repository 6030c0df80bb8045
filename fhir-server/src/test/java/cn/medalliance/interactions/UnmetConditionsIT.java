package cn.medalliance.interactions;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Basic;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Coding;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A transaction asks once for all conditions whose identifier nobody has, and means by each what it meant alone. */
@ServerIT
class UnmetConditionsIT {

    private static final String SYSTEM = "http://conditions.example/numbers";
    private static final String KIND = "http://conditions.example/kinds";
    private static final int MANY = 12;

    private final TestServer server;

    UnmetConditionsIT(TestServer server) {
        this.server = server;
    }

    @Test
    void identifiersThatNobodyHasAreLookedForAtOnce() {
        Bundle transaction = transaction(
                Stream.generate(() -> change(number(), "a")).limit(MANY).toArray(BundleEntryComponent[]::new));
        Logger statements = (Logger) LoggerFactory.getLogger("org.hibernate.SQL");
        ListAppender<ILoggingEvent> written = new ListAppender<>();
        Level before = statements.getLevel();
        written.start();
        statements.addAppender(written);
        statements.setLevel(Level.DEBUG);
        Answer answer;
        try {
            answer = server.post("", transaction);
        } finally {
            statements.setLevel(before);
            statements.detachAppender(written);
        }

        assertThat(statuses(answer)).hasSize(MANY).allMatch(status -> status.startsWith("201"));
        assertThat(List.copyOf(written.list))
                .extracting(event -> event.getFormattedMessage().toLowerCase(Locale.ROOT))
                .filteredOn(statement -> statement.startsWith("select") && statement.contains("hfj_spidx_token"))
                .as("others may ask beside")
                .hasSizeBetween(1, MANY / 2);
    }

    @Test
    void anIdentifierThatSomebodyHasMeansAsMuchAsTheRestOfItsCondition() {
        String met = number();
        String other = number();
        String id = store(met, "a");
        store(other, "b");

        Answer answer = server.post(
                "", transaction(change(met, "a"), change(other, "a"), change(number(), "a"), keep(met, "a")));

        assertThat(statuses(answer))
                .extracting(status -> status.substring(0, 3))
                .containsExactly("200", "201", "201", "200");
        assertThat(server.get("Basic?identifier=" + met).ids()).containsExactly(id);
        assertThat(server.get("Basic?identifier=" + other).ids()).hasSize(2);
    }

    @Test
    void aConditionThatTwoMeetIsRefusedBesideOneThatNothingMeets() {
        String twice = number();
        String alone = number();
        store(twice, "a");
        store(twice, "a");

        Answer answer = server.post("", transaction(change(alone, "a"), change(twice, "a")));

        assertThat(answer.status()).as(answer.body()).isEqualTo(412);
        assertThat(server.get("Basic?identifier=" + alone).ids()).isEmpty();
    }

    @Test
    void whatWasDeletedMeetsNothingAndTheSameTransactionIsSentAgain() {
        String deleted = number();
        assertThat(server.delete("Basic/" + store(deleted, "a")).status()).isLessThan(300);
        Bundle transaction = transaction(change(deleted, "a"), keep(number(), "a"), change(number(), "a"));

        assertThat(statuses(server.post("", transaction))).allMatch(status -> status.startsWith("201"));
        assertThat(statuses(server.post("", transaction))).allMatch(status -> status.startsWith("200"));
    }

    private static List<String> statuses(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.bundle().getEntry().stream()
                .map(entry -> entry.getResponse().getStatus())
                .toList();
    }

    private String store(String number, String kind) {
        return server.post("Basic", basic(number, kind))
                .as(Basic.class)
                .getIdElement()
                .getIdPart();
    }

    private static BundleEntryComponent change(String number, String kind) {
        BundleEntryComponent entry = new BundleEntryComponent().setResource(basic(number, kind));
        entry.getRequest().setMethod(HTTPVerb.PUT).setUrl("Basic?" + condition(number, kind));
        return entry;
    }

    private static BundleEntryComponent keep(String number, String kind) {
        BundleEntryComponent entry = new BundleEntryComponent().setResource(basic(number, kind));
        entry.getRequest().setMethod(HTTPVerb.POST).setUrl("Basic").setIfNoneExist(condition(number, kind));
        return entry;
    }

    private static String condition(String number, String kind) {
        return "identifier=" + SYSTEM + "|" + number + "&code=" + KIND + "|" + kind;
    }

    private static Bundle transaction(BundleEntryComponent... entries) {
        return new Bundle().setType(BundleType.TRANSACTION).setEntry(List.of(entries));
    }

    private static Basic basic(String number, String kind) {
        Basic basic = new Basic();
        basic.addIdentifier().setSystem(SYSTEM).setValue(number);
        basic.getCode().addCoding(new Coding().setSystem(KIND).setCode(kind));
        return basic;
    }

    private static String number() {
        return UUID.randomUUID().toString();
    }
}
