package cn.medalliance.indicators.jpa;

import cn.medalliance.indicators.model.Stratum;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which strata are not told to who sees people de-identified: those with counts of fewer than five; and when it is one of a
 * stratifier, the smallest of the others, too, for it could be told from the rest.
 */
final class SmallCounts {

    private SmallCounts() {}

    static Set<Stratum> hidden(List<Stratum> strata) {
        Set<Stratum> hidden = new HashSet<>();
        Set<String> stratifiers = new TreeSet<>();
        strata.forEach(each -> stratifiers.add(each.stratifier()));
        for (String stratifier : stratifiers) {
            List<Stratum> of = strata.stream()
                    .filter(each -> each.stratifier().equals(stratifier))
                    .toList();
            List<Stratum> small =
                    of.stream().filter(each -> each.counts().isSmall()).toList();
            hidden.addAll(small);
            if (small.size() == 1) {
                of.stream()
                        .filter(each -> !small.contains(each))
                        .min(Comparator.comparingLong(each -> each.counts().initialPopulation()))
                        .ifPresent(hidden::add);
            }
        }
        return hidden;
    }
}
