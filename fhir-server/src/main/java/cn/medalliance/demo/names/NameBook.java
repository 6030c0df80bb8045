package cn.medalliance.demo.names;

import cn.medalliance.demo.chance.Dice;
import cn.medalliance.demo.chance.Tables;
import cn.medalliance.demo.chance.Weighted;
import java.util.List;

/**
 * Names as frequent as in life: family names by their share, given names by sex and generation. Three in a thousand hold
 * a character beyond the basic plane of Unicode.
 */
public final class NameBook {
    private static final double RARE_SHARE = 0.003;

    private record Surname(String name, double weight) {}

    private final Weighted<Surname> surnames = new Weighted<>(
            Tables.read(NameBook.class, "surnames.csv", row -> new Surname(row[0], Double.parseDouble(row[1]))),
            Surname::weight);
    private final List<String> rareCharacters = Tables.read(NameBook.class, "rare-characters.csv", row -> row[0]);
    private final GivenNames men = new GivenNames(Sex.MALE);
    private final GivenNames women = new GivenNames(Sex.FEMALE);

    /** A name for somebody of this sex, born in this year. */
    public PersonName name(Dice dice, Sex sex, int birthYear) {
        String family = surnames.pick(dice).name();
        if (dice.chance(RARE_SHARE)) {
            return new PersonName(family, dice.pick(rareCharacters));
        }
        return new PersonName(family, (sex == Sex.MALE ? men : women).pick(dice, birthYear));
    }
}
