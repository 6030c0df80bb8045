package cn.medalliance.fhir.server;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

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
        if (!Preference.isSaid(request, RESPOND_ASYNC)) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "it needs Prefer: " + RESPOND_ASYNC, PREFER);
        }
    }

    /**
     * Answers 202 with the address that tells how far it is.
     *
     * @param status the address behind that of the server
     */
    public static void accept(ServletRequestDetails request, String status) {
        HttpServletResponse response = request.getServletResponse();
        response.setStatus(HttpServletResponse.SC_ACCEPTED);
        response.setHeader("Content-Location", request.getFhirServerBase() + "/" + status);
    }

    /** The number of a job; empty when it is none. */
    public static Optional<UUID> number(@Nullable StringType job) {
        try {
            return Optional.ofNullable(job).map(StringType::getValue).map(UUID::fromString);
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** Answers 200 with what came of it. */
    public static void tell(ServletRequestDetails request, Parameters told) throws IOException {
        request.getServletResponse().setStatus(HttpServletResponse.SC_OK);
        write(request, told);
    }

    /** Writes what there is to tell behind whatever status the answer has. */
    public static void write(ServletRequestDetails request, Parameters told) throws IOException {
        HttpServletResponse response = request.getServletResponse();
        response.setContentType("application/fhir+json;charset=UTF-8");
        response.getOutputStream()
                .write(request.getFhirContext()
                        .newJsonParser()
                        .encodeResourceToString(told)
                        .getBytes(StandardCharsets.UTF_8));
    }
}
