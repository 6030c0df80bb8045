package cn.medalliance.intake.delivery;

import cn.medalliance.fhir.server.PlainRefusals;
import cn.medalliance.shared.ErrorCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Addresses below {@code /intake} that there are not, and methods that they do not have: nobody handles them, yet they are answered alike. */
@RestControllerAdvice
class UnknownCalls {

    private static final String BELOW = "/intake/";

    private final PlainRefusals refusals;

    UnknownCalls(PlainRefusals refusals) {
        this.refusals = refusals;
    }

    @ExceptionHandler
    void unknownMethod(
            HttpRequestMethodNotSupportedException failure, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        requireBelow(request, failure);
        if (failure.getSupportedMethods() != null) {
            response.setHeader(HttpHeaders.ALLOW, String.join(", ", failure.getSupportedMethods()));
        }
        refusals.answer(response, ErrorCode.METHOD_NOT_ALLOWED, failure.getMethod());
    }

    @ExceptionHandler
    void unknownAddress(NoResourceFoundException failure, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        requireBelow(request, failure);
        refusals.answer(response, ErrorCode.NOT_FOUND, null);
    }

    /** What is thrown again is Spring's to answer. */
    private static void requireBelow(HttpServletRequest request, Exception failure) throws Exception {
        if (!request.getRequestURI().startsWith(BELOW)) {
            throw failure;
        }
    }
}
