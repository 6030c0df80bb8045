package cn.medalliance.fhir.server;

import ca.uhn.fhir.rest.server.exceptions.UnclassifiedServerFailureException;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Refusal} in HAPI's clothes. Where a request may be an entry of a batch HAPI looks at the exception itself for
 * the entry's status and takes every other exception for a fault of the server.
 */
public final class HttpRefusal {

    private HttpRefusal() {}

    /** The exception to throw; the refusal is its cause. */
    public static RuntimeException of(ErrorCode code, String detail, @Nullable String expression) {
        UnclassifiedServerFailureException exception =
                new UnclassifiedServerFailureException(code.status(), code.sentence() + " " + detail);
        exception.initCause(new Refusal(code, detail, expression));
        return exception;
    }
}
