package cn.medalliance.plans.model;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.guide.Guide;
import cn.medalliance.guide.table.Thresholds;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.ActivityDefinition;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityDetailComponent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityKind;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityStatus;
import org.hl7.fhir.r4.model.CarePlan.CarePlanIntent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Duration;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.DiagnosisComponent;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Goal.GoalLifecycleStatus;
import org.hl7.fhir.r4.model.Goal.GoalTargetComponent;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionComponent;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionGoalComponent;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Timing;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * What a plan definition of the guide comes to for one enrolment ({@code PlanDefinition/$apply}, FHIR R4 12.18.3): a care plan,
 * its goals, and the schedule of what is to be done. Protocols ({@code clinical-protocol}) make an activity of each action that
 * holds for the enrolment; sets of steps ({@code order-set}) of each action, those that wait for an event not begun. Immutable.
 */
public final class PlanApplication {

    private static final String PROTOCOL = "clinical-protocol";
    private static final String STEPS = "order-set";
    private static final String FOLLOW_UP = "followup-due";
    private static final int OLD = 65;
    /** Pressures whose aim depends on age, and the thresholds for those who are old. */
    private static final Map<String, String> OF_THE_OLD =
            Map.of("8480-6", "htn.control.sbp.ge65", "8462-4", "htn.control.dbp.ge65");

    private final FhirContext fhir;
    private final Thresholds thresholds;
    private final Map<String, ActivityDefinition> activities;
    private final String canonical;

    /** @param activities the guide's, by their canonical address without a version */
    public PlanApplication(Guide guide, FhirContext fhir, Map<String, ActivityDefinition> activities) {
        this.fhir = fhir;
        this.activities = Map.copyOf(activities);
        thresholds = Thresholds.of(guide);
        canonical = guide.canonical();
    }

    /**
     * For whom and by whom.
     *
     * @param enrolment which is active
     * @param tier the code of the tier that the plan is for
     * @param decided the rule that each decision table decides for
     * @param lastFollowUp when the last one was; null when there was none
     * @param age of the resident; null when it is not known
     * @param author who makes the plan
     * @param isProposal whether somebody else has to confirm it
     * @param careTeam who carries it out
     * @param day from which it holds
     * @param number that the plan is known by
     */
    public record Circumstances(
            EpisodeOfCare enrolment,
            String tier,
            Set<String> decided,
            @Nullable LocalDate lastFollowUp,
            @Nullable Integer age,
            Reference author,
            boolean isProposal,
            Reference careTeam,
            LocalDate day,
            String number) {}

    /**
     * What came of it.
     *
     * @param plan without references to its goals
     * @param goals in the order of the definition
     * @param nextVisit until when the next follow-up is due; empty when no rule says
     */
    public record Applied(CarePlan plan, List<Goal> goals, Optional<LocalDate> nextVisit) {}

    /** Whether a definition is one for people; others are rules that are followed as data change. */
    public static boolean isForPeople(PlanDefinition definition) {
        String type = type(definition);
        return type.equals(PROTOCOL) || type.equals(STEPS);
    }

    private static String type(PlanDefinition definition) {
        return definition.getType().getCodingFirstRep().hasCode()
                ? definition.getType().getCodingFirstRep().getCode()
                : "";
    }

    /** Whether a definition is for this enrolment: one of its actions that begin with an enrolment holds for it. */
    public boolean isFor(PlanDefinition definition, EpisodeOfCare enrolment) {
        PlanConditions conditions = new PlanConditions(fhir, enrolment, Set.of());
        return definition.getAction().stream()
                .anyMatch(action -> beginsWithEnrolment(action) && conditions.hold(action));
    }

    /** Applies it. */
    public Applied apply(PlanDefinition definition, Circumstances so) {
        PlanConditions conditions = new PlanConditions(fhir, so.enrolment(), so.decided());
        CarePlan plan = begin(definition, so);
        LocalDate next = null;
        for (PlanDefinitionActionComponent action : definition.getAction()) {
            boolean isAbout = beginsWithEnrolment(action)
                    || action.getConditionFirstRep().getExpression().hasReference();
            boolean isDue = isAbout && conditions.hold(action);
            if (isDue || type(definition).equals(STEPS)) {
                CarePlanActivityDetailComponent detail = detail(action, so, isDue);
                plan.addActivity().setDetail(detail);
                if (detail.getCode().hasCoding(canonical + "/CodeSystem/mca-task-code", FOLLOW_UP)
                        && detail.hasScheduledPeriod()) {
                    next = LocalDate.parse(
                            detail.getScheduledPeriod().getEndElement().getValueAsString());
                }
            }
        }
        List<Goal> goals =
                definition.getGoal().stream().map(goal -> goal(goal, so)).toList();
        return new Applied(plan, goals, Optional.ofNullable(next));
    }

