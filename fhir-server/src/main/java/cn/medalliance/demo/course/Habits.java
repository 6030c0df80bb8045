package cn.medalliance.demo.course;

import java.math.BigDecimal;

/**
 * How somebody lives, as asked at a visit.
 *
 * @param cigarettes a day
 * @param spirit 两 a day
 * @param exerciseTimes a week
 * @param exerciseMinutes each time
 * @param salt 1 light, 2 medium, 3 heavy
 * @param stapleFood grams a day
 * @param mind 1 good, 2 fair, 3 poor
 * @param compliance 1 good, 2 fair, 3 poor
 */
public record Habits(
        int cigarettes,
        BigDecimal spirit,
        int exerciseTimes,
        int exerciseMinutes,
        int salt,
        int stapleFood,
        int mind,
        int compliance) {}
