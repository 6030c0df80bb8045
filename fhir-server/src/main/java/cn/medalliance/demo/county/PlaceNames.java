package cn.medalliance.demo.county;

import cn.medalliance.demo.chance.Tables;
import java.util.List;

/** The county's place names. When a list is used up it starts again with a direction in front. */
final class PlaceNames {
    static final String COUNTY = "安和县";
    static final String COUNTY_DIVISION = "999901";

    private static final List<String> AGAIN = List.of("", "新", "前", "后", "大", "小", "内", "外");

    private record Place(String kind, String name) {}

    private final List<Place> places = Tables.read(PlaceNames.class, "places.csv", row -> new Place(row[0], row[1]));

    String street(int index) {
        return numbered("street", index) + "街道";
    }

    String township(int index) {
        return numbered("township", index);
    }

    String village(int index) {
        return numbered("village", index) + "村";
    }

    private String numbered(String kind, int index) {
        List<String> names = places.stream()
                .filter(place -> place.kind().equals(kind))
                .map(Place::name)
                .toList();
        return AGAIN.get(index / names.size() % AGAIN.size()) + names.get(index % names.size());
    }
}
