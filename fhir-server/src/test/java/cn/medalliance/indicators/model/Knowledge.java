package cn.medalliance.indicators.model;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** What one knows who was told sums of unknown numbers, and solves for the rest: a space of sums, of which every one is known. */
final class Knowledge {

    private static final long PRIME = 2_147_483_647L;

    private final int unknown;
    /** Each with a leading 1 in a place where no other has anything. */
    private final List<long[]> base = new ArrayList<>();

    /** @param unknown how many numbers there are */
    Knowledge(int unknown) {
        this.unknown = unknown;
    }

    /** Is told a sum of some of the numbers. */
    void learn(boolean[] sum) {
        long[] vector = new long[unknown];
        for (int place = 0; place < unknown; place++) {
            vector[place] = sum[place] ? 1 : 0;
        }
        long[] rest = reduced(vector);
        int lead = lead(rest);
        if (lead == unknown) {
            return;
        }
        long inverse = BigInteger.valueOf(rest[lead])
                .modInverse(BigInteger.valueOf(PRIME))
                .longValueExact();
        for (int place = 0; place < unknown; place++) {
            rest[place] = rest[place] * inverse % PRIME;
        }
        for (long[] each : base) {
            subtract(each, rest, each[lead]);
        }
        base.add(rest);
    }

    /** How many sums follow from no others, those of one number alone left out. */
    int size() {
        return ofSeveral().size();
    }

    private List<long[]> ofSeveral() {
        return base.stream()
                .filter(each -> Arrays.stream(each).filter(one -> one != 0).count() > 1)
                .toList();
    }

    /** Whether a sum of some numbers follows. */
    boolean has(boolean[] sum) {
        long[] vector = new long[unknown];
        for (int place = 0; place < unknown; place++) {
            vector[place] = sum[place] ? 1 : 0;
        }
        return lead(reduced(vector)) == unknown;
    }

    /**
     * All sets of numbers of which the sum follows, without those that follow alone: where one leads it is in the set or not, so that there
     * are no others.
     */
    void forEachSum(Consumer<boolean[]> seen) {
        choose(ofSeveral(), 0, new long[unknown], seen);
    }

    private void choose(List<long[]> sums, int next, long[] chosen, Consumer<boolean[]> seen) {
        if (next == sums.size()) {
            boolean[] set = new boolean[unknown];
            for (int place = 0; place < unknown; place++) {
                if (chosen[place] > 1) {
                    return;
                }
                set[place] = chosen[place] == 1;
            }
            seen.accept(set);
            return;
        }
        choose(sums, next + 1, chosen, seen);
        long[] with = chosen.clone();
        subtract(with, sums.get(next), PRIME - 1);
        choose(sums, next + 1, with, seen);
    }

    private long[] reduced(long[] vector) {
        long[] rest = vector.clone();
        for (long[] each : base) {
            subtract(rest, each, rest[lead(each)]);
        }
        return rest;
    }

    private static void subtract(long[] from, long[] vector, long factor) {
        if (factor != 0) {
            for (int place = 0; place < from.length; place++) {
                from[place] = Math.floorMod(from[place] - factor * vector[place] % PRIME, PRIME);
            }
        }
    }

    private static int lead(long[] vector) {
        int lead = 0;
        while (lead < vector.length && vector[lead] == 0) {
            lead++;
        }
        return lead;
    }
}
