package cn.medalliance.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.security.emergency.BreakGlassEvent;
import cn.medalliance.security.emergency.BreakGlassEvent.Act;
import cn.medalliance.security.relation.model.Relation;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.JdbcTemplate;

/** In an emergency an organisation sees a patient, reads and no more, for a while; and it is told to those who keep it. */
@ServerIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BreakGlassIT {

    private static final String SYSTEM = "urn:test:break-glass";
    private static final String REASON = "急诊抢救，患者昏迷，家属不在场。";

    private final TestServer server;
    private final SecuredServer secured;
    private final Alliance alliance;
    private final JdbcTemplate database;
    private final Map<String, String> tokens = new HashMap<>();
    private final List<BreakGlassEvent> heard = new CopyOnWriteArrayList<>();

    BreakGlassIT(SecuredServer secured) {
        this.secured = secured;
        this.server = secured.http();
        this.alliance = secured.alliance();
        this.database = new JdbcTemplate(secured.context().getBean(DataSource.class));
    }

    @BeforeAll
    void prepare() {
        for (String client :
                List.of("hospital", "centre", "township", "village", "console", "app", "centre-for-disease-control")) {
            tokens.put(client, secured.token(client, "system/*.cruds"));
        }
        secured.context().addApplicationListener((ApplicationListener<PayloadApplicationEvent<?>>) event -> {
            if (event.getPayload() instanceof BreakGlassEvent one) {
                heard.add(one);
            }
        });
    }

    @Test
    void itGivesThatPatientToReadAndNoMore() {
        Patient known = Alliance.newPatient(alliance.village);
        String number = UUID.randomUUID().toString();
        known.addIdentifier(identifier(number)
                .setType(new org.hl7.fhir.r4.model.CodeableConcept().setText("试验号"))
                .setAssigner(new Reference("Organization/" + alliance.village)));
        String patient = alliance.store(known);
        String pressure = alliance.store(Alliance.pressure(patient, alliance.village));
        String task = alliance.store(Alliance.task(patient, alliance.village, alliance.centre));
        assertThat(get("hospital", "Patient/" + patient).status()).isEqualTo(404);
        Instant before = Instant.now();
        Answer broken = breakBy("hospital", number, REASON, null);
        assertThat(broken.status()).as(broken.body()).isEqualTo(200);
        Parameters answer = broken.as(Parameters.class);
        assertThat(((Reference) answer.getParameter("patient").getValue()).getReference())
                .isEqualTo("Patient/" + patient);
        Date until = ((InstantType) answer.getParameter("until").getValue()).getValue();
        assertThat(until.toInstant())
                .isBetween(
                        before.plus(Duration.ofHours(4)).minusSeconds(1),
                        Instant.now().plus(Duration.ofHours(4)));
        for (String path : List.of(
                "Patient/" + patient,
                "Patient/" + patient + "/_history",
                "Patient/" + patient + "/$everything",
                "Observation/" + pressure,
                "Observation/" + pressure + "/_history/1",
                "Task/" + task)) {
            assertThat(get("hospital", path).status()).as(path).isEqualTo(200);
        }
        assertThat(get("hospital", "Observation?patient=" + patient).ids()).containsExactly(pressure);
        assertThat(get("hospital", "Patient?gender=female&_id=" + patient).ids())
                .containsExactly(patient);
        assertThat(get("hospital", "Consent?patient=" + patient).ids()).isEmpty();
        Observation written = Alliance.pressure(patient, alliance.hospital);
        assertThat(send("hospital", "POST", "Observation", TestServer.json(written))
                        .status())
                .isEqualTo(403);
        assertThat(send("hospital", "DELETE", "Observation/" + pressure, null).status())
                .isEqualTo(403);
        assertThat(get("hospital", "Patient/" + alliance.villager).status())
                .as("another")
                .isEqualTo(404);
        assertThat(get("centre", "Observation/" + pressure).status()).isEqualTo(200);
    }

    @Test
    void allRecordsOfThePersonAreOpened() {
        String number = UUID.randomUUID().toString();
        List<String> records = List.of(recordWith(number, alliance.village), recordWith(number, alliance.centre));
        Parameters answer = breakBy("hospital", number, REASON, "BTG").as(Parameters.class);
        assertThat(answer.getParameter().stream()
                        .filter(parameter -> parameter.getName().equals("patient"))
                        .map(parameter -> ((Reference) parameter.getValue()).getReference()))
                .containsExactlyInAnyOrder("Patient/" + records.get(0), "Patient/" + records.get(1));
        records.forEach(
                id -> assertThat(get("hospital", "Patient/" + id).status()).isEqualTo(200));
    }

    private String recordWith(String number, String keeper) {
        Patient patient = Alliance.newPatient(keeper);
        patient.addIdentifier(identifier(number)
                .setType(new org.hl7.fhir.r4.model.CodeableConcept().setText("试验号"))
                .setAssigner(new Reference("Organization/" + keeper)));
        return alliance.store(patient);
    }

    @Test
    void itGoesOverAConsent() {
        String patient = alliance.patientIn(Relation.REFERRAL, alliance.hospital);
        String pressure = alliance.store(Alliance.pressure(patient, alliance.village));
        assertThat(send("village", "POST", "Consent", TestServer.json(Consents.denial(patient, alliance.hospital)))
                        .status())
                .isEqualTo(201);
        assertThat(get("hospital", "Observation/" + pressure).status()).isEqualTo(404);
        assertThat(secured.breakGlass("hospital", patient).status()).isEqualTo(200);
        assertThat(get("hospital", "Observation/" + pressure).status()).isEqualTo(200);
        assertThat(get("hospital", "Observation?patient=" + patient).ids()).containsExactly(pressure);
        assertThat(get("hospital", "Patient?_has:Observation:patient:_id=" + pressure)
                        .ids())
                .containsExactly(patient);
        assertThat(send(
                                "hospital",
                                "POST",
                                "Observation",
                                TestServer.json(Alliance.pressure(patient, alliance.hospital)))
                        .status())
                .as("the referral, by which it could write, stays denied")
                .isEqualTo(403);
    }

    @Test
    void noChainTellsOfWhatAnEmergencyDoesNotShow() {
        String patient = alliance.patientIn(Relation.CARE_TEAM, alliance.centre);
        assertThat(secured.breakGlass("hospital", patient).status()).isEqualTo(200);
        String both = alliance.patientIn(Relation.CARE_TEAM, alliance.centre);
        alliance.store(Alliance.task(both, alliance.village, alliance.hospital));
        assertThat(secured.breakGlass("hospital", both).status()).isEqualTo(200);
        String chain = "Patient?_has:CareTeam:patient:status=active&_id=";
        assertThat(get("village", chain + patient).ids()).containsExactly(patient);
        assertThat(get("hospital", chain + patient).ids()).isEmpty();
        assertThat(get("hospital", chain + both).ids())
                .as("the referral shows the team")
                .containsExactly(both);
        assertThat(get("hospital", "Patient?_id=" + patient + "&_revinclude=CareTeam:patient")
                        .ids())
                .containsExactly(patient);
    }

    @Test
    void itEnds() {
        String patient = alliance.patient(alliance.village);
        assertThat(secured.breakGlass("hospital", patient).status()).isEqualTo(200);
        int ended = database.update(
                "update mca.patient_relation set ends_at = now() - interval '1 second' where relation = 'emergency'"
                        + " and patient_id = (select res_id from hfj_resource where res_type = 'Patient' and fhir_id = ?)",
                patient);
        assertThat(ended).isEqualTo(1);
        assertThat(get("hospital", "Patient/" + patient).status()).isEqualTo(404);
        assertThat(get("hospital", "Patient?_id=" + patient).ids()).isEmpty();
        assertThat(uses("village", "patient=" + patient)).hasSize(1);
        assertThat(secured.breakGlass("hospital", patient).status())
                .as("again, and told again")
                .isEqualTo(200);
        assertThat(get("hospital", "Patient/" + patient).status()).isEqualTo(200);
        assertThat(uses("village", "patient=" + patient)).hasSize(2);
    }

    @Test
    void whoKeepsTheRecordSeesAndReviewsIt() {
        String patient = alliance.patient(alliance.village);
        assertThat(secured.breakGlass("hospital", patient).status()).isEqualTo(200);
        for (String client : List.of("village", "township", "console")) {
            List<ParametersParameterComponent> uses = uses(client, "state=open&patient=" + patient);
            assertThat(uses).as(client).hasSize(1);
            assertThat(part(uses.get(0), "reason")).isEqualTo(REASON);
            assertThat(part(uses.get(0), "client")).isEqualTo("hospital");
            assertThat(part(uses.get(0), "purpose")).isEqualTo("ETREAT");
            assertThat(((Reference) uses.get(0).getPart().stream()
                                    .filter(part -> part.getName().equals("organization"))
                                    .findFirst()
                                    .orElseThrow()
                                    .getValue())
                            .getReference())
                    .isEqualTo("Organization/" + alliance.hospital);
        }
        String id = part(uses("village", "patient=" + patient).get(0), "id");
        for (String stranger : List.of("hospital", "centre")) {
            assertThat(uses(stranger, "patient=" + patient)).as(stranger).isEmpty();
            assertThat(review(stranger, id, "情况属实。").status()).as(stranger).isEqualTo(404);
        }
        assertThat(get("centre-for-disease-control", "Patient/$break-glass-list")
                        .status())
                .isEqualTo(403);
        assertThat(review("village", id, "").status()).isEqualTo(400);
        Answer reviewed = review("village", id, "已核实，情况属实。");
        assertThat(reviewed.status()).as(reviewed.body()).isEqualTo(200);
        assertThat(review("console", id, "再核一次看看。").status()).isEqualTo(409);
        assertThat(review("village", UUID.randomUUID().toString(), "已核实，情况属实。").status())
                .isEqualTo(404);
        assertThat(uses("console", "state=open&patient=" + patient)).isEmpty();
        ParametersParameterComponent kept =
                uses("console", "state=reviewed&patient=" + patient).get(0);
        assertThat(part(kept, "remark")).isEqualTo("已核实，情况属实。");
        assertThat(part(kept, "reviewer")).isEqualTo("village");
    }

    @Test
    void nobodyReviewsHisOwn() {
        String patient = alliance.patient(alliance.village);
        assertThat(secured.breakGlass("village", patient).status()).isEqualTo(200);
        String id = part(uses("village", "patient=" + patient).get(0), "id");
        assertThat(review("village", id, "已核实，情况属实。").status()).isEqualTo(403);
        assertThat(review("township", id, "已核实，情况属实。").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "hospital, reason, 急诊, 400",
        "hospital, reason, , 400",
        "hospital, purpose, HMARKT, 400",
        "hospital, purpose, HRESCH, 400",
        "hospital, name, 李秀兰, 400",
        "console, purpose, ETREAT, 403",
        "app, purpose, ETREAT, 403",
        "centre-for-disease-control, purpose, ETREAT, 403",
    })
    void whatIsAskedWronglyIsRefused(String client, String parameter, @Nullable String value, int status) {
        Parameters said = said(REASON, null);
        said.addParameter().setName("identifier").setValue(identifier("1"));
        said.getParameter().removeIf(given -> given.getName().equals(parameter));
        if (value != null) {
            said.addParameter()
                    .setName(parameter)
                    .setValue(parameter.equals("purpose") ? new CodeType(value) : new StringType(value));
        }
        Answer answer = send(client, "POST", "Patient/$break-glass", TestServer.json(said));
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(status == 403 || answer.body().contains(parameter)).isTrue();
    }

    @Test
    void anIdentifierHasASystemAndItIsNoQuery() {
        Parameters said = said(REASON, null);
        said.addParameter().setName("identifier").setValue(new Identifier().setValue("1"));
        assertThat(send("hospital", "POST", "Patient/$break-glass", TestServer.json(said))
                        .status())
                .isEqualTo(400);
        assertThat(get("hospital", "Patient/$break-glass").status()).isIn(400, 405);
    }

    @Test
    void whoFindsNobodyIsToldSoAndRecorded() {
        int before = uses("console", "count=1000").size();
        heard.clear();
        Answer nobody = breakBy("hospital", UUID.randomUUID().toString(), REASON, null);
        assertThat(nobody.status()).isEqualTo(404);
        assertThat(secured.breakGlass("hospital", UUID.randomUUID().toString()).status())
                .isEqualTo(404);
        List<ParametersParameterComponent> uses = uses("console", "count=1000");
        assertThat(uses).hasSize(before + 2);
        assertThat(uses.get(0).getPart()).noneMatch(part -> part.getName().equals("patient"));
        assertThat(heard).extracting(BreakGlassEvent::act).containsExactly(Act.FOUND_NOBODY, Act.FOUND_NOBODY);
    }

    @Test
    void whoHearsOfItHearsWhoWhomAndWhy() {
        String patient = alliance.patient(alliance.village);
        heard.clear();
        assertThat(secured.breakGlass("hospital", patient).status()).isEqualTo(200);
        assertThat(heard).singleElement().satisfies(event -> {
            assertThat(event.act()).isEqualTo(Act.BROKEN);
            assertThat(event.caller().client()).isEqualTo("hospital");
            assertThat(event.uses()).singleElement().satisfies(use -> {
                assertThat(use.patient()).contains(patient);
                assertThat(use.reason()).isEqualTo(REASON);
            });
        });
    }

    @Test
    void aListIsCutAndGoesOn() {
        String patient = alliance.patient(alliance.village);
        for (int time = 0; time < 2; time++) {
            assertThat(secured.breakGlass("hospital", patient).status()).isEqualTo(200);
        }
        Parameters first = list("village", "count=1&patient=" + patient);
        assertThat(first.getParameterBool("more")).isTrue();
        String last = part(first.getParameter("break-glass"), "id");
        Parameters second = list("village", "patient=" + patient + "&after=" + last);
        assertThat(second.getParameterBool("more")).isFalse();
        assertThat(second.getParameter()).hasSize(2);
    }

    @Test
    void anOrganizationMayNotTryThemOut() {
        Answer answer = breakBy("centre", UUID.randomUUID().toString(), REASON, null);
        for (int time = 1; time < SecuredServer.BREAK_GLASS_PER_HOUR; time++) {
            assertThat(answer.status()).isEqualTo(404);
            answer = breakBy("centre", UUID.randomUUID().toString(), REASON, null);
        }
        String patient = alliance.patient(alliance.village);
        Answer tooMany = secured.breakGlass("centre", patient);
        assertThat(tooMany.status()).isEqualTo(429);
        assertThat(tooMany.body()).contains("too-many-requests");
        assertThat(get("centre", "Patient/" + patient).status()).isEqualTo(404);
        assertThat(secured.breakGlass("village", patient).status())
                .as("another organisation")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"break-glass", "break-glass-list", "break-glass-review"})
    void theOperationIsListedAndDefined(String operation) {
        var listed = server.get("metadata").as(CapabilityStatement.class).getRestFirstRep().getResource().stream()
                .filter(type -> type.getType().equals("Patient"))
                .flatMap(type -> type.getOperation().stream())
                .filter(one -> one.getName().equals(operation))
                .findFirst()
                .orElseThrow();
        Answer definition = send("village", "GET", listed.getDefinition(), null);
        assertThat(definition.status()).as(definition.body()).isEqualTo(200);
        assertThat(definition.body()).contains("\"code\":\"" + operation + "\"");
    }

    private static Identifier identifier(String value) {
        return new Identifier().setSystem(SYSTEM).setValue(value);
    }

    private static Parameters said(String reason, @Nullable String purpose) {
        Parameters said = new Parameters();
        said.addParameter().setName("reason").setValue(new StringType(reason));
        if (purpose != null) {
            said.addParameter().setName("purpose").setValue(new CodeType(purpose));
        }
        return said;
    }

    private Answer breakBy(String client, String number, String reason, @Nullable String purpose) {
        Parameters said = said(reason, purpose);
        said.addParameter().setName("identifier").setValue(identifier(number));
        return send(client, "POST", "Patient/$break-glass", TestServer.json(said));
    }

    private Answer review(String client, String id, String remark) {
        Parameters said = new Parameters();
        said.addParameter().setName("id").setValue(new org.hl7.fhir.r4.model.IdType(id));
        if (!remark.isEmpty()) {
            said.addParameter().setName("remark").setValue(new StringType(remark));
        }
        return send(client, "POST", "Patient/$break-glass-review", TestServer.json(said));
    }

    private List<ParametersParameterComponent> uses(String client, String query) {
        return list(client, query).getParameter().stream()
                .filter(parameter -> parameter.getName().equals("break-glass"))
                .toList();
    }

    private static String part(ParametersParameterComponent use, String name) {
        return use.getPart().stream()
                .filter(part -> part.getName().equals(name))
                .findFirst()
                .orElseThrow()
                .getValue()
                .primitiveValue();
    }

    private Parameters list(String client, String query) {
        Answer answer = get(client, "Patient/$break-glass-list?" + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.as(Parameters.class);
    }

    private Answer get(String client, String path) {
        return send(client, "GET", path, null);
    }

    private Answer send(String client, String method, String path, @Nullable String body) {
        return server.send(method, path, body, "Authorization", "Bearer " + tokens.getOrDefault(client, "none"));
    }
}
