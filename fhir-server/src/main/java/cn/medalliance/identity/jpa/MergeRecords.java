package cn.medalliance.identity.jpa;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import cn.medalliance.fhir.guide.GuideWords;
import cn.medalliance.identity.model.GoldenRecord.Conflict;
import cn.medalliance.provenance.CallerAgents;
import cn.medalliance.security.caller.PurposeOfUse;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.Map;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.DetectedIssue.DetectedIssueSeverity;
import org.hl7.fhir.r4.model.DetectedIssue.DetectedIssueStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Provenance.ProvenanceEntityRole;
import org.hl7.fhir.r4.model.Reference;

/** What is told of a merge, in the guide's profiles. */
final class MergeRecords {

    private static final String LIFECYCLE = "http://terminology.hl7.org/CodeSystem/iso-21089-lifecycle";
    private static final String PURPOSE = "http://terminology.hl7.org/CodeSystem/v3-ActReason";

    private final GuideWords words;
    private final CallerAgents agents;
    private final Clock clock;

    MergeRecords(GuideWords words, CallerAgents agents, Clock clock) {
        this.words = words;
        this.agents = agents;
        this.clock = clock;
    }

    /** What both records knew differently, for whoever finds out which is right. */
    DetectedIssue issue(Conflict conflict, String survivor, String duplicate) {
        DetectedIssue issue = new DetectedIssue();
        issue.getMeta().addProfile(words.structure("mca-detected-issue"));
        issue.setStatus(DetectedIssueStatus.PRELIMINARY);
        CodeableConcept code = words.concept("mca-issue-kind", "data-quality");
        code.addCoding(words.coding("mca-data-quality", "mismatch"));
        issue.setCode(code.setText(conflict.element()));
        issue.setSeverity(DetectedIssueSeverity.MODERATE);
        issue.setPatient(new Reference("Patient/" + survivor));
        issue.setIdentified(new DateTimeType(Date.from(clock.instant())));
        issue.addImplicated(new Reference("Patient/" + survivor));
        issue.addImplicated(new Reference("Patient/" + duplicate));
        issue.setDetail(sentence(conflict));
        return issue;
    }

    static String sentence(Conflict conflict) {
        return conflict.element() + "：保留 " + conflict.kept() + "，被并入的档案为 " + conflict.other() + "。 Kept is "
                + conflict.kept() + ", the duplicate has " + conflict.other() + ".";
    }

    /** A code of ISO 21089 for what happens to records. */
    Coding activity(String code, String display) {
        return new Coding(LIFECYCLE, code, display);
    }

    /**
     * Where what was written comes from.
     *
     * @param patient whose record it belongs to
     * @param written with the versions that came of it
     * @param from what it was made of
     */
    Provenance provenance(
            Coding activity,
            String reason,
            String patient,
            Collection<IdType> written,
            Map<IdType, ProvenanceEntityRole> from,
            RequestDetails request) {
        Provenance provenance = new Provenance();
        provenance.getMeta().addProfile(words.structure("mca-provenance"));
        provenance.setRecorded(Date.from(clock.instant()));
        provenance.setActivity(new CodeableConcept(activity));
        String purpose = PurposeOfUse.of(request.getUserData());
        if (purpose != null) {
            provenance.addReason(new CodeableConcept(new Coding(PURPOSE, purpose, null)));
        }
        provenance.addReason(new CodeableConcept().setText(reason));
        provenance.setAgent(agents.agents());
        written.forEach(id -> provenance.addTarget(new Reference(id.getValue())));
        from.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.comparing(ProvenanceEntityRole::toCode)))
                .forEach(each -> provenance
                        .addEntity()
                        .setRole(each.getValue())
                        .setWhat(new Reference(each.getKey().getValue())));
        provenance.addExtension(
                new Extension(words.structure("provenance-patient"), new Reference("Patient/" + patient)));
        return provenance;
    }
}
