package cn.medalliance.fhir.server;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.Arrays;

/**
 * What is answered only in the background, and has to be asked for so. See <a
 * href="https://hl7.org/fhir/R4/async.html">R4 Asynchronous Request Patterns</a>.
 */
public final class RespondAsync {

    private static final String PREFER = "Prefer";
    private static final String RESPOND_ASYNC = "respond-async";

    private RespondAsync() {}

    /** @throws Refusal 400 when the request does not prefer to be answered so */
    public static void require(RequestDetails request) {
        boolean isPreferred = request.getHeaders(PREFER).stream()
                .flatMap(header -> Arrays.stream(header.split("[,;]")))
                .anyMatch(preference -> preference.strip().equals(RESPOND_ASYNC));
        if (!isPreferred) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "it needs Prefer: " + RESPOND_ASYNC, PREFER);
        }
    }
}
