package cn.medalliance.plans;

import static cn.medalliance.plans.ManagedResident.TODAY;
import static cn.medalliance.plans.ManagedResident.extension;
import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.AtOnce;
import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityComponent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityDetailComponent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityStatus;
import org.hl7.fhir.r4.model.CarePlan.CarePlanIntent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guide's plan definitions applied to residents, by a specialist and by the general practitioner. */
@ServerIT
class ApplyIT {

    private final TestServer server;
    private final ManagedResident resident;
    private final String specialist;

    ApplyIT(TestServer server) {
        this.server = server;
        resident = new ManagedResident(server, TODAY.minusYears(50), "htn", "key");
        specialist = resident.role("specialist");
    }

    private Answer apply(String definition, String who, boolean store, @Nullable String tier) {
        return apply(resident, definition, who, store, tier);
    }

    private Answer apply(ManagedResident whom, String definition, String who, boolean store, @Nullable String tier) {
        Parameters asked = new Parameters();
        asked.addParameter().setName("subject").setValue(new StringType("Patient/" + whom.id));
        asked.addParameter().setName("practitioner").setValue(new StringType("PractitionerRole/" + who));
        asked.addParameter().setName("store").setValue(new BooleanType(store));
        if (tier != null) {
            asked.addParameter().setName("tier").setValue(new CodeType(tier));
        }
        return server.post("PlanDefinition/" + definition + "/$apply", asked);
    }

    private static CarePlan plan(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.as(CarePlan.class);
    }

    private static List<String> activities(CarePlan plan) {
        return plan.getActivity().stream()
                .map(CarePlanActivityComponent::getDetail)
                .map(detail -> detail.getInstantiatesCanonical().get(0).getValue())
                .map(canonical -> canonical.replaceFirst(".*/", "").replaceFirst("[|].*", ""))
                .toList();
    }

    private static CarePlanActivityDetailComponent followUp(CarePlan plan) {
        return plan.getActivity()
                .get(activities(plan).indexOf("ad-followup-due"))
                .getDetail();
    }

    @Test
    void aPlanIsAnsweredAndNotStoredUnlessAsked() {
        CarePlan plan = plan(apply("pd-followup-htn", resident.doctor, false, null));
        assertThat(activities(plan)).containsExactly("q-followup-htn", "ad-followup-due", "ad-annual-exam");
        assertThat(plan.getContained()).hasSize(1);
        assertThat(followUp(plan).getScheduledPeriod().getEndElement().getValueAsString())
                .as("never seen: as often as the tier asks")
                .isEqualTo(TODAY.plusDays(28).toString());
        assertThat(server.get("CarePlan?patient=Patient/" + resident.id).ids()).isEmpty();
        assertThat(server.post("CarePlan/$validate", plan).body()).doesNotContain("\"error\"");
    }

    @Test
    void theNextVisitIsDueByEvaluationAndTier() {
        resident.evaluated(TODAY.minusDays(10), "1");
        assertThat(due("key")).isEqualTo(TODAY.plusDays(18));
        assertThat(due("routine")).isEqualTo(TODAY.plusDays(50));
        assertThat(due("general")).isEqualTo(TODAY.plusDays(82));
        resident.evaluated(TODAY.minusDays(5), "2");
        assertThat(due("general")).isEqualTo(TODAY.plusDays(9));
    }

    private LocalDate due(String tier) {
        return LocalDate.parse(followUp(plan(apply("pd-followup-htn", resident.doctor, false, tier)))
                .getScheduledPeriod()
                .getEndElement()
                .getValueAsString());
    }

    @Test
    void theAimDependsOnAge() {
        assertThat(systolic(resident)).isEqualByComparingTo("140");
        assertThat(systolic(new ManagedResident(server, TODAY.minusYears(65), "htn", "key")))
                .isEqualByComparingTo("150");
        assertThat(systolic(new ManagedResident(server, TODAY.minusYears(65).plusDays(1), "htn", "key")))
                .isEqualByComparingTo("140");
    }

    private BigDecimal systolic(ManagedResident whom) {
        CarePlan plan = plan(apply(whom, "pd-followup-htn", whom.doctor, false, null));
        Goal goal = (Goal) plan.getContained().get(0);
        return goal.getTargetFirstRep().getDetailQuantity().getValue();
    }

