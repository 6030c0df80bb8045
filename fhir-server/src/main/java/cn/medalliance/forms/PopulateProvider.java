package cn.medalliance.forms;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.model.api.annotation.Description;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import cn.medalliance.fhir.bundle.CallerCalls;
import cn.medalliance.fhir.bundle.QueryText;
import cn.medalliance.forms.model.FormExpressions;
import cn.medalliance.forms.model.Population;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Expression;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.UriType;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST [base]/Questionnaire/$populate} and {@code …/[id]/$populate}: a response in progress with what the record knows,
 * as far as the caller may see it.
 */
public final class PopulateProvider {

    private static final String SDC = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-";
    private static final String VARIABLE = "http://hl7.org/fhir/StructureDefinition/variable";
    private static final String QUERY = "application/x-fhir-query";
    private static final String PATIENT = "patient";

    private final FhirContext fhir;
    private final CallerCalls calls;
    private final Clock clock;

    PopulateProvider(FhirContext fhir, CallerCalls calls, Clock clock) {
        this.fhir = fhir;
        this.calls = calls;
        this.clock = clock;
    }

    @Operation(name = "$populate", typeName = "Questionnaire")
    @Description(
            shortDefinition = "Fills in what the record knows",
            value = "按表内表达式与居民档案预填随访表。 Fills in a form as its expressions say, with what the caller may see of the"
                    + " resident's record.")
    public Parameters populateNamed(
            @OperationParam(name = "identifier", max = 1) @Nullable Identifier identifier,
            @OperationParam(name = "canonical", max = 1) @Nullable UriType canonical,
            @OperationParam(name = "questionnaire", max = 1) @Nullable Questionnaire questionnaire,
            @OperationParam(name = "subject", min = 1, max = 1) @Nullable Reference subject,
            @OperationParam(name = "context") @Nullable List<ParametersParameterComponent> context,
            @OperationParam(name = "local", max = 1) @Nullable BooleanType local,
            RequestDetails request) {
        return populate(form(identifier, canonical, questionnaire, request), subject, context, local, request);
    }

