package cn.medalliance.demo.course;

import cn.medalliance.demo.people.Disease;
import java.math.BigDecimal;

/**
 * A drug in its usual dose.
 *
 * @param step at which step of treatment it is added
 * @param atc the ATC code
 * @param dose how much each time
 * @param unit in which unit
 * @param timesPerDay how often a day
 */
public record Drug(Disease disease, int step, String atc, String name, BigDecimal dose, String unit, int timesPerDay) {

    /** How to take it, in a sentence. */
    public String usage() {
        return "口服，每日%d次，每次%s%s".formatted(timesPerDay, dose.toPlainString(), unit);
    }
}
