package cn.medalliance.forms;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import cn.medalliance.fhir.bundle.CallerCalls;
import cn.medalliance.fhir.bundle.QueryText;
import cn.medalliance.forms.model.Extraction;
import cn.medalliance.forms.model.Extraction.Extracted;
import cn.medalliance.forms.model.FilledForm;
import cn.medalliance.forms.model.FilledForm.Earlier;
import cn.medalliance.forms.model.RecordedVisits;
import cn.medalliance.forms.model.RecordedVisits.Kind;
import cn.medalliance.forms.model.RecordedVisits.RecordedVisit;
import cn.medalliance.forms.model.TrackingUpdate;
import cn.medalliance.forms.model.VisitUpdate;
import cn.medalliance.guide.Guide;
import cn.medalliance.mappings.codes.CodeMaps;
import cn.medalliance.mappings.form.Form;
import cn.medalliance.mappings.form.FormAnswers;
import cn.medalliance.mappings.transaction.TransactionBuilder;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;

/** Takes a filled-in form apart with what its caller may see of the record around it, and stores what came of it if asked. */
final class FormExtraction {

    private static final Set<QuestionnaireResponseStatus> FILLED_IN =
            Set.of(QuestionnaireResponseStatus.COMPLETED, QuestionnaireResponseStatus.AMENDED);
    /** Enough to find the follow-up of each programme before, and those whose values are compared. */
    private static final int EARLIER = 12;

    private final Guide guide;
    private final FhirContext fhir;
    private final CallerCalls calls;
    private final RecordedVisits visits;
    private final Extraction extraction;
    private final VisitUpdate visitUpdate;
    private final ExtractionBundle bundles;
    private final Findings findings;
    private final Map<String, Form> forms = new ConcurrentHashMap<>();

    FormExtraction(Guide guide, FhirContext fhir, CallerCalls calls) {
        this.guide = guide;
        this.fhir = fhir;
        this.calls = calls;
        visits = RecordedVisits.of(guide);
        extraction = new Extraction(guide, fhir);
        CodeMaps maps = CodeMaps.of(guide, fhir);
        visitUpdate = new VisitUpdate(guide, maps);
        bundles = new ExtractionBundle(guide, calls, visitUpdate, new TrackingUpdate(guide, maps), extraction);
        findings = new Findings(guide);
    }

    /**
     * What came of an extraction.
     *
     * @param bundle the transaction, or its answer when it was carried out
     * @param issues what there is to say
     */
    record Outcome(Bundle bundle, OperationOutcome issues) {}

    Outcome extract(QuestionnaireResponse response, boolean isStored, boolean store, RequestDetails caller) {
        Form form = form(response);
        check(response);
        FormAnswers answers = answers(form, response);
        FilledForm filled = around(response, answers, isStored, caller);
        Extracted extracted = extraction.extract(filled);
        Bundle transaction = bundles.of(filled, extracted, isStored, caller);
        OperationOutcome issues = findings.of(filled, extracted);
        return store && transaction.hasEntry()
                ? new Outcome(calls.transact(caller, transaction), issues)
                : new Outcome(transaction, issues);
    }

    private Form form(QuestionnaireResponse response) {
        String canonical = String.valueOf(response.getQuestionnaire());
        String id = formId(canonical);
        if (visits.of(id).isEmpty()) {
            throw refusal("questionnaire", "只提取联盟的表单。 Only forms of the alliance are taken apart.");
        }
        Form form = form(id);
        if (!form.canonical().equals(canonical)) {
            throw refusal(
                    "questionnaire", "须写明表单版本 " + form.canonical() + "。 The edition in use is " + form.canonical());
        }
        return form;
    }

    private Form form(String id) {
        return forms.computeIfAbsent(id, key -> Form.of(guide, key, fhir));
    }

    private static String formId(String canonical) {
        return canonical.replaceFirst("[|].*", "").replaceFirst(".*/", "");
    }

    private static void check(QuestionnaireResponse response) {
        if (response.getStatus() == null || !FILLED_IN.contains(response.getStatus())) {
            throw refusal("status", "只提取已完成的填写结果。 Only what is completed or amended is taken apart.");
        }
        if (response.getIdentifier().getSystem() == null
                || response.getIdentifier().getValue() == null) {
            throw refusal("identifier", "须有编号，提取的资源由它标识。 Its number identifies what is taken out of it.");
        }
        if (response.getAuthoredElement().getValueAsString() == null) {
            throw refusal("authored", "须有填写时间。 It says when it was filled in.");
        }
        if (response.hasSubject()
                && !"Patient".equals(response.getSubject().getReferenceElement().getResourceType())) {
            throw refusal("subject", "居民须以 Patient/[id] 引用。 The resident is referred to as Patient/[id].");
        }
    }

    private static FormAnswers answers(Form form, QuestionnaireResponse response) {
        try {
            return FormAnswers.of(form, response);
        } catch (IllegalArgumentException notAsked) {
            throw refusal(
                    "item", "表单没有该问题，或答案类型不符：" + notAsked.getMessage() + "。 The form does not ask it, or not so.");
        }
    }

