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
import java.util.stream.Stream;

/**
 * What every request must meet before anything else looks at it: a body where one is needed, well-formed, of the
 * address's type.
 */
@Interceptor(order = -100)
final class RequestRulesInterceptor {

    private static final String FHIR_NAMESPACE = "http://hl7.org/fhir";
    private static final Set<RestOperationTypeEnum> WITH_BODY = EnumSet.of(
            RestOperationTypeEnum.CREATE,
            RestOperationTypeEnum.UPDATE,
            RestOperationTypeEnum.PATCH,
            RestOperationTypeEnum.TRANSACTION);
    private static final Set<RestOperationTypeEnum> WITH_RESOURCE =
            EnumSet.of(RestOperationTypeEnum.CREATE, RestOperationTypeEnum.UPDATE, RestOperationTypeEnum.TRANSACTION);

    private final StrictReading reading;

    RequestRulesInterceptor(StrictReading reading) {
        this.reading = reading;
    }

    /** A packing that is not undone would be read as the body itself. */
    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_PROCESSED)
    public void checkPacking(HttpServletRequest request) {
        // The filter hides gzip, which it has undone.
        String packing = request.getHeader(Constants.HEADER_CONTENT_ENCODING);
        if (packing != null && !packing.isBlank() && !packing.equalsIgnoreCase("identity")) {
            throw new Refusal(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "gzip", Constants.HEADER_CONTENT_ENCODING);
        }
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

    /** The parameters of a search have rules of their own. */
    @Hook(Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED)
    public void checkParameters(RequestDetails request) {
        if (request.getOperation() == null) {
            return;
        }
        request.getParameters().forEach((name, values) -> {
            if (Stream.of(values).anyMatch(value -> value.indexOf('\0') >= 0)) {
                throw new Refusal(ErrorCode.INVALID_REQUEST, "a character that cannot be stored", name);
            }
        });
    }

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED)
    public void checkBody(RequestDetails request) {
        RestOperationTypeEnum operation = request.getRestOperationType();
        boolean jsonPost = request.getHeader(Constants.HEADER_CONTENT_TYPE) != null
                && request.getHeader(Constants.HEADER_CONTENT_TYPE).contains("json");
        if (!WITH_BODY.contains(operation) && !jsonPost) {
            return;
        }
        if (isRawBinary(request) || isVendorsFile(request)) {
            return;
        }
        RequestBody body = RequestBody.of(request, reading);
        if (body.isEmpty()) {
            if (WITH_BODY.contains(operation)) {
                throw new Refusal(ErrorCode.EMPTY_BODY, "");
            }
            return;
        }
        if (WITH_RESOURCE.contains(operation)) {
            checkType(request, body, operation);
        } else if (operation == RestOperationTypeEnum.PATCH) {
            PatchRules.check(String.valueOf(request.getHeader(Constants.HEADER_CONTENT_TYPE)), body);
        }
    }

    private static void checkType(RequestDetails request, RequestBody body, RestOperationTypeEnum operation) {
        String expected = operation == RestOperationTypeEnum.TRANSACTION ? "Bundle" : request.getResourceName();
        String type = typeOf(body);
        if (!type.equals(expected)) {
            throw new Refusal(
                    ErrorCode.WRONG_RESOURCE_TYPE, "expected " + expected + ", found " + type, "resourceType");
        }
    }

    private static String typeOf(RequestBody body) {
        StrictXml.Root root = body.root();
        if (root != null) {
            if (!FHIR_NAMESPACE.equals(root.namespace())) {
                throw new Refusal(ErrorCode.MALFORMED_BODY, "the namespace is not " + FHIR_NAMESPACE, root.name());
            }
            return root.name();
        }
        JsonNode tree = body.tree();
        String type = tree == null ? "" : tree.path("resourceType").asText("");
        if (type.isEmpty()) {
            throw new Refusal(ErrorCode.MALFORMED_BODY, "resourceType is missing", "resourceType");
        }
        return type;
    }

    /** A file in a vendor's own format, whatever it is said to be; the converter reads it. */
    private static boolean isVendorsFile(RequestDetails request) {
        return "$convert".equals(request.getOperation());
    }

    /** A Binary may come as the bytes themselves. */
    private static boolean isRawBinary(RequestDetails request) {
        String contentType = request.getHeader(Constants.HEADER_CONTENT_TYPE);
        return "Binary".equals(request.getResourceName())
                && WITH_RESOURCE.contains(request.getRestOperationType())
                && (contentType == null || !contentType.contains("fhir"));
    }
}
