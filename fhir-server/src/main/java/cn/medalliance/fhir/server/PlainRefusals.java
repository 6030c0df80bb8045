package cn.medalliance.fhir.server;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.shared.ErrorCode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Answers a request that never reaches the FHIR servlet with a failure in the words that the servlet would use. */
public final class PlainRefusals {

    private final FhirContext fhir;
    private final Outcomes outcomes;

    public PlainRefusals(FhirContext fhir, Outcomes outcomes) {
        this.fhir = fhir;
        this.outcomes = outcomes;
    }

    /** Writes status and body; headers are the caller's. */
    public void answer(HttpServletResponse response, ErrorCode code, @Nullable String detail) throws IOException {
        response.setStatus(code.status());
        response.setContentType("application/fhir+json;charset=UTF-8");
        response.getOutputStream()
                .write(fhir.newJsonParser()
                        .encodeResourceToString(outcomes.of(code, detail, null))
                        .getBytes(StandardCharsets.UTF_8));
    }
}
