package cn.medalliance.guide.table;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One condition of a rule.
 *
 * @param fact what is compared
 * @param comparison how
 * @param texts the texts that are meant, when texts are compared
 * @param number the number, when numbers are compared
 * @param threshold the key of the threshold that the number is, when it is one
 */
public record Condition(
        String fact,
        Comparison comparison,
        Set<String> texts,
        Optional<BigDecimal> number,
        Optional<String> threshold) {
    static Condition of(Cells cells, Thresholds thresholds) {
        Comparison comparison = Comparison.of(cells.needed("comparison"));
        String value = cells.needed("value");
        if (!comparison.isNumeric()) {
            return new Condition(
                    cells.needed("fact"), comparison, cells.parts("value", '|'), Optional.empty(), Optional.empty());
        }
        Optional<String> key = Optional.of(value).filter(thresholds::has);
        BigDecimal number = key.map(thresholds::value).orElseGet(() -> cells.number("value"));
        return new Condition(cells.needed("fact"), comparison, Set.of(), Optional.of(number), key);
    }

    /**
     * Whether it holds; of a fact that is not known nothing holds.
     *
     * @throws IllegalArgumentException when the fact should be a number and is none
     */
    boolean holds(Map<String, String> facts) {
        String known = facts.get(fact);
        if (known == null) {
            return false;
        }
        if (number.isEmpty()) {
            return comparison.holds(known, texts);
        }
        try {
            return comparison.holds(new BigDecimal(known), number.get());
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("the fact " + fact + " is not a number", notANumber);
        }
    }
}
