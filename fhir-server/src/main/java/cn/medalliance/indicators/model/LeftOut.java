package cn.medalliance.indicators.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an answer does not tell to its reader.
 *
 * @param isAll whether it tells no number
 * @param strata those left out, also some in which there is nobody, of which one is not to know it
 * @param cells of the crossings, by their stratifiers, likewise
 */
public record LeftOut(boolean isAll, Set<Stratum> strata, Map<List<String>, List<Crossing.Cell>> cells) {

    public static final LeftOut NOTHING = new LeftOut(false, Set.of(), Map.of());

    /** Of who may know nothing. */
    public static final LeftOut ALL = new LeftOut(true, Set.of(), Map.of());

    /** The strata of an answer with those that are named although there is nobody in them. */
    public List<Stratum> with(List<Stratum> counted) {
        List<String> stratifiers = new ArrayList<>();
        Set<Stratum> all = new LinkedHashSet<>(counted);
        all.addAll(strata);
        all.stream().map(Stratum::stratifier).distinct().forEach(stratifiers::add);
        return strata.isEmpty() ? counted : Stratum.inOrder(List.copyOf(all), stratifiers);
    }

    /** Whether a stratum is not told. */
    public boolean has(Stratum stratum) {
        return isAll || strata.contains(stratum);
    }

    /** The cells of a crossing that are not told, when others are. */
    public List<Crossing.Cell> of(Crossing crossing) {
        return isAll ? List.of() : cells.getOrDefault(crossing.stratifiers(), List.of());
    }
}
