package cn.medalliance.demo.people;

import cn.medalliance.demo.chance.Dice;
import cn.medalliance.demo.chance.EvenSpread;
import cn.medalliance.demo.county.CountySettings;
import cn.medalliance.demo.names.Sex;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The little that must be known of every resident before one of them can be made whole: numbers are handed out by birth
 * date, referral stories by who is ill.
 */
record Sketch(
        Sex sex,
        LocalDate birthDate,
        Set<Disease> diseases,
        @Nullable Departure departure,
        boolean referable) {
    private static final double DEATH_SHARE = 0.025;
    private static final double MOVED_SHARE = 0.01;
    private static final double REFERRED_SHARE = 0.5;
    private static final int DAYS_OF_YEAR = 365;
    private static final int ADULT = 35;

    static Sketch of(CountySettings settings, EvenSpread spread, AgeBands ages, Burdens burdens, int resident) {
        Dice dice = Dice.of(settings.seed(), "sketch", resident);
        AgeBands.Band band = ages.at(spread.first(resident));
        Sex sex = dice.chance(band.women()) ? Sex.FEMALE : Sex.MALE;
        LocalDate birthDate = settings.asOf()
                .minusYears(dice.between(band.from(), band.to()))
                .minusDays(dice.between(0, DAYS_OF_YEAR - 1));
        Set<Disease> diseases = burdens.at(spread.second(resident), band);
        // Who was managed all along can have any history; the youngest are enrolled too late for a planned one.
        boolean allAlong = birthDate.isBefore(settings.historyStart().minusYears(ADULT + 1));
        Departure departure = !diseases.isEmpty() && allAlong ? departure(dice, settings) : null;
        boolean referable = allAlong
                && departure == null
                && diseases.stream().anyMatch(Disease::followedUp)
                && dice.chance(REFERRED_SHARE);
        return new Sketch(sex, birthDate, diseases, departure, referable);
    }

    private static @Nullable Departure departure(Dice dice, CountySettings settings) {
        double drawn = dice.uniform();
        LocalDate date = settings.asOf().minusDays(dice.between(5, 2 * DAYS_OF_YEAR - 60));
        if (drawn < DEATH_SHARE) {
            return new Departure(Departure.Reason.DEATH, date);
        }
        return drawn < DEATH_SHARE + MOVED_SHARE ? new Departure(Departure.Reason.MOVED, date) : null;
    }
}
