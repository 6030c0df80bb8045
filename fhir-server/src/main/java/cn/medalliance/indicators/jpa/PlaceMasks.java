package cn.medalliance.indicators.jpa;

import cn.medalliance.indicators.jpa.ReportRights.Granted;
import cn.medalliance.indicators.kept.IndicatorCounts;
import cn.medalliance.indicators.kept.IndicatorCounts.Counted;
import cn.medalliance.indicators.kept.Population;
import cn.medalliance.indicators.model.Crossing;
import cn.medalliance.indicators.model.Indicator;
import cn.medalliance.indicators.model.LeftOut;
import cn.medalliance.indicators.model.PeopleCounts;
import cn.medalliance.indicators.model.Place;
import cn.medalliance.indicators.model.ToldPlaces;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;

/** What of the numbers of a place is told to who sees people de-identified, which is judged with those of all other places. */
final class PlaceMasks {

    private static final String ABOVE =
            "select organization_key, parent_key from views.v_organization where parent_key is not null";

    private final IndicatorCounts counts;
    private final ReportSubject subjects;
    private final Reporters reporters;
    private final JdbcTemplate database;

    PlaceMasks(IndicatorCounts counts, ReportSubject subjects, Reporters reporters, JdbcTemplate database) {
        this.counts = counts;
        this.subjects = subjects;
        this.reporters = reporters;
        this.database = database;
    }

    /** The places of a question, which is of no person, group or doctor. */
    interface Places {
        List<Place> among(ToldPlaces told);
    }

    Places asked(ReportSubject.Found found, Granted granted) {
        Optional<String> grid = found.idOf("Location");
        if (grid.isPresent()) {
            List<String> grids = subjects.gridsWithin(grid.get());
            return told -> told.grids(grids).stream()
                    .filter(part -> granted.organizations()
                            .map(own -> own.contains(String.valueOf(part.organization())))
                            .orElse(true))
                    .toList();
        }
        List<Place> place = found.idOf("Organization")
                .or(() -> granted.organizations().flatMap(own -> reporters.own()))
                .map(Place::organization)
                .map(List::of)
                .orElse(List.of(Place.COUNTY));
        return told -> place;
    }

    /**
     * What is left out of an answer.
     *
     * @param kept the number under which the indicator is kept
     * @param county all of whom the reader may know a number
     * @param stratifiers by which the answer is broken down one by one
     */
    LeftOut leftOut(
            Indicator indicator,
            long kept,
            Population county,
            Places places,
            List<String> stratifiers,
            Counted counted) {
        Collection<String> all = new TreeSet<>(stratifiers);
        counted.crossings().stream()
                .map(Crossing::stratifiers)
                .filter(each -> each.stream().anyMatch(ToldPlaces.STRATIFIERS::contains))
                .forEach(all::addAll);
        Counted parts = counts.count(indicator, kept, county, List.of(), ToldPlaces.crossed(all));
        return leftOut(parts.crossings(), places, stratifiers, counted);
    }

    /** @param county counted as {@link ToldPlaces#crossed} has it */
    LeftOut leftOut(List<Crossing> county, Places places, List<String> stratifiers, Counted counted) {
        ToldPlaces told = ToldPlaces.of(above(), county);
        return told.leftOut(places.among(told), counted.total(), stratifiers, counted.strata(), counted.crossings());
    }

    /** @param people by their parts */
    ToldPlaces told(Map<Place, PeopleCounts> people) {
        return ToldPlaces.ofPeople(above(), people);
    }

    private Map<String, String> above() {
        Map<String, String> above = new HashMap<>();
        database.query(ABOVE, row -> {
            above.put(row.getString(1), row.getString(2));
        });
        return above;
    }
}
