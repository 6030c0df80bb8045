package cn.medalliance.mappings;

/**
 * Counts over the rows seen so far; {@code converted + rejected + skipped = rows}, always.
 *
 * @param rows the rows below the header
 * @param converted those with a Bundle
 * @param rejected those with an error
 * @param skipped blank rows and repetitions
 */
public record ConversionTotals(long rows, long converted, long rejected, long skipped) {
    /** Nothing seen yet. */
    public static final ConversionTotals NONE = new ConversionTotals(0, 0, 0, 0);

    /** These counts and one more result; a header counts as no row. */
    public ConversionTotals plus(ConversionResult result) {
        return switch (result.outcome()) {
            case HEADER -> this;
            case CONVERTED -> new ConversionTotals(rows + 1, converted + 1, rejected, skipped);
            case REJECTED -> new ConversionTotals(rows + 1, converted, rejected + 1, skipped);
            case SKIPPED -> new ConversionTotals(rows + 1, converted, rejected, skipped + 1);
        };
    }
}
