package cn.medalliance.fhir.search;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Takes resources out of what a search found, before it is cut into pages. */
public final class Narrowing {

    private static final String KEY = "mca.narrowing";

    private Narrowing() {}

    /**
     * Runs a search whose result is narrowed.
     *
     * @param kept gives those of the found internal ids, in their order, that are answered
     */
    public static <T> T with(RequestDetails request, UnaryOperator<List<Long>> kept, Supplier<T> search) {
        request.getUserData().put(KEY, kept);
        try {
            return search.get();
        } finally {
            // The request may search again, for another purpose.
            request.getUserData().remove(KEY);
        }
    }

    /** What is left of the found ids. */
    @SuppressWarnings("unchecked")
    static List<Long> narrow(@Nullable RequestDetails request, List<Long> found) {
        Object kept = request == null ? null : request.getUserData().get(KEY);
        return kept == null ? found : ((UnaryOperator<List<Long>>) kept).apply(found);
    }
}
