package cn.medalliance.demo.fhir;

import cn.medalliance.demo.county.Department;
import cn.medalliance.demo.county.Role;
import cn.medalliance.demo.county.Team;
import cn.medalliance.demo.course.Course;
import cn.medalliance.demo.course.Drug;
import cn.medalliance.demo.course.Visit;
import cn.medalliance.demo.people.Disease;
import cn.medalliance.demo.people.Resident;
import cn.medalliance.demo.referral.Leg;
import cn.medalliance.demo.referral.Story;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityStatus;
import org.hl7.fhir.r4.model.CarePlan.CarePlanIntent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Timing;

/**
 * Care plans: the first one when the history begins; after a stay in hospital the specialist's proposal, and the plan
 * that replaces the first once the primary clinic has taken the resident back.
 */
final class PlanMaker {
    private static final String FIRST = "1";
    private static final String PROPOSAL = "proposal";
    private static final String SECOND = "2";

    private final Words words;
    private final GoalMaker goals;

    PlanMaker(Words words, GoalMaker goals) {
        this.words = words;
        this.goals = goals;
    }

    static String proposalKey(Resident resident) {
        return Keys.plan(resident, PROPOSAL);
    }

    void make(Course course, Consumer<Resource> sink) {
        List<Visit> examined = course.examined();
        if (examined.isEmpty()) {
            return;
        }
        Visit first = examined.get(0);
        List<String> goalKeys = goals.make(course, first, sink);
        CarePlan plan = plan(course, FIRST, first.at(), goalKeys);
        plan.setStatus(CarePlanStatus.ACTIVE).setIntent(CarePlanIntent.PLAN);
        plan.setEncounter(words.to("Encounter", Keys.visit(course.resident(), first)));
        addPrescriptions(plan, course, first);
        List<Resource> later = new ArrayList<>();
        course.stories().stream()
                .filter(story -> story.up().reached("closed-returned").isPresent())
                .findFirst()
                .ifPresent(story -> makeAfterStay(course, story, plan, goalKeys, later::add));
        if (course.departure() != null && plan.getStatus() == CarePlanStatus.ACTIVE) {
            end(plan, CarePlanStatus.REVOKED, course.departure().date());
        }
        sink.accept(plan);
        later.forEach(sink);
    }

    private void makeAfterStay(
            Course course, Story story, CarePlan first, List<String> goalKeys, Consumer<Resource> sink) {
        LocalDateTime discharged = story.up().last().at();
        Leg down = story.down();
        Optional<LocalDateTime> accepted = down == null ? Optional.empty() : down.since("accepted");
        CarePlan proposal = plan(course, PROPOSAL, discharged, goalKeys);
        proposal.setIntent(CarePlanIntent.PROPOSAL);
        proposal.setStatus(accepted.isPresent() ? CarePlanStatus.COMPLETED : CarePlanStatus.DRAFT);
        sink.accept(proposal);
        accepted.ifPresent(at -> {
            end(first, CarePlanStatus.COMPLETED, at.toLocalDate());
            CarePlan second = plan(course, SECOND, at, goalKeys);
            second.setStatus(CarePlanStatus.ACTIVE).setIntent(CarePlanIntent.PLAN);
            second.addBasedOn(words.to("CarePlan", Keys.plan(course.resident(), PROPOSAL)));
            second.addReplaces(words.to("CarePlan", Keys.plan(course.resident(), FIRST)));
            second.addExtension(words.extension(
                    "plan-confirmer",
                    words.to(
                            "PractitionerRole",
                            team(course.resident()).member(Role.GP).roleKey())));
            sink.accept(second);
        });
    }

    private CarePlan plan(Course course, String version, LocalDateTime created, List<String> goalKeys) {
        Resident resident = course.resident();
        Team team = team(resident);
        CarePlan plan = words.begin(new CarePlan(), "mca-care-plan", Keys.plan(resident, version));
        plan.addIdentifier(words.identifier(
                "care-plan-no", "CP-%d-%07d-%s".formatted(created.getYear(), resident.number(), version)));
        plan.addCategory(words.concept("mca-care-plan-category", "programme"));
        StringBuilder title = new StringBuilder();
        for (Disease disease : resident.followedUp()) {
            plan.addCategory(words.concept("mca-programme", disease.programme()));
            plan.addAddresses(words.to("Condition", Keys.condition(resident, disease)));
            title.append(title.isEmpty() ? "" : "合并").append(words.name("mca-programme", disease.programme()));
        }
        plan.setTitle(title.append("管理方案").toString());
        plan.setSubject(words.to("Patient", resident.key()));
        plan.setPeriod(new Period().setStartElement(Times.on(created.toLocalDate())));
        plan.setCreatedElement(Times.on(created.toLocalDate()));
        plan.setAuthor(words.to("PractitionerRole", team.member(Role.SPECIALIST).roleKey()));
        plan.addContributor(words.to("PractitionerRole", team.member(Role.GP).roleKey()));
        plan.addCareTeam(words.to("CareTeam", team.key()));
        goalKeys.forEach(key -> plan.addGoal(words.to("Goal", key)));
        addFollowUps(plan, resident);
        plan.addActivity()
                .getDetail()
                .setStatus(CarePlanActivityStatus.INPROGRESS)
                .addPerformer(words.to(
                        "PractitionerRole", team.member(Role.HEALTH_MANAGER).roleKey()))
                .getCode()
                .setText("减盐、戒烟限酒、规律运动指导");
        return plan;
    }

    private void addFollowUps(CarePlan plan, Resident resident) {
        Timing every = new Timing();
        every.getRepeat().setFrequency(1).setPeriod(3).setPeriodUnit(Timing.UnitsOfTime.MO);
        plan.addActivity()
                .getDetail()
                .setStatus(CarePlanActivityStatus.INPROGRESS)
                .setScheduled(every)
                .addPerformer(
                        words.to("PractitionerRole", resident.grid().visitor().roleKey()))
                .getCode()
                .setText("面对面随访，每季度至少一次");
    }

    private void addPrescriptions(CarePlan plan, Course course, Visit first) {
        if (first.examination() == null) {
            return;
        }
        for (Drug drug : first.examination().drugs()) {
            plan.addActivity()
                    .setReference(
                            words.to("MedicationRequest", Keys.prescription(course.resident(), first, drug.atc())));
        }
    }

    private static void end(CarePlan plan, CarePlanStatus status, LocalDate day) {
        plan.setStatus(status);
        plan.getPeriod().setEndElement(Times.on(day));
    }

    private static Team team(Resident resident) {
        boolean diabetes = resident.diseases().contains(Disease.DIABETES);
        return resident.grid().specialistTeam(diabetes ? Department.ENDOCRINOLOGY : Department.CARDIOLOGY);
    }
}
