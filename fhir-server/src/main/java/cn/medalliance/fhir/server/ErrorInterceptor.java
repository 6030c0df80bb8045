package cn.medalliance.fhir.server;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.InternalErrorException;
import ca.uhn.fhir.rest.server.exceptions.NotModifiedException;
import ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException;
import ca.uhn.fhir.rest.server.exceptions.UnclassifiedServerFailureException;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import com.github.dnault.xmlpatch.PatchException;
import java.net.URLDecoder;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Every failure leaves as an OperationOutcome with our code, and nothing else leaves: what was not foreseen is a neutral
 * 500 with the request's id, whose cause stands in the log only.
 */
@Interceptor
final class ErrorInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorInterceptor.class);
    private static final Pattern PLACE = Pattern.compile("line: (\\d+), column: (\\d+)");
    private static final String FOREIGN_KEY_VIOLATION = "23503";
    /** What a trigger of V023 says. */
    private static final String REFERENCE_TO_MERGED = "mca_reference_to_merged";
    /** PostgreSQL's classes of what two transactions do to each other: a deadlock, a serialization failure. */
    private static final Set<String> CROSSED = Set.of("40P01", "40001");

    private static final String RETRY_AFTER_SECONDS = "5";

    private final Outcomes outcomes;

    ErrorInterceptor(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Hook(Pointcut.SERVER_PRE_PROCESS_OUTGOING_EXCEPTION)
    public BaseServerResponseException answer(RequestDetails request, Throwable thrown) {
        FormatRules.answerInOurs(request);
        BaseServerResponseException answer = outcomeOf(request, thrown);
        if (answer.getOperationOutcome() instanceof OperationOutcome outcome) {
            addPlaces(outcome, FaultPlaces.of(request));
        }
        return answer;
    }

    /** Names the Bundle's entries where the outcome does not yet do so. */
    private static void addPlaces(OperationOutcome outcome, List<String> places) {
        for (OperationOutcome.OperationOutcomeIssueComponent issue : outcome.getIssue()) {
            boolean isNamed = issue.getExpression().stream()
                    .anyMatch(place -> place.getValue().startsWith("Bundle.entry"));
            if (!isNamed) {
                places.forEach(issue::addExpression);
            }
        }
    }

    private BaseServerResponseException outcomeOf(RequestDetails request, Throwable thrown) {
        Refusal refusal = find(thrown, Refusal.class);
        if (refusal != null) {
            BaseServerResponseException answer = answer(refusal.code(), refusal.getMessage(), refusal.expression());
            if (answer.getOperationOutcome() instanceof OperationOutcome outcome) {
                outcomes.withRule(outcome, refusal.rule());
            }
            if (refusal.neededScope() != null) {
                // RFC 6750, section 3.1.
                answer.addResponseHeader(
                        "WWW-Authenticate",
                        "Bearer realm=\"medalliance\", error=\"insufficient_scope\", scope=\"" + refusal.neededScope()
                                + "\"");
            }
            return answer;
        }
        SQLException refused = find(thrown, SQLException.class);
        if (refused != null && FOREIGN_KEY_VIOLATION.equals(refused.getSQLState())) {
            if (String.valueOf(refused.getMessage()).contains(REFERENCE_TO_MERGED)) {
                BaseServerResponseException answer = answer(
                        ErrorCode.CONFLICT,
                        "所引用的居民档案已并入另一份，请读取该档案，改用其链接所指的档案。 The record of the patient that is referred to was"
                                + " merged into another one; read it, and refer to the one that its link names.",
                        null);
                if (answer.getOperationOutcome() instanceof OperationOutcome outcome) {
                    outcomes.withRule(outcome, "mca-merge-replaced");
                }
                return answer;
            }
            return answer(
                    ErrorCode.CONFLICT,
                    "所引用的资源刚被删除，或被删除的资源仍被引用。 A reference points to what was deleted"
                            + " meanwhile, or what was deleted is referred to.",
                    null);
        }
        if (refused != null && CROSSED.contains(String.valueOf(refused.getSQLState()))) {
            LOG.info("Request {} crossed another one", request.getRequestId());
            return answer(
                    ErrorCode.CONFLICT,
                    "与同时进行的另一写入互相等待，未保存，请重发。 Another write waited for this one while this one waited for"
                            + " it; nothing is stored, send it again.",
                    null);
        }
        if (isDatabaseAway(thrown)) {
            LOG.warn("The database is away: {}", rootMessage(thrown));
            BaseServerResponseException away = answer(ErrorCode.UNAVAILABLE, null, null);
            away.addResponseHeader("Retry-After", RETRY_AFTER_SECONDS);
            return away;
        }
        if (DisconnectedClientHelper.isClientDisconnectedException(thrown)) {
            LOG.info("The client of request {} went away", request.getRequestId());
            return answer(ErrorCode.MALFORMED_BODY, "the request did not come whole", null);
        }
        DataFormatException malformed = find(thrown, DataFormatException.class);
        if (malformed != null) {
            return answer(
                    codeOf(malformed, request),
                    HapiMessages.tidy(malformed.getMessage()),
                    place(malformed.getMessage()));
        }
        if (isOfEscapes(thrown)) {
            return answer(ErrorCode.INVALID_REQUEST, "a % is not followed by two hexadecimal digits", null);
        }
        if (request.getRestOperationType() == RestOperationTypeEnum.PATCH
                && find(thrown, PatchException.class) != null) {
            return answer(ErrorCode.INVALID_REQUEST, "the patch cannot be done on this resource", null);
        }
        if (find(thrown, StackOverflowError.class) != null) {
            LOG.warn("Request {} nests its expressions too deeply", request.getRequestId());
            return answer(ErrorCode.INVALID_REQUEST, "an expression is nested too deeply", null);
        }
        if (thrown instanceof NotModifiedException unchanged) {
            return unchanged;
        }
        if (thrown instanceof BaseServerResponseException known && !isUnforeseen(known)) {
            ErrorCode code = codeOf(known, request);
            if (known.getOperationOutcome() instanceof OperationOutcome outcome && outcome.hasIssue()) {
                outcomes.withCode(outcome, code);
            } else {
                known.setOperationOutcome(outcomes.of(code, HapiMessages.tidy(known.getMessage()), null));
            }
            return code.status() == known.getStatusCode() ? known : answer(code, known);
        }
        LOG.error("Request {} failed", request.getRequestId(), thrown);
        return answer(ErrorCode.INTERNAL, "request id " + request.getRequestId(), null);
    }

    private BaseServerResponseException answer(ErrorCode code, @Nullable String detail, @Nullable String expression) {
        UnclassifiedServerFailureException answer =
                new UnclassifiedServerFailureException(code.status(), code.sentence());
        answer.setOperationOutcome(outcomes.of(code, detail, expression));
        return answer;
    }

    private static BaseServerResponseException answer(ErrorCode code, BaseServerResponseException known) {
        UnclassifiedServerFailureException answer =
                new UnclassifiedServerFailureException(code.status(), code.sentence());
        answer.setOperationOutcome(known.getOperationOutcome());
        return answer;
    }

    /** HAPI wraps what it did not expect into 500s whose text may tell of our inside; those are not passed on. */
    private static boolean isUnforeseen(BaseServerResponseException known) {
        return known instanceof InternalErrorException || known.getStatusCode() == 500;
    }

    private static ErrorCode codeOf(BaseServerResponseException known, RequestDetails request) {
        boolean isConflict = known instanceof ResourceVersionConflictException;
        if (isConflict && (request.getHeader(Constants.HEADER_IF_MATCH) != null || FaultPlaces.isVersioned(request))) {
            // HAPI answers 409, the specification asks for 412.
            return ErrorCode.PRECONDITION_FAILED;
        }
        return ErrorCode.ofStatus(known.getStatusCode());
    }

    private static ErrorCode codeOf(DataFormatException malformed, RequestDetails request) {
        if (request.getRequestType() == RequestTypeEnum.GET || request.getRequestType() == RequestTypeEnum.DELETE) {
            return ErrorCode.INVALID_REQUEST;
        }
        boolean isTooDeep = String.valueOf(malformed.getMessage()).contains("Maximum Element Depth");
        return isTooDeep ? ErrorCode.TOO_DEEP : ErrorCode.MALFORMED_BODY;
    }

    /** Addresses and conditions are unescaped in many places, HAPI's and ours, and nothing else is. */
    private static boolean isOfEscapes(Throwable thrown) {
        IllegalArgumentException unreadable = find(thrown, IllegalArgumentException.class);
        if (unreadable == null) {
            return false;
        }
        StackTraceElement[] trace = unreadable.getStackTrace();
        return trace.length > 0 && URLDecoder.class.getName().equals(trace[0].getClassName());
    }

    private static boolean isDatabaseAway(Throwable thrown) {
        if (find(thrown, CannotCreateTransactionException.class) != null
                || find(thrown, DataAccessResourceFailureException.class) != null
                || find(thrown, SQLTransientException.class) != null) {
            return true;
        }
        SQLException sql = find(thrown, SQLException.class);
        // Class 08: connection; 57P: shutdown; 53: out of disk, memory or connections.
        return sql != null
                && sql.getSQLState() != null
                && (sql.getSQLState().startsWith("08")
                        || sql.getSQLState().startsWith("57P")
                        || sql.getSQLState().startsWith("53"));
    }

    private static @Nullable String place(@Nullable String message) {
        Matcher place = PLACE.matcher(message == null ? "" : message);
        return place.find() ? "line " + place.group(1) + ", column " + place.group(2) : null;
    }

    private static <T extends Throwable> @Nullable T find(Throwable thrown, Class<T> type) {
        Throwable current = thrown;
        for (int depth = 0; current != null && depth < 20; depth++) {
            if (type.isInstance(current)) {
                return type.cast(current);
            }
            current = current.getCause();
        }
        return null;
    }

    private static String rootMessage(Throwable thrown) {
        Throwable current = thrown;
        while (current.getCause() != null && current.getCause() != current) {
            current = current.getCause();
        }
        return String.valueOf(current.getMessage());
    }
}
