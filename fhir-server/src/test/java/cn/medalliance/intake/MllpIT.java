package cn.medalliance.intake;

import static cn.medalliance.intake.IntakeClient.counts;
import static cn.medalliance.intake.IntakeClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.medalliance.AtOnce;
import cn.medalliance.ServerIT;
import cn.medalliance.intake.FollowUpFile.Row;
import cn.medalliance.security.Alliance;
import cn.medalliance.security.SecuredServer;
import cn.medalliance.security.ServerCertificate;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpClient;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** Messages over MLLP are stored as a vendor's files are, and each is answered with what became of it. */
@ServerIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MllpIT {

    private static final AtomicInteger NUMBER =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(1_000) * 1_000);
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int LONGEST = 4 * 1024;

    private final SecuredServer secured;
    private final SecuredServer node;
    private final IntakeClient centre;
    private final JdbcTemplate database;
    private final ServerCertificate certificate;
    private final int port = freePort();
    /** Where there is little room and little time. */
    private final int narrow = freePort();

    private final int overTls = freePort();
    private final int ofVendor = freePort();

    MllpIT(SecuredServer secured, @TempDir Path folder) throws IOException, InterruptedException {
        this.secured = secured;
        certificate = ServerCertificate.make(folder);
        Map<String, String> settings = new HashMap<>(listener(0, port));
        settings.putAll(listener(1, narrow));
        settings.put("medalliance.intake.mllp[1].connections", "2");
        settings.put("medalliance.intake.mllp[1].size", LONGEST + "B");
        settings.put("medalliance.intake.mllp[1].frame-within", "PT1S");
        settings.putAll(listener(2, overTls));
        settings.put("medalliance.intake.mllp[2].ssl-bundle", "mllp");
        for (String store : List.of("keystore", "truststore")) {
            settings.put("spring.ssl.bundle.jks.mllp." + store + ".location", "file:" + certificate.store());
            settings.put("spring.ssl.bundle.jks.mllp." + store + ".password", certificate.password());
            settings.put("spring.ssl.bundle.jks.mllp." + store + ".type", "PKCS12");
        }
        settings.putAll(listener(3, ofVendor));
        settings.put("medalliance.intake.mllp[3].source", "hl7v2-of-vendor");
        Files.writeString(Files.createDirectory(folder.resolve("profiles")).resolve("vendor.yaml"), """
                id: hl7v2-of-vendor
                title: {zh: 厂商消息, en: Messages of a vendor}
                format: hl7v2
                columns:
                  ZVI-1: PV1-19
                """);
        settings.put("medalliance.formats.profiles", folder.resolve("profiles").toString());
        node = another(settings);
        centre = IntakeClient.of(secured, "centre");
        database = new JdbcTemplate(secured.database());
    }

    private SecuredServer another(Map<String, String> settings) {
        return secured.another(
                "http",
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(),
                settings);
    }

    private static Map<String, String> listener(int number, int port) {
        String listener = "medalliance.intake.mllp[" + number + "].";
        return Map.of(listener + "port", Integer.toString(port), listener + "client", "centre");
    }

    @AfterAll
    void endTheNode() {
        node.close();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** A message about the visit that a row has the number of. */
    private static String message(String event, String control, Row row, String... more) {
        return "MSH|^~\\&|HIS|%s|ALLIANCE||20250424101000+0800||ADT^%s|%s|P|2.4||||||UNICODE UTF-8\r"
                        .formatted(row.organization(), event, control)
                + "PID|1||%s||测试甲||%s|M\r"
                        .formatted(
                                String.join("~", more.length > 0 ? List.of(more) : List.of(row.resident() + "^^^^NI")),
                                row.born().format(DateTimeFormatter.BASIC_ISO_DATE))
                + "PV1|1|I|心内科^3^12||||D0101^周强||||||||||||%s|||||||||||||||||||||||||20250424100000%s\r"
                        .formatted(row.number(), event.equals("A03") ? "|20250429100000" : "");
    }

    private static String control() {
        return "C" + NUMBER.incrementAndGet();
    }

    private List<Encounter> visits(Row row) {
        return centre.get("Encounter?identifier=" + row.number())
                .resources()
                .map(Encounter.class::cast)
                .toList();
    }

    /** The deliveries of one message, the last first. */
    private List<JsonNode> deliveries(String control) {
        List<JsonNode> found = new ArrayList<>();
        database.queryForList(
                        "select id from mca.intake_delivery where document = ? order by number desc",
                        UUID.class,
                        "HL7 v2 " + control)
                .forEach(id -> found.add(centre.delivery(id.toString())));
        return found;
    }

    private long deliveries() {
        Long count = database.queryForObject("select count(*) from mca.intake_delivery", Long.class);
        return count == null ? 0 : count;
    }

    @Test
    void aMessageIsStoredForTheClientOfItsListenerAndAnswered() throws IOException {
        Row row = Row.next();
        String control = control();
        String answer = MllpClient.exchange(port, message("A01", control, row));
        assertThat(answer).contains("|ACK^A01|" + control + "|").contains("\rMSA|AA|" + control + "\r");
        assertThat(visits(row))
                .singleElement()
                .satisfies(visit -> assertThat(visit.getServiceProvider().getReference())
                        .isEqualTo("Organization/" + secured.alliance().centre));
        JsonNode delivery = deliveries(control).get(0);
        assertThat(delivery.path("state").asText()).isEqualTo("done");
        assertThat(counts(delivery)).isEqualTo(Map.of("received", 1L, "created", 1L));
        assertThat(IntakeClient.of(secured, "township")
                        .get("/intake/deliveries/" + delivery.path("id").asText())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theSameMessageAgainChangesNothingAndAnotherUnderItsNumberDoes() throws IOException {
        Row row = Row.next();
        String control = control();
        String message = message("A01", control, row);
        assertThat(MllpClient.exchange(port, message)).contains("MSA|AA|" + control);
        assertThat(MllpClient.exchange(port, message)).contains("MSA|AA|" + control);
        assertThat(counts(deliveries(control).get(0))).isEqualTo(Map.of("received", 1L, "unchanged", 1L));
        assertThat(visits(row))
                .extracting(visit -> visit.getMeta().getVersionId())
                .containsExactly("1");

        assertThat(MllpClient.exchange(port, message("A03", control, row))).contains("MSA|AA|" + control);
        assertThat(visits(row))
                .extracting(visit -> visit.getMeta().getVersionId())
                .containsExactly("2");
    }

    @Test
    void theSameMessageFromManyAtOnceIsStoredOnce() {
        Row row = Row.next();
        String message = message("A01", control(), row);
        List<String> answers = AtOnce.atOnce(6, each -> {
            try {
                return MllpClient.exchange(port, message);
            } catch (IOException failure) {
                throw new IllegalStateException(failure);
            }
        });
        assertThat(answers).allMatch(answer -> answer.contains("MSA|AA|"));
        assertThat(visits(row))
                .extracting(visit -> visit.getMeta().getVersionId())
                .containsExactly("1");
    }

    @Test
    void messagesOfAConnectionAreAnsweredInTheirOrder() throws IOException {
        Row row = Row.next();
        String first = control();
        String second = control();
        try (MllpClient client = MllpClient.to(port)) {
            client.write(MllpClient.framed(message("A01", first, row)));
            client.write(MllpClient.framed(message("A03", second, row)));
            assertThat(client.answer(StandardCharsets.UTF_8)).contains("MSA|AA|" + first);
            assertThat(client.answer(StandardCharsets.UTF_8)).contains("MSA|AA|" + second);
        }
        assertThat(visits(row))
                .singleElement()
                .satisfies(visit -> assertThat(visit.getStatus()).isEqualTo(Encounter.EncounterStatus.FINISHED));
    }

    @Test
    void charactersAreThoseThatTheMessageNames() throws IOException {
        Row row = Row.next();
        String message = message("A01", control(), row).replace("UNICODE UTF-8", "GB 18030-2000");
        try (MllpClient client = MllpClient.to(port)) {
            client.write(MllpClient.framed(message.getBytes(GB18030)));
            assertThat(client.answer(GB18030)).contains("|GB 18030-2000\r").contains("MSA|AA|");
            client.write(MllpClient.framed(
                    message.replace(row.resident(), row.ofNobody().resident()).getBytes(GB18030)));
            assertThat(client.answer(GB18030)).contains("MSA|AE|").contains("无法确定居民");
        }
        assertThat(centre.get("Patient?identifier=" + row.resident())
                        .resources()
                        .map(Patient.class::cast))
                .singleElement()
                .satisfies(patient ->
                        assertThat(patient.getNameFirstRep().getText()).isEqualTo("测试甲"));
    }

    @Test
    void whatCannotBeStoredIsAnsweredWithReasonsAndWaitsInOneRow() throws IOException {
        Row row = Row.next().ofNobody();
        String control = control();
        String message = message("A01", control, row);
        for (int times = 1; times <= 2; times++) {
            String answer = MllpClient.exchange(port, message);
            assertThat(answer)
                    .contains("MSA|AE|" + control + "|patient-unidentified")
                    .contains("ERR|||207")
                    .doesNotContain("测试")
                    .doesNotContain(row.resident());
        }
        assertThat(deliveries(control)).hasSize(1);
        JsonNode waiting = centre.quarantined(deliveries(control).get(0)).get(0);
        assertThat(waiting.path("state").asText()).isEqualTo("open");
        assertThat(waiting.path("version").asInt()).isEqualTo(2);
        assertThat(waiting.path("raw").asText()).contains(control);
        assertThat(visits(row)).isEmpty();
    }

    @Test
    void whatWaitsIsStoredWhenItComesAgainAndCan() throws IOException {
        Row row = Row.next();
        String record = "999901100%08d".formatted(NUMBER.incrementAndGet());
        String jhn = record + "^^^^JHN";
        String control = control();
        String early = message("A01", control, row, jhn);
        String answer = MllpClient.exchange(port, early);
        assertThat(answer).contains("MSA|AE|" + control).doesNotContain(record).contains("/intake/quarantine");
        JsonNode delivery = deliveries(control).get(0);
        assertThat(counts(delivery)).isEqualTo(Map.of("received", 1L, "quarantined", 1L));

        assertThat(MllpClient.exchange(
                        port,
                        message("A04", control(), Row.next(), row.resident() + "^^^^NI", jhn)
                                .replaceAll(
                                        "(\\|测试甲\\|\\|)\\d+",
                                        "$1" + row.born().format(DateTimeFormatter.BASIC_ISO_DATE))))
                .contains("MSA|AA|");

        assertThat(MllpClient.exchange(port, early)).contains("MSA|AA|" + control);
        assertThat(counts(centre.delivery(delivery.path("id").asText())))
                .isEqualTo(Map.of("received", 1L, "created", 1L));
        assertThat(deliveries(control)).hasSize(1);
        assertThat(visits(row)).hasSize(1);
    }

    @Test
    void whatIsNoMessageOrIsNotTakenIsRejectedAndNotKept() throws IOException {
        long before = deliveries();
        String control = control();
        String whole = message("A01", control, Row.next());
        try (MllpClient client = MllpClient.to(port)) {
            assertThat(client.ask("hello")).contains("MSA|AR|");
            assertThat(client.ask("")).contains("MSA|AR|");
            assertThat(client.ask(whole.replace("ADT^A01", "ADT^A99")))
                    .contains("MSA|AR|" + control + "|message-unknown");
            assertThat(client.ask(whole.replace("ADT^A01", "REF^I13")))
                    .contains("MSA|AR|" + control + "|referral-change");
            assertThat(client.ask(whole + message("A01", control(), Row.next())))
                    .contains("MSA|AR|" + control + "|message-several");
            assertThat(deliveries()).isEqualTo(before);
            assertThat(client.ask(whole)).contains("MSA|AA|" + control);
        }
    }

    @Test
    void aMergeIsATaskForPeopleToCompareTheRecordsOnce() throws IOException {
        Row stays = Row.next();
        Row goes = Row.next();
        for (Row each : List.of(stays, goes)) {
            assertThat(MllpClient.exchange(port, message("A01", control(), each)))
                    .contains("MSA|AA|");
        }
        String merge = merge(control(), stays, goes.resident() + "^^^^NI");
        for (int times = 0; times < 2; times++) {
            assertThat(MllpClient.exchange(port, merge)).contains("MSA|AA|");
        }
        assertThat(secured.alliance()
                        .open
                        .get("Task?code=merge-review&patient.identifier=" + stays.resident())
                        .resources()
                        .map(Task.class::cast))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.getFocus().getReference()).isEqualTo("Patient/" + id(goes));
                    assertThat(task.getFor().getReference()).isEqualTo("Patient/" + id(stays));
                    assertThat(task.getIdentifierFirstRep().getValue()).matches("[0-9a-f]{64}");
                });

        String own = control();
        assertThat(MllpClient.exchange(port, merge(own, stays, "P000099^^^^PI")))
                .contains("MSA|AA|" + own);
        assertThat(counts(deliveries(own).get(0))).isEqualTo(Map.of("received", 1L, "skipped", 1L));
        String unknown = control();
        assertThat(MllpClient.exchange(port, merge(unknown, stays, Row.next().resident() + "^^^^NI")))
                .contains("MSA|AE|" + unknown + "|not-found");
    }

    private String id(Row row) {
        return centre.get("Patient?identifier=" + row.resident())
                .resources()
                .findFirst()
                .orElseThrow()
                .getIdElement()
                .getIdPart();
    }

    private static String merge(String control, Row row, String goes) {
        return message("A40", control, row).replaceFirst("PV1[^\r]*\r", "MRG|" + goes + "\r");
    }

    @Test
    void aListenerOfAVendorUnderstandsTheVendorsSegments() throws IOException {
        Row row = Row.next();
        String message =
                message("A01", control(), row).replace("|" + row.number() + "|", "||") + "ZVI|" + row.number() + "\r";
        assertThat(MllpClient.exchange(port, message)).contains("MSA|AE|").contains("message-unnumbered");
        assertThat(visits(row)).isEmpty();
        assertThat(MllpClient.exchange(ofVendor, message)).contains("MSA|AA|");
        assertThat(visits(row)).hasSize(1);
    }

    @Test
    void whatStandsBetweenFramesAndWhatWasBrokenOffIsSkipped() throws IOException {
        Row row = Row.next();
        String control = control();
        try (MllpClient client = MllpClient.to(port)) {
            client.write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            client.write(new byte[] {0x1C, '\r', 0x0B, 'M', 'S', 'H'});
            assertThat(client.ask(message("A01", control, row))).contains("MSA|AA|" + control);
        }
        assertThat(visits(row)).hasSize(1);
        try (MllpClient client = MllpClient.to(port)) {
            client.write(new byte[128 * 1024]);
            assertThatConnectionEnds(client);
        }
    }

    /** Whether by an end or by a reset. */
    private static void assertThatConnectionEnds(MllpClient client) {
        String answer;
        try {
            answer = client.answer(StandardCharsets.UTF_8);
        } catch (SocketTimeoutException open) {
            throw new AssertionError("the connection stays open", open);
        } catch (IOException reset) {
            answer = null;
        }
        assertThat(answer).isNull();
    }

    @Test
    void aFrameThatDoesNotEndEndsTheConnection() throws IOException {
        try (MllpClient client = MllpClient.to(narrow)) {
            byte[] frame = MllpClient.framed(message("A01", control(), Row.next()));
            client.write(Arrays.copyOf(frame, frame.length - 2));
            assertThatConnectionEnds(client);
        }
    }

    @Test
    void aMessageThatIsTooLongIsRejectedUnderItsNumberAndTheConnectionGoesOn() throws IOException {
        Row row = Row.next();
        String control = control();
        await(() -> {
            try (MllpClient client = MllpClient.to(narrow)) {
                assertThat(client.ask(message("A01", control, row) + "NTE|1||" + "长".repeat(LONGEST)))
                        .contains("MSA|AR|" + control + "|too-large");
                assertThat(client.ask(message("A01", control, row))).contains("MSA|AA|" + control);
            }
        });
        assertThat(visits(row)).hasSize(1);
    }

    @Test
    void onlySoManyConnectionsAreOpenAtTheSameTime() throws IOException {
        Row row = Row.next();
        String message = message("A01", control(), row);
        await(() -> {
            try (MllpClient one = MllpClient.to(narrow);
                    MllpClient two = MllpClient.to(narrow)) {
                assertThat(one.ask(message)).contains("MSA|AA|");
                assertThat(two.ask(message)).contains("MSA|AA|");
                try (MllpClient three = MllpClient.to(narrow)) {
                    assertThatConnectionEnds(three);
                }
            }
        });
        await(() -> assertThat(MllpClient.exchange(narrow, message)).contains("MSA|AA|"));
    }

    /** What works as soon as connections of before have been given back. */
    private interface Attempt {
        void run() throws IOException;
    }

    private static void await(Attempt attempt) {
        IntakeClient.await(() -> {
            try {
                attempt.run();
                return true;
            } catch (IOException | AssertionError notYet) {
                return false;
            }
        });
    }

    @Test
    void overTlsOnlyWhoShowsACertificateIsHeard() throws IOException, GeneralSecurityException {
        Row row = Row.next();
        String message = message("A01", control(), row);
        try (MllpClient client = MllpClient.over(tls(true))) {
            assertThat(client.ask(message)).contains("MSA|AA|");
        }
        long before = deliveries();
        Socket unknown = tls(false);
        assertThatThrownBy(() -> {
                    try (MllpClient client = MllpClient.over(unknown)) {
                        client.write(MllpClient.framed(message));
                        if (client.answer(StandardCharsets.UTF_8) == null) {
                            throw new IOException("ended");
                        }
                    }
                })
                .isInstanceOf(IOException.class);
        try (MllpClient client = MllpClient.to(overTls)) {
            client.write(MllpClient.framed(message));
            assertThatConnectionEnds(client);
        }
        assertThat(deliveries()).isEqualTo(before);
    }

    private Socket tls(boolean isKnown) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        char[] password = certificate.password().toCharArray();
        try (InputStream file = Files.newInputStream(certificate.store())) {
            store.load(file, password);
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, password);
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(isKnown ? keys.getKeyManagers() : new KeyManager[0], trusted.getTrustManagers(), null);
        return context.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), overTls);
    }

    @Test
    void aMessageUnderWayIsAnsweredBeforeTheServerStops() throws IOException, SQLException {
        int own = freePort();
        SecuredServer stopping = another(listener(0, own));
        Row row = Row.next();
        String control = control();
        CompletableFuture<Void> stopped;
        try (MllpClient client = MllpClient.to(own);
                MllpClient silent = MllpClient.to(own)) {
            try (Connection lock = secured.database().getConnection()) {
                lock.setAutoCommit(false);
                lock.createStatement().execute("lock table mca.intake_part in share mode");
                client.write(MllpClient.framed(message("A01", control, row)));
                client.write(MllpClient.framed(message("A03", control(), row)));
                IntakeClient.await(() -> Boolean.TRUE.equals(database.queryForObject(
                        "select exists (select 1 from pg_locks where not granted and relation = 'mca.intake_part'::regclass)",
                        Boolean.class)));
                stopped = CompletableFuture.runAsync(stopping::close);
                assertThatConnectionEnds(silent);
                lock.rollback();
            }
            assertThat(client.answer(StandardCharsets.UTF_8)).contains("MSA|AA|" + control);
            assertThat(client.answer(StandardCharsets.UTF_8))
                    .as("what comes behind")
                    .isNull();
        }
        stopped.join();
        assertThat(visits(row))
                .singleElement()
                .satisfies(visit -> assertThat(visit.getStatus()).isEqualTo(Encounter.EncounterStatus.INPROGRESS));
        assertThatThrownBy(() -> MllpClient.to(own)).isInstanceOf(IOException.class);
    }

    @Test
    void theDeliveriesOfMessagesAreListedWithTheOthers() throws IOException {
        String control = control();
        assertThat(MllpClient.exchange(port, message("A01", control, Row.nextOf(Alliance.CENTRE))))
                .contains("MSA|AA|");
        assertThat(json(centre.get("/intake/deliveries?_count=100")).path("items"))
                .anySatisfy(item -> assertThat(item.path("document").asText()).isEqualTo("HL7 v2 " + control));
    }
}
