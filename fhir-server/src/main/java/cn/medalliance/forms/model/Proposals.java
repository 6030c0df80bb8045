package cn.medalliance.forms.model;

import cn.medalliance.guide.Guide;
import cn.medalliance.guide.table.DecisionRule;
import cn.medalliance.guide.table.Thresholds;
import cn.medalliance.mappings.codes.CodeMap;
import cn.medalliance.mappings.codes.CodeMaps;
import cn.medalliance.mappings.codes.Translation;
import cn.medalliance.mappings.form.FormAnswers;
import cn.medalliance.mappings.transaction.TransactionBuilder;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;

/**
 * What the rules ask for after a follow-up: the draft of a referral, which the doctor completes and submits, the duty to see or
 * track the resident within two weeks, and an issue for values that seem copied. Immutable.
 */
final class Proposals {

    /** The key of the referral; also the question whether there is one. */
    static final String REFERRAL = "r.refer";
    /** The key of the duty. */
    static final String FOLLOW_UP = "follow-up";
    /** The key of the issue. */
    static final String COPIED = "copied";

    private static final String NORMAL = "normal";

    /** What a referral is founded on, where it was measured. */
    private static final List<String> REASONS = List.of("v.sbp", "x.fpg", "v.spo2");

    private final Guide guide;
    private final CodeMaps maps;
    private final CodeMap priorities;
    private final ExtractionTable table;
    private final Thresholds thresholds;

    Proposals(Guide guide, CodeMaps maps, ExtractionTable table, Thresholds thresholds) {
        this.guide = guide;
        this.maps = maps;
        this.table = table;
        this.thresholds = thresholds;
        priorities = maps.map("cm-next-action-to-priority", "CodeSystem/mca-next-action");
    }

    /** Referral and duty, where there is reason for them. */
    Map<String, Resource> of(FilledForm form, List<Judgement> judgements, Map<String, ? extends Resource> observed) {
        Map<String, Resource> proposed = new LinkedHashMap<>();
        List<Judgement> reasons = judgements.stream().filter(Judgement::refers).toList();
        Optional<Reference> requester = requester(form);
        if ((!reasons.isEmpty() || isReferred(form.answers())) && requester.isPresent()) {
            proposed.put(REFERRAL, referral(form, reasons, requester.get(), observed));
        }
        boolean isDue = judgements.stream().anyMatch(Judgement::isSoon) || proposed.containsKey(REFERRAL);
        if (isDue && form.visit().kind() != RecordedVisits.Kind.NONE) {
            proposed.put(FOLLOW_UP, duty(form, requester));
        }
        return proposed;
    }

    private static boolean isReferred(FormAnswers answers) {
        return answers.value(REFERRAL, BooleanType.class)
                .map(BooleanType::booleanValue)
                .orElse(false);
    }

    /** Who can ask for a referral: the author or the doctor, in a role. */
    private static Optional<Reference> requester(FilledForm form) {
        return Stream.concat(
                        Stream.of(form.response().getAuthor()),
                        form.answers().value("h.doctor", Reference.class).stream())
                .filter(who -> String.valueOf(who.getReference()).contains("PractitionerRole"))
                .map(Reference::copy)
                .findFirst();
    }

    private ServiceRequest referral(
            FilledForm form, List<Judgement> reasons, Reference requester, Map<String, ? extends Resource> observed) {
        Identifier number = form.number(REFERRAL);
        ServiceRequest request = new ServiceRequest();
        request.addExtension(
                guide.canonical("StructureDefinition", "referral-channel"),
                new CodeableConcept(maps.coding("CodeSystem/mca-referral-channel", NORMAL)));
        request.addIdentifier(new Identifier()
                .setType(new CodeableConcept(
                        new Coding("http://terminology.hl7.org/CodeSystem/v2-0203", "PLAC", "Placer Identifier")))
                .setSystem(guide.canonical() + "/naming/referral-no")
                .setValue(number.getValue()));
        request.setRequisition(new Identifier()
                .setSystem(guide.canonical() + "/naming/loop-id")
                .setValue(number.getValue()));
        request.setStatus(ServiceRequest.ServiceRequestStatus.DRAFT);
        request.setIntent(ServiceRequest.ServiceRequestIntent.ORDER);
        request.addCategory(new CodeableConcept(maps.coding("CodeSystem/mca-referral-category", "up")));
        request.setPriority(priority(form, reasons));
        request.setCode(new CodeableConcept(maps.coding("CodeSystem/mca-referral-service", "specialist-consult"))
                .setText(text(form, "r.dept").orElse(null)));
        request.setSubject(form.subject());
        if (form.encounter() != null) {
            request.setEncounter(form.encounterAddress().copy());
        }
        request.setAuthoredOnElement(
                new DateTimeType(form.response().getAuthoredElement().getValueAsString()));
        request.setRequester(requester);
        text(form, "r.org")
                .ifPresent(name -> request.addPerformer(
                        new Reference().setType("Organization").setDisplay(name)));
        reasons.forEach(reason -> request.addReasonCode(reason(reason)));
        if (reasons.isEmpty() || text(form, "r.reason").isPresent()) {
            request.addReasonCode(
                    new CodeableConcept().setText(text(form, "r.reason").orElse("随访医生建议转诊")));
        }
        REASONS.stream()
                .filter(observed::containsKey)
                .map(key -> TransactionBuilder.referenceTo(form.condition("Observation", form.number(key))))
                .forEach(request::addReasonReference);
        text(form, "r.contact").ifPresent(contact -> request.addNote().setText("联系人：" + contact));
        text(form, "r.phone").ifPresent(phone -> request.addNote().setText("电话：" + phone));
        return request;
    }

