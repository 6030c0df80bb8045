package cn.medalliance.indicators.model;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A place of which people are counted: the county, an organisation with those below it, those whom it manages itself, and of these those
 * in a grid.
 *
 * @param organization null: the county, or those of whom it is not known
 * @param grid null where it is no part; of a part: those in none
 */
public record Place(
        Level level,
        @Nullable String organization,
        @Nullable String grid) implements Comparable<Place> {

    public static final Place COUNTY = new Place(Level.COUNTY, null, null);

    private static final Comparator<Place> IN_ORDER = Comparator.comparing(Place::level)
            .thenComparing(Place::organization, Stratum.IN_ORDER)
            .thenComparing(Place::grid, Stratum.IN_ORDER);

    /** From the largest. */
    public enum Level {
        COUNTY,
        ORGANIZATION,
        MANAGED,
        PART
    }

    /** An organisation with those below it. */
    public static Place organization(String id) {
        return new Place(Level.ORGANIZATION, id, null);
    }

    /** Those whom an organisation manages itself. */
    public static Place managed(@Nullable String organization) {
        return new Place(Level.MANAGED, organization, null);
    }

    /** Of those whom an organisation manages itself those in a grid. */
    public static Place part(@Nullable String organization, @Nullable String grid) {
        return new Place(Level.PART, organization, grid);
    }

    @Override
    public int compareTo(Place other) {
        return IN_ORDER.compare(this, other);
    }
}
