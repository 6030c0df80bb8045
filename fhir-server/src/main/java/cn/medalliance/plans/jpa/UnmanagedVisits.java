package cn.medalliance.plans.jpa;

import cn.medalliance.fhir.guide.GuideWords;
import cn.medalliance.guide.Guide;
import cn.medalliance.guide.table.RecordedDisease;
import cn.medalliance.guide.table.Thresholds;
import cn.medalliance.security.caller.jpa.OwnStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.DiagnosisComponent;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/**
 * Whoever sees a doctor for a disease of a programme in which nobody manages him: the organisation that keeps his record gets a
 * Task {@code unmanaged-patient}, one for each programme, which his enrolment completes. Which diagnoses they are says the
 * guide's table {@code recorded-diseases}; visits of longer ago than {@code unmanaged.visit.window} are history.
 */
final class UnmanagedVisits {

    private static final String TASK = "unmanaged-patient";
    private static final String PROGRAMME = "mca-programme";
    private static final Set<EpisodeOfCareStatus> MANAGING = Collections.unmodifiableSet(EnumSet.of(
            EpisodeOfCareStatus.PLANNED,
            EpisodeOfCareStatus.WAITLIST,
            EpisodeOfCareStatus.ACTIVE,
            EpisodeOfCareStatus.ONHOLD));

    private final OwnStore store;
    private final Clock clock;
    private final GuideWords words;
    private final List<RecordedDisease> diseases;
    private final Duration window;

    UnmanagedVisits(OwnStore store, Guide guide, Clock clock) {
        this.store = store;
        this.clock = clock;
        words = new GuideWords(guide);
        diseases = RecordedDisease.all(guide).stream()
                .filter(disease -> !disease.programme().isEmpty())
                .toList();
        window = Duration.ofDays(Thresholds.of(guide).whole("unmanaged.visit.window"));
    }

    boolean isManaging(EpisodeOfCare enrolment) {
        return MANAGING.contains(enrolment.getStatus());
    }

    /** A visit was written, or a diagnosis of one. */
    void after(String id) {
        store.flush();
        Encounter visit = store.read(Encounter.class, id).orElse(null);
        Patient patient = visit == null
                ? null
                : store.read(Patient.class, visit.getSubject()).orElse(null);
        if (visit == null || patient == null || patient.hasDeceased()) {
            return;
        }
        String of = patient.getIdElement().getIdPart();
        Set<String> programmes = visit.getStatus() == EncounterStatus.FINISHED ? programmes(visit) : new TreeSet<>();
        withdraw(of, "Encounter/" + id, programmes);
        if (programmes.isEmpty() || !isOfNow(visit)) {
            return;
        }
        store.lock(List.of("enrolment " + of));
        store.ofPatients(EpisodeOfCare.class, Set.of(of)).stream()
                .filter(this::isManaging)
                .forEach(enrolment -> programmes.removeAll(programmes(enrolment)));
        open(of).forEach(task -> programmes.remove(programme(task)));
        programmes.forEach(programme -> store.create(task(visit, patient, programme)));
    }

    /** A diagnosis of a resident is another, or was taken back. */
    void changed(Reference subject) {
        String patient = subject.getReferenceElement().getIdPart();
        if (patient == null) {
            return;
        }
        store.flush();
        open(patient).stream()
                .map(task -> task.getFocus().getReferenceElement().getIdPart())
                .filter(Objects::nonNull)
                .distinct()
                .forEach(this::after);
    }

    /** What was asked for because of this visit, and is not said of it any more. */
    private void withdraw(String patient, String visit, Set<String> programmes) {
        for (Task task : open(patient)) {
            if (visit.equals(plain(task.getFocus())) && !programmes.contains(programme(task))) {
                task.setStatus(TaskStatus.CANCELLED);
                task.setStatusReason(new CodeableConcept().setText("就诊或诊断已撤回"));
                store.update(task);
            }
        }
    }

    /** Somebody manages the resident now. */
    void managed(EpisodeOfCare enrolment) {
        String patient = enrolment.getPatient().getReferenceElement().getIdPart();
        if (patient == null) {
            return;
        }
        store.flush();
        Set<String> programmes = programmes(enrolment);
        for (Task task : open(patient)) {
            if (programmes.contains(programme(task))) {
                task.setStatus(TaskStatus.COMPLETED);
                store.update(task);
            }
        }
    }

    private boolean isOfNow(Encounter visit) {
        return visit.getPeriod().hasStart()
                && !visit.getPeriod()
                        .getStart()
                        .toInstant()
                        .isBefore(clock.instant().minus(window))
                && !visit.getPeriod().getStart().toInstant().isAfter(clock.instant());
    }

    private Set<String> programmes(Encounter visit) {
        String reference = "Encounter/" + visit.getIdElement().getIdPart();
        Set<String> named = visit.getDiagnosis().stream()
                .map(DiagnosisComponent::getCondition)
                .map(UnmanagedVisits::plain)
                .collect(Collectors.toSet());
        return store
                .ofPatients(
                        Condition.class,
                        Set.of(visit.getSubject().getReferenceElement().getIdPart()))
                .stream()
                .filter(condition ->
                        named.contains("Condition/" + condition.getIdElement().getIdPart())
                                || reference.equals(plain(condition.getEncounter())))
                .flatMap(condition -> diseases.stream().filter(disease -> disease.isOf(condition)))
                .map(RecordedDisease::programme)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String plain(Reference reference) {
        return String.valueOf(
                reference.getReferenceElement().toUnqualifiedVersionless().getValue());
    }

    private Set<String> programmes(EpisodeOfCare enrolment) {
        return enrolment.getType().stream()
                .flatMap(type -> type.getCoding().stream())
                .filter(coding -> words.system(PROGRAMME).equals(coding.getSystem()))
                .map(Coding::getCode)
                .collect(Collectors.toSet());
    }

    private List<Task> open(String patient) {
        return store.ofPatients(Task.class, Set.of(patient), words.coding("mca-task-code", TASK)).stream()
                .filter(GuideWords::isOpen)
                .toList();
    }

    private String programme(Task task) {
        return task.getReasonCode().getCoding().stream()
                .filter(coding -> words.system(PROGRAMME).equals(coding.getSystem()))
                .map(Coding::getCode)
                .findFirst()
                .orElse("");
    }

    private Task task(Encounter visit, Patient patient, String programme) {
        Reference focus = new Reference("Encounter/" + visit.getIdElement().getIdPart());
        Reference whom = new Reference("Patient/" + patient.getIdElement().getIdPart());
        Task task = words.workTask(TASK, focus, whom, clock.instant());
        task.setEncounter(focus.copy());
        task.setReasonCode(words.concept(PROGRAMME, programme));
        if (visit.getServiceProvider().hasReference()) {
            task.setRequester(visit.getServiceProvider().copy());
        }
        task.setOwner(
                (patient.hasManagingOrganization() ? patient.getManagingOrganization() : visit.getServiceProvider())
                        .copy());
        return task;
    }
}
