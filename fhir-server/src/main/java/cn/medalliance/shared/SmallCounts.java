package cn.medalliance.shared;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What is not told to who sees people de-identified: numbers of one to four; and of the others so many, from the smallest with which it
 * suffices, that what was left out, taken together, is not of few either, for it can be told from the rest.
 */
public final class SmallCounts {

    /** Whom there are as many of are not few. */
    public static final int ENOUGH = 5;

    private SmallCounts() {}

    /** Whether so many are fewer than five, and not nobody. */
    public static boolean isFew(long people) {
        return people > 0 && people < ENOUGH;
    }

    /**
     * Which parts of a whole are left out.
     *
     * @param parts into which everybody falls
     * @param numbers what would be told of a part
     */
    public static <P, N extends Told<N>> Set<P> hidden(List<P> parts, Function<P, N> numbers) {
        Set<P> hidden = new HashSet<>();
        List<P> others = new ArrayList<>();
        N together = null;
        for (P part : parts) {
            N told = numbers.apply(part);
            if (told.isSmall()) {
                hidden.add(part);
                together = together == null ? told : together.with(told);
            } else if (told.size() > 0) {
                others.add(part);
            }
        }
        others.sort(Comparator.comparingLong(part -> numbers.apply(part).size()));
        while (together != null && !others.isEmpty() && (hidden.size() < 2 || together.isSmall())) {
            P added = others.get(0);
            for (P part : others) {
                if (!together.with(numbers.apply(part)).isSmall()) {
                    added = part;
                    break;
                }
            }
            others.remove(added);
            hidden.add(added);
            together = together.with(numbers.apply(added));
        }
        return hidden;
    }

    /**
     * Whether one of the counts of an indicator, or of the differences between them, is of few.
     *
     * @param denominator of the initial population, with those who are excluded from it
     * @param numerator of the denominator, without who is excluded
     */
    public static boolean areFew(long initialPopulation, long denominator, long excluded, long numerator) {
        return isFew(initialPopulation)
                || isFew(denominator)
                || isFew(excluded)
                || isFew(numerator)
                || isFew(initialPopulation - denominator)
                || isFew(denominator - excluded - numerator);
    }
}
