package cn.medalliance.plans;

import static cn.medalliance.plans.ManagedResident.TODAY;
import static cn.medalliance.plans.ManagedResident.extension;
import static cn.medalliance.plans.ManagedResident.named;
import static cn.medalliance.security.Alliance.example;
import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.AtOnce;
import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An enrolment's tier, by the rules and by word, and what a stay in hospital does to it. */
@ServerIT
class ReclassifyIT {

    private final TestServer server;
    private final ManagedResident resident;
    private String enrolment;

    ReclassifyIT(TestServer server) {
        this.server = server;
        resident = new ManagedResident(server, LocalDate.parse("1961-07-25"), "htn", "routine");
        enrolment = resident.enrolment;
    }

    private Answer reclassify(@Nullable String tier, @Nullable String reason, @Nullable LocalDate day) {
        Parameters asked = new Parameters();
        if (tier != null) {
            asked.addParameter().setName("tier").setValue(new CodeType(tier));
        }
        if (reason != null) {
            asked.addParameter().setName("reason").setValue(new StringType(reason));
        }
        if (day != null) {
            asked.addParameter().setName("date").setValue(new DateType(day.toString()));
        }
        return server.post("EpisodeOfCare/" + enrolment + "/$reclassify", asked);
    }

    private static List<String> rules(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.as(Parameters.class).getParameter().stream()
                .filter(parameter -> parameter.getName().equals("rule"))
                .map(rule -> rule.getValue().primitiveValue())
                .toList();
    }

    private EpisodeOfCare stored() {
        return server.get("EpisodeOfCare/" + enrolment).as(EpisodeOfCare.class);
    }

    private static String code(Extension extension) {
        return ((CodeableConcept) extension.getValue()).getCodingFirstRep().getCode();
    }

    private String tier() {
        return code(stored().getExtensionByUrl(extension("management-tier")));
    }

    @Test
    void twoUnsatisfiedMakeAKeyResidentAndTheTierBeforeIsHistory() {
        assertThat(rules(reclassify(null, "季度核查", null))).containsExactly("routine-else");
        assertThat(stored().getMeta().getVersionId()).as("nothing changed").isEqualTo("1");
        resident.evaluated(TODAY.minusDays(20), "2");
        resident.evaluated(TODAY.minusDays(5), "2");
        LocalDate day = TODAY.minusDays(1);
        assertThat(rules(reclassify(null, "连续两次控制不满意", day))).containsExactly("key-unsatisfied", "routine-else");
        EpisodeOfCare after = stored();
        assertThat(tier()).isEqualTo("key");
        assertThat(after.getExtensionByUrl(extension("tier-date")).getValue().primitiveValue())
                .isEqualTo(day.toString());
        Extension history = after.getExtensionByUrl(extension("tier-history"));
        assertThat(code(history.getExtensionByUrl("tier"))).isEqualTo("routine");
        Period period = (Period) history.getExtensionByUrl("period").getValue();
        assertThat(period.getStartElement().getValueAsString()).isEqualTo("2025-01-18");
        assertThat(period.getEndElement().getValueAsString()).isEqualTo(day.toString());
        assertThat(history.getExtensionByUrl("reason").getValue().primitiveValue())
                .isEqualTo("连续两次控制不满意");
        assertThat(server.get("EpisodeOfCare?tier=key&patient=Patient/" + resident.id)
                        .ids())
                .containsExactly(enrolment);
    }

    @Test
    void aDoctorsWordGoesBeforeTheTable() {
        rules(reclassify("general", "病情平稳", null));
        assertThat(tier()).isEqualTo("general");
        rules(reclassify("general", "病情平稳", null));
        assertThat(stored().getMeta().getVersionId()).as("once").isEqualTo("2");
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThat(reclassify("vip", "x", null).status()).isEqualTo(400);
        assertThat(reclassify("key", null, null).status()).isEqualTo(400);
        assertThat(reclassify("key", " ", null).status()).isEqualTo(400);
        assertThat(reclassify("key", "x", TODAY.plusDays(1)).status()).isEqualTo(422);
        assertThat(reclassify("key", "x", LocalDate.parse("2025-01-17")).status())
                .isEqualTo(422);
        enrolment = resident.enrol("stroke", "routine");
        assertThat(reclassify(null, "x", null).status()).isEqualTo(422);
        assertThat(reclassify("key", "x", null).status()).isEqualTo(200);
        resident.put(stored().setStatus(EpisodeOfCareStatus.ONHOLD), enrolment);
        assertThat(reclassify("general", "x", null).status()).isEqualTo(422);
        enrolment = "none";
        assertThat(reclassify("general", "x", null).status()).isEqualTo(404);
    }

    @Test
    void ofManyAtOnceTheHistoryHasOneEntryForEachChange() {
        List<Integer> statuses = AtOnce.atOnce(
                8,
                number -> reclassify(number % 2 == 0 ? "key" : "general", "并发", null)
                        .status());
        assertThat(statuses).contains(200).allMatch(status -> status == 200 || status == 409 || status == 412);
        EpisodeOfCare after = stored();
        assertThat(after.getExtensionsByUrl(extension("tier-history")))
                .hasSize(Integer.parseInt(after.getMeta().getVersionId()) - 1);
    }

