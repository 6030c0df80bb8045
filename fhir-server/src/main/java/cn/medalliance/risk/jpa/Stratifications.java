package cn.medalliance.risk.jpa;

import cn.medalliance.fhir.guide.GuideWords;
import cn.medalliance.guide.Guide;
import cn.medalliance.guide.table.Thresholds;
import cn.medalliance.risk.model.FactReader;
import cn.medalliance.risk.model.FactReader.Pressure;
import cn.medalliance.risk.model.Facts;
import cn.medalliance.risk.model.HypertensionRisk;
import cn.medalliance.risk.model.RiskResources;
import cn.medalliance.risk.model.Stratified;
import cn.medalliance.security.caller.jpa.OwnStore;
import cn.medalliance.shared.CountyTime;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RiskAssessment;
import org.hl7.fhir.r4.model.RiskAssessment.RiskAssessmentStatus;

/**
 * Keeps the stratification of whoever is managed for hypertension: one {@code RiskAssessment}, of which a new version is written when
 * the risk or the rules that say so are others. The enrolment learns a level that is sure; one that somebody else gave it is raised and
 * never lowered.
 */
final class Stratifications {

    private static final List<String> PRESSURES = List.of("sbp", "dbp");

    private final OwnStore store;
    private final StoredFacts stored;
    private final FactReader reader;
    private final HypertensionRisk risk;
    private final RiskResources resources;
    private final EnrolmentLevels levels;
    private final Coding programme;
    private final List<Coding> codes;
    private final List<Coding> pressures;
    private final int window;
    private final int recent;
    private final Clock clock;

    Stratifications(OwnStore store, StoredFacts stored, Guide guide, Clock clock) {
        this.store = store;
        this.stored = stored;
        this.clock = clock;
        reader = new FactReader(guide);
        risk = new HypertensionRisk(guide, HypertensionRisk.GUIDELINE);
        resources = new RiskResources(guide);
        GuideWords words = new GuideWords(guide);
        levels = new EnrolmentLevels(store, words);
        programme = words.coding("mca-programme", "htn");
        codes = reader.codings(risk.asked());
        pressures = reader.codings(PRESSURES);
        Thresholds thresholds = Thresholds.of(guide);
        window = thresholds.whole("risk.facts.window");
        recent = thresholds.whole("risk.recent");
    }

    /** Whether something is of these days; what was measured, recorded or begun before is history when it comes. */
    boolean isRecent(IBaseResource resource) {
        Date time = resource instanceof Observation observation && observation.hasEffectiveDateTimeType()
                ? observation.getEffectiveDateTimeType().getValue()
                : resource instanceof Condition condition
                        ? condition.getRecordedDate()
                        : resource instanceof EpisodeOfCare enrolment
                                ? enrolment.getPeriod().getStart()
                                : null;
        return time != null && !time.toInstant().isBefore(clock.instant().minus(recent, ChronoUnit.DAYS));
    }

    boolean isAsked(Observation observation) {
        return reader.isAsked(observation);
    }

    boolean isAsked(Condition condition) {
        return reader.isAsked(condition);
    }

    boolean isOfHypertension(EpisodeOfCare enrolment) {
        return enrolment.getStatus() == EpisodeOfCareStatus.ACTIVE
                && enrolment.getType().stream()
                        .anyMatch(type -> type.hasCoding(programme.getSystem(), programme.getCode()));
    }

    /** Something of a resident that the rules ask was written. */
    void after(String patient) {
        store.flush();
        if (!stored.isManaged(patient, programme)) {
            return;
        }
        store.lock(List.of("enrolment " + patient));
        Optional<EpisodeOfCare> enrolment = store.ofPatients(EpisodeOfCare.class, Set.of(patient)).stream()
                .filter(this::isOfHypertension)
                .findFirst();
        Optional<Patient> resident = store.read(Patient.class, patient);
        if (enrolment.isEmpty() || resident.isEmpty()) {
            return;
        }
        LocalDate today = CountyTime.today(clock);
        List<Observation> observations = stored
                .observations(
                        patient,
                        codes,
                        pressures,
                        today.minusMonths(window).atStartOfDay(CountyTime.ZONE).toInstant())
                .stream()
                .flatMap(id -> store.read(Observation.class, id).stream())
                .toList();
        Facts facts = facts(resident.get(), patient, today, observations);
        risk.stratify(facts)
                .ifPresentOrElse(
                        found -> keep(found, facts, patient, enrolment.get()),
                        () -> withdraw(resident.get(), patient, today, enrolment.get()));
    }

    private Facts facts(Patient resident, String patient, LocalDate today, List<Observation> observations) {
        return reader.read(
                resident,
                today,
                Pressure.HIGHEST,
                observations,
                store.ofPatients(Condition.class, Set.of(patient)),
                List.of());
    }

    /**
     * Nothing names a level any more. An assessment stays as long as what it rests on is there and only of long ago; when that was
     * taken back or corrected it was a mistake, and so was what the enrolment learned by it.
     */
    private void withdraw(Patient resident, String patient, LocalDate today, EpisodeOfCare enrolment) {
        Optional<RiskAssessment> wrong = store.read(
                        RiskAssessment.class, RiskResources.stratificationId(patient, HypertensionRisk.GUIDELINE))
                .filter(before -> before.getStatus() != RiskAssessmentStatus.ENTEREDINERROR)
                .filter(before -> risk.stratify(facts(resident, patient, today, basis(before)))
                        .isEmpty());
        if (wrong.isEmpty()) {
            return;
        }
        levels.takeBack(wrong.get(), enrolment);
        store.update(wrong.get().setStatus(RiskAssessmentStatus.ENTEREDINERROR));
    }

    private List<Observation> basis(RiskAssessment assessment) {
        return assessment.getBasis().stream()
                .flatMap(source -> store.read(Observation.class, source).stream())
                .toList();
    }

    private void keep(Stratified found, Facts facts, String patient, EpisodeOfCare enrolment) {
        RiskAssessment made = resources.stratification(found, facts, patient, clock.instant());
        enrolment.getDiagnosis().stream()
                .map(diagnosis -> diagnosis.getCondition().copy())
                .filter(Reference::hasReference)
                .findFirst()
                .ifPresent(made::setCondition);
        Optional<RiskAssessment> before =
                store.read(RiskAssessment.class, made.getIdElement().getIdPart());
        if (before.filter(earlier -> RiskResources.areAlike(earlier, made)).isEmpty()) {
            store.update(made);
        }
        found.level().ifPresent(level -> levels.tell(level, before.orElse(null), enrolment));
    }
}
