package cn.medalliance.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.audit.model.AuditRecord;
import cn.medalliance.audit.model.AuditRecord.Touched;
import cn.medalliance.audit.trail.ChainVerification;
import cn.medalliance.audit.trail.StoredRecord;
import cn.medalliance.audit.trail.VerifyAuditCommand;
import cn.medalliance.security.Alliance;
import cn.medalliance.security.SecuredServer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.ResourceInteractionComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import picocli.CommandLine;

/** Every access is written down before it is answered, and whoever may ask is told who looked at whose data. */
@ServerIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditIT {

    private static final String JSON_PATCH = "application/json-patch+json";

    private final SecuredServer secured;
    private final TestServer server;
    private final Alliance alliance;
    private final JdbcTemplate database;
    private final Map<String, String> tokens = new HashMap<>();

    AuditIT(SecuredServer secured) {
        this.secured = secured;
        this.server = secured.http();
        this.alliance = secured.alliance();
        this.database = new JdbcTemplate(secured.database());
    }

    @BeforeAll
    void askForTokens() {
        for (String client : List.of("hospital", "village", "console", "insurer", "centre-for-disease-control")) {
            tokens.put(client, secured.token(client, "system/*.cruds"));
        }
    }

    private record Call(String request, Answer answer) {}

    private Call call(String client, String method, String path, @Nullable Resource body, String... headers) {
        return call(client, method, path, body == null ? null : TestServer.json(body), headers);
    }

    private Call call(String client, String method, String path, @Nullable String body, String... headers) {
        String request = "it-" + UUID.randomUUID();
        List<String> all = new ArrayList<>(List.of("X-Request-ID", request));
        if (tokens.containsKey(client)) {
            all.addAll(List.of("Authorization", "Bearer " + tokens.get(client)));
        }
        all.addAll(List.of(headers));
        return new Call(request, server.send(method, path, body, all.toArray(String[]::new)));
    }

    private Answer get(String client, String path) {
        return call(client, "GET", path, (String) null).answer();
    }

    private List<AuditRecord> records(String request) {
        return database.query(
                "select " + StoredRecord.COLUMNS + " from mca.audit_event e where e.request_id = ? order by e.sequence",
                (row, index) -> StoredRecord.read(row).record(),
                request);
    }

    private AuditRecord only(Call call, int status) {
        assertThat(call.answer().status()).as(call.answer().body()).isEqualTo(status);
        List<AuditRecord> records = records(call.request());
        assertThat(records).hasSize(1);
        assertThat(records.get(0).status()).isEqualTo(status);
        return records.get(0);
    }

    private void assertDid(
            AuditRecord record, String interaction, @Nullable String resource, String version, String patient) {
        assertThat(record.deed().interaction()).isEqualTo(interaction);
        assertThat(record.deed().resources())
                .isEqualTo(resource == null ? List.of() : List.of(new Touched(resource, version)));
        assertThat(record.deed().patients()).containsExactly(patient);
        assertThat(record.agent().client()).isEqualTo("hospital");
        assertThat(record.agent().kind()).isEqualTo("vendor");
        assertThat(record.agent().organization()).isEqualTo(Alliance.HOSPITAL);
        assertThat(record.agent().verified()).isTrue();
        assertThat(record.agent().address()).isEqualTo("127.0.0.1");
    }

    @Test
    void eachInteractionIsRecordedOnceWithWhoWhatAndWhose() {
        String patient = alliance.admitted;
        Call created = call("hospital", "POST", "Observation", Alliance.pressure(patient, alliance.hospital));
        Observation observation = created.answer().as(Observation.class);
        String path = "Observation/" + observation.getIdPart();
        assertDid(only(created, 201), "create", path, "1", patient);
        assertDid(only(call("hospital", "GET", path, (String) null), 200), "read", path, "1", patient);
        assertDid(only(call("hospital", "GET", path + "/_history/1", (String) null), 200), "vread", path, "1", patient);
        observation.addNote().setText("复测");
        assertDid(only(call("hospital", "PUT", path, observation), 200), "update", path, "2", patient);
        String patch = "[{\"op\":\"add\",\"path\":\"/language\",\"value\":\"zh\"}]";
        assertDid(
                only(call("hospital", "PATCH", path, patch, "Content-Type", JSON_PATCH), 200),
                "patch",
                path,
                "3",
                patient);
        assertDid(
                only(call("hospital", "GET", path + "/_history", (String) null), 200),
                "history-instance",
                path,
                "",
                patient);
        assertDid(
                only(call("hospital", "GET", "Observation?patient=" + patient + "&code=85354-9", (String) null), 200),
                "search-type",
                null,
                "",
                patient);
        AuditRecord everything =
                only(call("hospital", "GET", "Patient/" + patient + "/$everything", (String) null), 200);
        assertThat(everything.deed().operation()).isEqualTo("$everything");
        assertDid(everything, "operation", "Patient/" + patient, "", patient);
        assertThat(only(call("hospital", "DELETE", path, (String) null), 403).errorCode())
                .isEqualTo("forbidden");
    }

    @Test
    void aDeletionIsRecordedWithWhatWasDeleted() {
        String observation = alliance.store(Alliance.pressure(alliance.villager, alliance.village));
        AuditRecord record = only(call("village", "DELETE", "Observation/" + observation, (String) null), 200);
        assertThat(record.deed().interaction()).isEqualTo("delete");
        assertThat(record.deed().resources())
                .extracting(Touched::reference)
                .containsExactly("Observation/" + observation);
        assertThat(record.deed().patients()).containsExactly(alliance.villager);
        assertThat(only(call("village", "GET", "Observation/" + observation, (String) null), 404)
                        .deed()
                        .resources())
                .extracting(Touched::reference)
                .containsExactly("Observation/" + observation);
    }

    @Test
    void theConditionOfAWriteIsKeptLikeAQuery() {
        Call call = call(
                "village",
                "POST",
                "Patient",
                Alliance.newPatient(alliance.village),
                "If-None-Exist",
                "identifier=http://x|110101199001011234");
        assertThat(records(call.request()).get(0).deed().query()).isEqualTo("If-None-Exist: identifier=http://x|***");
    }

    /** The folder of the running server, whose PostgreSQL the command finds there. */
    @Test
    void theTrailOfTheRunningServerIsRight() {
        Path cluster = Path.of(String.valueOf(database.queryForObject("show data_directory", String.class)));
        int exit = new CommandLine(new VerifyAuditCommand())
                .execute("--data", String.valueOf(cluster.toAbsolutePath().getParent()));
        assertThat(exit).isZero();
    }

    @Test
    void aReadThatSaysNothingNewAndOneOfHeadersAreRecordedToo() {
        String path = "Patient/" + alliance.admitted;
        assertDid(
                only(call("hospital", "GET", path, (String) null, "If-None-Match", "W/\"1\""), 304),
                "read",
                path,
                "",
                alliance.admitted);
        assertDid(only(call("hospital", "HEAD", path, (String) null), 200), "read", path, "1", alliance.admitted);
    }

    @Test
    void aTransactionIsOneAccessToAllThatItWrites() {
        Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
        for (int index = 0; index < 2; index++) {
            bundle.addEntry()
                    .setResource(Alliance.pressure(alliance.admitted, alliance.hospital))
                    .getRequest()
                    .setMethod(HTTPVerb.POST)
                    .setUrl("Observation");
        }
        bundle.addEntry().getRequest().setMethod(HTTPVerb.GET).setUrl("Patient/" + alliance.admitted);
        Call call = call("hospital", "POST", "", bundle);
        assertThat(call.answer().status()).as(call.answer().body()).isEqualTo(200);
        List<AuditRecord> records = records(call.request());
        assertThat(records).extracting(record -> record.deed().interaction()).containsExactly("transaction", "read");
        List<String> stored = call.answer().bundle().getEntry().stream()
                .map(entry -> entry.getResponse().getLocation())
                .filter(java.util.Objects::nonNull)
                .map(location -> location.replaceFirst("/_history/.*", ""))
                .toList();
        assertThat(records.get(0).deed().resources())
                .extracting(Touched::reference)
                .containsExactlyInAnyOrderElementsOf(stored.stream()
                        .filter(one -> one.startsWith("Observation/"))
                        .toList());
        assertThat(records.get(0).deed().patients()).containsExactly(alliance.admitted);
    }

    @Test
    void eachEntryOfABatchIsAnAccessOfItsOwn() {
        Bundle bundle = new Bundle().setType(BundleType.BATCH);
        for (String url : List.of("Patient/" + alliance.admitted, "Patient/" + alliance.villager, "Nothing/1")) {
            bundle.addEntry().getRequest().setMethod(HTTPVerb.GET).setUrl(url);
        }
        Call call = call("hospital", "POST", "", bundle);
        List<AuditRecord> records = records(call.request());
        assertThat(records)
                .extracting(record -> record.deed().interaction() + " " + record.status())
                .containsExactly("batch 200", "read 200", "read 404", "read 404");
        assertThat(records.get(1).deed().patients()).containsExactly(alliance.admitted);
        assertThat(records.get(2).deed().patients()).containsExactly(alliance.villager);
        assertThat(records.get(2).errorCode()).isEqualTo("not-found");
    }

    @Test
    void aBrokenGlassIsRecordedWithItsPurposeAndWhoseItWas() {
        Identifier number = new Identifier()
                .setSystem("urn:test:glass")
                .setValue(UUID.randomUUID().toString());
        Patient resident = Alliance.newPatient(alliance.village);
        resident.addIdentifier(number.copy()
                .setType(new CodeableConcept().setText("试验号"))
                .setAssigner(new Reference("Organization/" + alliance.village)));
        String patient = alliance.store(resident);
        Parameters said = new Parameters().addParameter("reason", new StringType("急诊抢救，患者昏迷，家属不在场。"));
        AuditRecord byId = only(call("hospital", "POST", "Patient/" + patient + "/$break-glass", said), 200);
        assertDid(byId, "operation", "Patient/" + patient, "", patient);
        assertThat(byId.agent().purpose()).isEqualTo("ETREAT");
        said.addParameter().setName("identifier").setValue(number);
        AuditRecord byNumber = only(call("hospital", "POST", "Patient/$break-glass", said), 200);
        assertThat(byNumber.deed().patients()).containsExactly(patient);
        assertThat(byNumber.agent().purpose()).isEqualTo("ETREAT");
    }

    @Test
    void whatIsShownDeidentifiedIsRecordedAsWhoseItIs() {
        String pressure = alliance.store(Alliance.pressure(alliance.villager, alliance.village));
        AuditRecord read =
                only(call("centre-for-disease-control", "GET", "Observation/" + pressure, (String) null), 200);
        assertThat(read.deed().patients()).containsExactly(alliance.villager);
        assertThat(read.agent().purpose()).isNull();
        String pseudonym = get("centre-for-disease-control", "Observation/" + pressure)
                .as(Observation.class)
                .getSubject()
                .getReferenceElement()
                .getIdPart();
        for (String path : List.of("Patient/" + pseudonym, "Observation?patient=" + pseudonym)) {
            AuditRecord record = only(call("centre-for-disease-control", "GET", path, (String) null), 200);
            assertThat(record.deed().patients()).as(path).containsExactly(alliance.villager);
            assertThat(record.toString()).as(path).contains(alliance.villager).doesNotContain(pseudonym);
        }
    }

    @Test
    void refusalsAreRecordedAsWellWithWhomTheyWereAbout() {
        AuditRecord outside = only(call("hospital", "GET", "Patient/" + alliance.villager, (String) null), 404);
        assertDid(outside, "read", "Patient/" + alliance.villager, "", alliance.villager);
        assertThat(outside.errorCode()).isEqualTo("not-found");
        AuditRecord never = only(call("insurer", "GET", "Patient/" + alliance.villager, (String) null), 403);
        assertThat(never.errorCode()).isEqualTo("forbidden");
        assertThat(never.agent().kind()).isEqualTo("insurer");
        AuditRecord stranger = only(
                call("hospital", "POST", "Observation", Alliance.pressure(alliance.villager, alliance.hospital)), 400);
        assertThat(stranger.deed().interaction()).isEqualTo("create");
        assertThat(stranger.deed().patients()).containsExactly(alliance.villager);
        assertThat(stranger.deed().resources()).isEmpty();
        assertThat(only(call("hospital", "GET", "Patient?unknown=x", (String) null), 400)
                        .errorCode())
                .isEqualTo("unknown-parameter");
        assertThat(only(call("hospital", "POST", "Patient", "{"), 400).errorCode())
                .isEqualTo("malformed-body");
        assertThat(only(call("hospital", "GET", "Nothing/1", (String) null), 404)
                        .errorCode())
                .isEqualTo("not-found");
        assertThat(only(call("hospital", "BREW", "Patient", (String) null), 400).errorCode())
                .isEqualTo("invalid-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer not-a-token", "Bearer eyJhbGciOiJub25lIn0.e30.", "Basic aG9zcGl0YWw6c2VjcmV0"})
    void whoShowsNoTokenOrAWrongOneIsRecordedWithoutIt(String authorization) {
        String[] headers = authorization.isEmpty() ? new String[0] : new String[] {"Authorization", authorization};
        for (String path : List.of("Patient/" + alliance.villager, "metadata")) {
            Call call = call("nobody", "GET", path, (String) null, headers);
            if (path.equals("metadata") && call.answer().status() == 200) {
                assertThat(records(call.request())).isEmpty(); // an address of everybody
                continue;
            }
            AuditRecord record = only(call, 401);
            assertThat(record.agent().kind()).isEqualTo("unknown");
            assertThat(record.agent().client()).isNull();
            assertThat(record.errorCode()).isEqualTo("unauthorized");
            assertThat(record.toString())
                    .doesNotContain("eyJ")
                    .doesNotContain("aG9z")
                    .doesNotContain("not-a-token");
        }
        AuditRecord aboutPatient =
                only(call("nobody", "GET", "Patient/" + alliance.villager, (String) null, headers), 401);
        assertThat(aboutPatient.deed().patients()).containsExactly(alliance.villager);
    }

    @Test
    void tokensAreGivenAndRefusedOnRecord() {
        long before = lastSequence();
        assertThat(secured.askToken(secured.assertion("hospital", claims -> claims), "system/*.cruds")
                        .status())
                .isEqualTo(200);
        String wrong = secured.assertion("hospital", claims -> claims.audience("http://elsewhere.example"));
        assertThat(secured.askToken(wrong, "system/*.cruds").status()).isEqualTo(401);
        List<AuditRecord> records = database.query(
                "select " + StoredRecord.COLUMNS + " from mca.audit_event e join mca.audit_head h using (node)"
                        + " where e.operation = '/oauth2/token' and e.client = 'hospital' and e.sequence > ?"
                        + " and e.node = (select node from mca.audit_event where caller_kind = 'vendor' limit 1)"
                        + " order by e.sequence",
                (row, index) -> StoredRecord.read(row).record(),
                before);
        assertThat(records).extracting(AuditRecord::status).containsExactly(200, 401);
        assertThat(records).extracting(AuditRecord::errorCode).containsExactly(null, "invalid_client");
        assertThat(records).extracting(record -> record.agent().verified()).containsExactly(true, false);
        assertThat(records.toString()).doesNotContain(wrong);
    }

    private long lastSequence() {
        get("hospital", "Patient/" + alliance.admitted);
        Long last = database.queryForObject(
                "select max(sequence) from mca.audit_event where node ="
                        + " (select node from mca.audit_event where caller_kind = 'vendor' limit 1)",
                Long.class);
        return last == null ? 0 : last;
    }

    @Test
    void inOpenModeTheOrganisationIsWhatTheHeaderSays() {
        String request = "it-" + UUID.randomUUID();
        alliance.open.send(
                "GET",
                "Patient/" + alliance.villager,
                null,
                "X-Request-ID",
                request,
                "X-Mca-Organization",
                Alliance.HOSPITAL);
        AuditRecord record = records(request).get(0);
        assertThat(record.agent().kind()).isEqualTo("open");
        assertThat(record.agent().organization()).isEqualTo(Alliance.HOSPITAL);
        assertThat(record.agent().verified()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', textBlock = """
            Patient?name=%E5%BC%A0&gender=male # gender=male&name=***
            Patient?identifier=http%3A%2F%2Fx%7C110101199001011234 # identifier=http://x|***
            Patient?birthdate=1990-01-01&_count=1 # _count=1&birthdate=***
            Observation?patient=p1&date=ge2025-01-01 # date=ge2025-01-01&patient=p1
            Observation?patient.name=%E5%BC%A0 # patient.name=***
            Observation?code:text=%E8%A1%80%E5%8E%8B # code:text=***
            Patient?%E5%BC%A0=1 # ***=***
            """)
    void aQueryIsKeptWithoutWhatIdentifiesPeople(String path, String kept) {
        Call call = call("hospital", "GET", path, (String) null);
        assertThat(records(call.request()).get(0).deed().query()).isEqualTo(kept);
    }

    @Test
    void theRecordIsThereWhenTheAnswerArrives() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Integer>> found = IntStream.range(0, 200)
                    .mapToObj(index -> threads.submit(() -> records(call(
                                            index % 2 == 0 ? "hospital" : "nobody",
                                            "GET",
                                            "Patient/" + alliance.admitted,
                                            (String) null)
                                    .request())
                            .size()))
                    .toList();
            for (Future<Integer> one : found) {
                assertThat(one.get()).isEqualTo(1);
            }
        } finally {
            threads.shutdownNow();
        }
        try (Connection connection = secured.database().getConnection()) {
            assertThat(new ChainVerification(connection).run(null, looked -> {}).fault())
                    .isNull();
            connection.setReadOnly(false);
        }
    }

    /** Someone holds the end of the node's chain, so that nothing can be added to it. */
    @Test
    void whatCannotBeRecordedIsNotAnswered() throws SQLException {
        String path = "Patient/" + alliance.admitted;
        get("hospital", path);
        Answer answer;
        try (Connection connection = secured.database().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select from mca.audit_head where node in"
                    + " (select node from mca.audit_event where caller_kind = 'vendor') for update");
            answer = get("hospital", path);
            connection.rollback();
            connection.setAutoCommit(true);
        }
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isNotEmpty();
        assertThat(answer.errorCode()).isEqualTo("unrecorded");
        assertThat(answer.body()).doesNotContain(alliance.admitted);
        assertThat(get("hospital", path).status()).isEqualTo(200);
    }

    @Test
    void anAnswerLongerThanIsHeldArrivesWhole() {
        String request = "it-" + UUID.randomUUID();
        Answer answer = alliance.open.send("GET", "StructureDefinition?_count=1000", null, "X-Request-ID", request);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().length()).isGreaterThan(600_000);
        assertThat(answer.bundle().getEntry()).isNotEmpty();
        assertThat(records(request)).extracting(AuditRecord::status).containsExactly(200);
        Answer metadata = alliance.open.send("GET", "metadata?_pretty=true", null);
        assertThat(metadata.body().length()).isGreaterThan(600_000);
        assertThat(metadata.as(CapabilityStatement.class).getRest()).isNotEmpty();
    }

    @Test
    void whoLookedAtAPatientIsToldToTheOfficeAndToWhoKeepsTheRecord() {
        String patient = alliance.patient(alliance.village);
        get("village", "Patient/" + patient);
        get("hospital", "Patient/" + patient);
        for (String client : List.of("console", "village")) {
            Answer answer = get(client, "AuditEvent?patient=" + patient);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(answer.resources().map(AuditIT::told))
                    .as(client)
                    .contains("village read 0", "hospital read 4")
                    .allMatch(told -> !told.isBlank());
            assertThat(answer.resources()
                            .map(AuditEvent.class::cast)
                            .flatMap(event -> event.getEntity().stream())
                            .map(entity -> String.valueOf(entity.getWhat().getReference())))
                    .contains("Patient/" + patient);
        }
        Answer outside = get("hospital", "AuditEvent?patient=" + patient + "&_total=accurate");
        assertThat(outside.bundle().getTotal()).isZero();
        assertThat(outside.ids()).isEmpty();
        String id = get("console", "AuditEvent?patient=" + patient).ids().get(0);
        assertThat(get("console", "AuditEvent/" + id).status()).isEqualTo(200);
        assertThat(get("village", "AuditEvent/" + id).status()).isEqualTo(200);
        assertThat(get("hospital", "AuditEvent/" + id).status()).isEqualTo(404);
        assertThat(get("centre-for-disease-control", "AuditEvent/" + id).status())
                .isEqualTo(403);
    }

    private static String told(Resource resource) {
        AuditEvent event = (AuditEvent) resource;
        return event.getAgentFirstRep().getWho().getIdentifier().getValue() + " "
                + event.getSubtypeFirstRep().getCode() + " "
                + event.getOutcome().toCode();
    }

    @Test
    void ofASearchThatFoundSeveralPatientsEachKeeperIsToldOfItsOwn() {
        String own = alliance.patient(alliance.village);
        String other = alliance.patient(alliance.hospital);
        alliance.open.get("Patient?_id=" + own + "," + other);
        AuditEvent event = get("village", "AuditEvent?action=E&patient=" + own)
                .resources()
                .map(AuditEvent.class::cast)
                .findFirst()
                .orElseThrow();
        String text = TestServer.json(event);
        assertThat(text).contains(own).doesNotContain(other);
        assertThat(event.getEntity()).allMatch(entity -> !entity.hasQuery());
        for (String asked :
                List.of("patient=" + other, "entity=Patient/" + other, "patient=" + own + "&patient=" + other)) {
            Answer nothing = get("village", "AuditEvent?" + asked);
            assertThat(nothing.ids()).as(asked).isEmpty();
            assertThat(nothing.bundle().getTotalElement().getValue()).as(asked).isZero();
        }
        String whole = get("console", "AuditEvent/" + event.getIdPart()).body();
        assertThat(whole).contains(own, other);
    }

    @Test
    void theTrailIsSearchedByWhenWhoWhatAndHowItEnded() {
        String patient = alliance.patient(alliance.hospital);
        Instant begun = Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.SECONDS);
        get("hospital", "Patient/" + patient);
        get("hospital", "Observation?patient=" + patient);
        get("village", "Patient/" + patient);
        String about = "AuditEvent?patient=Patient/" + patient;
        // By the open node's create, and the three above.
        assertCount(4, about);
        assertCount(2, about + "&agent=hospital");
        assertCount(2, about + "&agent=" + Alliance.HOSPITAL);
        assertCount(1, about + "&agent=village");
        assertCount(2, about + "&action=R");
        assertCount(1, about + "&action=http://hl7.org/fhir/audit-event-action%7CE");
        assertCount(3, about + "&action=R,E");
        assertCount(1, about + "&subtype=search");
        assertCount(1, about + "&subtype=search-type");
        assertCount(1, about + "&subtype=create");
        assertCount(0, about + "&subtype=http://other.example%7Ccreate");
        assertCount(1, about + "&outcome=4");
        assertCount(3, about + "&outcome=0");
        assertCount(4, about + "&date=ge" + begun);
        assertCount(0, about + "&date=lt" + begun);
        assertCount(4, about + "&date=gt2025-01-01&date=lt2125");
        assertCount(4, about + "&date=ne2025-01-01");
        assertCount(3, "AuditEvent?patient=" + patient + "&entity=Patient/" + patient + "&outcome=0");
        assertCount(0, about + "&patient=someone-else");
        assertCount(4, "Patient/" + patient + "/AuditEvent?_total=accurate");
    }

    private void assertCount(int expected, String search) {
        Answer answer = alliance.open.get(search + (search.contains("_total") ? "" : "&_total=accurate"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        // The questions themselves are on record, too, and name the patient.
        long others = answer.resources()
                .filter(event -> !TestServer.json(event).contains("\"description\":\"AuditEvent\""))
                .count();
        assertThat(others).as(search + " " + answer.body()).isEqualTo(expected);
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrDuplicate() {
        String patient = alliance.patient(alliance.hospital);
        for (int index = 0; index < 7; index++) {
            get("hospital", "Patient/" + patient);
        }
        List<String> seen = new ArrayList<>();
        String next = "AuditEvent?_count=3&subtype=read&patient=" + patient;
        for (int page = 0; next != null && page < 10; page++) {
            Answer answer = alliance.open.get(next);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            seen.addAll(answer.ids());
            var link = answer.bundle().getLink("next");
            next = link == null ? null : link.getUrl();
        }
        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
        Answer counted = alliance.open.get("AuditEvent?_summary=count&subtype=read&patient=" + patient);
        assertThat(counted.bundle().getTotal()).isEqualTo(7);
        assertThat(counted.bundle().getEntry()).isEmpty();
        String link = alliance.open
                .get("AuditEvent?_count=3&patient=" + patient)
                .bundle()
                .getLink("next")
                .getUrl();
        assertThat(alliance.open.get(link.replace("_count=3", "_count=2")).status())
                .isEqualTo(400);
    }

    @Test
    void theTotalIsWhatWasFoundOrNotSaid() {
        String patient = alliance.patient(alliance.village);
        for (int index = 0; index < 3; index++) {
            get("village", "Patient/" + patient);
        }
        Bundle none = get("hospital", "AuditEvent?_count=50&patient=" + patient).bundle();
        assertThat(none.getEntry()).isEmpty();
        assertThat(none.getTotalElement().getValue()).isZero();
        Bundle all = get("village", "AuditEvent?_count=50&subtype=read&patient=" + patient)
                .bundle();
        assertThat(all.getEntry()).hasSize(3);
        assertThat(all.getTotal()).isEqualTo(3);
        String first = "AuditEvent?_count=2&subtype=read&patient=" + patient;
        Bundle part = get("village", first).bundle();
        assertThat(part.getEntry()).hasSize(2);
        assertThat(part.hasTotal()).isFalse();
        assertThat(part.getLink("self").getUrl()).contains("_count=2");
        assertThat(get("village", part.getLink("next").getUrl()).bundle().hasTotal())
                .isFalse();
        Bundle batch = new Bundle().setType(BundleType.BATCH);
        batch.addEntry().getRequest().setMethod(HTTPVerb.GET).setUrl(first);
        Bundle answered = call("village", "POST", "", batch).answer().bundle();
        assertThat(((Bundle) answered.getEntryFirstRep().getResource()).hasTotal())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, AuditEvent?type=rest, 400",
        "GET, AuditEvent?patient:missing=true, 400",
        "GET, AuditEvent?patient.name=x, 400",
        "GET, AuditEvent?_include=AuditEvent:patient, 400",
        "GET, AuditEvent?_sort=date, 400",
        "GET, AuditEvent?date=yesterday, 400",
        "GET, AuditEvent?_page=x, 400",
        "GET, Patient?_revinclude=AuditEvent:patient, 400",
        "GET, Patient?_has:AuditEvent:patient:action=R, 400",
        "GET, Patient/PATIENT/$everything?_type=AuditEvent, 400",
        "GET, ?_type=AuditEvent, 400",
        "GET, AuditEvent/x/_history, 405",
        "GET, AuditEvent/_history, 405",
        "GET, AuditEvent/$validate, 404",
        "GET, AuditEvent/x, 404",
        "DELETE, AuditEvent/x, 405",
        "DELETE, AuditEvent?_id=x, 405",
        "POST, AuditEvent, 405",
        "PUT, AuditEvent/x, 405",
        "PATCH, AuditEvent/x, 405",
    })
    void whatCannotBeAnsweredIsRefused(String method, String path, int status) {
        String body = method.equals("POST") || method.equals("PUT") || method.equals("PATCH")
                ? "{\"resourceType\":\"AuditEvent\",\"id\":\"x\"}"
                : null;
        Answer answer = alliance.open.send(method, path.replace("PATIENT", alliance.villager), body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.outcome().getIssue()).isNotEmpty();
    }

    @Test
    void noTransactionWritesAnAuditEventAndNoneFindsOneAmongResources() {
        Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
        AuditEvent event = alliance.open
                .get("AuditEvent?_count=1")
                .resources()
                .map(AuditEvent.class::cast)
                .findFirst()
                .orElseThrow();
        bundle.addEntry()
                .setResource(event)
                .getRequest()
                .setMethod(HTTPVerb.POST)
                .setUrl("AuditEvent");
        Answer answer = alliance.open.post("", bundle);
        assertThat(answer.status()).as(answer.body()).isEqualTo(405);
        String query = URLEncoder.encode("{AuditEventList(action:\"R\"){id}}", StandardCharsets.UTF_8);
        assertThat(alliance.open.get("$graphql?query=" + query).body()).contains("not-answerable");
    }

    /** As our validator knows AuditEvent; the patterns of BALP are not at hand. */
    @Test
    void theEventsAreRightAuditEvents() {
        String patient = alliance.patient(alliance.hospital);
        get("hospital", "Patient/" + patient);
        get("hospital", "Patient/" + patient + "/$everything");
        get("hospital", "Observation?patient=" + patient);
        Bundle found = alliance.open.get("AuditEvent?_count=20").bundle();
        Bundle collection = new Bundle().setType(BundleType.COLLECTION);
        found.getEntry().forEach(entry -> {
            entry.getResource().getMeta().setProfile(List.of());
            collection.addEntry().setFullUrl(entry.getFullUrl()).setResource(entry.getResource());
        });
        Answer answer = alliance.open.post("Bundle/$validate", collection);
        assertThat(answer.outcome().getIssue())
                .as(answer.body())
                .noneMatch(issue -> issue.getSeverity() == org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity.ERROR
                        || issue.getSeverity() == org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity.FATAL);
    }

    @Test
    void theCapabilityStatementSaysThatTheServerAloneWritesThem() {
        CapabilityStatement statement = alliance.open.get("metadata").as(CapabilityStatement.class);
        var audit = statement.getRestFirstRep().getResource().stream()
                .filter(resource -> resource.getType().equals("AuditEvent"))
                .findFirst()
                .orElseThrow();
        assertThat(audit.getInteraction())
                .extracting(ResourceInteractionComponent::getCode)
                .containsExactlyInAnyOrder(TypeRestfulInteraction.READ, TypeRestfulInteraction.SEARCHTYPE);
        assertThat(audit.getSearchParam()).hasSize(8);
        assertThat(audit.getOperation()).isEmpty();
    }

    @Test
    void aVendorNamesWhatItAsksAbout() {
        assertThat(get("village", "AuditEvent?action=R").status()).isEqualTo(400);
        assertThat(get("village", "AuditEvent?action=R&date=ge2025-01-01").status())
                .isEqualTo(200);
        assertThat(get("console", "AuditEvent?action=R").status()).isEqualTo(200);
    }

    @Test
    void aPatientThatIsMadeIsOneOfThoseConcerned() {
        Call made = call("village", "POST", "Patient", Alliance.newPatient(alliance.village));
        String id = made.answer().as(Patient.class).getIdElement().getIdPart();
        assertThat(records(made.request()).get(0).deed().patients()).containsExactly(id);
    }
}
