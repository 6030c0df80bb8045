package cn.medalliance.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.audit.model.AuditRecord;
import cn.medalliance.audit.trail.StoredRecord;
import cn.medalliance.security.relation.model.Relation;
import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.security.InvalidKeyException;
import java.text.ParseException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** People sign in, choose a patient, consent; and their apps get what they consented to, and no more. */
@ServerIT
class SmartLaunchIT {

    private static final String APP = "care-app";
    private static final String DOCTOR = "village-doctor";

    private final SecuredServer secured;
    private final TestServer server;
    private final Alliance alliance;

    SmartLaunchIT(SecuredServer secured) {
        this.secured = secured;
        this.server = secured.http();
        this.alliance = secured.alliance();
    }

    private SignIn browser() {
        return new SignIn(server.root());
    }

    private Answer get(String token, String path) {
        return server.send("GET", path, null, "Authorization", "Bearer " + token);
    }

    private Answer post(String token, Observation observation) {
        return server.send("POST", "Observation", TestServer.json(observation), "Authorization", "Bearer " + token);
    }

    private static String of(JsonNode answer, String name) {
        return answer.path(name).asText();
    }

    @Test
    void aResidentsAppReadsTheResidentsRecordOnly() {
        JsonNode answer = browser().token("villager", APP, "launch/patient patient/*.rs openid fhirUser", null);
        String token = of(answer, "access_token");
        assertThat(of(answer, "patient")).isEqualTo(alliance.villager);
        assertThat(answer.path("need_patient_banner").asBoolean()).isTrue();
        assertThat(answer.has("refresh_token")).isFalse();
        assertThat(get(token, "Patient/" + alliance.villager).status()).isEqualTo(200);
        assertThat(get(token, "Patient/" + alliance.referred).status()).isEqualTo(404);
        assertThat(get(token, "Patient").ids()).containsExactly(alliance.villager);
        String own = alliance.store(Alliance.pressure(alliance.villager, alliance.village));
        String others = alliance.store(Alliance.pressure(alliance.referred, alliance.village));
        assertThat(get(token, "Observation?_count=200").ids()).contains(own).doesNotContain(others);
        assertThat(get(token, "Observation/" + others).status()).isEqualTo(404);
        assertThat(get(token, "Organization/" + alliance.village).status()).isEqualTo(200);
        assertThat(post(token, Alliance.pressure(alliance.villager, alliance.village))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theTokenOfAnIdentityNamesThePerson() throws ParseException {
        JsonNode answer = browser().token("villager", APP, "launch/patient patient/Patient.r openid fhirUser", null);
        SignedJWT identity = SignedJWT.parse(of(answer, "id_token"));
        assertThat(identity.getJWTClaimsSet().getStringClaim("fhirUser"))
                .isEqualTo(server.base() + "/Patient/" + alliance.villager);
        assertThat(identity.getJWTClaimsSet().getAudience()).containsExactly(APP);
        assertThat(identity.getJWTClaimsSet().getIssuer()).isEqualTo(server.root());
    }

    @Test
    void aPractitionerChoosesAPatientToWhomTheAppIsBound() {
        String own = alliance.patient(alliance.village);
        SignIn browser = browser();
        HttpResponse<String> page = browser.begin(DOCTOR, browser.ask(APP, "launch/patient patient/*.rs"));
        assertThat(page.uri().getPath()).isEqualTo("/launch/patient");
        assertThat(page.body()).contains(own);
        JsonNode answer = browser().token(DOCTOR, APP, "launch/patient patient/*.rs", own);
        String token = of(answer, "access_token");
        assertThat(of(answer, "patient")).isEqualTo(own);
        assertThat(get(token, "Patient/" + own).status()).isEqualTo(200);
        // Another patient of the same doctor.
        assertThat(get(token, "Patient/" + alliance.referred).status()).isEqualTo(404);
        assertThat(get(token, "Patient").ids()).containsExactly(own);
    }

    @Test
    void aPatientOutsideThePersonsRelationsCannotBeChosen() {
        String referred = alliance.patientIn(Relation.REFERRAL, alliance.hospital);
        SignIn browser = browser();
        HttpResponse<String> page = browser.begin("hospital-doctor", browser.ask(APP, "launch/patient patient/*.rs"));
        assertThat(page.body()).doesNotContain(alliance.villager).contains(referred);
        HttpResponse<String> chosen = browser.choose(page, alliance.villager);
        assertThat(chosen.statusCode()).isEqualTo(400);
        assertThat(browser.choose(page, referred).uri().getPath()).isEqualTo("/launch/consent");
    }

    @Test
    void consentWithoutAChosenPatientGivesNoCode() {
        SignIn browser = browser();
        HttpResponse<String> page = browser.begin(DOCTOR, browser.ask(APP, "launch/patient patient/*.rs"));
        String state = page.body().replaceAll("(?s).*name=\"state\" value=\"([^\"]*)\".*", "$1");
        HttpResponse<String> answer = browser.post(
                "/oauth2/authorize", SignIn.form(Map.of("client_id", APP, "state", state, "scope", "patient/*.rs")));
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void whatThePersonTakesAwayTheAppDoesNotGet() {
        SignIn browser = browser();
        HttpResponse<String> page =
                browser.begin("villager", browser.ask(APP, "launch/patient patient/Patient.rs patient/Observation.rs"));
        assertThat(SignIn.scopes(page))
                .containsExactlyInAnyOrder("launch/patient", "patient/Patient.rs", "patient/Observation.rs");
        HttpResponse<String> back = browser.consent(page, APP, Set.of("patient/Observation.rs"));
        JsonNode answer = SignIn.json(browser.exchange(APP, String.valueOf(SignIn.given(back, "code"))));
        assertThat(of(answer, "scope")).contains("patient/Patient.rs").doesNotContain("Observation");
        assertThat(get(of(answer, "access_token"), "Observation").status()).isEqualTo(403);
    }

    @Test
    void whoRefusesSendsTheAppBackWithNothing() {
        SignIn browser = browser();
        HttpResponse<String> page = browser.begin("villager", browser.ask(APP, "launch/patient patient/Patient.rs"));
        HttpResponse<String> back = browser.consent(page, APP, Set.of("launch/patient", "patient/Patient.rs"));
        assertThat(SignIn.given(back, "error")).isEqualTo("access_denied");
        assertThat(SignIn.given(back, "state")).isEqualTo("state-of-the-app");
    }

    @Test
    void aFilteredScopeShowsWhatMatchesItOnly() {
        String pressure = alliance.store(Alliance.pressure(alliance.villager, alliance.village));
        Observation laboratory = Alliance.pressure(alliance.villager, alliance.village);
        String system = laboratory.getCategoryFirstRep().getCodingFirstRep().getSystem();
        String other = alliance.open
                .get("Observation?category=laboratory&_count=1")
                .resources()
                .map(found -> found.getIdElement().getIdPart())
                .findFirst()
                .orElse("");
        JsonNode answer = browser()
                .token(
                        "villager",
                        APP,
                        "launch/patient patient/Observation.rs?category=" + system + "|vital-signs patient/Patient.rs",
                        null);
        String token = of(answer, "access_token");
        assertThat(get(token, "Observation?_count=200").ids()).contains(pressure);
        assertThat(get(token, "Observation/" + pressure).status()).isEqualTo(200);
        if (!other.isEmpty()) {
            assertThat(get(token, "Observation/" + other).status()).isEqualTo(404);
        }
        String nothing = of(
                browser().token("villager", APP, "launch/patient patient/Observation.rs?category=laboratory", null),
                "access_token");
        assertThat(get(nothing, "Observation/" + pressure).status()).isEqualTo(404);
        assertThat(get(nothing, "Observation?_total=accurate&_count=200").ids()).doesNotContain(pressure);
        assertThat(get(nothing, "Observation/" + pressure + "/_history").ids()).isEmpty();
        // A step into what is filtered would tell of the rest.
        assertThat(get(token, "Patient?_has:Observation:patient:code=85354-9").status())
                .isEqualTo(403);
    }

    @Test
    void aResidentReportsWhatWasMeasuredAtHomeAndNothingElse() {
        String token = of(browser().token("villager", APP, "launch/patient patient/*.cruds", null), "access_token");
        Observation home = Alliance.pressure(alliance.villager, alliance.village);
        home.setPerformer(List.of(new Reference("Patient/" + alliance.villager)));
        assertThat(post(token, home).status()).isEqualTo(201);
        Observation foreign = home.copy();
        foreign.setSubject(new Reference("Patient/" + alliance.referred));
        assertThat(post(token, foreign).status()).isIn(400, 403);
        Observation asDoctor = Alliance.pressure(alliance.villager, alliance.village);
        assertThat(post(token, asDoctor).status()).isEqualTo(403);
        Observation laboratory = home.copy();
        laboratory
                .addCategory()
                .addCoding()
                .setSystem("http://terminology.hl7.org/CodeSystem/observation-category")
                .setCode("laboratory");
        assertRefused(post(token, laboratory), "Observation.category");
        Observation atClinic = home.copy();
        atClinic.addExtension(
                "http://medalliance.example/fhir/StructureDefinition/collection-place",
                new CodeableConcept(
                        new Coding("http://medalliance.example/fhir/CodeSystem/mca-collection-place", "clinic", "诊室")));
        assertRefused(post(token, atClinic), "Observation.extension");
        Observation noted = home.copy();
        noted.addNote().setText("平稳").setAuthor(new StringType("王医生"));
        assertRefused(post(token, noted), "Observation.note.author");
        QuestionnaireResponse form = new QuestionnaireResponse()
                .setStatus(QuestionnaireResponse.QuestionnaireResponseStatus.COMPLETED)
                .setSubject(new Reference("Patient/" + alliance.villager))
                .setAuthor(new Reference("Patient/" + alliance.villager))
                .setQuestionnaire("http://medalliance.example/fhir/Questionnaire/q-followup-htn");
        assertThat(server.send(
                                "POST",
                                "QuestionnaireResponse",
                                TestServer.json(form),
                                "Authorization",
                                "Bearer " + token)
                        .status())
                .isIn(403, 422);
    }

    private static void assertRefused(Answer answer, String element) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        assertThat(answer.body()).contains(element);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "patient/Observation.rs?code:in=http://x",
                "patient/*.rs?category=vital-signs",
                "patient/Observation.rs?subject.name=x",
                "patient/Observation.rs?_tag=x",
                "patient/Observation.rs?date=gt2024",
                "system/*.rs",
                "launch/encounter",
                "patient/Observation.sr",
                "anything"
            })
    void aScopeThatCannotBeHeldToIsRefused(String scope) {
        SignIn browser = browser();
        HttpResponse<String> back = browser.authorize(browser.ask(APP, "launch/patient " + scope));
        assertThat(SignIn.given(back, "error")).isEqualTo("invalid_scope");
    }

    @ParameterizedTest
    @CsvSource({
        "aud,http://elsewhere/fhir",
        "aud,",
        "code_challenge,",
        "code_challenge_method,plain",
        "launch,never-made",
        "response_type,token"
    })
    void aRequestThatBreaksARuleIsSentBackRefused(String parameter, @org.jspecify.annotations.Nullable String value) {
        SignIn browser = browser();
        Map<String, String> ask = browser.ask(APP, "launch/patient patient/*.rs");
        ask.remove(parameter);
        if (value != null) {
            ask.put(parameter, value);
        }
        HttpResponse<String> answer = browser.authorize(ask);
        if (answer.statusCode() == 400) {
            return; // before it is known where to send back to
        }
        assertThat(SignIn.given(answer, "error")).isNotNull();
        assertThat(SignIn.given(answer, "code")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"redirect_uri,https://evil.example/", "redirect_uri,http://127.0.0.1/other", "client_id,nobody"})
    void nobodyIsSentToAnAddressThatIsNotRegistered(String parameter, String value) {
        SignIn browser = browser();
        Map<String, String> ask = browser.ask(APP, "launch/patient patient/*.rs");
        ask.put(parameter, value);
        HttpResponse<String> answer = browser.authorize(ask);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("evil").doesNotContain("at cn.");
    }

    /** Whoever knows the name of a system could otherwise send people from here to any page. */
    @Test
    void aSystemSendsNobodyAnywhere() {
        SignIn browser = browser();
        Map<String, String> ask = browser.ask("village", "launch/patient patient/*.rs");
        ask.put("redirect_uri", "https://evil.example/");
        HttpResponse<String> answer = browser.authorize(ask);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void aSystemOpensAnAppForItsPatient() {
        String system = secured.token("village", "system/*.cruds");
        Answer prepared = server.send(
                "POST",
                "Patient/" + alliance.villager + "/$launch",
                TestServer.json(new Parameters()),
                "Authorization",
                "Bearer " + system);
        assertThat(prepared.status()).as(prepared.body()).isEqualTo(200);
        String launch =
                prepared.as(Parameters.class).getParameter("launch").getValue().primitiveValue();
        SignIn browser = browser();
        Map<String, String> ask = browser.ask(APP, "launch patient/*.rs");
        ask.put("launch", launch);
        HttpResponse<String> page = browser.begin(DOCTOR, ask);
        assertThat(page.uri().getPath()).as(page.body()).isEqualTo("/launch/consent");
        HttpResponse<String> back = browser.consent(page, APP, Set.of());
        JsonNode answer = SignIn.json(browser.exchange(APP, String.valueOf(SignIn.given(back, "code"))));
        assertThat(of(answer, "patient")).isEqualTo(alliance.villager);
        // Good once.
        assertThat(SignIn.given(browser().authorize(ask), "error")).isEqualTo("invalid_request");
    }

    @Test
    void aLaunchForAPatientWhomThePersonMayNotSeeEnds() {
        String system = secured.token("village", "system/*.cruds");
        Answer prepared = server.send(
                "POST", "Patient/" + alliance.villager + "/$launch", null, "Authorization", "Bearer " + system);
        String launch =
                prepared.as(Parameters.class).getParameter("launch").getValue().primitiveValue();
        SignIn browser = browser();
        Map<String, String> ask = browser.ask(APP, "launch patient/*.rs");
        ask.put("launch", launch);
        assertThat(browser.begin("hospital-doctor", ask).statusCode()).isEqualTo(400);
        assertThat(server.send(
                                "POST",
                                "Patient/" + alliance.villager + "/$launch",
                                null,
                                "Authorization",
                                "Bearer " + secured.token("hospital", "system/*.cruds"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aCodeIsGoodOnceAndForItsAppOnly() {
        SignIn browser = browser();
        HttpResponse<String> page = browser.begin("villager", browser.ask(APP, "launch/patient patient/*.rs"));
        String code = String.valueOf(SignIn.given(browser.consent(page, APP, Set.of()), "code"));
        assertThat(browser.exchange("clinic-app", code).statusCode()).isIn(400, 401);
        page = browser.begin("villager", browser.ask(APP, "launch/patient patient/*.rs"));
        code = String.valueOf(SignIn.given(browser.consent(page, APP, Set.of()), "code"));
        String token = of(SignIn.json(browser.exchange(APP, code)), "access_token");
        assertThat(browser.exchange(APP, code).statusCode()).isEqualTo(400);
        // A code that comes twice was stolen; its tokens are called back.
        assertThat(get(token, "Patient").status()).isEqualTo(401);
    }

    @Test
    void aRefreshTokenChangesWithEachUse() {
        SignIn browser = browser();
        JsonNode first = browser.token("villager", APP, "launch/patient patient/*.rs offline_access", null);
        String refresh = of(first, "refresh_token");
        HttpResponse<String> second = refresh(browser, refresh);
        assertThat(second.statusCode()).as(second.body()).isEqualTo(200);
        assertThat(second.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        JsonNode answer = SignIn.json(second);
        assertThat(of(answer, "refresh_token")).isNotEmpty().isNotEqualTo(refresh);
        assertThat(of(answer, "patient")).isEqualTo(alliance.villager);
        assertThat(get(of(answer, "access_token"), "Patient").ids()).containsExactly(alliance.villager);
        assertThat(refresh(browser, refresh).statusCode()).isEqualTo(400);
        assertThat(refresh(browser, of(answer, "refresh_token")).statusCode())
                .as("one that comes twice was stolen; what followed it ends, too")
                .isEqualTo(400);
        JsonNode online = browser.token("villager", APP, "launch/patient patient/*.rs online_access", null);
        assertThat(refresh(browser, of(online, "refresh_token")).statusCode()).isEqualTo(200);
    }

    @Test
    void ofExchangesAtOnceOneIsAnswered() {
        SignIn browser = browser();
        HttpResponse<String> page =
                browser.begin("villager", browser.ask(APP, "launch/patient patient/*.rs offline_access"));
        String code = String.valueOf(SignIn.given(browser.consent(page, APP, Set.of()), "code"));
        assertThat(atOnce(() -> browser.exchange(APP, code))).containsOnlyOnce(200);
        JsonNode other = browser.token("villager", APP, "launch/patient patient/*.rs offline_access", null);
        String token = of(other, "refresh_token");
        assertThat(atOnce(() -> refresh(browser, token))).containsOnlyOnce(200);
    }

    private static List<Integer> atOnce(Supplier<HttpResponse<String>> exchange) {
        ExecutorService many = Executors.newFixedThreadPool(6);
        try {
            return IntStream.range(0, 6)
                    .mapToObj(number -> CompletableFuture.supplyAsync(exchange, many))
                    .toList()
                    .stream()
                    .map(answer -> answer.join().statusCode())
                    .toList();
        } finally {
            many.shutdown();
        }
    }

    private static HttpResponse<String> refresh(SignIn browser, String token) {
        return browser.post(
                "/oauth2/token",
                SignIn.form(Map.of("grant_type", "refresh_token", "refresh_token", token, "client_id", APP)));
    }

    @Test
    void aTokenIsToldAboutAndGivenBack() {
        SignIn browser = browser();
        String token = of(browser.token("villager", APP, "launch/patient patient/Patient.rs", null), "access_token");
        String clinic =
                "Basic " + Base64.getEncoder().encodeToString(("clinic-app:" + SecuredServer.SECRET).getBytes());
        JsonNode told = SignIn.json(
                browser.post("/oauth2/introspect", SignIn.form(Map.of("token", token)), "Authorization", clinic));
        assertThat(told.path("active").asBoolean()).isTrue();
        assertThat(of(told, "patient")).isEqualTo(alliance.villager);
        assertThat(of(told, "client_id")).isEqualTo(APP);
        assertThat(browser.post("/oauth2/introspect", SignIn.form(Map.of("token", token)))
                        .statusCode())
                .isIn(400, 401);
        // Not by another client.
        browser.post("/oauth2/revoke", SignIn.form(Map.of("token", token)), "Authorization", clinic);
        assertThat(get(token, "Patient").status()).isEqualTo(200);
        String second = of(browser.token("villager", APP, "launch/patient patient/Patient.rs", null), "access_token");
        assertThat(browser.post("/oauth2/revoke", SignIn.form(Map.of("token", second, "client_id", APP)))
                        .statusCode())
                .isEqualTo(200);
        assertThat(get(second, "Patient").status()).isEqualTo(401);
        told = SignIn.json(
                browser.post("/oauth2/introspect", SignIn.form(Map.of("token", second)), "Authorization", clinic));
        assertThat(told.path("active").asBoolean()).isFalse();
    }

    /** What was recorded of a page since an instant. */
    private List<AuditRecord> records(Instant since, String page) {
        return new JdbcTemplate(secured.database())
                .query(
                        "select " + StoredRecord.COLUMNS + " from mca.audit_event e where e.operation = ?"
                                + " and e.recorded_at >= ? order by e.recorded_at, e.sequence",
                        (row, index) -> StoredRecord.read(row).record(),
                        page,
                        since.atOffset(ZoneOffset.UTC));
    }

    @Test
    void thePagesAreOnRecordWithWhoLookedThroughWhichAppAtWhom() {
        String own = alliance.patient(alliance.village);
        Instant begun = Instant.now();
        SignIn browser = browser();
        HttpResponse<String> page = browser.begin(DOCTOR, browser.ask(APP, "launch/patient patient/*.rs"));
        assertThat(browser.choose(page, own).statusCode()).isEqualTo(200);
        assertThat(records(begun, "/launch/patient"))
                .hasSize(2)
                .allSatisfy(SmartLaunchIT::assertByTheDoctor)
                .allSatisfy(record -> assertThat(record.deed().patients()).contains(own));
        assertThat(records(begun, "/launch/patient").get(1).deed().patients()).containsExactly(own);
        assertThat(records(begun, "/launch/consent"))
                .hasSize(2) // the first one leads to the choice
                .allSatisfy(SmartLaunchIT::assertByTheDoctor)
                .extracting(record -> record.deed().patients())
                .containsExactly(List.of(), List.of(own));
        Answer told = get(secured.token("village", "system/*.rs"), "AuditEvent?subtype=110122&patient=" + own);
        assertThat(told.ids()).hasSize(3);
        assertThat(told.body()).contains("Practitioner/" + DOCTOR).contains(APP);
    }

    private static void assertByTheDoctor(AuditRecord record) {
        assertThat(record.agent().kind()).isEqualTo("practitioner");
        assertThat(record.agent().verified()).isTrue();
        assertThat(record.agent().client()).isEqualTo(APP);
        assertThat(record.agent().person()).isEqualTo("Practitioner/" + DOCTOR);
        assertThat(record.agent().organization()).isEqualTo(Alliance.VILLAGE);
    }

    @Test
    void aPatientWhoWasAskedForInVainIsOnRecordToo() {
        String referred = alliance.patientIn(Relation.REFERRAL, alliance.hospital);
        SignIn browser = browser();
        HttpResponse<String> page = browser.begin("hospital-doctor", browser.ask(APP, "launch/patient patient/*.rs"));
        Instant begun = Instant.now();
        assertThat(page.body()).contains(referred);
        browser.choose(page, alliance.villager);
        AuditRecord refused = records(begun, "/launch/patient").get(0);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.agent().person()).isEqualTo("Practitioner/hospital-doctor");
        assertThat(refused.deed().patients()).containsExactly(alliance.villager);
    }

    @Test
    void whatWasTypedInThePlaceOfANameIsNotKept() {
        Instant begun = Instant.now();
        browser().logIn("my-password-" + begun.toEpochMilli(), "wrong", "");
        List<AuditRecord> records = records(begun, "/login");
        assertThat(records.toString()).doesNotContain("my-password-");
        AuditRecord refused = records.get(records.size() - 1);
        assertThat(refused.agent().kind()).isEqualTo("unknown");
        assertThat(refused.agent().person()).isNull();
        assertThat(refused.agent().verified()).isFalse();
        assertThat(refused.errorCode()).isEqualTo("bad-credentials");
    }

    @Test
    void aResidentIsToldOfNoOtherPatient() {
        String other = alliance.patient(alliance.hospital);
        String token = of(browser().token("villager", APP, "launch/patient patient/*.rs", null), "access_token");
        assertThat(get(token, "Patient/" + other).status()).isEqualTo(404);
        assertToldOfOneAlone(token, alliance.villager, other);
        // The resident who asked in vain is nobody to who keeps the other's record.
        Answer told = get(secured.token("hospital", "system/*.rs"), "AuditEvent?outcome=4&patient=" + other);
        assertThat(told.ids()).hasSize(1);
        assertThat(told.body()).contains("resident").doesNotContain(alliance.villager);
    }

    @Test
    void anAppThatIsBoundToAPatientIsToldOfNoOther() {
        String own = alliance.patient(alliance.village);
        String other = alliance.patient(alliance.village);
        String token = of(browser().token(DOCTOR, APP, "launch/patient patient/*.rs", own), "access_token");
        assertToldOfOneAlone(token, own, other);
    }

    private void assertToldOfOneAlone(String token, String own, String other) {
        alliance.open.get("Patient?_id=" + own + "," + other);
        Answer told = get(token, "AuditEvent?action=E&patient=" + own);
        assertThat(told.ids()).isNotEmpty();
        assertThat(told.body()).contains("Patient/" + own).doesNotContain(other);
        for (String id : List.of(other, "never-was")) {
            for (String asked : List.of(
                    "patient=" + id,
                    "entity=Patient/" + id,
                    "patient=" + own + "&patient=" + id,
                    "patient=" + own + "&agent=Patient/" + id)) {
                Answer nothing = get(token, "AuditEvent?_count=50&" + asked);
                assertThat(nothing.status()).as(nothing.body()).isEqualTo(200);
                assertThat(nothing.ids()).as(asked).isEmpty();
                assertThat(nothing.bundle().getTotalElement().getValue())
                        .as(asked)
                        .isZero();
            }
        }
        assertThat(get(token, "AuditEvent?action=E&patient=" + own + "," + other + "&_summary=count")
                        .bundle()
                        .getTotal())
                .isEqualTo(get(token, "AuditEvent?action=E&patient=" + own + "&_summary=count")
                                .bundle()
                                .getTotal()
                        - 1); // the question before it
    }

    @Test
    void wrongPasswordsShutAnAccountForAWhile() throws InterruptedException {
        Instant begun = Instant.now();
        SignIn browser = browser();
        browser.authorize(browser.ask(APP, "launch/patient patient/*.rs"));
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(SignIn.location(browser.logIn("locked-doctor", "wrong", "")))
                    .contains("error");
        }
        assertThat(SignIn.location(browser.logIn("locked-doctor", SecuredServer.PASSWORD, "")))
                .contains("error");
        Thread.sleep(3500);
        assertThat(SignIn.location(browser.logIn("locked-doctor", SecuredServer.PASSWORD, "")))
                .doesNotContain("error");
        List<AuditRecord> recorded = records(begun, "/login").stream()
                .filter(record -> "locked-doctor".equals(record.agent().person()))
                .toList();
        assertThat(recorded)
                .extracting(record -> record.errorCode() + " " + record.agent().verified())
                .containsExactly(
                        "bad-credentials false",
                        "bad-credentials false",
                        "bad-credentials false",
                        "bad-credentials false",
                        "bad-credentials false",
                        "locked false",
                        "null true");
        assertThat(recorded).allSatisfy(record -> {
            assertThat(record.status()).isEqualTo(302);
            assertThat(record.agent().kind()).isEqualTo("practitioner");
            assertThat(record.agent().organization()).isEqualTo(Alliance.VILLAGE);
        });
        String office = secured.token("console", "system/*.rs");
        assertThat(get(office, "AuditEvent?agent=locked-doctor&outcome=4&date=ge" + begun)
                        .ids())
                .hasSize(6);
        assertThat(get(office, "AuditEvent?agent=locked-doctor&outcome=0&date=ge" + begun)
                        .ids())
                .hasSize(1);
    }

    @Test
    void anAccountWithOneTimeCodesAsksForOneThatIsGoodOnce() throws InvalidKeyException {
        TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();
        String code = codes.generateOneTimePasswordString(
                new SecretKeySpec(new Base32().decode(SecuredServer.TOTP_SECRET), codes.getAlgorithm()), Instant.now());
        SignIn browser = browser();
        assertThat(SignIn.location(browser.logIn("careful-doctor", SecuredServer.PASSWORD, "")))
                .contains("error");
        assertThat(SignIn.location(browser.logIn("careful-doctor", SecuredServer.PASSWORD, code)))
                .doesNotContain("error");
        assertThat(SignIn.location(browser().logIn("careful-doctor", SecuredServer.PASSWORD, code)))
                .contains("error");
    }

    @ParameterizedTest
    @ValueSource(strings = {"former-doctor", "nobody", ""})
    void nobodyElseSignsIn(String username) {
        assertThat(SignIn.location(browser().logIn(username, SecuredServer.PASSWORD, "")))
                .contains("error");
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        SignIn browser = browser();
        browser.get("/login");
        assertThat(browser.post(
                                "/login",
                                SignIn.form(Map.of("username", "villager", "password", SecuredServer.PASSWORD)))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void anotherPersonsSignInIsNotTakenOver() {
        SignIn first = browser();
        HttpResponse<String> page = first.begin(DOCTOR, first.ask(APP, "launch/patient patient/*.rs"));
        SignIn second = browser();
        second.begin("villager", second.ask(APP, "launch/patient patient/*.rs"));
        assertThat(second.get(page.uri().getRawPath() + "?" + page.uri().getRawQuery())
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void pagesSpeakChineseAndEnglishAndLetNothingForeignIn() {
        HttpResponse<String> chinese = browser().get("/login");
        assertThat(chinese.body()).contains("<html").contains("登录").contains("lang=\"zh\"");
        HttpResponse<String> english = browser().get("/login?lang=en");
        assertThat(english.body()).contains("Sign in").contains("lang=\"en\"");
        assertThat(english.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'")
                        .contains("frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
        assertThat(english.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
    }

    @Test
    void anAppRegistersItselfWithTheInitialToken() {
        String metadata = """
                {"redirect_uris": ["http://127.0.0.1/callback"], "client_name": "新应用", "scope": "launch/patient patient/Patient.rs",
                 "token_endpoint_auth_method": "none"}""";
        HttpResponse<String> registered = register(metadata, SecuredServer.REGISTRATION_TOKEN);
        assertThat(registered.statusCode()).as(registered.body()).isEqualTo(201);
        String client = of(SignIn.json(registered), "client_id");
        JsonNode answer = browser().token("villager", client, "launch/patient patient/Patient.rs", null);
        assertThat(get(of(answer, "access_token"), "Patient").ids()).containsExactly(alliance.villager);
        assertThat(register(metadata, "guess").statusCode()).isEqualTo(401);
        assertThat(register(
                                metadata.replace("http://127.0.0.1", "http://elsewhere.example"),
                                SecuredServer.REGISTRATION_TOKEN)
                        .body())
                .contains("invalid_redirect_uri");
        assertThat(register(metadata.replace("patient/Patient.rs", "system/*.rs"), SecuredServer.REGISTRATION_TOKEN)
                        .body())
                .contains("invalid_client_metadata");
        assertThat(register(metadata.replace("/callback", "/callback#here"), SecuredServer.REGISTRATION_TOKEN)
                        .statusCode())
                .isEqualTo(400);
        assertThat(register(
                                metadata.replace(
                                        "\"none\"",
                                        "\"private_key_jwt\", \"jwks_uri\": \"http://elsewhere.example/keys\""),
                                SecuredServer.REGISTRATION_TOKEN)
                        .body())
                .contains("invalid_client_metadata", "jwks_uri");
        assertThat(register(metadata.replace("新应用", "新\\u202E应用"), SecuredServer.REGISTRATION_TOKEN)
                        .body())
                .contains("invalid_client_metadata");
        JsonNode secret = SignIn.json(
                register(metadata.replace("\"none\"", "\"client_secret_basic\""), SecuredServer.REGISTRATION_TOKEN));
        assertThat(of(secret, "client_secret")).isNotEmpty();
    }

    @Test
    void nothingIsToldOfThatIsNotServed() {
        JsonNode told = SignIn.json(browser().get("/.well-known/openid-configuration"));
        assertThat(told.path("grant_types_supported"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("authorization_code", "client_credentials", "refresh_token");
        told.fieldNames()
                .forEachRemaining(
                        name -> assertThat(name).doesNotContain("device").doesNotContain("dpop"));
    }

    private HttpResponse<String> register(String metadata, String token) {
        return server.send(
                        "POST",
                        server.root() + "/oauth2/register",
                        metadata,
                        "Authorization",
                        "Bearer " + token,
                        "Content-Type",
                        "application/json")
                .response();
    }
}
