package cn.medalliance.demo.chance;

import java.util.List;

/**
 * A stream of numbers that is the same for the same seed and key, on every machine and Java version.
 *
 * <p>The algorithm is SplitMix64, written out here because the JDK does not promise the derived draws (bounded,
 * normal) of its own generators across releases. Not safe for several threads: each piece of work rolls its own dice.
 */
public final class Dice {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    /** Dice for one purpose about one numbered thing. */
    public static Dice of(long seed, String purpose, long number) {
        long mixed = mix(seed + GOLDEN_GAMMA);
        for (int i = 0; i < purpose.length(); i++) {
            mixed = mix(mixed ^ (purpose.charAt(i) * GOLDEN_GAMMA));
        }
        return new Dice(mix(mixed ^ (number * GOLDEN_GAMMA)));
    }

    /** The next 64 bits. */
    public long next() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** A number from 0 (included) to 1 (excluded). */
    public double uniform() {
        return (next() >>> 11) * UNIT;
    }

    /** A number from {@code low} (included) to {@code high} (excluded). */
    public double between(double low, double high) {
        return low + (high - low) * uniform();
    }

    /** A whole number, both ends included. */
    public int between(int low, int high) {
        return low + (int) (uniform() * (high - low + 1));
    }

    /** True with the given probability. */
    public boolean chance(double probability) {
        return uniform() < probability;
    }

    /** A number of the normal distribution. {@code StrictMath}, so that the last bit is the same everywhere. */
    public double normal(double mean, double deviation) {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform()));
        return mean + deviation * radius * StrictMath.cos(2 * StrictMath.PI * uniform());
    }

    /** One of the list, each as likely as the next. */
    public <T> T pick(List<T> choices) {
        return choices.get((int) (uniform() * choices.size()));
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
