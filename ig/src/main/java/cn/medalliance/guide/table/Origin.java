package cn.medalliance.guide.table;

/**
 * Where a rule or a number comes from.
 *
 * @param edition the edition or year of the source
 * @param source the standard, guideline or project that says so
 * @param status how sure that is: {@code confirmed} in a source, {@code published} by an alliance, {@code own} knowledge of
 *     the rules, a {@code proposal} of this guide, or {@code uncertain}
 */
public record Origin(String edition, String source, String status) {
    static Origin of(Cells cells) {
        return new Origin(cells.needed("edition"), cells.needed("source"), cells.needed("status"));
    }
}