    @Operation(name = "$populate", typeName = "Questionnaire")
    @Description(
            shortDefinition = "Fills in what the record knows",
            value = "预填指定的随访表。 The same of the form that is addressed.")
    public Parameters populateStored(
            @IdParam IdType id,
            @OperationParam(name = "subject", min = 1, max = 1) @Nullable Reference subject,
            @OperationParam(name = "context") @Nullable List<ParametersParameterComponent> context,
            @OperationParam(name = "local", max = 1) @Nullable BooleanType local,
            RequestDetails request) {
        Questionnaire form = calls.read(request, Questionnaire.class, id.getIdPart())
                .orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, "Questionnaire/" + id.getIdPart()));
        return populate(form, subject, context, local, request);
    }

    private Questionnaire form(
            @Nullable Identifier identifier,
            @Nullable UriType canonical,
            @Nullable Questionnaire questionnaire,
            RequestDetails request) {
        if (questionnaire != null) {
            return questionnaire;
        }
        String query;
        if (canonical != null) {
            String[] parts = canonical.getValue().split("[|]", 2);
            query = "Questionnaire?url=" + QueryText.encoded(parts[0])
                    + (parts.length > 1 ? "&version=" + QueryText.encoded(parts[1]) : "");
        } else if (identifier != null) {
            query = "Questionnaire?identifier="
                    + QueryText.encoded(
                            identifier.hasSystem()
                                    ? identifier.getSystem() + "|" + identifier.getValue()
                                    : identifier.getValue());
        } else {
            throw new Refusal(
                    ErrorCode.INVALID_REQUEST, "须指明表单。 The form is named by canonical or identifier.", "canonical");
        }
        List<Questionnaire> found = calls.search(request, query, Questionnaire.class);
        if (found.size() != 1) {
            throw new Refusal(
                    found.isEmpty() ? ErrorCode.NOT_FOUND : ErrorCode.INVALID_REQUEST,
                    found.size() + " such forms",
                    "canonical");
        }
        return found.get(0);
    }

    private Parameters populate(
            Questionnaire form,
            @Nullable Reference subject,
            @Nullable List<ParametersParameterComponent> context,
            @Nullable BooleanType local,
            RequestDetails request) {
        boolean looksUp = local == null || !Boolean.FALSE.equals(local.getValue());
        Map<String, Resource> launched = launched(subject, context, request);
        FormExpressions expressions = new FormExpressions(fhir);
        declared(form)
                .forEach(name ->
                        expressions.set(name, launched.containsKey(name) ? List.of(launched.get(name)) : List.of()));
        for (Extension extension : form.getExtensionsByUrl(VARIABLE)) {
            if (extension.getValue() instanceof Expression expression && QUERY.equals(expression.getLanguage())) {
                String query = looksUp ? expressions.query(expression.getExpression()) : null;
                expressions.set(
                        expression.getName(), query == null ? List.of() : List.of(calls.search(request, query)));
            }
        }
        Population population = new Population(expressions);
        QuestionnaireResponse response = new QuestionnaireResponse();
        response.setQuestionnaire(form.getUrl() + (form.hasVersion() ? "|" + form.getVersion() : ""));
        response.setStatus(QuestionnaireResponse.QuestionnaireResponseStatus.INPROGRESS);
        response.setAuthored(Date.from(clock.instant()));
        if (!declared(form).isEmpty() || form.hasSubjectType(subjectType(subject))) {
            response.setSubject(subject);
        }
        response.setItem(population.fill(form));
        return answer(response, population.failed());
    }

    private static String subjectType(@Nullable Reference subject) {
        return subject == null
                ? ""
                : String.valueOf(subject.getReferenceElement().getResourceType());
    }

    private static List<String> declared(Questionnaire form) {
        List<String> names = new ArrayList<>();
        form.getExtensionsByUrl(SDC + "launchContext")
                .forEach(extension ->
                        names.add(((Coding) extension.getExtensionByUrl("name").getValue()).getCode()));
        return names;
    }

    /** What the program that opens the form hands over, as the caller may see it; the resident always. */
    private Map<String, Resource> launched(
            @Nullable Reference subject, @Nullable List<ParametersParameterComponent> context, RequestDetails request) {
        if (subject == null
                || !"Patient".equals(subjectType(subject))
                || subject.getReferenceElement().hasBaseUrl()) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "须为 Patient/[id]。 It is Patient/[id].", "subject");
        }
        Map<String, Resource> launched = new LinkedHashMap<>();
        launched.put(PATIENT, read(subject, "subject", request));
        for (ParametersParameterComponent each : context == null ? List.<ParametersParameterComponent>of() : context) {
            String name = null;
            Reference content = null;
            for (ParametersParameterComponent part : each.getPart()) {
                if ("name".equals(part.getName()) && part.getValue() instanceof PrimitiveType<?> text) {
                    name = text.getValueAsString();
                } else if ("content".equals(part.getName()) && part.getValue() instanceof Reference reference) {
                    content = reference;
                } else {
                    throw new Refusal(ErrorCode.UNKNOWN_PARAMETER, String.valueOf(part.getName()), "context.part");
                }
            }
            if (name == null || content == null) {
                throw new Refusal(
                        ErrorCode.INVALID_REQUEST, "须有 name 与 content。 It has a name and a content.", "context");
            }
            launched.put(name, read(content, "context", request));
        }
        return launched;
    }

    private Resource read(Reference reference, String parameter, RequestDetails request) {
        String type = reference.getReferenceElement().getResourceType();
        String id = reference.getReferenceElement().getIdPart();
        if (type == null || id == null) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "须为 类型/id。 It is type/id.", parameter);
        }
        return calls.read(request, type, id)
                .orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, type + "/" + id, parameter));
    }

    private static Parameters answer(QuestionnaireResponse response, List<String> failed) {
        Parameters answer = new Parameters();
        answer.addParameter().setName("response").setResource(response);
        if (!failed.isEmpty()) {
            OperationOutcome issues = new OperationOutcome();
            failed.forEach(linkId -> issues.addIssue()
                    .setSeverity(OperationOutcome.IssueSeverity.WARNING)
                    .setCode(OperationOutcome.IssueType.PROCESSING)
                    .addExpression("Questionnaire.descendants().where(linkId='" + linkId + "')")
                    .getDetails()
                    .setText("无法预填该项。 The item could not be filled in."));
            answer.addParameter().setName("issues").setResource(issues);
        }
        return answer;
    }
}