    private FilledForm around(
            QuestionnaireResponse response, FormAnswers answers, boolean isStored, RequestDetails caller) {
        RecordedVisit visit = visits.of(formId(response.getQuestionnaire())).orElseThrow();
        Patient patient = response.hasSubject()
                ? calls.read(
                                caller,
                                Patient.class,
                                response.getSubject().getReferenceElement().getIdPart())
                        .orElseThrow(() ->
                                new Refusal(ErrorCode.NOT_FOUND, "no such resident", "QuestionnaireResponse.subject"))
                : null;
        FilledForm begun = new FilledForm(
                response,
                new Reference(),
                answers,
                visit,
                patient,
                null,
                new Reference(),
                patient == null ? List.of() : earlier(response, caller));
        Reference address = isStored
                ? new Reference(
                        "QuestionnaireResponse/" + response.getIdElement().getIdPart())
                : TransactionBuilder.referenceTo(begun.condition("QuestionnaireResponse", response.getIdentifier()));
        return withVisit(begun, address, caller);
    }

    private FilledForm withVisit(FilledForm begun, Reference address, RequestDetails caller) {
        Encounter encounter = null;
        Reference encounterAddress = new Reference();
        if (begun.visit().kind() != Kind.NONE) {
            Optional<Encounter> known = known(begun.response(), caller);
            if (known.isPresent()) {
                encounter = known.get();
                if (!isOf(begun.response(), encounter)) {
                    throw refusal("encounter", "就诊不是该居民的。 The visit is not the resident's.");
                }
                encounterAddress =
                        new Reference("Encounter/" + encounter.getIdElement().getIdPart());
            } else if (begun.visit().kind() == Kind.FOLLOW_UP
                    && !begun.response().hasEncounter()) {
                encounter = visitUpdate.begin(begun, enrolments(begun, caller));
                encounterAddress = TransactionBuilder.referenceTo(
                        begun.condition("Encounter", begun.response().getIdentifier()));
            } else {
                throw refusal("encounter", "须引用已保存的就诊。 It refers to a visit that is stored.");
            }
        }
        return new FilledForm(
                begun.response(),
                address,
                begun.answers(),
                begun.visit(),
                begun.patient(),
                encounter,
                encounterAddress,
                begun.before());
    }

    private Optional<Encounter> known(QuestionnaireResponse response, RequestDetails caller) {
        return "Encounter".equals(response.getEncounter().getReferenceElement().getResourceType())
                ? calls.read(
                        caller,
                        Encounter.class,
                        response.getEncounter().getReferenceElement().getIdPart())
                : Optional.empty();
    }

    private static boolean isOf(QuestionnaireResponse response, Encounter visit) {
        return String.valueOf(response.getSubject().getReferenceElement().getIdPart())
                .equals(visit.getSubject().getReferenceElement().getIdPart());
    }

    /** The active enrolments that a follow-up counts for. */
    private List<EpisodeOfCare> enrolments(FilledForm form, RequestDetails caller) {
        List<String> programmes = form.visit().programmes(form.answers());
        List<EpisodeOfCare> enrolments = calls
                .search(
                        caller,
                        "EpisodeOfCare?status=active&patient="
                                + form.response().getSubject().getReference(),
                        EpisodeOfCare.class)
                .stream()
                .filter(enrolment -> programmes.isEmpty()
                        || enrolment.getTypeFirstRep().getCoding().stream()
                                .anyMatch(code -> programmes.contains(code.getCode())))
                .toList();
        if (enrolments.isEmpty()) {
            throw refusal("encounter", "居民没有该病种的在管专项档案。 The resident has no active enrolment in the programme.");
        }
        return enrolments;
    }

    private List<Earlier> earlier(QuestionnaireResponse response, RequestDetails caller) {
        String query = "QuestionnaireResponse?patient=" + response.getSubject().getReference()
                + "&status=completed,amended&_sort=-authored&_count=" + EARLIER + "&authored=lt"
                + QueryText.encoded(response.getAuthoredElement().getValueAsString());
        List<Earlier> earlier = new ArrayList<>();
        for (QuestionnaireResponse each : calls.search(caller, query, QuestionnaireResponse.class)) {
            Optional<RecordedVisit> visit = visits.of(formId(String.valueOf(each.getQuestionnaire())))
                    .filter(its ->
                            its.kind() == Kind.FOLLOW_UP && !its.programme().isEmpty());
            if (visit.isPresent()
                    && !each.getIdentifier()
                            .getValue()
                            .equals(response.getIdentifier().getValue())) {
                earlier.add(new Earlier(
                        new Reference(
                                "QuestionnaireResponse/" + each.getIdElement().getIdPart()),
                        FormAnswers.of(form(visit.get().form()), each),
                        visit.get()));
            }
        }
        return earlier;
    }

    private static Refusal refusal(String element, String detail) {
        return new Refusal(ErrorCode.UNPROCESSABLE, detail, "QuestionnaireResponse." + element);
    }
}
