package cn.medalliance.demo.people;

import cn.medalliance.demo.chance.Dice;
import cn.medalliance.demo.names.Sex;
import cn.medalliance.guide.identifier.ResidentId;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;

/**
 * Hands out the sequence numbers of resident ids, so that no two residents of one birth day and sex share one.
 *
 * <p>The region 999901 does not exist. A day's first number depends on the seed, so that counties of different seeds
 * rarely share an id; numbers below 10 stay free for hand-written examples.
 */
final class ResidentNumbers {
    private static final String REGION = "999901";
    private static final int LOWEST = 10;
    private static final int PER_DAY_AND_SEX = 495;

    private final long seed;
    private final Map<Long, Integer> used = new HashMap<>();

    ResidentNumbers(long seed) {
        this.seed = seed;
    }

    /** The next sequence number of that day; odd for men. */
    short next(LocalDate birthDate, Sex sex) {
        long key = birthDate.toEpochDay() * 2 + (sex == Sex.MALE ? 1 : 0);
        int count = used.merge(key, 1, Integer::sum) - 1;
        if (count >= PER_DAY_AND_SEX) {
            throw new IllegalStateException("more births on one day than resident ids");
        }
        int start = Dice.of(seed, "resident-id", key).between(0, PER_DAY_AND_SEX - 1);
        int even = LOWEST + (start + count) % PER_DAY_AND_SEX * 2;
        return (short) (sex == Sex.MALE ? even + 1 : even);
    }

    static String residentId(LocalDate birthDate, int sequence) {
        String first17 = REGION + DateTimeFormatter.BASIC_ISO_DATE.format(birthDate) + "%03d".formatted(sequence);
        return first17 + ResidentId.checkCharacter(first17);
    }
}
