package cn.medalliance.mappings.enrolment;

import cn.medalliance.guide.Guide;
import cn.medalliance.guide.identifier.UnifiedSocialCreditCode;
import cn.medalliance.mappings.codes.CodeMaps;
import cn.medalliance.mappings.resident.NamingSystems;
import cn.medalliance.mappings.resident.ResidentMatch;
import cn.medalliance.mappings.transaction.MatchUrl;
import java.time.LocalDate;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;

/**
 * The enrolment and the diagnosis of a programme file. Both are known by its number and its resident, so that whoever tells of it
 * tells of the same ones. Immutable.
 */
public final class ProgrammeFileStep {
    private final CodeMaps maps;
    private final NamingSystems systems;
    private final String managementTier;
    private final String diagnosisDate;
    private final String diagnosingOrganization;
    private final String nextVisitDate;

    public ProgrammeFileStep(Guide guide, CodeMaps maps) {
        this.maps = maps;
        systems = new NamingSystems(guide);
        managementTier = guide.canonical("StructureDefinition", "management-tier");
        diagnosisDate = guide.canonical("StructureDefinition", "diagnosis-date");
        diagnosingOrganization = guide.canonical("StructureDefinition", "diagnosing-org");
        nextVisitDate = guide.canonical("StructureDefinition", "next-visit-date");
    }

    /** How the enrolment of a resident is found by the file's number. */
    public MatchUrl condition(ResidentMatch resident, String number) {
        return resident.owned("EpisodeOfCare", systems.programmeFile(), number);
    }

    /** How its diagnosis is found. */
    public MatchUrl diagnosisCondition(ResidentMatch resident, String number) {
        return resident.owned("Condition", systems.programmeFile(), diagnosisNumber(number));
    }

    /**
     * The enrolment, active.
     *
     * @param diagnosis the Condition that it is for
     */
    public EpisodeOfCare episode(ProgrammeFile file, Reference diagnosis) {
        EpisodeOfCare episode = new EpisodeOfCare();
        episode.addExtension(managementTier, new CodeableConcept(file.tier()));
        episode.addIdentifier().setSystem(systems.programmeFile()).setValue(file.number());
        episode.setStatus(EpisodeOfCare.EpisodeOfCareStatus.ACTIVE);
        episode.addType(new CodeableConcept(file.programme().copy()));
        episode.addDiagnosis()
                .setCondition(diagnosis)
                .setRole(new CodeableConcept(
                        new Coding("http://terminology.hl7.org/CodeSystem/diagnosis-role", "CC", "Chief complaint")));
        episode.setPatient(file.resident().reference());
        episode.setManagingOrganization(file.organization().copy());
        episode.setPeriod(
                new Period().setStartElement(new DateTimeType(file.enrolledOn().toString())));
        episode.setCareManager(file.doctor().copy());
        return episode;
    }

    /** Says when the disease was diagnosed. */
    public void diagnosed(EpisodeOfCare episode, LocalDate date) {
        episode.addExtension(diagnosisDate, new DateType(date.toString()));
    }

    /** Says when the next visit is due. */
    public void nextVisit(EpisodeOfCare episode, LocalDate date) {
        episode.addExtension(nextVisitDate, new DateType(date.toString()));
    }

    /**
     * The diagnosis that the enrolment is for, confirmed.
     *
     * @param icd10 its code in the national edition
     * @param diagnosedBy the organisation that made it
     */
    public Condition diagnosis(
            ProgrammeFile file, String icd10, UnifiedSocialCreditCode diagnosedBy, LocalDate recordedOn) {
        Condition diagnosis = new Condition();
        diagnosis.addExtension(
                diagnosingOrganization,
                new Reference(MatchUrl.byIdentifier("Organization", systems.organization(), diagnosedBy.value())
                        .toString()));
        diagnosis.addIdentifier().setSystem(systems.programmeFile()).setValue(diagnosisNumber(file.number()));
        diagnosis.setClinicalStatus(new CodeableConcept(
                new Coding("http://terminology.hl7.org/CodeSystem/condition-clinical", "active", "Active")));
        diagnosis.setVerificationStatus(new CodeableConcept(
                new Coding("http://terminology.hl7.org/CodeSystem/condition-ver-status", "confirmed", "Confirmed")));
        diagnosis.addCategory(new CodeableConcept(maps.coding("CodeSystem/mca-condition-category", "chronic-primary")));
        diagnosis.setCode(new CodeableConcept()
                .addCoding(maps.coding("urn:oid:2.16.156.10011.2.3.3.11", icd10))
                .addCoding(file.programme().copy()));
        diagnosis.setSubject(file.resident().reference());
        diagnosis.setRecordedDateElement(new DateTimeType(recordedOn.toString()));
        return diagnosis;
    }

    private static String diagnosisNumber(String number) {
        return number + "#diagnosis";
    }
}
