package cn.medalliance.views.jpa;

import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The preconditions of a write: {@code If-Match} and {@code If-None-Match} are held to, what looks for a definition by a search is
 * refused.
 *
 * <p>See <a href="https://hl7.org/fhir/R4/http.html#concurrency">R4 concurrency</a>.
 *
 * @param match the versions one of which it must be; null for any, and none
 * @param noneMatch the versions that it must not be; null for none
 */
record WriteConditions(@Nullable String match, @Nullable String noneMatch) {

    private static final String ANY = "*";

    static WriteConditions of(ServletRequestDetails request) {
        if (request.getHeader("If-None-Exist") != null) {
            throw new Refusal(
                    ErrorCode.INVALID_REQUEST, "a view definition is not created conditionally", "If-None-Exist");
        }
        return new WriteConditions(request.getHeader("If-Match"), request.getHeader("If-None-Match"));
    }

    /**
     * Judges what is stored.
     *
     * @param current null when there is nothing
     * @throws Refusal {@link ErrorCode#PRECONDITION_FAILED}
     */
    void check(@Nullable StoredView current) {
        if (match != null && !names(match, current)) {
            throw new Refusal(ErrorCode.PRECONDITION_FAILED, "the stored version is another", "If-Match");
        }
        if (noneMatch != null && names(noneMatch, current)) {
            throw new Refusal(
                    ErrorCode.PRECONDITION_FAILED, "there is a definition in the version excluded", "If-None-Match");
        }
    }

    private static boolean names(String condition, @Nullable StoredView current) {
        return current != null
                && (condition.strip().equals(ANY) || condition.contains("\"" + current.version() + "\""));
    }
}
