package cn.medalliance.plans.jpa;

import cn.medalliance.fhir.guide.GuideWords;
import cn.medalliance.guide.Guide;
import cn.medalliance.guide.table.DecisionRule;
import cn.medalliance.guide.table.DecisionTable;
import cn.medalliance.guide.table.Thresholds;
import cn.medalliance.plans.model.TierChange;
import cn.medalliance.security.caller.jpa.OwnStore;
import cn.medalliance.shared.CountyTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Date;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/**
 * A managed resident who leaves hospital becomes a key resident, and each organisation that manages him gets the task to see
 * him within two weeks: plan definition {@code pd-discharge}, thresholds {@code tier.discharge.window} and {@code
 * discharge.first_visit}. Stays that ended longer ago than the window are history and change nothing.
 */
final class DischargeFollowUp {

    private static final String RULE = "key-discharged";
    private static final String DUE = "followup-due";
    private static final Set<TaskStatus> ENDED = Collections.unmodifiableSet(EnumSet.of(
            TaskStatus.COMPLETED,
            TaskStatus.CANCELLED,
            TaskStatus.REJECTED,
            TaskStatus.FAILED,
            TaskStatus.ENTEREDINERROR));

    private final OwnStore store;
    private final TierChange tiers;
    private final Clock clock;
    private final GuideWords words;
    private final DecisionRule rule;
    private final int window;
    private final int firstVisit;

    DischargeFollowUp(OwnStore store, Guide guide, Clock clock) {
        this.store = store;
        this.clock = clock;
        tiers = new TierChange(guide);
        words = new GuideWords(guide);
        rule = DecisionTable.of(guide, DecisionTable.TIER).rules().stream()
                .filter(each -> each.id().equals(RULE))
                .findFirst()
                .orElseThrow();
        Thresholds thresholds = Thresholds.of(guide);
        window = thresholds.whole("tier.discharge.window");
        firstVisit = thresholds.whole("discharge.first_visit");
    }

    void after(Encounter stay) {
        LocalDate discharged = day(stay.getPeriod().getEnd());
        LocalDate today = CountyTime.today(clock);
        String patient = stay.getSubject().getReferenceElement().getIdPart();
        if (patient == null
                || discharged.isAfter(today)
                || discharged.plusDays(window).isBefore(today)) {
            return;
        }
        store.flush();
        store.lock(List.of("enrolment " + patient));
        List<EpisodeOfCare> enrolments = store.ofPatients(EpisodeOfCare.class, Set.of(patient)).stream()
                .filter(enrolment -> enrolment.getStatus() == EpisodeOfCareStatus.ACTIVE)
                .toList();
        Set<String> managers = new LinkedHashSet<>();
        for (EpisodeOfCare enrolment : enrolments) {
            managers.add(enrolment.getManagingOrganization().getReference());
            if (!rule.outcome().equals(tiers.tierOf(enrolment))) {
                LocalDate from =
                        tiers.sinceOf(enrolment).filter(discharged::isBefore).orElse(discharged);
                store.update(tiers.apply(enrolment, words.coding("mca-tier", rule.outcome()), from, rule.chinese()));
            }
        }
        if (!enrolments.isEmpty()) {
            askForVisits(stay, patient, discharged, managers);
        }
    }

    /** It was no discharge: the visits that nobody has made are not due. The tier is the doctor's to change. */
    void withdrawn(Encounter stay) {
        for (Task visit : visitsOf(stay)) {
            if (isOpen(visit)) {
                visit.setStatus(TaskStatus.CANCELLED);
                visit.setStatusReason(new CodeableConcept().setText("出院记录已撤回"));
                store.update(visit);
            }
        }
    }

    /** It was on another day: so are the visits that nobody has made. */
    void moved(Encounter stay) {
        for (Task visit : visitsOf(stay)) {
            if (isOpen(visit)) {
                visit.getRestriction()
                        .getPeriod()
                        .setEndElement(lastDay(day(stay.getPeriod().getEnd())));
                store.update(visit);
            }
        }
    }

    private static boolean isOpen(Task visit) {
        return !ENDED.contains(visit.getStatus());
    }

    private List<Task> visitsOf(Encounter stay) {
        String patient = stay.getSubject().getReferenceElement().getIdPart();
        if (patient == null) {
            return List.of();
        }
        String focus = "Encounter/" + stay.getIdElement().getIdPart();
        store.flush();
        return store.ofPatients(Task.class, Set.of(patient), words.coding("mca-task-code", DUE)).stream()
                .filter(task -> focus.equals(task.getFocus()
                        .getReferenceElement()
                        .toUnqualifiedVersionless()
                        .getValue()))
                .toList();
    }

    private DateTimeType lastDay(LocalDate discharged) {
        return new DateTimeType(discharged.plusDays(firstVisit).toString());
    }

    private void askForVisits(Encounter stay, String patient, LocalDate discharged, Set<String> managers) {
        String focus = "Encounter/" + stay.getIdElement().getIdPart();
        visitsOf(stay).forEach(there -> managers.remove(there.getOwner().getReference()));
        for (String manager : managers) {
            Task task = words.workTask(DUE, new Reference(focus), new Reference("Patient/" + patient), clock.instant());
            task.setEncounter(new Reference(focus));
            if (stay.getServiceProvider().hasReference()) {
                task.setRequester(stay.getServiceProvider().copy());
            }
            task.setOwner(new Reference(manager));
            task.getReasonCode().setText(rule.chinese());
            task.getRestriction().getPeriod().setEndElement(lastDay(discharged));
            store.create(task);
        }
    }

    private static LocalDate day(Date time) {
        return CountyTime.dayOf(time);
    }
}
