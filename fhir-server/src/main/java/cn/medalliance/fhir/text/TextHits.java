package cn.medalliance.fhir.text;

import cn.medalliance.fhir.search.IdCondition;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The resources found by their text; it takes the place of {@code _content} and {@code _text} before HAPI writes its SQL.
 * Their numbers travel as one value.
 */
final class TextHits extends IdCondition {

    private static final String NUMBERS = "SELECT unnest(CAST(string_to_array(%s, ',') AS bigint[]))";

    private final long[] pids;

    TextHits(long[] pids) {
        this.pids = pids;
    }

    @Override
    protected boolean isNever() {
        return pids.length == 0;
    }

    @Override
    protected String holdsFor(String id, Function<Object, String> placeholder) {
        String numbers = Arrays.stream(pids).mapToObj(Long::toString).collect(Collectors.joining(","));
        return isAmong(id, NUMBERS.formatted(placeholder.apply(numbers)));
    }
}
