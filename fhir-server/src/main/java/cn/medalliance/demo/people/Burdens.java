package cn.medalliance.demo.people;

import cn.medalliance.demo.chance.Tables;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which diseases a resident of some age has, so that the whole county has them in the proportions of the table. */
final class Burdens {
    private static final int TABLE_POPULATION = 470_000;
    private static final List<String> COLUMNS = List.of("35-44", "45-54", "55-64", "65-74", "75-84", "85-99");
    private static final int FIRST_WEIGHT = 2;

    private record Row(Set<Disease> diseases, double residents, List<Double> weights) {}

    private record Share(Set<Disease> diseases, double probability) {}

    private final Map<String, List<Share>> sharesByBand = new HashMap<>();

    Burdens(AgeBands ages) {
        List<Row> rows = Tables.read(Burdens.class, "burdens.csv", Burdens::row);
        for (int column = 0; column < COLUMNS.size(); column++) {
            int weight = column;
            sharesByBand.put(
                    COLUMNS.get(column),
                    rows.stream()
                            .map(row -> new Share(row.diseases(), probability(row, weight, ages)))
                            .toList());
        }
    }

    /** The diseases of somebody in this band; mostly none. */
    Set<Disease> at(double place, AgeBands.Band band) {
        double rest = place;
        for (Share share : sharesByBand.getOrDefault(band.name(), List.of())) {
            rest -= share.probability();
            if (rest < 0) {
                return share.diseases();
            }
        }
        return Set.of();
    }

    private static double probability(Row row, int column, AgeBands ages) {
        double expected = 0;
        for (AgeBands.Band band : ages.all()) {
            int at = COLUMNS.indexOf(band.name());
            expected += at < 0 ? 0 : band.share() * row.weights().get(at);
        }
        return row.residents() / TABLE_POPULATION * row.weights().get(column) / expected;
    }

    private static Row row(String[] cells) {
        Set<Disease> diseases = new TreeSet<>();
        for (String programme : cells[0].split("\\+", -1)) {
            diseases.add(Disease.of(programme));
        }
        List<Double> weights = Arrays.stream(cells, FIRST_WEIGHT, cells.length)
                .map(Double::valueOf)
                .toList();
        return new Row(diseases, Double.parseDouble(cells[1]), weights);
    }
}
