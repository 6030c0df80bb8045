package cn.medalliance.demo.names;

import cn.medalliance.demo.chance.Dice;
import cn.medalliance.demo.chance.Tables;
import cn.medalliance.demo.chance.Weighted;
import java.util.List;

/** Given names for one sex: those that mark a generation, and those made of two characters. */
final class GivenNames {
    private static final double GENERATION_SHARE = 0.35;
    private static final double SINGLE_CHARACTER_SHARE = 0.12;

    private record Entry(String sex, int from, int to, String name, double weight) {}

    private record Part(String sex, String place, String text) {}

    private record Generation(int from, int to, Weighted<Entry> names) {}

    private final List<Generation> generations;
    private final List<String> firstCharacters;
    private final List<String> secondCharacters;

    GivenNames(Sex sex) {
        List<Entry> entries = Tables.read(GivenNames.class, "given-names.csv", GivenNames::entry).stream()
                .filter(entry -> entry.sex().equals(sex.code()))
                .toList();
        this.generations = entries.stream()
                .map(Entry::from)
                .distinct()
                .map(from -> generation(
                        entries.stream().filter(entry -> entry.from() == from).toList()))
                .toList();
        this.firstCharacters = characters(sex, "first");
        this.secondCharacters = characters(sex, "second");
    }

    String pick(Dice dice, int birthYear) {
        if (dice.chance(GENERATION_SHARE)) {
            return generations.stream()
                    .filter(generation -> generation.from() <= birthYear && birthYear <= generation.to())
                    .findFirst()
                    .orElseThrow()
                    .names()
                    .pick(dice)
                    .name();
        }
        String last = dice.pick(secondCharacters);
        return dice.chance(SINGLE_CHARACTER_SHARE) ? last : dice.pick(firstCharacters) + last;
    }

    private static Generation generation(List<Entry> entries) {
        return new Generation(entries.get(0).from(), entries.get(0).to(), new Weighted<>(entries, Entry::weight));
    }

    private static List<String> characters(Sex sex, String place) {
        return Tables.read(GivenNames.class, "given-characters.csv", row -> new Part(row[0], row[1], row[2])).stream()
                .filter(part -> part.sex().equals(sex.code()) && part.place().equals(place))
                .map(Part::text)
                .toList();
    }

    private static Entry entry(String[] row) {
        return new Entry(
                row[0], Integer.parseInt(row[1]), Integer.parseInt(row[2]), row[3], Double.parseDouble(row[4]));
    }
}
