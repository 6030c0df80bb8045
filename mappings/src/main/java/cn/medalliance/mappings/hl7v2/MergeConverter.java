package cn.medalliance.mappings.hl7v2;

import ca.uhn.hl7v2.model.Segment;
import cn.medalliance.guide.Guide;
import cn.medalliance.mappings.Bilingual;
import cn.medalliance.mappings.Delivery;
import cn.medalliance.mappings.IssueCode;
import cn.medalliance.mappings.IssueList;
import cn.medalliance.mappings.cda.DocumentTimes;
import cn.medalliance.mappings.codes.CodeMaps;
import cn.medalliance.mappings.provenance.ProvenanceStep;
import cn.medalliance.mappings.provenance.SourcedTransaction;
import cn.medalliance.mappings.resident.NamingSystems;
import cn.medalliance.mappings.resident.ResidentMatch;
import cn.medalliance.mappings.rules.ProfileRules;
import cn.medalliance.mappings.transaction.Fingerprint;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/**
 * ADT^A40: two records of one person. A hospital may not merge what the whole alliance has written, so the message becomes a task for
 * people to compare the two.
 */
final class MergeConverter implements MessageConverter {
    private static final String REVIEW = "merge-review";

    private final ProfileRules rules;
    private final MessageHead head;
    private final Coding review;
    private final String reviews;
    private final ProvenanceStep provenances;

    MergeConverter(Guide guide, CodeMaps maps, ProfileRules rules) {
        this.rules = rules;
        head = new MessageHead(guide, maps);
        review = maps.coding("CodeSystem/mca-task-code", REVIEW);
        reviews = new NamingSystems(guide).mergeReview();
        provenances = new ProvenanceStep(
                guide, new Bilingual("由合并消息（HL7 v2 ADT^A40）转换", "Converted from an ADT^A40 message of HL7 v2"));
    }

    @Override
    public Optional<Bundle> convert(Message message, long row, String raw, Delivery delivery, IssueList issues) {
        Optional<MessageSender> known = head.sender(message, issues);
        List<Segment> merges = message.segments("MRG");
        if (merges.size() != 1 || message.segments("PID").size() != 1) {
            issues.add(IssueCode.MERGE_SEVERAL, "MRG");
            return Optional.empty();
        }
        Optional<ResidentMatch> away = MessageHead.mergedAway(merges.get(0), issues);
        if (issues.hasErrors() || known.isEmpty()) {
            return Optional.empty();
        }
        ResidentMatch resident = known.get().resident();
        if (away.isEmpty() || MessageHead.bears(message, away.get())) {
            issues.add(IssueCode.MERGE_NOTHING, "MRG-1");
            return Optional.empty();
        }
        Reference organization = known.get().organization();
        DateTimeType asked = new DateTimeType(DocumentTimes.instant(message.get("MSH", 7, 1), delivery));
        Task task = task(resident, away.get(), organization, asked, Fingerprint.of(raw));
        Identifier number = task.getIdentifierFirstRep();
        SourcedTransaction transaction = new SourcedTransaction(rules, resident, "PID", delivery, issues);
        transaction.addUnlessThere(task, resident.owned("Task", number.getSystem(), number.getValue()), "MRG");
        issues.add(IssueCode.MESSAGE_MERGE, "MRG-1");
        return transaction.build(provenances, row, raw, asked, organization, organization);
    }

    /** Without an owner: whoever coordinates the alliance takes it. Numbered by the message: a hash of two numbers would give one away to who knows the other. */
    private Task task(
            ResidentMatch resident, ResidentMatch away, Reference organization, DateTimeType asked, String number) {
        Task task = new Task()
                .setStatus(TaskStatus.REQUESTED)
                .setIntent(TaskIntent.ORDER)
                .setCode(new CodeableConcept(review.copy()))
                .setFor(resident.reference())
                .setFocus(away.reference())
                .setRequester(organization.copy());
        task.addIdentifier(new Identifier().setSystem(reviews).setValue(number));
        task.setAuthoredOnElement(asked.copy());
        task.setLastModifiedElement(asked.copy());
        return task;
    }
}
