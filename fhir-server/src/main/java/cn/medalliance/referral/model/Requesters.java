package cn.medalliance.referral.model;

import cn.medalliance.guide.table.ReferralDirection;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Who asks for a kind of referral: the column {@code requester} of the guide's table {@code referral-directions} (DOMAIN
 * 4.12.6). A role stands alone or with a condition behind a colon; a role that has one in one row may be free in another.
 */
public final class Requesters {

    private static final String ANY = "any";
    private static final String HOSPITAL = "hospital";
    private static final String TOWNSHIP_ONLY = "township-only";
    private static final List<String> CONDITIONS = List.of("", TOWNSHIP_ONLY, "dialysis");

    private Requesters() {}

    /**
     * Whether somebody may ask for it.
     *
     * @param roles the codes of mca-role that he has
     * @param from the level of his organisation
     * @param targets the levels that it goes to, without those that are not known
     * @param isSkippingForAReason whether it says why it leaves out a level
     */
    public static boolean mayAsk(
            ReferralDirection direction,
            Collection<String> roles,
            Optional<CareLevel> from,
            Collection<CareLevel> targets,
            boolean isSkippingForAReason) {
        return direction.requesters().stream().anyMatch(requester -> {
            String role = requester.replaceFirst(":.*", "");
            boolean isHe = role.equals(ANY)
                    || roles.contains(role)
                    || role.equals(HOSPITAL) && from.equals(Optional.of(CareLevel.COUNTY));
            boolean holds = !condition(requester).equals(TOWNSHIP_ONLY)
                    || isSkippingForAReason
                    || targets.stream().allMatch(CareLevel.TOWNSHIP::equals);
            return isHe && holds;
        });
    }

    /** @throws IllegalArgumentException when the table has a condition that nobody looks for */
    static void check(ReferralDirection direction) {
        for (String requester : direction.requesters()) {
            if (!CONDITIONS.contains(condition(requester))) {
                throw new IllegalArgumentException(requester);
            }
        }
    }

    private static String condition(String requester) {
        int colon = requester.indexOf(':');
        return colon < 0 ? "" : requester.substring(colon + 1);
    }
}
