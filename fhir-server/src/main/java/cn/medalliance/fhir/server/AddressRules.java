package cn.medalliance.fhir.server;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.ParameterUtil;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.DateTimeType;
import org.jspecify.annotations.Nullable;

/**
 * What an address and its headers may ask for, where HAPI ignores what it does not understand: a version that is written
 * to, a parameter of a read or a history, an unreadable {@code If-Match}.
 */
@Interceptor(order = -180)
final class AddressRules {

    private static final Set<RequestTypeEnum> CHANGING =
            EnumSet.of(RequestTypeEnum.POST, RequestTypeEnum.PUT, RequestTypeEnum.PATCH, RequestTypeEnum.DELETE);
    private static final Set<String> OF_A_HISTORY = withHistory();
    private static final Pattern VERSION = Pattern.compile("\\d{1,18}");
    private static final Pattern ETAG = Pattern.compile("(?:W/)?\"[^\"]*\"|\\d+");

    private static Set<String> withHistory() {
        Set<String> names = new HashSet<>(AnswerParameters.NAMES);
        names.addAll(Set.of("_since", "_at", "_count", "_page"));
        return names;
    }

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLER_SELECTED)
    public void check(RequestDetails request) {
        if (String.valueOf(request.getRequestPath()).startsWith("metadata/")) {
            // HAPI would answer with the capability statement all the same.
            throw new Refusal(ErrorCode.NOT_FOUND, "nothing lies below metadata");
        }
        boolean isVersion = request.getId() != null && request.getId().hasVersionIdPart();
        boolean isHistory = Constants.URL_TOKEN_HISTORY.equals(request.getOperation());
        if (CHANGING.contains(request.getRequestType()) && (isVersion && request.getOperation() == null || isHistory)) {
            throw new Refusal(ErrorCode.METHOD_NOT_ALLOWED, "what was is not changed");
        }
        if (isVersion && !VERSION.matcher(request.getId().getVersionIdPart()).matches()) {
            throw new Refusal(ErrorCode.NOT_FOUND, "no version has that name");
        }
        checkVersion(request.getHeader(Constants.HEADER_IF_MATCH));
        if (isHistory) {
            checkHistory(request.getParameters(), isInstanceHistory(request));
        } else if (isInstance(request)) {
            checkNames(request.getParameters(), AnswerParameters.NAMES);
        }
    }

    private static boolean isInstance(RequestDetails request) {
        return request.getId() != null
                && request.getId().hasIdPart()
                && request.getOperation() == null
                && request.getCompartmentName() == null;
    }

    private static boolean isInstanceHistory(RequestDetails request) {
        return request.getId() != null && request.getId().hasIdPart();
    }

    private static void checkVersion(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            return;
        }
        if (!ETAG.matcher(ifMatch.strip()).matches()) {
            throw new Refusal(
                    ErrorCode.INVALID_REQUEST, "must be a version such as W/\"3\"", Constants.HEADER_IF_MATCH);
        }
        if (!VERSION.matcher(ParameterUtil.parseETagValue(ifMatch)).matches()) {
            throw new Refusal(ErrorCode.PRECONDITION_FAILED, "no version has that name", Constants.HEADER_IF_MATCH);
        }
    }

    private static void checkHistory(Map<String, String[]> parameters, boolean hasTotal) {
        checkNames(parameters, OF_A_HISTORY);
        parameters.forEach((name, values) -> {
            for (String value : values) {
                switch (name) {
                    case "_since", "_at" -> checkTime(name, value);
                    case "_count" -> {
                        if (!value.matches("\\d{1,9}")) {
                            throw new Refusal(ErrorCode.INVALID_REQUEST, "must be a whole number, 0 or more", name);
                        }
                    }
                    case "_summary" -> {
                        if (value.equals("count") && !hasTotal) {
                            throw new Refusal(
                                    ErrorCode.NOT_ANSWERABLE, "only the history of one resource is counted", name);
                        }
                    }
                    default -> {
                        // The shape of the answer.
                    }
                }
            }
        });
    }

    private static void checkTime(String name, String value) {
        String time = "_at".equals(name) ? value.replaceFirst("^(eq|ne|gt|ge|lt|le|sa|eb|ap)", "") : value;
        try {
            if (new DateTimeType(time).getValue() != null) {
                return;
            }
        } catch (RuntimeException unreadable) {
            // Refused below.
        }
        throw new Refusal(ErrorCode.INVALID_REQUEST, "not a time such as 2025-01-31T08:00:00+08:00", name);
    }

    private static void checkNames(Map<String, String[]> parameters, Set<String> allowed) {
        for (String name : parameters.keySet()) {
            if (!allowed.contains(name)) {
                throw new Refusal(ErrorCode.UNKNOWN_PARAMETER, "this address takes no parameter " + name, name);
            }
        }
    }
}
