package cn.medalliance.fhir.validation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.RestfulServerUtils;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import cn.medalliance.fhir.server.RequestBody;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.OperationOutcome;

/**
 * {@code $validate} of a body, answered from its bytes: HAPI would parse it first and answer 400 without a place where a
 * code is wrong. The same checks as on a write; {@code mode=delete} is left to HAPI.
 *
 * <p>See <a href="https://hl7.org/fhir/R4/resource-operation-validate.html">R4 $validate</a>.
 */
@Interceptor(order = -40)
final class ValidateOperationInterceptor {

    private static final String OPERATION = "$validate";

    private final WriteValidation validation;
    private final FhirContext fhirContext;

    ValidateOperationInterceptor(WriteValidation validation, FhirContext fhirContext) {
        this.validation = validation;
        this.fhirContext = fhirContext;
    }

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED)
    public boolean answer(RequestDetails request, ServletRequestDetails servletRequest) throws IOException {
        if (!OPERATION.equals(request.getOperation()) || request.getRequestType() != RequestTypeEnum.POST) {
            return true;
        }
        RequestBody body = validation.body(request);
        if (body.isEmpty() || "delete".equals(parameter(request, body, "mode"))) {
            return true;
        }
        Set<String> profiles = new TreeSet<>();
        String profile = parameter(request, body, "profile");
        if (!profile.isEmpty()) {
            profiles.add(profile);
        }
        String text = body.isJson() ? validation.resourceText(body) : resourceOfXml(body.text());
        List<Finding> findings = validation.check(text, text.stripLeading().startsWith("{"), profiles);
        OperationOutcome outcome = validation.outcome(findings);
        if (!outcome.hasIssue()) {
            outcome.addIssue()
                    .setSeverity(OperationOutcome.IssueSeverity.INFORMATION)
                    .setCode(OperationOutcome.IssueType.INFORMATIONAL)
                    .setDiagnostics("校验通过，没有问题。 No issues found.");
        }
        RestfulServerUtils.streamResponseAsResource(
                request.getServer(), outcome, Set.of(), 200, false, false, request, null, null);
        return false;
    }

    private String resourceOfXml(String text) {
        if (!text.contains("<Parameters")) {
            return text;
        }
        org.hl7.fhir.r4.model.Parameters parameters =
                fhirContext.newXmlParser().parseResource(org.hl7.fhir.r4.model.Parameters.class, text);
        org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent found = parameters.getParameter("resource");
        return found == null || found.getResource() == null
                ? text
                : fhirContext.newJsonParser().encodeResourceToString(found.getResource());
    }

    private static String parameter(RequestDetails request, RequestBody body, String name) {
        String[] inUrl = request.getParameters().get(name);
        if (inUrl != null && inUrl.length > 0) {
            return inUrl[0];
        }
        JsonNode tree = body.tree();
        if (tree != null) {
            for (JsonNode parameter : tree.path("parameter")) {
                if (name.equals(parameter.path("name").asText())) {
                    for (String value : List.of("valueCode", "valueUri", "valueCanonical", "valueString")) {
                        if (parameter.has(value)) {
                            return parameter.get(value).asText();
                        }
                    }
                }
            }
        }
        return "";
    }
}
