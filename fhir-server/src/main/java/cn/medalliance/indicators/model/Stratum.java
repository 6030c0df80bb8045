package cn.medalliance.indicators.model;

import cn.medalliance.shared.SmallCounts;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A part of those whom an indicator counts.
 *
 * @param stratifier code of mca-stratifier
 * @param value null: of whom it is not known
 */
public record Stratum(String stratifier, @Nullable String value, Counts counts) {

    /** Those of whom it is not known first. */
    static final Comparator<@Nullable String> IN_ORDER = Comparator.nullsFirst(Comparator.naturalOrder());

    /**
     * Of several that are as large the same is left out each time, or what is of few would follow from two answers.
     *
     * @return strata by stratifier, in the order in which these are given, and value
     */
    public static List<Stratum> inOrder(List<Stratum> strata, List<String> stratifiers) {
        return strata.stream()
                .sorted(Comparator.comparingInt((Stratum each) -> stratifiers.indexOf(each.stratifier()))
                        .thenComparing(Stratum::value, IN_ORDER))
                .toList();
    }

    /** The strata of an indicator that are left out; each stratifier divides everybody. */
    public static Set<Stratum> hidden(List<Stratum> strata) {
        Set<Stratum> hidden = new HashSet<>();
        Set<String> stratifiers = new TreeSet<>();
        strata.forEach(each -> stratifiers.add(each.stratifier()));
        for (String stratifier : stratifiers) {
            List<Stratum> of = strata.stream()
                    .filter(each -> each.stratifier().equals(stratifier))
                    .toList();
            hidden.addAll(SmallCounts.hidden(of, Stratum::counts));
        }
        return hidden;
    }
}
