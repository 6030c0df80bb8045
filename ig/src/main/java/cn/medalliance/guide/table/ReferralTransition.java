package cn.medalliance.guide.table;

import cn.medalliance.guide.Guide;
import cn.medalliance.guide.TableRow;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A row of the table {@code transitions}: how a referral task may move. A pair of statuses that no row has is illegal.
 *
 * @param id the row, named as the activity of the Provenance
 * @param from the statuses it starts from; {@link #NONE} where there is no task yet
 * @param to the status it reaches
 * @param roles who may do it: {@code P} placer, {@code F} filler, {@code C} coordination centre, {@code S} server, some with a
 *     condition behind a hyphen
 * @param requires what must be there
 * @param invariants the invariants that are checked, such as {@code mca-ref-5}
 */
public record ReferralTransition(
        String id, Set<String> from, String to, Set<String> roles, Set<String> requires, Set<String> invariants) {
    /** The table that this class reads. */
    public static final String TABLE = "transitions";

    /** Where there is no task yet. */
    public static final String NONE = "NONE";

    private static final String INVARIANT = "mca-ref-";

    /** Takes the table from the guide, in its order. */
    public static List<ReferralTransition> all(Guide guide) {
        return guide.table(TABLE).stream().map(ReferralTransition::of).toList();
    }

    static ReferralTransition of(TableRow row) {
        Cells cells = new Cells(row);
        Set<String> invariants = new LinkedHashSet<>();
        for (String number : cells.parts("invariant", '|')) {
            invariants.add(number.startsWith(INVARIANT) ? number : INVARIANT + number);
        }
        cells.needed("from");
        cells.needed("role");
        return new ReferralTransition(
                cells.needed("id"),
                cells.parts("from", '|'),
                cells.needed("to"),
                cells.parts("role", '|'),
                cells.parts("requires", ';'),
                invariants);
    }
}
