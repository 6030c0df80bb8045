package cn.medalliance.demo.fhir;

import cn.medalliance.demo.county.Role;
import cn.medalliance.demo.county.Team;
import cn.medalliance.demo.course.Course;
import cn.medalliance.demo.course.Enrolment;
import cn.medalliance.demo.course.Visit;
import cn.medalliance.demo.people.Resident;
import cn.medalliance.demo.referral.Leg;
import cn.medalliance.demo.referral.Story;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/** Work to do outside referrals: follow-ups that are due, proposals to confirm. */
final class WorkMaker {
    private static final int DAYS_AHEAD = 14;
    private static final int DAYS_BEHIND = 60;

    private final Words words;
    private final LocalDate asOf;

    WorkMaker(Words words, LocalDate asOf) {
        this.words = words;
        this.asOf = asOf;
    }

    void make(Course course, Consumer<Resource> sink) {
        course.lastVisit().filter(visit -> isDue(course, visit)).ifPresent(visit -> sink.accept(due(course, visit)));
        course.stories().stream()
                .filter(story -> story.up().reached("closed-returned").isPresent())
                .findFirst()
                .ifPresent(story -> sink.accept(confirmation(course, story)));
    }

    private boolean isDue(Course course, Visit visit) {
        boolean managed = course.enrolments().stream()
                .anyMatch(enrolment -> enrolment.end() == null
                        && !enrolment.lost()
                        && visit.diseases().contains(enrolment.disease()));
        return managed
                && (visit.story() == null || !visit.story().away())
                && visit.next().isBefore(asOf.plusDays(DAYS_AHEAD))
                && visit.next().isAfter(asOf.minusDays(DAYS_BEHIND));
    }

    private Task due(Course course, Visit visit) {
        Resident resident = course.resident();
        Task task = begin(
                resident,
                "work/" + resident.number() + "/due",
                "followup-due",
                visit.at().plusMinutes(30));
        Enrolment enrolment = course.enrolments().stream()
                .filter(each -> visit.diseases().contains(each.disease()))
                .findFirst()
                .orElseThrow();
        task.setStatus(TaskStatus.REQUESTED);
        task.setFocus(words.to("EpisodeOfCare", Keys.enrolment(resident, enrolment.disease())));
        task.setOwner(words.to("PractitionerRole", resident.grid().visitor().roleKey()));
        task.getRestriction().getPeriod().setEndElement(Times.on(visit.next()));
        return task;
    }

    private Task confirmation(Course course, Story story) {
        Resident resident = course.resident();
        LocalDateTime sent = story.up().last().at();
        Leg down = story.down();
        Optional<LocalDateTime> confirmed = down == null ? Optional.empty() : down.since("accepted");
        Task task = begin(resident, "work/" + resident.number() + "/confirm", "plan-confirm", sent);
        task.setStatus(confirmed.isPresent() ? TaskStatus.COMPLETED : TaskStatus.REQUESTED);
        task.setLastModifiedElement(Times.at(confirmed.orElse(sent)));
        task.setFocus(words.to("CarePlan", PlanMaker.proposalKey(resident)));
        Team team = resident.grid().specialistTeam(story.disease().department());
        task.setOwner(words.to("PractitionerRole", team.member(Role.GP).roleKey()));
        return task;
    }

    private Task begin(Resident resident, String key, String code, LocalDateTime at) {
        Task task = words.begin(new Task(), "mca-work-task", key);
        task.setIntent(TaskIntent.ORDER);
        task.setCode(words.concept("mca-task-code", code));
        task.setFor(words.to("Patient", resident.key()));
        task.setAuthoredOnElement(Times.at(at));
        task.setLastModifiedElement(Times.at(at));
        task.setRequester(
                words.to("Organization", resident.grid().area().manager().key()));
        return task;
    }
}
