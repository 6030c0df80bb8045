package cn.medalliance.fhir.text;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.model.api.IQueryParameterType;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A search parameter that the resources found by their text satisfy; it takes the place of {@code _content} and {@code
 * _text} before HAPI writes its SQL ({@link TextHitPredicateBuilder}).
 */
final class TextHits implements IQueryParameterType {

    private final long[] pids;

    TextHits(long[] pids) {
        this.pids = pids;
    }

    /** Whether nothing was found; as a parameter it is never empty: it then matches nothing. */
    boolean nothing() {
        return pids.length == 0;
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    /** The numbers, as PostgreSQL's {@code string_to_array} divides them. */
    String commaSeparated() {
        return Arrays.stream(pids).mapToObj(Long::toString).collect(Collectors.joining(","));
    }

    @Override
    public String getValueAsQueryToken() {
        return pids.length + " hits";
    }

    @Override
    public void setValueAsQueryToken(FhirContext context, String name, String qualifier, String value) {
        throw new UnsupportedOperationException("Hits are found, not given");
    }

    @Override
    public @Nullable String getQueryParameterQualifier() {
        return null;
    }

    @Override
    public @Nullable Boolean getMissing() {
        return null;
    }

    @Override
    public IQueryParameterType setMissing(Boolean missing) {
        throw new UnsupportedOperationException("Hits are never missing");
    }
}
