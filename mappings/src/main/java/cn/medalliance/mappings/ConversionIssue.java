package cn.medalliance.mappings;

/**
 * Something to say about a row.
 *
 * <p>The reason never repeats what stands in the cell: the row may name a person. Row and column tell where to look.
 *
 * @param severity what it means for the row
 * @param code one of {@link IssueCode}, or the id of the guide's invariant that is broken, such as {@code mca-bp-1}
 * @param row the row's number, 0 for the header
 * @param column the heading of the column as the file writes it, several joined by 、; empty when it concerns the row
 * @param reason why, for the vendor's engineer
 */
public record ConversionIssue(Severity severity, String code, long row, String column, Bilingual reason) {
    /** Whether the row is not converted because of this. */
    public boolean isError() {
        return severity == Severity.FATAL || severity == Severity.ERROR;
    }
}
