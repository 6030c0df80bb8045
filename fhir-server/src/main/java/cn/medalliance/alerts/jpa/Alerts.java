package cn.medalliance.alerts.jpa;

import cn.medalliance.alerts.model.AlertRules;
import cn.medalliance.alerts.model.RaisedAlert;
import cn.medalliance.fhir.guide.GuideWords;
import cn.medalliance.guide.Guide;
import cn.medalliance.guide.table.Thresholds;
import cn.medalliance.security.caller.jpa.OwnStore;
import cn.medalliance.shared.CountyTime;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Flag.FlagStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;

/**
 * Raises alerts (profile {@code mca-alert}) with the task of whoever manages the resident, closes them when the task is done, and
 * withdraws them when what raised them is corrected or taken back.
 * A resident has one alert of a kind a day: what comes later that day is added to it. What was measured longer ago than {@code
 * alert.recent} is history and raises none.
 */
final class Alerts {

    private static final String ACKNOWLEDGE = "alert-ack";
    /** Tasks that deal with an alert; those of high risk are made by a screening. */
    private static final Set<String> DEALING = Set.of(ACKNOWLEDGE, "high-risk-followup");

    private static final Set<ObservationStatus> SURE = Collections.unmodifiableSet(
            EnumSet.of(ObservationStatus.FINAL, ObservationStatus.AMENDED, ObservationStatus.CORRECTED));

    private final OwnStore store;
    private final AlertRules rules;
    private final Thresholds thresholds;
    private final GuideWords words;
    private final Clock clock;

    Alerts(OwnStore store, Guide guide, Clock clock) {
        this.store = store;
        this.clock = clock;
        rules = new AlertRules(guide);
        thresholds = Thresholds.of(guide);
        words = new GuideWords(guide);
    }

    /** Whether it is said for good, so that it counts. */
    static boolean isSure(Observation observation) {
        return SURE.contains(observation.getStatus());
    }

    boolean isRecent(Observation observation) {
        return observation.hasEffectiveDateTimeType()
                && isRecent(observation.getEffectiveDateTimeType().getValue());
    }

    boolean isRecent(Condition condition) {
        return condition.hasRecordedDate() && isRecent(condition.getRecordedDate());
    }

    private boolean isRecent(Date time) {
        Instant from = clock.instant().minus(thresholds.whole("alert.recent"), ChronoUnit.DAYS);
        return !time.toInstant().isBefore(from);
    }

    void after(Observation observation) {
        String patient = patient(observation.getSubject());
        if (patient.isEmpty() || !rules.mayConcern(observation)) {
            return;
        }
        store.flush();
        List<EpisodeOfCare> enrolments = enrolments(patient);
        of(observation, patient, enrolments).forEach(alert -> raise(alert, observation, patient, enrolments));
    }

    private List<RaisedAlert> of(Observation observation, String patient, List<EpisodeOfCare> enrolments) {
        Set<String> programmes = new TreeSet<>();
        enrolments.forEach(enrolment -> enrolment.getType().stream()
                .flatMap(type -> type.getCoding().stream())
                .filter(coding -> words.system("mca-programme").equals(coding.getSystem()) && coding.hasCode())
                .forEach(coding -> programmes.add(coding.getCode())));
        return rules.of(observation, programmes, before(observation, patient));
    }

    void after(Condition condition) {
        String patient = patient(condition.getSubject());
        Optional<RaisedAlert> alert = patient.isEmpty() ? Optional.empty() : rules.of(condition);
        if (alert.isPresent()) {
            store.flush();
            raise(alert.get(), condition, patient, enrolments(patient));
        }
    }

    /** Withdraws the alerts that an observation raised and, as it is now, would not; null when it is there no more. */
    void reconsider(Observation before, @Nullable Observation now) {
        String patient = patient(before.getSubject());
        if (!patient.isEmpty() && rules.mayConcern(before)) {
            store.flush();
            withdraw(
                    before,
                    patient,
                    now != null && isSure(now) && patient.equals(patient(now.getSubject()))
                            ? of(now, patient, enrolments(patient))
                            : List.of());
        }
    }

    /** The same of a diagnosis. */
    void reconsider(Condition before, @Nullable Condition now) {
        String patient = patient(before.getSubject());
        if (!patient.isEmpty() && rules.of(before).isPresent()) {
            store.flush();
            withdraw(
                    before,
                    patient,
                    now != null && patient.equals(patient(now.getSubject()))
                            ? rules.of(now).stream().toList()
                            : List.of());
        }
    }

    private void withdraw(Resource because, String patient, List<RaisedAlert> still) {
        String cause = because.fhirType() + "/" + because.getIdElement().getIdPart();
        for (Flag found : store.ofPatients(Flag.class, Set.of(patient))) {
            String id = found.getIdElement().getIdPart();
            if (found.getStatus() == FlagStatus.ACTIVE
                    && isCausedBy(found, cause)
                    && still.stream()
                            .noneMatch(alert -> found.getCode().hasCoding(words.system("mca-alert"), alert.code()))) {
                store.lock(List.of("alert " + id));
                store.renewed(Flag.class, id)
                        .filter(flag -> flag.getStatus() == FlagStatus.ACTIVE)
                        .ifPresent(flag -> withdraw(flag, cause));
            }
        }
    }

