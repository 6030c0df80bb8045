package cn.medalliance.referral.model;

import cn.medalliance.guide.table.ReferralDirection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The directions of referrals: the guide's table {@code referral-directions} (DOMAIN 4.12.6). */
public final class Directions {

    private static final String ANY = "any";
    private static final String WITH_REDIRECT = "declined-redirect";

    private final List<ReferralDirection> rows;

    /** Reads the table, and refuses a word that nobody looks for. */
    public Directions(List<ReferralDirection> rows) {
        this.rows = List.copyOf(rows);
        rows.forEach(Requesters::check);
        rows.forEach(row -> row.payload().forEach(PayloadItem::of));
        rows.forEach(row -> row.latePayload().forEach(PayloadItem::of));
    }

    /** The one row that fits a referral; empty when none does. */
    public Optional<ReferralDirection> of(String category, String channel, String priority) {
        return rows.stream()
                .filter(row -> row.categories().contains(category)
                        && row.channel().equals(channel)
                        && row.priorities().contains(priority))
                .findFirst();
    }

    /** What a referral of a direction must carry and does not. */
    public static Set<PayloadItem> missing(ReferralDirection direction, Set<PayloadItem> carried) {
        return missing(direction.payload(), carried);
    }

    /** What may follow a referral of a direction and has not. */
    public static Set<PayloadItem> missingLate(ReferralDirection direction, Set<PayloadItem> carried) {
        return missing(direction.latePayload(), carried);
    }

    private static Set<PayloadItem> missing(Set<String> parts, Set<PayloadItem> carried) {
        Set<PayloadItem> missing = new LinkedHashSet<>();
        parts.forEach(part -> missing.add(PayloadItem.of(part)));
        missing.removeAll(carried);
        return missing;
    }

    /** Whether it may be declined with a redirect only. */
    public static boolean isRedirectOnly(ReferralDirection direction) {
        return direction.reject().equals(Set.of(WITH_REDIRECT));
    }

    /** Whether it may be declined for a reason. */
    public static boolean mayDeclineFor(ReferralDirection direction, String reason) {
        return direction.reject().contains(ANY)
                || isRedirectOnly(direction)
                || direction.reject().contains(reason);
    }
}
