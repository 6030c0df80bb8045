package cn.medalliance.intake.delivery;

import cn.medalliance.fhir.server.PlainRefusals;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What these addresses refuse, they refuse as the FHIR server does; what nobody foresaw leaves as a neutral failure. */
@RestControllerAdvice(assignableTypes = {DeliveriesController.class, QuarantineController.class})
class RefusedCalls {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedCalls.class);
    private static final String RETRY_AFTER_SECONDS = "5";

    private final PlainRefusals refusals;

    RefusedCalls(PlainRefusals refusals) {
        this.refusals = refusals;
    }

    @ExceptionHandler
    void refused(Refusal refusal, HttpServletResponse response) throws IOException {
        if (refusal.neededScope() != null) {
            // RFC 6750, section 3.1.
            response.setHeader(
                    "WWW-Authenticate",
                    "Bearer realm=\"medalliance\", error=\"insufficient_scope\", scope=\"" + refusal.neededScope()
                            + "\"");
        }
        answer(response, refusal.code(), refusal.getMessage());
    }

    /** The database is away, or has no room left. */
    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    void away(Exception failure, HttpServletResponse response) throws IOException {
        LOG.warn("A vendor's file could not be kept", failure);
        answer(response, ErrorCode.UNAVAILABLE, null);
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    void unreadable(MethodArgumentTypeMismatchException failure, HttpServletResponse response) throws IOException {
        answer(response, ErrorCode.INVALID_REQUEST, "cannot be read: " + failure.getName());
    }

    @ExceptionHandler(IOException.class)
    void broken(HttpServletResponse response) throws IOException {
        answer(response, ErrorCode.MALFORMED_BODY, "the body did not come whole");
    }

    private void answer(HttpServletResponse response, ErrorCode code, @Nullable String detail) throws IOException {
        if (code == ErrorCode.UNAVAILABLE || code == ErrorCode.UNRECORDED) {
            response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
        }
        refusals.answer(response, code, detail);
    }
}
