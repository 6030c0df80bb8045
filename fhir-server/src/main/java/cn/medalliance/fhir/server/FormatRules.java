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
import ca.uhn.fhir.rest.server.RestfulServerUtils;
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
    private static final Set<EncodingEnum> SPOKEN = EnumSet.of(EncodingEnum.JSON, EncodingEnum.XML);
    private static final List<MediaType> ANY = List.of(
            MediaType.ALL, MediaType.valueOf("application/*"), MediaType.valueOf("text/*"), MediaType.TEXT_HTML);
    /** Operations that answer lines of JSON, as Bulk Data Access asks for them. */
    private static final Set<String> IN_LINES = Set.of("$export-file");

    /** Operations that answer numbers, also as a table; {@code AnsweredTables} writes it. */
    private static final Set<String> IN_TABLES =
            Set.of("$compare", "$data-quality", "$distribution", "$evaluate-measure", "$stats", "$trend");

    private static final String CSV = "text/csv";

    private static final Set<String> VERSIONS = Set.of("4.0", "4.0.0", "4.0.1");

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED)
    public void check(RequestDetails request) {
        boolean isBinary = "Binary".equals(request.getResourceName());
        String operation = request.getOperation();
        boolean isOperation = operation != null && operation.startsWith("$");
        String[] format = request.getParameters().get(Constants.PARAM_FORMAT);
        if (operation != null && IN_LINES.contains(operation)) {
            request.removeParameter(Constants.PARAM_FORMAT);
        } else if (operation != null && IN_TABLES.contains(operation) && isCsv(format)) {
            request.removeParameter(Constants.PARAM_FORMAT);
            request.setHeaders(Constants.HEADER_ACCEPT, List.of(CSV));
        } else if (format != null && format.length > 0) {
            checkFormat(format[0], isBinary);
        } else {
            checkAccept(request, isBinary || isOperation);
        }
        if (isOperation) {
            checkLanguage(request);
        } else if (!isBinary) {
            checkBody(request);
        }
        if (!isBinary) {
            answerInOurs(request);
        }
    }

    /** Where nothing else is asked for, HAPI answers in the format of the request's body, or in any that it has a name for. */
    static void answerInOurs(RequestDetails request) {
        if (!SPOKEN.contains(
                RestfulServerUtils.determineResponseEncodingWithDefault(request).getEncoding())) {
            request.removeParameter(Constants.PARAM_FORMAT);
            request.setHeaders(Constants.HEADER_ACCEPT, List.of(Constants.CT_FHIR_JSON_NEW));
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
                        .anyMatch(patch -> patch.getContentType().equals(plain(type)));
        if (!isPatch) {
            throw new Refusal(
                    ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                    "application/json-patch+json, application/xml-patch+xml or Parameters in FHIR",
                    Constants.HEADER_CONTENT_TYPE);
        }
    }

    private static boolean isCsv(String @Nullable [] format) {
        return format != null && format.length > 0 && Set.of("csv", CSV).contains(format[0].split(";", 2)[0].strip());
    }

    /** @param isAnything whether it may also be a format that is not FHIR's */
    private static void checkFormat(String format, boolean isAnything) {
        String plain = format.replace(' ', '+').split(";", 2)[0].strip();
        if (!isSpoken(plain) && !(isAnything && EncodingEnum.forContentType(plain) == null)) {
            throw new Refusal(ErrorCode.NOT_ACCEPTABLE, "", Constants.PARAM_FORMAT);
        }
    }

    /** HAPI would take FHIR in Turtle or as lines for the better choice, and then answer in XML. */
    private static void checkAccept(RequestDetails request, boolean isAnything) {
        String accept = String.join(",", request.getHeaders(Constants.HEADER_ACCEPT));
        if (accept.isBlank()) {
            return;
        }
        List<MediaType> asked = parse(accept, ErrorCode.NOT_ACCEPTABLE, Constants.HEADER_ACCEPT);
        List<MediaType> known =
                asked.stream().filter(type -> !isUnspoken(plain(type))).toList();
        if (known.isEmpty() || !isAnything && known.stream().noneMatch(FormatRules::isSpoken)) {
            throw new Refusal(ErrorCode.NOT_ACCEPTABLE, "", Constants.HEADER_ACCEPT);
        }
        if (known.size() < asked.size()) {
            request.setHeaders(Constants.HEADER_ACCEPT, List.of(MediaType.toString(known)));
        }
    }

    /** Whether resources are written and read in this format. */
    static boolean isSpoken(String format) {
        return SPOKEN.contains(EncodingEnum.forContentType(format));
    }

    /** Whether it is a format of FHIR, and not one of ours. */
    private static boolean isUnspoken(String format) {
        return EncodingEnum.forContentType(format) != null && !isSpoken(format);
    }

    private static boolean isSpoken(MediaType type) {
        String version = type.getParameter("fhirVersion");
        boolean isKnown = isSpoken(plain(type)) || ANY.stream().anyMatch(any -> any.equalsTypeAndSubtype(type));
        return isKnown && (version == null || VERSIONS.contains(version.replace("\"", "")));
    }

    private static String plain(MediaType type) {
        return type.getType() + "/" + type.getSubtype();
    }

    /** An operation says itself what it takes; but FHIR it takes in our formats only. */
    private static void checkLanguage(RequestDetails request) {
        String contentType = request.getHeader(Constants.HEADER_CONTENT_TYPE);
        if (contentType != null && isUnspoken(contentType)) {
            throw new Refusal(
                    ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                    "application/fhir+json or application/fhir+xml",
                    Constants.HEADER_CONTENT_TYPE);
        }
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
