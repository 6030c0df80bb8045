package cn.medalliance.indicators.model;

import cn.medalliance.shared.SmallCounts;
import cn.medalliance.shared.Told;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of each place, and which places are not told to who sees people de-identified. Everybody is in one part; a part is of
 * those whom its organisation manages, these are of the organisation, which is of the one above it. Of the places into which a place that is told
 * falls so many are left out that they are not of few together, and with each all that is of it: so nothing follows from whatever others are
 * told.
 *
 * @param <N> numbers of which those of several places are the sum
 */
final class PlaceTree<N extends Told<N>> {

    private final Map<String, String> above;
    /** Organisations that are, by a mistake, below themselves. */
    private final Set<String> turning = new HashSet<>();

    private final Map<Place, N> numbers = new HashMap<>();
    private final Map<Place, Set<Place>> within = new HashMap<>();
    private final Map<Optional<String>, List<Place>> byGrid = new HashMap<>();
    private @Nullable Set<Place> hidden;

    /** @param above of an organisation the one that it is part of */
    PlaceTree(Map<String, String> above) {
        this.above = new HashMap<>(above);
        for (String each : above.keySet()) {
            Set<String> passed = new HashSet<>();
            String next = above.get(each);
            while (next != null && passed.add(next)) {
                next = above.get(next);
            }
            if (passed.contains(each)) {
                turning.add(each);
            }
        }
        this.above.keySet().removeAll(turning);
    }

    /** Counts those of a part, of which there are some. */
    void add(Place part, N number) {
        numbers.merge(part, number, N::with);
        byGrid.computeIfAbsent(Optional.ofNullable(part.grid()), grid -> new ArrayList<>())
                .add(part);
        Place place = part;
        for (Place of : around(part)) {
            numbers.merge(of, number, N::with);
            within.computeIfAbsent(of, key -> new TreeSet<>()).add(place);
            place = of;
        }
    }

    /** What a place is of, from the smallest to the county. */
    List<Place> around(Place place) {
        List<Place> around = new ArrayList<>();
        Place next = place;
        while (next.level() != Place.Level.COUNTY) {
            next = whole(next);
            around.add(next);
        }
        return around;
    }

    private Place whole(Place place) {
        String organization = place.organization();
        if (place.level() == Place.Level.PART) {
            return Place.managed(organization);
        }
        String whole = place.level() == Place.Level.MANAGED ? organization : above.get(organization);
        return whole == null ? Place.COUNTY : Place.organization(whole);
    }

    /** The places into which a place falls, those with somebody. */
    List<Place> within(Place place) {
        return List.copyOf(within.getOrDefault(place, Set.of()));
    }

    /** The parts of a grid; null: those that are in none. */
    List<Place> parts(@Nullable String grid) {
        return byGrid.getOrDefault(Optional.ofNullable(grid), List.of());
    }

    /** Whether the numbers of a place are left out. */
    boolean isHidden(Place place) {
        Set<Place> found = hidden;
        if (found == null) {
            found = new HashSet<>();
            if (!numbers.isEmpty()) {
                hide(Place.COUNTY, found);
            }
            hidden = found;
        }
        return place.level() == Place.Level.ORGANIZATION && turning.contains(place.organization())
                || found.contains(place)
                || around(place).stream().anyMatch(found::contains);
    }

    private void hide(Place place, Set<Place> found) {
        if (number(place).isSmall()) {
            found.add(place);
            return;
        }
        List<Place> parts = within(place);
        found.addAll(SmallCounts.hidden(parts, this::number));
        parts.stream().filter(each -> !found.contains(each)).forEach(each -> hide(each, found));
    }

    private N number(Place place) {
        return Objects.requireNonNull(numbers.get(place));
    }
}
