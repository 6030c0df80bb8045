package cn.medalliance.enrolment.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanIntent;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Contract;
import org.hl7.fhir.r4.model.Contract.ContractStatus;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Which enrolments and contracts are current. See the guide's profiles {@code mca-enrolment} (one active enrolment for each
 * resident and programme, {@code mca-eoc-3}), {@code mca-contract} (one executed contract at a time, {@code mca-con-2}; a
 * renewal follows what it renews, {@code mca-con-3}) and {@code mca-care-plan} (a proposal is confirmed, {@code mca-cp-3}).
 */
public final class CurrentRecords {

    private static final int DAY = "yyyy-MM-dd".length();
    private static final int MONTH = "yyyy-MM".length();
    private static final String FAMILY_DOCTOR = "family-doctor-service";
    private static final String LEGAL_STATES = "http://hl7.org/fhir/contract-legalstate";
    private static final Set<ContractStatus> AGREED =
            Set.of(ContractStatus.EXECUTED, ContractStatus.TERMINATED, ContractStatus.RENEWED);

    private final String programmes;
    private final String contractTypes;
    private final String confirmer;
    private final String renewalOf;
    private final String stopReason;

    /** @param canonical the guide's */
    public CurrentRecords(String canonical) {
        this.programmes = canonical + "/CodeSystem/mca-programme";
        this.contractTypes = canonical + "/CodeSystem/mca-contract-type";
        this.confirmer = canonical + "/StructureDefinition/plan-confirmer";
        this.renewalOf = canonical + "/StructureDefinition/renewal-of";
        this.stopReason = canonical + "/StructureDefinition/stop-reason";
    }

    /** The programmes in which an enrolment now has its patient; none when it is not active. */
    public Set<String> programmes(EpisodeOfCare enrolment) {
        return enrolment.getStatus() != EpisodeOfCareStatus.ACTIVE
                ? Set.of()
                : enrolment.getType().stream()
                        .flatMap(type -> type.getCoding().stream())
                        .filter(coding -> programmes.equals(coding.getSystem()) && coding.hasCode())
                        .map(Coding::getCode)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** The day of a follow-up that took place; empty for what is none, or did not take place. */
    public Optional<LocalDate> followedUpOn(Encounter visit) {
        boolean isFollowUp = visit.getStatus() == EncounterStatus.FINISHED
                && visit.getServiceType().getCoding().stream()
                        .anyMatch(coding -> programmes.equals(coding.getSystem()));
        return isFollowUp ? Optional.ofNullable(day(visit.getPeriod().getStartElement(), false)) : Optional.empty();
    }

    /** The day on which somebody died, the last one that it can have been; empty when no day is known. */
    public Optional<LocalDate> diedOn(Patient patient) {
        return patient.getDeceased() instanceof DateTimeType died
                ? Optional.ofNullable(day(died, true))
                : Optional.empty();
    }

    /** The first day of an enrolment, as far as it is known. */
    public Optional<LocalDate> beganOn(EpisodeOfCare enrolment) {
        return Optional.ofNullable(day(enrolment.getPeriod().getStartElement(), false));
    }

    /** The last day of an enrolment that is finished. */
    public Optional<LocalDate> endedOn(EpisodeOfCare enrolment) {
        return enrolment.getStatus() == EpisodeOfCareStatus.FINISHED
                ? Optional.ofNullable(day(enrolment.getPeriod().getEndElement(), true))
                : Optional.empty();
    }

    /** When a contract with a family doctor holds; empty when it is another contract or not executed. */
    public Optional<Term> term(Contract contract) {
        return contract.getStatus() == ContractStatus.EXECUTED && isOfFamilyDoctor(contract.getType())
                ? Optional.of(term(contract.getApplies()))
                : Optional.empty();
    }

    /** Whether it is executed although its last day is over. */
    public boolean isOver(Contract contract, LocalDate today) {
        return term(contract).map(Term::last).filter(today::isAfter).isPresent();
    }

    /** The id of the contract that this one renews; empty when it renews none of this server. */
    public Optional<String> renewed(Contract contract) {
        return contract.getExtensionsByUrl(renewalOf).stream()
                .map(Extension::getValue)
                .filter(Reference.class::isInstance)
                .map(value -> ((Reference) value).getReferenceElement())
                .filter(id -> "Contract".equals(id.getResourceType()) && id.hasIdPart() && !id.hasBaseUrl())
                .map(id -> id.getIdPart())
                .findFirst();
    }

    /** Whether a contract was agreed upon, also when it is over by now. */
    public boolean isAgreed(Contract contract) {
        return contract.getStatus() != null && AGREED.contains(contract.getStatus());
    }

    /** Whether somebody ended it before its time, and said why. */
    public boolean isEndedEarly(Contract contract) {
        return contract.hasExtension(stopReason);
    }

    /** Whether a contract of the same resident can follow another: it begins after it. */
    public boolean follows(Contract later, Contract former) {
        Term its = term(later.getApplies());
        Term before = term(former.getApplies());
        return its.first() != null && before.first() != null && its.first().isAfter(before.first());
    }

    /**
     * What becomes of a contract whose term is over: renewed, when another follows it, or else terminated; with the state that
     * the law gives it, when it says one.
     */
    public void end(Contract contract, boolean isRenewed) {
        ContractStatus status = isRenewed ? ContractStatus.RENEWED : ContractStatus.TERMINATED;
        contract.setStatus(status);
        if (contract.hasLegalState()) {
            contract.setLegalState(new CodeableConcept(new Coding(LEGAL_STATES, status.toCode(), null)));
        }
    }

    private boolean isOfFamilyDoctor(CodeableConcept type) {
        return type.hasCoding(contractTypes, FAMILY_DOCTOR);
    }

    private static Term term(Period applies) {
        return new Term(day(applies.getStartElement(), false), day(applies.getEndElement(), true));
    }

    /** The day that is written, not that of another time zone. A month or year stands for its first or last day. */
    private static @Nullable LocalDate day(BaseDateTimeType time, boolean isLast) {
        String written = time.getValueAsString();
        if (written == null) {
            return null;
        }
        if (written.length() >= DAY) {
            return LocalDate.parse(written.substring(0, DAY));
        }
        YearMonth month = written.length() >= MONTH
                ? YearMonth.parse(written.substring(0, MONTH))
                : YearMonth.of(Integer.parseInt(written), isLast ? 12 : 1);
        return isLast ? month.atEndOfMonth() : month.atDay(1);
    }

    /** Whether a proposal is made a plan without somebody who confirmed it. */
    public boolean isUnconfirmed(CarePlan before, CarePlan after) {
        return before.getIntent() == CarePlanIntent.PROPOSAL
                && (after.getIntent() == CarePlanIntent.PLAN || after.getIntent() == CarePlanIntent.ORDER)
                && !(after.getExtensionByUrl(confirmer) != null
                        && after.getExtensionByUrl(confirmer).getValue() instanceof Reference by
                        && (by.hasReference() || by.hasIdentifier()));
    }
}
