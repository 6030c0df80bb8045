package cn.medalliance.guide.table;

import cn.medalliance.guide.Guide;
import cn.medalliance.guide.TableRow;
import java.util.List;
import java.util.Set;

/**
 * A row of the table {@code slot-channels}: to which referrals a slot is given that is kept for a channel.
 *
 * @param keptFor the channel that the slot is kept for, a code of mca-referral-channel
 * @param channels the channels of the referrals that may have it
 */
public record SlotChannel(String keptFor, Set<String> channels) {
    /** The table that this class reads. */
    public static final String TABLE = "slot-channels";

    /** Takes the table from the guide, in its order. */
    public static List<SlotChannel> all(Guide guide) {
        return guide.table(TABLE).stream().map(SlotChannel::of).toList();
    }

    static SlotChannel of(TableRow row) {
        Cells cells = new Cells(row);
        return new SlotChannel(cells.needed("keptFor"), cells.parts("channel", '|'));
    }
}
