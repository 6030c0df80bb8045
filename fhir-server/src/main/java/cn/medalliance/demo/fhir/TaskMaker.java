package cn.medalliance.demo.fhir;

import cn.medalliance.demo.chance.Tables;
import cn.medalliance.demo.county.CountySettings;
import cn.medalliance.demo.referral.Direction;
import cn.medalliance.demo.referral.Leg;
import cn.medalliance.demo.referral.Step;
import cn.medalliance.guide.table.Thresholds;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskPriority;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** The tasks of a referral: fulfilment, tracking by the placer, the request to abort. */
final class TaskMaker {
    private record Reason(String codeSystem, String code) {}

    private record ReasonRow(String key, Reason reason) {}

    private final Words words;
    private final RequestMaker requests;
    private final Thresholds thresholds;
    private final LocalDate asOf;
    private final Map<String, Reason> reasons = new HashMap<>();

    TaskMaker(Words words, RequestMaker requests, Thresholds thresholds, CountySettings settings) {
        this.words = words;
        this.requests = requests;
        this.thresholds = thresholds;
        this.asOf = settings.asOf();
        Tables.read(
                        TaskMaker.class,
                        "status-reasons.csv",
                        row -> new ReasonRow(row[0] + "/" + row[1], new Reason(row[2], row[3])))
                .forEach(row -> reasons.put(row.key(), row.reason()));
    }

    void make(Referral referral, Consumer<Resource> sink) {
        Leg up = referral.up();
        Task task = fulfilment(referral, up);
        addUpOutputs(task, referral, up);
        sink.accept(task);
        if (up.script().direction() == Direction.UP && !up.is("draft")) {
            sink.accept(tracking(referral, up));
        }
        if (up.reached("abort-agreed").isPresent()) {
            sink.accept(abort(referral, up));
        }
        Leg down = referral.story().down();
        if (down != null) {
            Task back = fulfilment(referral, down);
            addDownOutputs(back, referral, down);
            sink.accept(back);
        }
    }

    private Task fulfilment(Referral referral, Leg leg) {
        Task task = begin(referral, leg, "mca-referral-task", referral.task(leg), "referral-fulfil", "fulfill");
        Step step = leg.last().step();
        if (!leg.is("draft")) {
            task.addExtension(words.extension("sla-due", Times.at(requests.due(leg))));
        }
        task.setStatus(TaskStatus.fromCode(step.status()));
        task.setBusinessStatus(words.concept("mca-referral-business-status", step.businessStatus()));
        setReason(task, leg);
        task.setPriority(TaskPriority.fromCode(leg.script().priority()));
        task.setFocus(words.to("ServiceRequest", referral.request(leg)));
        task.setLastModifiedElement(Times.at(leg.last().at()));
        if (!leg.is("draft") && !step.businessStatus().equals("pending-coordination")) {
            task.setOwner(words.to("Organization", leg.target().key()));
        }
        leg.since("in-progress").ifPresent(arrived -> {
            Period period = new Period().setStartElement(Times.at(arrived));
            boolean open = leg.is("in-progress") || leg.is("on-hold");
            task.setExecutionPeriod(
                    open ? period : period.setEndElement(Times.at(leg.last().at())));
        });
        task.getRestriction().getPeriod().setEndElement(Times.at(leg.authored().plusDays(trackingDays())));
        if (leg.script().direction() != Direction.DOWN) {
            task.addInput()
                    .setType(words.concept("mca-task-input", "referral-document"))
                    .setValue(words.to("Composition", referral.document()));
        }
        return task;
    }

    private void addUpOutputs(Task task, Referral referral, Leg up) {
        if (up.reached("scheduled").isPresent()) {
            addOutput(task, "appointment", words.to("Appointment", referral.appointment()));
        }
        if (referral.arrived()) {
            addOutput(task, "arrived-encounter", words.to("Encounter", referral.stay()));
        }
        if (up.is("completed")) {
            addOutput(task, "feedback-document", words.to("Composition", referral.feedback(up)));
        }
        Leg down = referral.story().down();
        if (down != null) {
            addOutput(task, "down-referral", words.to("ServiceRequest", referral.request(down)));
            referral.examination()
                    .drugs()
                    .forEach(drug -> addOutput(
                            task, "medication-plan", words.to("MedicationRequest", referral.discharge(drug.atc()))));
        }
        if (referral.returned()) {
            addOutput(task, "followup-plan", words.to("CarePlan", PlanMaker.proposalKey(referral.resident())));
        }
        if (up.is("failed")) {
            String outcome =
                    words.name("mca-referral-business-status", up.last().step().businessStatus());
            addOutput(task, "outcome-note", new StringType(outcome));
        }
    }

