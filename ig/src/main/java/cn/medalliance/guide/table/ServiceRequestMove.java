package cn.medalliance.guide.table;

import cn.medalliance.guide.Guide;
import cn.medalliance.guide.TableRow;
import java.util.List;
import java.util.Set;

/**
 * A row of the table {@code service-request-moves}: how a referral request may move.
 *
 * @param id the row
 * @param from the statuses it starts from; {@link ReferralTransition#NONE} where there is no request yet
 * @param to the status it reaches
 * @param roles who may do it, as in {@link ReferralTransition}
 * @param requires what must be so
 */
public record ServiceRequestMove(String id, Set<String> from, String to, Set<String> roles, Set<String> requires) {
    /** The table that this class reads. */
    public static final String TABLE = "service-request-moves";

    /** Takes the table from the guide, in its order. */
    public static List<ServiceRequestMove> all(Guide guide) {
        return guide.table(TABLE).stream().map(ServiceRequestMove::of).toList();
    }

    static ServiceRequestMove of(TableRow row) {
        Cells cells = new Cells(row);
        cells.needed("from");
        cells.needed("role");
        return new ServiceRequestMove(
                cells.needed("id"),
                cells.parts("from", '|'),
                cells.needed("to"),
                cells.parts("role", '|'),
                cells.parts("requires", ';'));
    }
}