    private CarePlan begin(PlanDefinition definition, Circumstances so) {
        EpisodeOfCare enrolment = so.enrolment();
        CarePlan plan = new CarePlan();
        plan.getMeta().addProfile(canonical + "/StructureDefinition/mca-care-plan");
        plan.addExtension(new Extension(
                canonical + "/StructureDefinition/plan-tier", new CodeableConcept(coding("mca-tier", so.tier()))));
        if (!so.isProposal()) {
            plan.addExtension(new Extension(
                    canonical + "/StructureDefinition/plan-confirmer",
                    so.author().copy()));
        }
        plan.addIdentifier().setSystem(canonical + "/naming/care-plan-no").setValue(so.number());
        plan.getInstantiatesCanonical().add(new CanonicalType(definition.getUrl() + "|" + definition.getVersion()));
        plan.setStatus(so.isProposal() ? CarePlanStatus.DRAFT : CarePlanStatus.ACTIVE);
        plan.setIntent(so.isProposal() ? CarePlanIntent.PROPOSAL : CarePlanIntent.PLAN);
        plan.setTitle(chinese(definition.getTitle()));
        plan.addCategory(new CodeableConcept(coding("mca-care-plan-category", "programme")));
        enrolment.getType().forEach(type -> plan.addCategory(type.copy()));
        plan.setSubject(enrolment.getPatient().copy());
        plan.setPeriod(new Period().setStartElement(time(so.day())));
        plan.setCreatedElement(time(so.day()));
        plan.setAuthor(so.author().copy());
        plan.addCareTeam(so.careTeam().copy());
        enrolment.getDiagnosis().stream()
                .map(DiagnosisComponent::getCondition)
                .forEach(condition -> plan.addAddresses(condition.copy()));
        return plan;
    }

    private CarePlanActivityDetailComponent detail(
            PlanDefinitionActionComponent action, Circumstances so, boolean isDue) {
        CarePlanActivityDetailComponent detail = new CarePlanActivityDetailComponent();
        String defined = action.hasDefinitionCanonicalType()
                ? action.getDefinitionCanonicalType().getValue().replaceFirst("[|].*", "")
                : "";
        ActivityDefinition activity = activities.get(defined);
        if (action.hasDefinitionCanonicalType()) {
            detail.getInstantiatesCanonical()
                    .add(new CanonicalType(action.getDefinitionCanonicalType().getValue()));
        }
        if (activity != null && activity.hasKind()) {
            detail.setKind(CarePlanActivityKind.fromCode(activity.getKind().toCode()));
        }
        detail.setCode(
                activity == null ? new CodeableConcept() : activity.getCode().copy());
        detail.getCode().setText(chinese(action.getTitle()));
        detail.setDescription(action.getTitle());
        detail.setStatus(isDue ? CarePlanActivityStatus.SCHEDULED : CarePlanActivityStatus.NOTSTARTED);
        schedule(action.getTiming(), so).filter(when -> isDue).ifPresent(detail::setScheduled);
        if (so.enrolment().hasCareManager()) {
            detail.addPerformer(so.enrolment().getCareManager().copy());
        }
        return detail;
    }

    /** A time from the last follow-up on is over today at the earliest. */
    private static Optional<Type> schedule(@Nullable Type timing, Circumstances so) {
        if (timing instanceof Timing every) {
            Timing schedule = every.copy();
            schedule.getRepeat().setBounds(new Period().setStartElement(time(so.day())));
            return Optional.of(schedule);
        }
        if (timing instanceof Duration within) {
            LocalDate from = so.lastFollowUp() == null ? so.day() : so.lastFollowUp();
            LocalDate due = from.plusDays(within.getValue().longValueExact());
            return Optional.of(new Period()
                    .setStartElement(time(so.day()))
                    .setEndElement(time(due.isBefore(so.day()) ? so.day() : due)));
        }
        return Optional.empty();
    }

    private Goal goal(PlanDefinitionGoalComponent defined, Circumstances so) {
        Goal goal = new Goal();
        goal.getMeta().addProfile(canonical + "/StructureDefinition/mca-goal");
        goal.setLifecycleStatus(so.isProposal() ? GoalLifecycleStatus.PROPOSED : GoalLifecycleStatus.ACTIVE);
        goal.addCategory(defined.getCategory().copy());
        goal.setDescription(
                new CodeableConcept().setText(chinese(defined.getDescription().getText())));
        goal.setSubject(so.enrolment().getPatient().copy());
        goal.setStart(new DateType(so.day().toString()));
        so.enrolment()
                .getDiagnosis()
                .forEach(diagnosis -> goal.addAddresses(diagnosis.getCondition().copy()));
        defined.getTarget().forEach(target -> {
            GoalTargetComponent aim = goal.addTarget();
            aim.setMeasure(target.getMeasure().copy());
            aim.setDetail(target.getDetail().copy());
            String threshold =
                    OF_THE_OLD.get(target.getMeasure().getCodingFirstRep().getCode());
            if (threshold != null && so.age() != null && so.age() >= OLD && aim.hasDetailQuantity()) {
                Quantity quantity = (Quantity) aim.getDetail();
                quantity.setValue(thresholds.value(threshold));
            }
        });
        return goal;
    }

    private static boolean beginsWithEnrolment(PlanDefinitionActionComponent action) {
        return action.getTrigger().stream()
                .flatMap(trigger -> trigger.getData().stream())
                .anyMatch(data -> "EpisodeOfCare".equals(data.getType()));
    }

    private Coding coding(String codeSystem, String code) {
        return new Coding(canonical + "/CodeSystem/" + codeSystem, code, null);
    }

    private static String chinese(String text) {
        return text.replaceFirst(" / .*", "");
    }

    private static DateTimeType time(LocalDate day) {
        return new DateTimeType(day.toString());
    }
}