    private void addDownOutputs(Task task, Referral referral, Leg down) {
        referral.course().visits().stream()
                .filter(visit -> down.since("in-progress").isPresent()
                        && visit.number() > referral.visit().number()
                        && visit.examination() != null)
                .findFirst()
                .ifPresent(visit -> addOutput(
                        task, "arrived-encounter", words.to("Encounter", Keys.visit(referral.resident(), visit))));
        if (down.is("completed")) {
            addOutput(task, "feedback-document", words.to("Composition", referral.feedback(down)));
        }
        if (down.is("failed")) {
            addOutput(task, "outcome-note", new StringType("居民已转往他处管理"));
        }
    }

    private Task tracking(Referral referral, Leg up) {
        Task task =
                begin(referral, up, "mca-referral-tracking-task", up.key() + "/tracking", "referral-tracking", null);
        task.setFocus(words.to("ServiceRequest", referral.request(up)));
        task.setOwner(words.to("Organization", up.requester().facility().key()));
        task.getRestriction()
                .getPeriod()
                .setEndElement(Times.on(up.authored().toLocalDate().plusDays(trackingDays())));
        Optional<LocalDateTime> arrived = up.since("in-progress");
        if (arrived.isPresent()) {
            track(task, "arrived", arrived.get().plusHours(4), up);
        } else if (up.is("failed")) {
            track(task, "not-arrived", up.last().at(), up);
        } else if (up.is("cancelled") || up.is("rejected") || up.is("entered-in-error")) {
            task.setStatus(TaskStatus.CANCELLED);
            task.setStatusReason(words.concept("mca-cancel-reason-task", "other"));
            task.setLastModifiedElement(Times.at(up.last().at()));
        } else {
            task.setStatus(TaskStatus.REQUESTED);
            task.setLastModifiedElement(Times.at(up.authored()));
        }
        return task;
    }

    private void track(Task task, String outcome, LocalDateTime known, Leg up) {
        LocalDateTime end = asOf.atTime(20, 0);
        LocalDateTime tracked = known.isAfter(end) ? up.last().at() : known;
        task.setStatus(TaskStatus.COMPLETED);
        task.addExtension(words.extension("referral-outcome", words.concept("mca-referral-outcome", outcome)));
        task.addExtension(words.extension("tracked-on", Times.on(tracked.toLocalDate())));
        task.setLastModifiedElement(Times.at(tracked));
    }

    private Task abort(Referral referral, Leg up) {
        Task task = begin(referral, up, "mca-abort-task", up.key() + "/abort", "abort", "abort");
        LocalDateTime agreed = up.last().at();
        task.setStatus(TaskStatus.COMPLETED);
        task.setAuthoredOnElement(Times.at(agreed.minusHours(1)));
        task.setLastModifiedElement(Times.at(agreed.minusMinutes(5)));
        task.setFocus(words.to("Task", referral.task(up)));
        task.setOwner(words.to("Organization", up.target().key()));
        task.setReasonCode(words.concept("mca-cancel-reason-task", "transferred-elsewhere"));
        return task;
    }

    private Task begin(Referral referral, Leg leg, String profile, String key, String code, @Nullable String hl7Code) {
        Task task = words.begin(new Task(), profile, key);
        task.setGroupIdentifier(words.identifier("loop-id", referral.story().loop()));
        task.setIntent(TaskIntent.ORDER);
        CodeableConcept concept = words.concept("mca-task-code", code);
        if (hl7Code != null) {
            concept.addCoding()
                    .setSystem("http://hl7.org/fhir/CodeSystem/task-code")
                    .setCode(hl7Code);
        }
        task.setCode(concept);
        task.setFor(words.to("Patient", referral.resident().key()));
        task.setAuthoredOnElement(Times.at(leg.authored()));
        task.setRequester(words.to("PractitionerRole", leg.requester().roleKey()));
        return task;
    }

    private void setReason(Task task, Leg leg) {
        String direction = leg.script().direction() == Direction.DOWN ? "down" : "up";
        Reason reason = reasons.get(direction + "/" + leg.last().step().businessStatus());
        boolean needed = switch (leg.last().step().status()) {
            case "rejected", "cancelled", "failed", "on-hold", "entered-in-error" -> true;
            default -> false;
        };
        if (needed && reason != null) {
            task.setStatusReason(words.concept(reason.codeSystem(), reason.code()));
        }
    }

    private int trackingDays() {
        return thresholds.whole("referral.tracking");
    }

    private void addOutput(Task task, String code, Type value) {
        task.addOutput().setType(words.concept("mca-task-output", code)).setValue(value);
    }
}
