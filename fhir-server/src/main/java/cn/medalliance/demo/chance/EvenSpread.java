package cn.medalliance.demo.chance;

/**
 * Two numbers for each thing of a row that fill the square evenly, so that even a small county comes close to the
 * proportions of a large one. It is the additive recurrence with the powers of the plastic number.
 */
public final class EvenSpread {
    private static final double FIRST_STEP = 0.7548776662466927;
    private static final double SECOND_STEP = 0.5698402909980532;

    private final double firstStart;
    private final double secondStart;

    public EvenSpread(long seed) {
        Dice dice = Dice.of(seed, "even-spread", 0);
        this.firstStart = dice.uniform();
        this.secondStart = dice.uniform();
    }

    /** The first number of a thing, from 0 (included) to 1 (excluded). */
    public double first(int thing) {
        return fraction(firstStart + thing * FIRST_STEP);
    }

    /** The second number of a thing, from 0 (included) to 1 (excluded). */
    public double second(int thing) {
        return fraction(secondStart + thing * SECOND_STEP);
    }

    private static double fraction(double value) {
        return value - Math.floor(value);
    }
}
