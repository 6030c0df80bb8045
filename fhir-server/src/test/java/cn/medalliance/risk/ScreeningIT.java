package cn.medalliance.risk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.plans.ManagedResident;
import cn.medalliance.security.Alliance;
import cn.medalliance.security.SecuredServer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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

/** {@code $screen-high-risk} finds whom the caller manages and is at high risk, once, and nobody else. */
@ServerIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScreeningIT {

    private static final String ALL = "system/*.cruds";
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
        for (int asked = 0; asked < 300; asked++) {
            Answer answer = send(client, "GET", begun.header("Content-Location"), null);
            if (answer.status() != 202) {
                assertThat(answer.status()).as(answer.body()).isEqualTo(200);
                return answer.as(Parameters.class);
            }
            assertThat(answer.header("X-Progress")).contains(" screened, ");
            sleep();
        }
        throw new AssertionError("the screening does not end");
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

    @Test
    void ofAGroupThoseAreScreenedWhomTheCallerManages() {
        Group register = Alliance.example("Group-exa-group-minimal", Group.class)
                .setManagingEntity(new Reference("Organization/" + alliance.village));
        Stream.of(atRisk, healthy, ofOthers)
                .forEach(member -> register.addMember().setEntity(new Reference("Patient/" + member)));
        Parameters answer = screened("village", "Group/" + alliance.store(register));
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
