package cn.medalliance.guide.table;

import cn.medalliance.guide.Guide;
import cn.medalliance.guide.TableRow;
import java.util.List;

/**
 * A row of the table {@code referral-status-pairs}: a business status that a referral task may have in a status.
 *
 * @param status the status of the task
 * @param businessStatus a code of mca-referral-business-status
 */
public record StatusPair(String status, String businessStatus) {
    /** The table that this class reads. */
    public static final String TABLE = "referral-status-pairs";

    /** Takes the table from the guide, in its order. */
    public static List<StatusPair> all(Guide guide) {
        return guide.table(TABLE).stream().map(StatusPair::of).toList();
    }

    static StatusPair of(TableRow row) {
        Cells cells = new Cells(row);
        return new StatusPair(cells.needed("status"), cells.needed("businessStatus"));
    }
}