    private void withdraw(Flag flag, String cause) {
        boolean hasOther = flag.getExtensionsByUrl(words.structure("related-resource")).stream()
                .anyMatch(related -> !isOf(related, cause));
        if (hasOther) {
            flag.getExtension()
                    .removeIf(extension ->
                            words.structure("related-resource").equals(extension.getUrl()) && isOf(extension, cause));
            store.update(flag);
            return;
        }
        flag.setStatus(FlagStatus.ENTEREDINERROR);
        flag.getPeriod().setEndElement(now());
        store.update(flag);
        store.read(Task.class, flag.getIdElement().getIdPart())
                .filter(GuideWords::isOpen)
                .ifPresent(task -> {
                    task.setStatus(Task.TaskStatus.CANCELLED);
                    task.getStatusReason().setText("所据记录已更正或撤回 / What raised the alert was corrected or taken back");
                    store.update(task);
                });
    }

    private boolean isCausedBy(Flag flag, String cause) {
        return flag.getExtensionsByUrl(words.structure("related-resource")).stream()
                .anyMatch(related -> isOf(related, cause));
    }

    private static boolean isOf(Extension related, String cause) {
        return related.getValue() instanceof Reference reference && cause.equals(reference.getReference());
    }

    /** The evaluation of the follow-up before, when this is one. */
    private @Nullable Observation before(Observation observation, String patient) {
        Optional<String> programme = rules.evaluatedProgramme(observation);
        if (programme.isEmpty()) {
            return null;
        }
        return store
                .ofPatients(Observation.class, Set.of(patient), words.coding("mca-observation", "followup-eval"))
                .stream()
                .filter(other -> rules.evaluatedProgramme(other).equals(programme))
                .filter(other -> other.hasEffectiveDateTimeType()
                        && other.getEffectiveDateTimeType()
                                .getValue()
                                .before(observation.getEffectiveDateTimeType().getValue()))
                .max(Comparator.comparing(
                        other -> other.getEffectiveDateTimeType().getValue()))
                .orElse(null);
    }

    private List<EpisodeOfCare> enrolments(String patient) {
        return store.ofPatients(EpisodeOfCare.class, Set.of(patient)).stream()
                .filter(enrolment -> enrolment.getStatus() == EpisodeOfCareStatus.ACTIVE)
                .toList();
    }

    private void raise(RaisedAlert alert, Resource because, String patient, List<EpisodeOfCare> enrolments) {
        String id = id(alert, patient);
        store.lock(List.of("alert " + id));
        Reference cause =
                new Reference(because.fhirType() + "/" + because.getIdElement().getIdPart());
        Optional<Flag> there = store.read(Flag.class, id);
        if (there.isPresent() && there.get().getStatus() != FlagStatus.ENTEREDINERROR) {
            add(there.get(), cause);
            return;
        }
        Flag flag = new Flag();
        flag.setId("Flag/" + id);
        flag.getMeta().addProfile(words.structure("mca-alert"));
        flag.setStatus(FlagStatus.ACTIVE);
        flag.addCategory(words.concept("mca-alert-category", "clinical-alert"));
        flag.setCode(words.concept("mca-alert", alert.code()).setText(alert.text()));
        flag.setSubject(new Reference("Patient/" + patient));
        flag.getPeriod().setStartElement(now());
        flag.addExtension(words.structure("alert-level"), words.concept("mca-alert-level", alert.level()));
        flag.addExtension(words.structure("related-resource"), cause);
        store.update(flag);
        store.update(task(id, alert, patient, owner(enrolments, patient)));
        flag.addExtension(new Extension(words.structure("ack-task"), new Reference("Task/" + id)));
        store.update(flag);
    }

    private void add(Flag flag, Reference cause) {
        if (!isCausedBy(flag, cause.getReference())) {
            flag.addExtension(words.structure("related-resource"), cause);
            store.update(flag);
        }
    }

    private Task task(String id, RaisedAlert alert, String patient, Optional<Reference> owner) {
        Task task = words.workTask(
                ACKNOWLEDGE, new Reference("Flag/" + id), new Reference("Patient/" + patient), clock.instant());
        task.setId("Task/" + id);
        task.getReasonCode().setText(alert.text());
        owner.ifPresent(task::setOwner);
        Instant due = clock.instant().plus(thresholds.whole("alert.due." + alert.level()), ChronoUnit.DAYS);
        task.getRestriction().getPeriod().setEnd(Date.from(due));
        return task;
    }

    /** Who manages him, or else keeps his record. */
    private Optional<Reference> owner(List<EpisodeOfCare> enrolments, String patient) {
        return enrolments.stream()
                .map(EpisodeOfCare::getManagingOrganization)
                .filter(Reference::hasReference)
                .findFirst()
                .or(() -> store.read(Patient.class, patient)
                        .map(Patient::getManagingOrganization)
                        .filter(Reference::hasReference))
                .map(Reference::copy);
    }

    /** Whoever did the task has dealt with the alert. */
    void dealtWith(Task task) {
        if (DEALING.stream().noneMatch(code -> task.getCode().hasCoding(words.system("mca-task-code"), code))) {
            return;
        }
        store.read(Flag.class, task.getFocus())
                .filter(flag -> flag.getStatus() == FlagStatus.ACTIVE)
                .filter(flag -> patient(flag.getSubject()).equals(patient(task.getFor())))
                .ifPresent(flag -> {
                    flag.setStatus(FlagStatus.INACTIVE);
                    flag.getPeriod().setEndElement(now());
                    store.update(flag);
                });
    }

    private String id(RaisedAlert alert, String patient) {
        String of = alert.code() + " " + patient + " " + CountyTime.today(clock);
        return "alert-" + UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8));
    }

    private static String patient(Reference reference) {
        return "Patient".equals(reference.getReferenceElement().getResourceType())
                ? String.valueOf(reference.getReferenceElement().getIdPart())
                : "";
    }

    private DateTimeType now() {
        return new DateTimeType(Date.from(clock.instant()));
    }
}
