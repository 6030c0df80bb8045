package cn.medalliance.risk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.plans.ManagedResident;
import cn.medalliance.security.Alliance;
import cn.medalliance.security.SecuredServer;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RiskAssessment;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@code $screen-high-risk} finds whom the caller manages and is at high risk, once, and nobody else. */
@ServerIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScreeningIT {

    private static final String ALL = "system/*.cruds";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final LocalDate FROM = ManagedResident.TODAY.minusDays(30);

    private final SecuredServer secured;
    private final TestServer server;
    private final Alliance alliance;

    private String atRisk = "";
    private String healthy = "";
    private String ofOthers = "";

    ScreeningIT(SecuredServer secured) {
        this.secured = secured;
        this.server = secured.http();
        this.alliance = secured.alliance();
    }

    @BeforeAll
    void store() {
        atRisk = young(alliance.village);
        healthy = young(alliance.village);
        ofOthers = young(alliance.centre);
        pressure(atRisk, 134);
        pressure(healthy, 118);
        pressure(ofOthers, 134);
    }

    private String young(String keeper) {
        Patient patient = ManagedResident.patient(LocalDate.parse("1995-07-25"));
        patient.setManagingOrganization(new Reference("Organization/" + keeper));
        return alliance.store(patient);
    }

    private void pressure(String patient, int systolic) {
        Observation pressure = Alliance.pressure(patient, alliance.village);
        pressure.setEffective(new DateTimeType(ManagedResident.TODAY.minusDays(2) + "T10:00:00+08:00"));
        pressure.getComponent()
                .forEach(component -> component
                        .getValueQuantity()
                        .setValue(new BigDecimal(
                                component.getCode().hasCoding("http://loinc.org", "8480-6") ? systolic : 75)));
        alliance.store(pressure);
    }

    private Answer send(String client, String method, String path, @org.jspecify.annotations.Nullable String body) {
        return server.send(
                method,
                path,
                body,
                "Prefer",
                "respond-async",
                "Content-Type",
                "application/fhir+json",
                "Authorization",
                "Bearer " + secured.token(client, ALL));
    }

    private Answer begin(String client, String target) {
        Parameters asked = new Parameters();
        asked.addParameter()
                .setName("period")
                .setValue(new Period().setStartElement(new DateTimeType(FROM.toString())));
        return send(client, "POST", target + "/$screen-high-risk", TestServer.json(asked));
    }

    private Parameters screened(String client, String target) {
        Answer begun = begin(client, target);
        assertThat(begun.status()).as(begun.body()).isEqualTo(202);
        return ended(client, begun.header("Content-Location"));
    }

    private Parameters ended(String client, String address) {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            Answer answer = send(client, "GET", address, null);
            if (answer.status() != 202) {
                assertThat(answer.status()).as(answer.body()).isEqualTo(200);
                return answer.as(Parameters.class);
            }
            assertThat(answer.header("X-Progress")).contains(" screened, ");
            assertThat(Instant.now()).as("the screening does not end").isBefore(end);
            sleep();
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> members(Parameters answer) {
        return ((Group) answer.getParameterFirstRep().getResource())
                .getMember().stream()
                        .map(member -> member.getEntity().getReferenceElement().getIdPart())
                        .toList();
    }

    private Stream<RiskAssessment> assessments(String patient) {
        return send("village", "GET", "RiskAssessment?patient=Patient/" + patient, null)
                .resources()
                .map(RiskAssessment.class::cast);
    }

    @Test
    void thoseAtHighRiskAreFoundOnce() {
        Parameters answer = screened("village", "Organization/" + alliance.village);
        assertThat(members(answer)).contains(atRisk).doesNotContain(healthy, ofOthers);
        assertThat(((IntegerType) answer.getParameterValue("screened")).getValue())
                .isGreaterThanOrEqualTo(2);
        assertThat(((IntegerType) answer.getParameterValue("found")).getValue())
                .isEqualTo(members(answer).size());
        assertThat(((IntegerType) answer.getParameterValue("skipped")).getValue())
                .isZero();
        assertThat(assessments(atRisk)).singleElement().satisfies(risk -> {
            assertThat(risk.getMethod().getCodingFirstRep().getCode()).isEqualTo("high-risk-screen-2017");
            assertThat(risk.getNoteFirstRep().getText())
                    .startsWith("screening-rules#htn-high-normal-systolic（2017 NBPHS 3rd ed）")
                    .contains("htn.risk.sbp");
        });
        assertThat(assessments(healthy)).isEmpty();
        List<Flag> alerts = alerts();
        assertThat(alerts)
                .singleElement()
                .satisfies(
                        alert -> assertThat(alert.getCode().getCodingFirstRep().getCode())
                                .isEqualTo("high-risk-htn"));
        List<Task> tasks = tasks();
        assertThat(tasks).singleElement().satisfies(task -> {
            assertThat(task.getOwner().getReference()).isEqualTo("Organization/" + alliance.village);
            assertThat(task.getRestriction().getPeriod().hasEnd()).isTrue();
        });

        Parameters again = screened("village", "Organization/" + alliance.village);
        assertThat(members(again)).isEqualTo(members(answer));
        assertThat(again.getParameterFirstRep().getResource().getMeta().getVersionId())
                .isEqualTo(answer.getParameterFirstRep().getResource().getMeta().getVersionId());
        assertThat(assessments(atRisk))
                .singleElement()
                .satisfies(risk -> assertThat(risk.getMeta().getVersionId()).isEqualTo("1"));
        assertThat(alerts())
                .extracting(Flag::getIdPart)
                .isEqualTo(alerts.stream().map(Flag::getIdPart).toList());
        assertThat(tasks()).hasSize(1);
    }

    private List<Flag> alerts() {
        return send("village", "GET", "Flag?patient=Patient/" + atRisk, null)
                .resources()
                .map(Flag.class::cast)
                .toList();
    }

    private List<Task> tasks() {
        return send("village", "GET", "Task?code=high-risk-followup&patient=Patient/" + atRisk, null)
                .resources()
                .map(Task.class::cast)
                .toList();
    }

    private String group(String... members) {
        Group register = Alliance.example("Group-exa-group-minimal", Group.class)
                .setManagingEntity(new Reference("Organization/" + alliance.village));
        Stream.of(members).forEach(member -> register.addMember().setEntity(new Reference("Patient/" + member)));
        return "Group/" + alliance.store(register);
    }

    @Test
    void aScreeningThatANodeLeftGoesOnBehindWhomItScreened() {
        String group = group(atRisk, healthy);
        String address = begin("village", group).header("Content-Location");
        assertThat(members(ended("village", address))).containsExactly(atRisk);
        String later = young(alliance.village);
        pressure(later, 134);
        String left = leave(address, group(atRisk, healthy, later), later);
        Parameters answer = ended("village", left);
        assertThat(members(answer)).containsExactlyInAnyOrder(atRisk, later);
        assertThat(((IntegerType) answer.getParameterValue("screened")).getValue())
                .as("two before, and the one who was left")
                .isEqualTo(3);
        assertThat(((IntegerType) answer.getParameterValue("found")).getValue()).isEqualTo(2);
    }

    /** As a node leaves a screening that is stopped when it has screened all but one, and found one of them. */
    private String leave(String like, String target, String butOne) {
        JdbcTemplate database = new JdbcTemplate(secured.database());
        UUID known = UUID.fromString(like.replaceFirst(".*=", ""));
        UUID id = UUID.randomUUID();
        database.update("""
                insert into mca.screening_job (id, owner, caller, asked, target, keeper, first_day, last_day, programmes,
                    edition, state, expires_at, begun_at, attempts, people, last_id, screened)
                select ?, owner, caller, asked, ?, keeper, first_day, last_day, programmes, edition, 'running', expires_at,
                    now() - interval '1 minute', 1, 3, (select res_id - 1 from hfj_resource where fhir_id = ?), 2
                from mca.screening_job where id = ?
                """, id, target, butOne, known);
        database.update("insert into mca.screening_found (job_id, patient) values (?, ?)", id, atRisk);
        return like.replace(known.toString(), id.toString());
    }

    @Test
    void ofAGroupThoseAreScreenedWhomTheCallerManages() {
        Parameters answer = screened("village", group(atRisk, healthy, ofOthers));
        assertThat(members(answer)).containsExactly(atRisk);
        assertThat(((IntegerType) answer.getParameterValue("screened")).getValue())
                .isEqualTo(2);
    }

    @Test
    void whoMayNotIsRefused() {
        for (String client : List.of("insurer", "centre-for-disease-control", "hospital", "centre")) {
            assertThat(begin(client, "Organization/" + alliance.village).status())
                    .as(client)
                    .isEqualTo(403);
        }
        assertThat(begin("village", "Organization/" + alliance.township).status())
                .isEqualTo(403);
        assertThat(begin("village", "Organization/no-such-id").status()).isEqualTo(404);
        assertThat(server.send(
                                "POST",
                                "Organization/" + alliance.village + "/$screen-high-risk",
                                "{\"resourceType\":\"Parameters\"}",
                                "Prefer",
                                "respond-async",
                                "Content-Type",
                                "application/fhir+json",
                                "Authorization",
                                "Bearer " + secured.token("village", "system/RiskAssessment.cruds"))
                        .status())
                .as("scopes for the assessment alone")
                .isIn(400, 403);
    }

    @Test
    void aScreeningIsItsCallersAndCanBeEnded() {
        String address = begin("village", "Organization/" + alliance.village).header("Content-Location");
        assertThat(send("hospital", "GET", address, null).status()).isEqualTo(404);
        assertThat(send("hospital", "DELETE", address, null).status()).isEqualTo(404);
        assertThat(send("village", "DELETE", address, null).status()).isEqualTo(202);
        assertThat(send("village", "GET", address, null).status()).isEqualTo(404);
    }
}
