package cn.medalliance.fhir.server;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.api.PatchTypeEnum;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * Which formats are spoken. HAPI answers in its own where it does not know the one that was asked for, and ignores the
 * body of a search in another.
 *
 * <p>See <a href="https://hl7.org/fhir/R4/http.html#mime-type">R4 content types</a>.
 */
@Interceptor(order = -120)
final class FormatRules {

    private static final Set<RestOperationTypeEnum> WITH_RESOURCE =
            EnumSet.of(RestOperationTypeEnum.CREATE, RestOperationTypeEnum.UPDATE, RestOperationTypeEnum.TRANSACTION);
    private static final List<MediaType> ANY = List.of(
            MediaType.ALL, MediaType.valueOf("application/*"), MediaType.valueOf("text/*"), MediaType.TEXT_HTML);
    private static final Set<String> VERSIONS = Set.of("4.0", "4.0.0", "4.0.1");

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED)
    public void check(RequestDetails request) {
        String operation = request.getOperation();
        if (!"Binary".equals(request.getResourceName()) && (operation == null || !operation.startsWith("$"))) {
            checkAnswer(request);
            checkBody(request);
        }
    }

    /** HAPI looks for the method to call by the language of the patch. */
    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLER_SELECTED)
    public void checkPatch(RequestDetails request) {
        if (request.getRequestType() != RequestTypeEnum.PATCH) {
            return;
        }
        MediaType type = single(request.getHeader(Constants.HEADER_CONTENT_TYPE));
        boolean isPatch = type != null
                && Arrays.stream(PatchTypeEnum.values())
                        .anyMatch(patch -> patch.getContentType().equals(type.getType() + "/" + type.getSubtype()));
        if (!isPatch) {
            throw new Refusal(
                    ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                    "application/json-patch+json, application/xml-patch+xml or Parameters in FHIR",
                    Constants.HEADER_CONTENT_TYPE);
        }
    }

    private static void checkAnswer(RequestDetails request) {
        String[] format = request.getParameters().get(Constants.PARAM_FORMAT);
        if (format != null && format.length > 0) {
            String plain = format[0].replace(' ', '+').split(";", 2)[0].strip();
            if (EncodingEnum.forContentType(plain) == null && !plain.startsWith("html") && !plain.equals("text/html")) {
                throw new Refusal(ErrorCode.NOT_ACCEPTABLE, "", Constants.PARAM_FORMAT);
            }
            return;
        }
        String accept = request.getHeader(Constants.HEADER_ACCEPT);
        if (accept == null || accept.isBlank()) {
            return;
        }
        if (parse(accept, ErrorCode.NOT_ACCEPTABLE, Constants.HEADER_ACCEPT).stream()
                .noneMatch(FormatRules::isSpoken)) {
            throw new Refusal(ErrorCode.NOT_ACCEPTABLE, "", Constants.HEADER_ACCEPT);
        }
    }

    private static boolean isSpoken(MediaType type) {
        String version = type.getParameter("fhirVersion");
        boolean isKnown = EncodingEnum.forContentType(type.getType() + "/" + type.getSubtype()) != null
                || ANY.stream().anyMatch(any -> any.equalsTypeAndSubtype(type));
        return isKnown && (version == null || VERSIONS.contains(version.replace("\"", "")));
    }

    private static void checkBody(RequestDetails request) {
        RestOperationTypeEnum operation = request.getRestOperationType();
        String contentType = request.getHeader(Constants.HEADER_CONTENT_TYPE);
        if (WITH_RESOURCE.contains(operation)) {
            MediaType type = single(contentType);
            if (type == null || !isSpoken(type) || type.isWildcardSubtype()) {
                throw new Refusal(
                        ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                        "application/fhir+json or application/fhir+xml",
                        Constants.HEADER_CONTENT_TYPE);
            }
        } else if (operation == RestOperationTypeEnum.SEARCH_TYPE && contentType != null) {
            MediaType type = single(contentType);
            boolean isForm = type != null && MediaType.APPLICATION_FORM_URLENCODED.equalsTypeAndSubtype(type);
            if (!isForm && request.loadRequestContents().length > 0) {
                throw new Refusal(
                        ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                        MediaType.APPLICATION_FORM_URLENCODED_VALUE,
                        Constants.HEADER_CONTENT_TYPE);
            }
        }
    }

    private static @Nullable MediaType single(@Nullable String contentType) {
        if (contentType == null || contentType.isBlank()) {
            return null;
        }
        return parse(contentType, ErrorCode.UNSUPPORTED_MEDIA_TYPE, Constants.HEADER_CONTENT_TYPE)
                .get(0);
    }

    private static List<MediaType> parse(String header, ErrorCode code, String name) {
        try {
            return MediaType.parseMediaTypes(header);
        } catch (InvalidMediaTypeException unreadable) {
            throw new Refusal(code, "", name);
        }
    }
}