    @Test
    void theSameTierByManyAtOnceIsGivenOnceAndAnsweredToAll() {
        List<Answer> answers = AtOnce.atOnce(20, number -> reclassify("key", "并发", null));
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            EpisodeOfCare answered = (EpisodeOfCare)
                    answer.as(Parameters.class).getParameterFirstRep().getResource();
            assertThat(code(answered.getExtensionByUrl(extension("management-tier"))))
                    .isEqualTo("key");
        });
        assertThat(stored().getMeta().getVersionId()).isEqualTo("2");
        assertThat(stored().getExtensionsByUrl(extension("tier-history"))).hasSize(1);
    }

    @Test
    void whoIsDueIsFoundByDayDoctorAndGrid() {
        String grid = resident.movesToAGrid();
        EpisodeOfCare due = stored();
        due.getExtension().removeIf(each -> each.getUrl().equals(extension("next-visit-date")));
        due.addExtension(
                extension("next-visit-date"), new DateType(TODAY.minusDays(1).toString()));
        resident.put(due, enrolment);
        String overdue = "EpisodeOfCare?status=active&next-visit=lt" + TODAY;
        String ofDoctor = "&responsible=PractitionerRole/" + resident.doctor;
        assertThat(server.get(overdue + ofDoctor).ids()).containsExactly(enrolment);
        assertThat(server.get(overdue + "&patient.grid=Location/" + grid).ids()).containsExactly(enrolment);
        assertThat(server.get("EpisodeOfCare?next-visit=lt" + TODAY.minusDays(1) + ofDoctor)
                        .ids())
                .isEmpty();
    }

    private Encounter stay(LocalDate from, @Nullable LocalDate until) {
        Encounter stay = example("Encounter-exa-encounter-clinical-zhang", Encounter.class);
        stay.getIdentifierFirstRep().setValue("ZY" + UUID.randomUUID()).setAssigner(null);
        stay.setSubject(resident.reference());
        stay.setServiceProvider(named());
        stay.getParticipant().clear();
        stay.getDiagnosis().clear();
        stay.getEpisodeOfCare().clear();
        stay.setPeriod(new Period().setStartElement(new DateTimeType(from + "T09:00:00+08:00")));
        stay.setStatus(EncounterStatus.INPROGRESS);
        if (until != null) {
            stay.setStatus(EncounterStatus.FINISHED);
            stay.getPeriod().setEndElement(new DateTimeType(until + "T15:00:00+08:00"));
        }
        return stay;
    }

    private List<Task> visitsDue() {
        return server.get("Task?code=followup-due&patient=Patient/" + resident.id)
                .resources()
                .map(Task.class::cast)
                .toList();
    }

    @Test
    void whoLeavesHospitalIsKeyAndSeenWithinTwoWeeks() {
        Encounter stay = stay(TODAY.minusDays(9), null);
        String id = resident.create(stay);
        assertThat(visitsDue()).isEmpty();
        Encounter over = stay(TODAY.minusDays(9), TODAY.minusDays(2));
        over.setIdentifier(stay.getIdentifier());
        for (int times = 0; times < 2; times++) {
            resident.put(over, id);
            over.addReasonCode().setText("高血压");
        }
        assertThat(tier()).isEqualTo("key");
        assertThat(visitsDue()).singleElement().satisfies(task -> {
            assertThat(task.getOwner().getReference()).isEqualTo("Organization/" + resident.clinic);
            assertThat(task.getFocus().getReference()).isEqualTo("Encounter/" + id);
            assertThat(task.getRestriction().getPeriod().getEndElement().getValueAsString())
                    .isEqualTo(TODAY.plusDays(12).toString());
        });
        assertThat(rules(reclassify(null, "复核", null))).startsWith("key-discharged");
    }

    @Test
    void aDischargeOfAnotherDayOrNoneAtAllChangesWhatIsDue() {
        Encounter stay = stay(TODAY.minusDays(9), TODAY.minusDays(2));
        String id = resident.create(stay);
        stay.getPeriod().setEndElement(new DateTimeType(TODAY.minusDays(1) + "T15:00:00+08:00"));
        resident.put(stay, id);
        assertThat(visitsDue())
                .singleElement()
                .satisfies(task -> assertThat(task.getRestriction()
                                .getPeriod()
                                .getEndElement()
                                .getValueAsString())
                        .isEqualTo(TODAY.plusDays(13).toString()));
        resident.put(stay.setStatus(EncounterStatus.ENTEREDINERROR), id);
        assertThat(visitsDue()).extracting(Task::getStatus).containsExactly(TaskStatus.CANCELLED);
    }

    @Test
    void aStayOfLongAgoChangesNothing() {
        resident.create(stay(TODAY.minusDays(120), TODAY.minusDays(91)));
        assertThat(tier()).isEqualTo("routine");
        assertThat(visitsDue()).isEmpty();
    }

    @Test
    void whoIsNotManagedAnyMoreIsNotSeen() {
        resident.put(stored().setStatus(EpisodeOfCareStatus.ONHOLD), enrolment);
        resident.create(stay(TODAY.minusDays(9), TODAY.minusDays(2)));
        assertThat(tier()).isEqualTo("routine");
        assertThat(visitsDue()).isEmpty();
    }
}
