package cn.medalliance.indicators.statistics;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a part of the measurements.
 *
 * @param by by which the part is taken; null for all of them
 * @param value which part of these; null where it is not known, or for all
 * @param bin the number of a bin of the part; null for the whole part
 */
public record Cell(
        @Nullable String by,
        @Nullable String value,
        @Nullable Integer bin,
        Figures figures) {

    /** The figures of a bin of a part. */
    public static Figures bin(List<Cell> cells, Cell part, int bin) {
        return cells.stream()
                .filter(each -> each.bin != null && each.bin == bin && each.isOfSame(part))
                .findFirst()
                .map(Cell::figures)
                .orElse(Figures.NONE);
    }

    /** All of the measurements. */
    public static Figures whole(List<Cell> cells) {
        return cells.stream()
                .filter(each -> each.by == null && each.bin == null)
                .findFirst()
                .map(Cell::figures)
                .orElse(Figures.NONE);
    }

    private boolean isOfSame(Cell other) {
        return Optional.ofNullable(by).equals(Optional.ofNullable(other.by))
                && Optional.ofNullable(value).equals(Optional.ofNullable(other.value));
    }
}
