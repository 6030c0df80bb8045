package cn.medalliance.fhir.server;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.Set;

/**
 * What every request must meet before anything else looks at it: a body where one is needed, well-formed, of the
 * address's type.
 */
@Interceptor(order = -100)
final class RequestRulesInterceptor {

    private static final Set<RestOperationTypeEnum> WITH_BODY = EnumSet.of(
            RestOperationTypeEnum.CREATE,
            RestOperationTypeEnum.UPDATE,
            RestOperationTypeEnum.PATCH,
            RestOperationTypeEnum.TRANSACTION);
    private static final Set<RestOperationTypeEnum> WITH_RESOURCE =
            EnumSet.of(RestOperationTypeEnum.CREATE, RestOperationTypeEnum.UPDATE, RestOperationTypeEnum.TRANSACTION);

    private final StrictJson strictJson;

    RequestRulesInterceptor(StrictJson strictJson) {
        this.strictJson = strictJson;
    }

    /** Tomcat drops a form that is too long without a word; a search would then run without its parameters. */
    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_PROCESSED)
    public void checkForm(HttpServletRequest request) {
        String contentType = request.getContentType();
        if (contentType != null && contentType.startsWith(Constants.CT_X_FORM_URLENCODED)) {
            request.getParameterMap();
            if (request.getAttribute("org.apache.catalina.parameter_parse_failed") != null) {
                throw new Refusal(ErrorCode.TOO_LARGE, "form parameters");
            }
        }
    }

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED)
    public void checkBody(RequestDetails request) {
        RestOperationTypeEnum operation = request.getRestOperationType();
        boolean jsonPost = request.getHeader(Constants.HEADER_CONTENT_TYPE) != null
                && request.getHeader(Constants.HEADER_CONTENT_TYPE).contains("json");
        if (!WITH_BODY.contains(operation) && !jsonPost) {
            return;
        }
        if (isRawBinary(request)) {
            return;
        }
        RequestBody body = RequestBody.of(request, strictJson);
        if (body.isEmpty()) {
            if (WITH_BODY.contains(operation)) {
                throw new Refusal(ErrorCode.EMPTY_BODY, "");
            }
            return;
        }
        JsonNode tree = body.tree();
        if (tree != null && WITH_RESOURCE.contains(operation)) {
            checkType(request, tree, operation);
        }
    }

    private static void checkType(RequestDetails request, JsonNode tree, RestOperationTypeEnum operation) {
        String type = tree.path("resourceType").asText("");
        if (type.isEmpty()) {
            throw new Refusal(ErrorCode.MALFORMED_BODY, "resourceType is missing", "resourceType");
        }
        String expected = operation == RestOperationTypeEnum.TRANSACTION ? "Bundle" : request.getResourceName();
        if (!type.equals(expected)) {
            throw new Refusal(
                    ErrorCode.WRONG_RESOURCE_TYPE, "expected " + expected + ", found " + type, "resourceType");
        }
    }

    /** A Binary may come as the bytes themselves. */
    private static boolean isRawBinary(RequestDetails request) {
        String contentType = request.getHeader(Constants.HEADER_CONTENT_TYPE);
        return "Binary".equals(request.getResourceName()) && (contentType == null || !contentType.contains("fhir"));
    }
}
