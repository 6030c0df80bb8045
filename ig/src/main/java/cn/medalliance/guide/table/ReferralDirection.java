package cn.medalliance.guide.table;

import cn.medalliance.guide.Guide;
import cn.medalliance.guide.TableRow;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A row of the table {@code referral-directions}: what a kind of referral must carry, who may send and own it, and which
 * clocks run. A part with a colon has the key of a threshold behind it.
 *
 * @param direction the kind
 * @param categories codes of mca-referral-category
 * @param channel a code of mca-referral-channel
 * @param priorities the priorities it may have
 * @param requesters who may send it
 * @param owners who owns the task
 * @param acceptedAtOnce whether the server accepts it
 * @param ackClock the threshold for acknowledging
 * @param acceptClock the threshold for accepting
 * @param followClocks clocks that run after that
 * @param reject whether and for which reasons it may be rejected
 * @param payload what it must carry
 * @param latePayload what may follow later
 * @param completion what completes it
 * @param tracking the threshold for tracking
 * @param waivesDeductible whether the resident's insurance waives the deductible once it is completed
 */
public record ReferralDirection(
        String direction,
        Set<String> categories,
        String channel,
        Set<String> priorities,
        Set<String> requesters,
        Set<String> owners,
        boolean acceptedAtOnce,
        Optional<String> ackClock,
        Optional<String> acceptClock,
        Set<String> followClocks,
        Set<String> reject,
        Set<String> payload,
        Set<String> latePayload,
        Set<String> completion,
        Optional<String> tracking,
        boolean waivesDeductible) {
    /** The table that this class reads. */
    public static final String TABLE = "referral-directions";

    /** Takes the table from the guide, in its order. */
    public static List<ReferralDirection> all(Guide guide) {
        return guide.table(TABLE).stream().map(ReferralDirection::of).toList();
    }

    static ReferralDirection of(TableRow row) {
        Cells cells = new Cells(row);
        return new ReferralDirection(
                cells.needed("direction"),
                cells.parts("category", '|'),
                cells.needed("channel"),
                cells.parts("priority", '|'),
                cells.parts("requester", '|'),
                cells.parts("owner", '|'),
                isFirst(cells.needed("autoAccept"), "yes", "no", row),
                cells.optional("ackClock"),
                cells.optional("acceptClock"),
                cells.parts("followClocks", ';'),
                cells.parts("reject", '|'),
                cells.parts("payload", ';'),
                cells.parts("latePayload", ';'),
                cells.parts("completion", ';'),
                cells.optional("tracking"),
                isFirst(cells.needed("deductible"), "waived", "kept", row));
    }

    private static boolean isFirst(String cell, String first, String second, TableRow row) {
        if (!cell.equals(first) && !cell.equals(second)) {
            throw new IllegalStateException("neither " + first + " nor " + second + " in " + row);
        }
        return cell.equals(first);
    }
}
