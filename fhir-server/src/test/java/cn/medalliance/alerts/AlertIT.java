package cn.medalliance.alerts;

import static cn.medalliance.security.Alliance.example;
import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.AtOnce;
import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.guide.Guide;
import cn.medalliance.plans.ManagedResident;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Flag.FlagStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;

/** What is dangerous is told to whoever manages the resident, once, until it is dealt with. */
@ServerIT
class AlertIT {

    private final TestServer server;
    private final ManagedResident resident;

    AlertIT(TestServer server) {
        this.server = server;
        resident = new ManagedResident(server, LocalDate.parse("1961-07-25"), "htn", "routine");
    }

    private Observation pressure(int systolic, int diastolic, Instant at) {
        Observation pressure = example("Observation-exa-blood-pressure-minimal", Observation.class);
        pressure.getIdentifier().clear();
        pressure.setSubject(resident.reference());
        pressure.setEncounter(null);
        pressure.getDerivedFrom().clear();
        pressure.setPerformer(List.of(new Reference("PractitionerRole/" + resident.doctor)));
        pressure.setEffective(new DateTimeType(Date.from(at)));
        pressure.getComponent()
                .forEach(component -> component
                        .getValueQuantity()
                        .setValue(
                                component.getCode().hasCoding("http://loinc.org", "8480-6")
                                        ? new BigDecimal(systolic)
                                        : new BigDecimal(diastolic)));
        return pressure;
    }

    private List<Flag> alerts() {
        return server.get("Flag?patient=Patient/" + resident.id)
                .resources()
                .map(Flag.class::cast)
                .toList();
    }

    private List<Task> tasks() {
        return server.get("Task?code=alert-ack&patient=Patient/" + resident.id)
                .resources()
                .map(Task.class::cast)
                .toList();
    }

    private static String code(CodeableConcept concept) {
        return concept.getCodingFirstRep().getCode();
    }

    @Test
    void anEmergencyIsAnAlertWithATaskUntilItIsDealtWith() {
        resident.create(pressure(179, 109, Instant.now()));
        assertThat(alerts()).isEmpty();
        String pressure = resident.create(pressure(180, 100, Instant.now()));
        Flag alert = alerts().get(0);
        assertThat(code(alert.getCode())).isEqualTo("bp-emergency");
        assertThat(alert.getExtension().toString()).isNotEmpty();
        assertThat(alert.getExtensionByUrl(Guide.load().canonical("StructureDefinition", "related-resource"))
                        .getValue())
                .extracting(value -> ((Reference) value).getReference())
                .isEqualTo("Observation/" + pressure);
        Task task = tasks().get(0);
        assertThat(task.getOwner().getReference()).isEqualTo("Organization/" + resident.clinic);
        assertThat(task.getRestriction().getPeriod().getEnd().toInstant())
                .isBetween(
                        Instant.now().plus(23, ChronoUnit.HOURS), Instant.now().plus(25, ChronoUnit.HOURS));
        assertThat(server.post("Flag/$validate", alert).body()).doesNotContain("\"severity\":\"error\"");
        resident.put(task.setStatus(TaskStatus.COMPLETED), task.getIdElement().getIdPart());
        assertThat(alerts()).singleElement().satisfies(flag -> {
            assertThat(flag.getStatus()).isEqualTo(FlagStatus.INACTIVE);
            assertThat(flag.getPeriod().hasEnd()).isTrue();
        });
    }

    @Test
    void anAlertIsWithdrawnWithWhatRaisedIt() {
        String typed = resident.create(pressure(280, 100, Instant.now()));
        String other = resident.create(pressure(181, 100, Instant.now()));
        resident.put(pressure(128, 80, Instant.now()), typed);
        assertThat(alerts()).singleElement().satisfies(flag -> {
            assertThat(flag.getStatus()).as("another pressure raised it too").isEqualTo(FlagStatus.ACTIVE);
            assertThat(flag.getExtensionsByUrl(Guide.load().canonical("StructureDefinition", "related-resource")))
                    .hasSize(1);
        });
        Observation mistaken = pressure(181, 100, Instant.now());
        resident.put(mistaken.setStatus(Observation.ObservationStatus.ENTEREDINERROR), other);
        assertThat(alerts())
                .singleElement()
                .satisfies(flag -> assertThat(flag.getStatus()).isEqualTo(FlagStatus.ENTEREDINERROR));
        assertThat(tasks())
                .singleElement()
                .satisfies(task -> assertThat(task.getStatus()).isEqualTo(TaskStatus.CANCELLED));
        String again = resident.create(pressure(190, 100, Instant.now()));
        assertThat(alerts())
                .singleElement()
                .satisfies(flag -> assertThat(flag.getStatus()).isEqualTo(FlagStatus.ACTIVE));
        assertThat(tasks())
                .singleElement()
                .satisfies(task -> assertThat(task.getStatus()).isEqualTo(TaskStatus.REQUESTED));
        assertThat(server.delete("Observation/" + again).status()).isEqualTo(200);
        assertThat(alerts())
                .singleElement()
                .satisfies(flag -> assertThat(flag.getStatus()).isEqualTo(FlagStatus.ENTEREDINERROR));
    }

    @Test
    void ofManyADayThereIsOneAlert() {
        List<Integer> statuses = AtOnce.atOnce(
                8,
                number -> server.post("Observation", pressure(200 + number, 100, Instant.now()))
                        .status());
        assertThat(statuses).containsOnly(201);
        assertThat(alerts())
                .singleElement()
                .satisfies(flag -> assertThat(flag.getExtensionsByUrl(
                                Guide.load().canonical("StructureDefinition", "related-resource")))
                        .hasSize(statuses.size()));
        assertThat(tasks()).hasSize(1);
    }

    @Test
    void whatIsHistoryRaisesNone() {
        resident.create(pressure(200, 120, Instant.now().minus(4, ChronoUnit.DAYS)));
        assertThat(alerts()).isEmpty();
        assertThat(tasks()).isEmpty();
    }

    @Test
    void theSecondUnsatisfiedFollowUpIsAWarning() {
        resident.evaluated(ManagedResident.TODAY.minusDays(20), "2");
        assertThat(alerts()).isEmpty();
        resident.evaluated(ManagedResident.TODAY.minusDays(1), "2");
        assertThat(alerts()).singleElement().satisfies(flag -> {
            assertThat(code(flag.getCode())).isEqualTo("bp-uncontrolled-2");
            assertThat(code((CodeableConcept)
                            flag.getExtensionByUrl(Guide.load().canonical("StructureDefinition", "alert-level"))
                                    .getValue()))
                    .isEqualTo("warn");
        });
    }

    @Test
    void aNewComplicationIsAWarning() {
        Condition stroke = resident.stroke("complication");
        Answer answer = server.post("Condition", stroke);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(alerts())
                .singleElement()
                .satisfies(flag -> assertThat(code(flag.getCode())).isEqualTo("new-complication"));
    }
}