    private ServiceRequest.ServiceRequestPriority priority(FilledForm form, List<Judgement> reasons) {
        return reasons.stream()
                                .flatMap(reason -> reason.action().stream())
                                .map(DecisionRule::outcome)
                                .max(String::compareTo)
                                .or(() -> form.answers()
                                        .value("c.next", Coding.class)
                                        .map(Coding::getCode))
                                .map(priorities::translate)
                                .orElse(null)
                        instanceof Translation.Match match
                ? ServiceRequest.ServiceRequestPriority.fromCode(match.coding().getCode())
                : ServiceRequest.ServiceRequestPriority.ROUTINE;
    }

    private CodeableConcept reason(Judgement judgement) {
        DecisionRule rule = judgement.action().orElseThrow();
        CodeableConcept reason = new CodeableConcept().setText(rule.chinese());
        table.reason(rule.id(), judgement.programme())
                .ifPresent(row -> reason.addCoding(maps.coding(row.system(), row.code())));
        return reason;
    }

    /** To be done by whoever filled in the form, at the latest two weeks from then. */
    private Task duty(FilledForm form, Optional<Reference> owner) {
        LocalDate latest = LocalDate.parse(form.day()).plusDays(thresholds.whole("referral.tracking"));
        LocalDate due = form.answers()
                .value("h.next", DateType.class)
                .map(next -> LocalDate.parse(next.getValueAsString()))
                .filter(next -> next.isBefore(latest))
                .orElse(latest);
        DateTimeType authored =
                new DateTimeType(form.response().getAuthoredElement().getValueAsString());
        Task task = new Task();
        task.addIdentifier(form.number(FOLLOW_UP));
        task.setStatus(Task.TaskStatus.REQUESTED);
        task.setIntent(Task.TaskIntent.ORDER);
        task.setCode(new CodeableConcept(maps.coding("CodeSystem/mca-task-code", "followup-due")));
        task.setFocus(form.encounterAddress().copy());
        task.setFor(form.subject());
        task.setEncounter(form.encounterAddress().copy());
        task.setAuthoredOnElement(authored);
        task.setLastModifiedElement(authored.copy());
        if (form.encounter() != null && form.encounter().hasServiceProvider()) {
            task.setRequester(form.encounter().getServiceProvider().copy());
        }
        owner.or(() -> Optional.ofNullable(form.encounter())
                        .map(visit -> visit.getServiceProvider().copy())
                        .filter(Reference::hasReference))
                .ifPresent(task::setOwner);
        task.getRestriction().getPeriod().setEndElement(new DateTimeType(due.toString()));
        return task;
    }

    /** That values are the same at so many follow-ups in a row. */
    DetectedIssue copied(FilledForm form, int visits) {
        DetectedIssue issue = new DetectedIssue();
        issue.addIdentifier(form.number(COPIED));
        issue.setStatus(DetectedIssue.DetectedIssueStatus.FINAL);
        issue.setCode(new CodeableConcept()
                .addCoding(maps.coding("CodeSystem/mca-issue-kind", "data-quality"))
                .addCoding(maps.coding("CodeSystem/mca-data-quality", "copied")));
        issue.setSeverity(DetectedIssue.DetectedIssueSeverity.MODERATE);
        issue.setPatient(form.subject());
        issue.setIdentified(
                new DateTimeType(form.response().getAuthoredElement().getValueAsString()));
        issue.addImplicated(form.address().copy());
        form.before().stream()
                .limit(visits - 1L)
                .forEach(earlier -> issue.addImplicated(earlier.address().copy()));
        issue.setDetail("连续" + visits + "次随访的测量值完全相同，疑似复制。");
        return issue;
    }

    private static Optional<String> text(FilledForm form, String linkId) {
        return form.answers().value(linkId, StringType.class).map(PrimitiveType::getValue);
    }
}
