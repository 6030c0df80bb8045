package cn.medalliance.audit.recording;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.audit.trail.AuditTrail;
import cn.medalliance.fhir.server.Outcomes;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before everything that answers, also before those who refuse a token, and lets no answer go before the access is
 * recorded. What cannot be recorded is answered 503.
 */
final class AuditFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(AuditFilter.class);
    private static final String RETRY_AFTER_SECONDS = "5";

    private final AuditTrail trail;
    private final Accesses accesses;
    private final FhirContext fhir;
    private final Outcomes outcomes;

    AuditFilter(AuditTrail trail, Accesses accesses, FhirContext fhir, Outcomes outcomes) {
        this.trail = trail;
        this.accesses = accesses;
        this.fhir = fhir;
        this.outcomes = outcomes;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Access access = AccessInHand.begin();
        HeldResponse held = new HeldResponse(
                response, (status, body) -> trail.record(accesses.records(access, request, status, body)));
        try {
            answer(request, response, chain, held);
        } finally {
            AccessInHand.end();
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain, HeldResponse held)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, held);
            held.release();
        } catch (IOException | ServletException | RuntimeException failure) {
            if (!held.isWithdrawn()) {
                try {
                    held.recordFailure();
                } catch (Refusal unrecorded) {
                    failure.addSuppressed(unrecorded);
                }
            }
            if (!held.isWithdrawn()) {
                throw failure;
            }
            if (!(failure instanceof Refusal)) {
                LOG.error("The record of an access could not be made", failure);
            }
        }
        if (held.isWithdrawn()) {
            refuse(request, response);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.reset();
        response.setStatus(ErrorCode.UNRECORDED.status());
        response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
        boolean isFhir = AuditedAddresses.isFhir(request);
        String body = isFhir
                ? fhir.newJsonParser().encodeResourceToString(outcomes.of(ErrorCode.UNRECORDED, null, null))
                : "{\"error\":\"temporarily_unavailable\"}";
        response.setContentType((isFhir ? "application/fhir+json" : "application/json") + ";charset=UTF-8");
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }
}
