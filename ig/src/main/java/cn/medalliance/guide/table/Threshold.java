package cn.medalliance.guide.table;

import java.math.BigDecimal;

/**
 * A number that rules of care compare with, kept in one place so that an edition can change it.
 *
 * @param key its name, such as {@code htn.control.sbp.lt65}
 * @param value the number
 * @param unit its UCUM code
 * @param applies how it is compared, in words
 * @param origin where it comes from
 */
public record Threshold(String key, BigDecimal value, String unit, String applies, Origin origin) {}
