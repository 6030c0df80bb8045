package cn.medalliance.indicators.model;

import cn.medalliance.shared.SmallCounts;
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
