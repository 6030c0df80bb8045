package cn.medalliance.demo.chance;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Choices of unequal likelihood. */
public final class Weighted<T> {
    private final List<T> choices;
    private final double[] sums;

    /** The choices with their weights; the weights need not add up to one. */
    public Weighted(List<T> choices, ToDoubleFunction<T> weight) {
        this.choices = List.copyOf(choices);
        this.sums = new double[choices.size()];
        double sum = 0;
        for (int i = 0; i < sums.length; i++) {
            sum += weight.applyAsDouble(this.choices.get(i));
            sums[i] = sum;
        }
    }

    /** One of the choices. */
    public T pick(Dice dice) {
        return at(dice.uniform());
    }

    /** The choice at a place from 0 (included) to 1 (excluded), the choices laid side by side by their weights. */
    public T at(double place) {
        int found = Arrays.binarySearch(sums, place * sums[sums.length - 1]);
        return choices.get(found < 0 ? -found - 1 : found + 1);
    }

    /** All choices, in the order they were given. */
    public List<T> choices() {
        return choices;
    }
}
