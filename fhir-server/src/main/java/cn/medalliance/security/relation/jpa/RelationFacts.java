package cn.medalliance.security.relation.jpa;

import cn.medalliance.fhir.PeriodBounds;
import cn.medalliance.security.relation.model.Relation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamParticipantComponent;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;
import org.hl7.fhir.r4.model.Contract;
import org.hl7.fhir.r4.model.Contract.ContractStatus;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;

/**
 * Reads the relations that a resource founds. A time that a client writes can end a relation but not prolong it beyond the
 * window after now, so that nobody keeps a patient by dating into the future.
 */
final class RelationFacts {

    /** The types that found relations. */
    static final Set<String> TYPES = Set.of("Patient", "Contract", "Task", "Encounter", "CareTeam");

    private static final String MERGE_REVIEW = "merge-review";

    private static final Set<String> ACTORS = Set.of("Organization", "PractitionerRole", "Location");

    private final Duration window;
    private final Clock clock;
    private final String grid;

    /**
     * @param window how long a referral or a treatment gives access after its end
     * @param grid the address of the extension that names a patient's grid
     */
    RelationFacts(Duration window, Clock clock, String grid) {
        this.window = window;
        this.clock = clock;
        this.grid = grid;
    }

    List<RelationFact> of(Resource resource) {
        if (resource instanceof Patient patient) {
            return ofPatient(patient);
        } else if (resource instanceof Contract contract) {
            return ofContract(contract);
        } else if (resource instanceof Task task) {
            return ofTask(task);
        } else if (resource instanceof Encounter encounter) {
            return ofEncounter(encounter);
        } else if (resource instanceof CareTeam team) {
            return ofCareTeam(team);
        }
        return List.of();
    }

    private List<RelationFact> ofPatient(Patient patient) {
        String id = patient.getIdElement().getIdPart();
        List<RelationFact> facts = new ArrayList<>();
        add(facts, Relation.MANAGING, id, patient.getManagingOrganization(), null, null);
        for (Extension extension : patient.getExtensionsByUrl(grid)) {
            if (extension.getValue() instanceof Reference location) {
                add(facts, Relation.GRID, id, location, null, null);
            }
        }
        return facts;
    }

    private static List<RelationFact> ofContract(Contract contract) {
        List<RelationFact> facts = new ArrayList<>();
        if (contract.getStatus() == ContractStatus.EXECUTED) {
            Period term = contract.getApplies();
            for (Reference subject : contract.getSubject()) {
                for (Reference authority : contract.getAuthority()) {
                    add(
                            facts,
                            Relation.CONTRACT,
                            patient(subject),
                            authority,
                            PeriodBounds.begin(term),
                            PeriodBounds.end(term));
                }
            }
        }
        return facts;
    }

    private List<RelationFact> ofTask(Task task) {
        List<RelationFact> facts = new ArrayList<>();
        if (task.getStatus() == null || isOfRecordsAlone(task)) {
            return facts;
        }
        Instant ends = null;
        switch (task.getStatus()) {
            case REQUESTED, RECEIVED, ACCEPTED, READY, INPROGRESS, ONHOLD -> {
                // Open.
            }
            case REJECTED, COMPLETED, CANCELLED, FAILED -> ends = endOf(task);
            default -> {
                return facts; // a draft, entered in error
            }
        }
        String patient = patient(task.getFor());
        add(facts, Relation.REFERRAL, patient, task.getRequester(), null, ends);
        add(facts, Relation.REFERRAL, patient, task.getOwner(), null, ends);
        return facts;
    }

    /** Whoever asks to have two records compared has nothing to do with the resident by that. */
    private static boolean isOfRecordsAlone(Task task) {
        return task.getCode().getCoding().stream().anyMatch(coding -> MERGE_REVIEW.equals(coding.getCode()));
    }

    private Instant endOf(Task task) {
        Date ended = task.getExecutionPeriod().hasEnd()
                ? task.getExecutionPeriod().getEnd()
                : task.hasLastModified() ? task.getLastModified() : null;
        return windowAfter(ended);
    }

    private List<RelationFact> ofEncounter(Encounter encounter) {
        List<RelationFact> facts = new ArrayList<>();
        if (encounter.getStatus() == null) {
            return facts;
        }
        Instant ends = null;
        switch (encounter.getStatus()) {
            case ARRIVED, TRIAGED, INPROGRESS, ONLEAVE -> {
                // Open.
            }
            case FINISHED -> ends = windowAfter(encounter.getPeriod().getEnd());
            default -> {
                return facts; // planned, cancelled, entered in error, unknown
            }
        }
        String patient = patient(encounter.getSubject());
        add(facts, Relation.ENCOUNTER, patient, encounter.getServiceProvider(), null, ends);
        return facts;
    }

    private static List<RelationFact> ofCareTeam(CareTeam team) {
        List<RelationFact> facts = new ArrayList<>();
        String patient = patient(team.getSubject());
        if (team.getStatus() != CareTeamStatus.ACTIVE || patient == null) {
            return facts;
        }
        Period period = team.getPeriod();
        team.getManagingOrganization()
                .forEach(organization -> add(
                        facts,
                        Relation.CARE_TEAM,
                        patient,
                        organization,
                        PeriodBounds.begin(period),
                        PeriodBounds.end(period)));
        for (CareTeamParticipantComponent participant : team.getParticipant()) {
            Period own = participant.hasPeriod() ? participant.getPeriod() : period;
            Stream.of(participant.getMember(), participant.getOnBehalfOf())
                    .forEach(member -> add(
                            facts,
                            Relation.CARE_TEAM,
                            patient,
                            member,
                            PeriodBounds.begin(own),
                            PeriodBounds.end(own)));
        }
        return facts;
    }

    private Instant windowAfter(@Nullable Date ended) {
        Instant now = clock.instant();
        Instant end = ended == null || ended.toInstant().isAfter(now) ? now : ended.toInstant();
        return end.plus(window);
    }

    private static @Nullable String patient(Reference reference) {
        IIdType id = reference.getReferenceElement();
        return "Patient".equals(id.getResourceType()) && !id.isLocal() ? id.getIdPart() : null;
    }

    private static void add(
            List<RelationFact> facts,
            Relation relation,
            @Nullable String patient,
            Reference actor,
            @Nullable Instant begins,
            @Nullable Instant ends) {
        IIdType id = actor.getReferenceElement();
        if (patient != null && id.hasIdPart() && !id.isLocal() && ACTORS.contains(id.getResourceType())) {
            facts.add(new RelationFact(
                    relation, patient, Objects.requireNonNull(id.getResourceType()), id.getIdPart(), begins, ends));
        }
    }
}