    @Test
    void theGeneralPractitionersPlanIsInForceAndFollowsTheOneBefore() {
        CarePlan first = plan(apply("pd-followup-htn", resident.doctor, true, null));
        assertThat(first.getStatus()).isEqualTo(CarePlanStatus.ACTIVE);
        assertThat(first.getIntent()).isEqualTo(CarePlanIntent.PLAN);
        assertThat(first.getGoal()).hasSize(1);
        assertThat(server.get(first.getGoalFirstRep().getReference()).status()).isEqualTo(200);
        assertThat(server.get("EpisodeOfCare?_id=" + resident.enrolment + "&next-visit=" + TODAY.plusDays(28))
                        .ids())
                .containsExactly(resident.enrolment);
        CarePlan second = plan(apply("pd-followup-htn", resident.doctor, true, "routine"));
        assertThat(second.getReplacesFirstRep().getReference())
                .isEqualTo("CarePlan/" + first.getIdElement().getIdPart());
        CarePlan ended =
                server.get("CarePlan/" + first.getIdElement().getIdPart()).as(CarePlan.class);
        assertThat(ended.getStatus()).isEqualTo(CarePlanStatus.COMPLETED);
        assertThat(ended.getPeriod().getEndElement().getValueAsString()).isEqualTo(TODAY.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "routine"})
    void ofManyAppliedAtOnceOnePlanIsInForceAndNoneIsHalfStored(String tier) {
        List<Answer> answers = AtOnce.atOnce(
                20, number -> apply("pd-followup-htn", resident.doctor, true, tier.isEmpty() ? null : tier));
        assertThat(answers).extracting(Answer::status).contains(200).isSubsetOf(200, 409);
        List<String> stored =
                server.get("CarePlan?_count=100&patient=Patient/" + resident.id).ids();
        assertThat(server.get("CarePlan?status=active&patient=Patient/" + resident.id)
                        .ids())
                .hasSize(1);
        assertThat(server.get("Goal?_count=100&patient=Patient/" + resident.id).ids())
                .as("each plan has its goal")
                .hasSameSizeAs(stored);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 200)
                .extracting(answer -> answer.as(CarePlan.class).getIdElement().getIdPart())
                .isSubsetOf(stored);
    }

    @Test
    void theSpecialistProposesAndTheGeneralPractitionerConfirms() {
        CarePlan proposal = plan(apply("pd-followup-htn", specialist, true, null));
        String id = proposal.getIdElement().getIdPart();
        assertThat(proposal.getIntent()).isEqualTo(CarePlanIntent.PROPOSAL);
        assertThat(server.get("EpisodeOfCare?_id=" + resident.enrolment + "&next-visit:missing=true")
                        .ids())
                .as("nothing is due by a proposal")
                .containsExactly(resident.enrolment);
        Task task = task();
        assertThat(task.getStatus()).isEqualTo(TaskStatus.REQUESTED);
        assertThat(task.getFocus().getReference()).isEqualTo("CarePlan/" + id);
        assertThat(task.getOwner().getReference()).isEqualTo("PractitionerRole/" + resident.doctor);
        CarePlan plan = proposal.copy();
        plan.setId(id);
        plan.setStatus(CarePlanStatus.ACTIVE).setIntent(CarePlanIntent.PLAN);
        assertThat(server.put("CarePlan/" + id, plan).body()).contains("mca-cp-3");
        plan.addExtension(extension("plan-confirmer"), new Reference("PractitionerRole/" + resident.doctor));
        Answer confirmed = server.put("CarePlan/" + id, plan);
        assertThat(confirmed.status()).as(confirmed.body()).isEqualTo(200);
        assertThat(task().getStatus()).isEqualTo(TaskStatus.COMPLETED);
    }

    @Test
    void aConfirmedProposalEndsThePlanThatBeganMeanwhile() {
        CarePlan proposal = plan(apply("pd-followup-htn", specialist, true, null));
        CarePlan begun = plan(apply("pd-followup-htn", resident.doctor, true, null));
        proposal.setStatus(CarePlanStatus.ACTIVE).setIntent(CarePlanIntent.PLAN);
        proposal.addExtension(extension("plan-confirmer"), new Reference("PractitionerRole/" + resident.doctor));
        resident.put(proposal, proposal.getIdElement().getIdPart());
        assertThat(server.get("CarePlan?status=active&patient=Patient/" + resident.id)
                        .ids())
                .containsExactly(proposal.getIdElement().getIdPart())
                .doesNotContain(begun.getIdElement().getIdPart());
    }

    private Task task() {
        return (Task) server.get("Task?code=plan-confirm&patient=Patient/" + resident.id)
                .resources()
                .findFirst()
                .orElseThrow();
    }

    @Test
    void dialysisIsAPathwayOfFourSteps() {
        resident.enrol("dialysis", "key");
        CarePlan plan = plan(apply("pd-dialysis", resident.doctor, true, null));
        assertThat(activities(plan))
                .containsExactly("ad-teleconsult", "ad-referral-up", "ad-plan-confirm", "ad-education");
        assertThat(plan.getActivity())
                .extracting(step -> step.getDetail().getStatus())
                .containsExactly(
                        CarePlanActivityStatus.SCHEDULED,
                        CarePlanActivityStatus.NOTSTARTED,
                        CarePlanActivityStatus.NOTSTARTED,
                        CarePlanActivityStatus.SCHEDULED);
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThat(apply("pd-tier", resident.doctor, false, null).status()).isEqualTo(422);
        assertThat(apply("pd-none", resident.doctor, false, null).status()).isEqualTo(404);
        assertThat(apply("pd-followup-t2dm", resident.doctor, false, null).status())
                .as("not enrolled")
                .isEqualTo(422);
        assertThat(apply("pd-followup-htn", "none", false, null).status()).isEqualTo(404);
        assertThat(apply("pd-followup-htn", "x/_history/1?http://other.example/fhir/PractitionerRole/x", false, null)
                        .status())
                .isIn(400, 404);
        assertThat(apply("pd-followup-htn", resident.doctor, false, "vip").status())
                .isEqualTo(400);
    }
}
