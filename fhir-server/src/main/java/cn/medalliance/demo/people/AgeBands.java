package cn.medalliance.demo.people;

import cn.medalliance.demo.chance.Tables;
import cn.medalliance.demo.chance.Weighted;
import java.util.List;

/** The age pyramid. */
final class AgeBands {
    /**
     * People of some years of age.
     *
     * @param share their share of all residents
     * @param women the share of women among them
     */
    record Band(int from, int to, double share, double women) {
        String name() {
            return from + "-" + to;
        }
    }

    private final Weighted<Band> bands = new Weighted<>(
            Tables.read(
                    AgeBands.class,
                    "ages.csv",
                    row -> new Band(
                            Integer.parseInt(row[0]),
                            Integer.parseInt(row[1]),
                            Double.parseDouble(row[2]),
                            Double.parseDouble(row[3]))),
            Band::share);

    Band at(double place) {
        return bands.at(place);
    }

    List<Band> all() {
        return bands.choices();
    }
}
