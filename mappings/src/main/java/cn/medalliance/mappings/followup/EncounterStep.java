package cn.medalliance.mappings.followup;

import cn.medalliance.guide.Guide;
import cn.medalliance.mappings.Bilingual;
import cn.medalliance.mappings.IssueCode;
import cn.medalliance.mappings.IssueList;
import cn.medalliance.mappings.codes.CodeMap;
import cn.medalliance.mappings.codes.CodeMaps;
import cn.medalliance.mappings.codes.Translation;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;

/** The visit as an Encounter. */
final class EncounterStep {
    private final CodeMaps maps;
    private final CodeMap classes;
    private final String status;
    private final String nextVisitDate;

    EncounterStep(Guide guide, CodeMaps maps) {
        this.maps = maps;
        classes = maps.map("cm-visitway-to-class", "urn:oid:2.16.156.10011.2.3.1.183");
        status = guide.canonical("StructureDefinition", "followup-status");
        nextVisitDate = guide.canonical("StructureDefinition", "next-visit-date");
    }

    /** The Encounter; empty when the way of the visit does not say whether the resident was seen. */
    Optional<Encounter> encounter(FollowUpVisit visit, List<Reference> enrolments, String wayColumn, IssueList issues) {
        Translation visitClass = classes.translate(visit.way().getCode());
        if (visitClass instanceof Translation.Match match) {
            return Optional.of(encounter(visit, enrolments, match.coding()));
        }
        Bilingual reason = visitClass instanceof Translation.NoMatch noMatch
                ? Bilingual.of(noMatch.reason())
                : Bilingual.same(visit.way().getCode());
        issues.add(IssueCode.CODE_NO_MATCH, wayColumn, reason);
        return Optional.empty();
    }

    private Encounter encounter(FollowUpVisit visit, List<Reference> enrolments, Coding visitClass) {
        Encounter encounter = new Encounter();
        // A row of the export records a visit that took place.
        encounter.addExtension(status, new CodeableConcept(maps.coding("CodeSystem/mca-followup-status", "done")));
        if (visit.nextDate() != null) {
            encounter.addExtension(nextVisitDate, new DateType(visit.nextDate().toString()));
        }
        encounter.addIdentifier(visit.visitIdentifier().setAssigner(visit.organizationReference()));
        encounter.setStatus(Encounter.EncounterStatus.FINISHED);
        encounter.setClass_(visitClass);
        encounter.addType(new CodeableConcept(visit.way().copy()));
        CodeableConcept programmes = new CodeableConcept();
        visit.programmes().forEach(programme -> programmes.addCoding(programme.copy()));
        encounter.setServiceType(programmes);
        encounter.setSubject(visit.resident().reference());
        enrolments.forEach(enrolment -> encounter.addEpisodeOfCare(enrolment.copy()));
        encounter.addParticipant().setIndividual(visit.doctorReference("Practitioner"));
        encounter.setPeriod(new Period().setStartElement(visit.effective()));
        encounter.setServiceProvider(visit.organizationReference());
        return encounter;
    }
}
