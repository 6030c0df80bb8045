package cn.medalliance.fhir.validation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.RestfulServerUtils;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import cn.medalliance.fhir.server.Outcomes;
import cn.medalliance.fhir.server.RequestBody;
import cn.medalliance.fhir.server.StrictReading;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.jspecify.annotations.Nullable;

/**
 * {@code $validate} of a body, answered from its text: HAPI would parse it first and answer 400 without a place where a
 * code is wrong. The same checks as on a write; {@code mode=delete} is left to HAPI.
 *
 * <p>See <a href="https://hl7.org/fhir/R4/resource-operation-validate.html">R4 $validate</a>.
 */
@Interceptor(order = -40)
final class ValidateOperationInterceptor {

    private static final String OPERATION = "$validate";
    private static final String PARAMETERS = "Parameters";
    private static final Set<String> MODES = Set.of("create", "update", "delete", "profile");
    private static final List<String> VALUES = List.of("valueCode", "valueUri", "valueCanonical", "valueString");

    private final WriteValidation validation;
    private final StrictReading reading;
    private final FhirContext fhirContext;
    private final IValidationSupport profiles;
    private final Outcomes outcomes;

    ValidateOperationInterceptor(
            WriteValidation validation,
            StrictReading reading,
            FhirContext fhirContext,
            IValidationSupport profiles,
            Outcomes outcomes) {
        this.validation = validation;
        this.reading = reading;
        this.fhirContext = fhirContext;
        this.profiles = profiles;
        this.outcomes = outcomes;
    }

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED)
    public boolean answer(RequestDetails request, ServletRequestDetails servletRequest) throws IOException {
        if (!OPERATION.equals(request.getOperation()) || request.getRequestType() != RequestTypeEnum.POST) {
            return true;
        }
        RequestBody body = validation.body(request);
        if (body.isEmpty()) {
            if (request.getId() == null) {
                throw new Refusal(ErrorCode.EMPTY_BODY, "");
            }
            return true;
        }
        JsonNode tree = body.given(fhirContext, reading);
        JsonNode parameters = isAsked(request, tree) ? tree : null;
        String mode = parameter(request, parameters, "mode");
        if (!mode.isEmpty() && !MODES.contains(mode)) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "must be one of create, update, delete, profile", "mode");
        }
        if ("delete".equals(mode)) {
            return true;
        }
        JsonNode resource = parameters == null ? tree : resourceIn(parameters);
        checkType(request, resource);
        OperationOutcome outcome = check(
                parameters == null ? body.text() : reading.json().write(resource),
                parameters != null || body.isJson(),
                parameter(request, parameters, "profile"));
        RestfulServerUtils.streamResponseAsResource(
                request.getServer(), outcome, Set.of(), 200, false, false, request, null, null);
        return false;
    }

    private OperationOutcome check(String text, boolean json, String profile) {
        if (!profile.isEmpty() && profiles.fetchStructureDefinition(profile) == null) {
            return outcomes.of(ErrorCode.NOT_FOUND, "没有这样的规范。 There is no such profile: " + profile, "profile");
        }
        OperationOutcome outcome =
                validation.outcome(validation.check(text, json, profile.isEmpty() ? Set.of() : Set.of(profile)));
        if (!outcome.hasIssue()) {
            outcome.addIssue()
                    .setSeverity(OperationOutcome.IssueSeverity.INFORMATION)
                    .setCode(OperationOutcome.IssueType.INFORMATIONAL)
                    .setDiagnostics("校验通过，没有问题。 No issues found.");
        }
        return outcome;
    }

    /** Whether the body says how to validate; a Parameters resource may also be what is to be validated. */
    private static boolean isAsked(RequestDetails request, JsonNode tree) {
        return PARAMETERS.equals(tree.path("resourceType").asText())
                && (!PARAMETERS.equals(request.getResourceName()) || find(tree, "resource") != null);
    }

    private static JsonNode resourceIn(JsonNode parameters) {
        JsonNode given = find(parameters, "resource");
        if (given == null || !given.path("resource").isObject()) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "the resource to validate is missing", "resource");
        }
        return given.path("resource");
    }

    private static void checkType(RequestDetails request, JsonNode resource) {
        String found = resource.path("resourceType").asText("");
        if (request.getResourceName() != null && !request.getResourceName().equals(found)) {
            throw new Refusal(
                    ErrorCode.WRONG_RESOURCE_TYPE,
                    "expected " + request.getResourceName() + ", found " + found,
                    "resourceType");
        }
    }

    private static String parameter(RequestDetails request, @Nullable JsonNode parameters, String name) {
        String[] inUrl = request.getParameters().get(name);
        if (inUrl != null && inUrl.length > 0) {
            return inUrl[0];
        }
        JsonNode given = parameters == null ? null : find(parameters, name);
        if (given == null) {
            return "";
        }
        return VALUES.stream()
                .filter(given::has)
                .map(value -> given.get(value).asText())
                .findFirst()
                .orElse("");
    }

    private static @Nullable JsonNode find(JsonNode parameters, String name) {
        for (JsonNode parameter : parameters.path("parameter")) {
            if (name.equals(parameter.path("name").asText())) {
                return parameter;
            }
        }
        return null;
    }
}
