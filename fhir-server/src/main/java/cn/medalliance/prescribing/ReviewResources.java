package cn.medalliance.prescribing;

import cn.medalliance.fhir.guide.GuideWords;
import cn.medalliance.guide.Guide;
import cn.medalliance.prescribing.model.Finding;
import java.time.Clock;
import java.util.Date;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.DetectedIssue.DetectedIssueSeverity;
import org.hl7.fhir.r4.model.DetectedIssue.DetectedIssueStatus;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;

/** What was found, in the guide's profiles. */
final class ReviewResources {

    private final String canonical;
    private final GuideWords words;
    private final Clock clock;

    ReviewResources(Guide guide, Clock clock) {
        canonical = guide.canonical();
        words = new GuideWords(guide);
        this.clock = clock;
    }

    DetectedIssue issue(MedicationRequest prescription, Finding finding) {
        DetectedIssue issue = new DetectedIssue();
        issue.getMeta().addProfile(words.structure("mca-detected-issue"));
        issue.setStatus(DetectedIssueStatus.PRELIMINARY);
        CodeableConcept code = words.concept("mca-issue-kind", "rx-review");
        code.addCoding(words.coding("mca-rx-issue", finding.issue()));
        issue.setCode(code);
        if (!finding.rule().isEmpty()) {
            issue.setReference(canonical + "/tables/" + finding.rule());
        }
        issue.setSeverity(DetectedIssueSeverity.fromCode(finding.severity()));
        issue.setPatient(prescription.getSubject().copy());
        issue.setIdentified(new DateTimeType(Date.from(clock.instant())));
        issue.addImplicated(reference(prescription));
        finding.implicated().forEach(other -> issue.addImplicated(other.copy()));
        issue.setDetail(finding.detail());
        return issue;
    }

    /** The pharmacist's review of a prescription. */
    Task task(MedicationRequest prescription, @Nullable String organization) {
        Task task = words.workTask(
                "rx-review", reference(prescription), prescription.getSubject().copy(), clock.instant());
        if (organization != null) {
            task.setOwner(new Reference(organization));
        }
        return task;
    }

    /** By its address, or by its number when it is not stored. */
    private static Reference reference(MedicationRequest prescription) {
        return prescription.getIdElement().hasIdPart()
                ? new Reference(
                        "MedicationRequest/" + prescription.getIdElement().getIdPart())
                : new Reference()
                        .setType("MedicationRequest")
                        .setIdentifier(prescription.getIdentifierFirstRep().copy());
    }
}
