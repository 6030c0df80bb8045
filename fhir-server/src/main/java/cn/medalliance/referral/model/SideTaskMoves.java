package cn.medalliance.referral.model;

import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.Set;

/** The two tasks beside the fulfilment: the placer's tracking and its request to abort (DOMAIN 4.12.4, last lines). */
public final class SideTaskMoves {

    private static final String NONE = "NONE";
    private static final String REQUESTED = "requested";
    private static final Set<String> UNDER_WAY = Set.of("in-progress", "on-hold");

    private SideTaskMoves() {}

    /**
     * Judges a change of a tracking task: the placer opens, works on and ends it.
     *
     * @throws Refusal 422 or 403
     */
    public static void judgeTracking(String from, String to, Set<Role> roles, boolean hasOutcome) {
        boolean isKnown = switch (from) {
            case NONE -> to.equals(REQUESTED);
            case REQUESTED, "received", "accepted", "in-progress", "on-hold" -> true;
            default -> false;
        };
        require(isKnown, "mca-ref-12", from, to);
        requireRole(roles, Role.PLACER, "mca-ref-12", from, to);
        if (to.equals("completed") && !hasOutcome) {
            throw Refusal.ofRule(
                    ErrorCode.INCOMPLETE_REFERRAL,
                    "mca-ref-12",
                    "须写明到位或不到位。 Whether the resident arrived must be stated.",
                    "Task.extension");
        }
    }

    /**
     * Judges a change of a request to abort: the placer asks while the fulfilment is under way, its owner answers.
     *
     * @param fulfilment the status of the task that is to be aborted
     * @throws Refusal 422 or 403
     */
    public static void judgeAbort(String from, String to, Set<Role> roles, String fulfilment) {
        if (from.equals(NONE)) {
            require(to.equals(REQUESTED) && UNDER_WAY.contains(fulfilment), "T13", from, to);
            requireRole(roles, Role.PLACER, "T13", from, to);
            return;
        }
        switch (to) {
            case "accepted", "rejected" -> {
                require(from.equals(REQUESTED), "T13", from, to);
                requireRole(roles, Role.FULFILLER, "T13", from, to);
            }
            case "completed" -> {
                require(Set.of(REQUESTED, "accepted").contains(from), "T13", from, to);
                requireRole(roles, Role.FULFILLER, "T13", from, to);
            }
            case "cancelled" -> {
                require(from.equals(REQUESTED), "T13", from, to);
                requireRole(roles, Role.PLACER, "T13", from, to);
            }
            default -> require(false, "T13", from, to);
        }
    }

    private static void require(boolean isSo, String rule, String from, String to) {
        if (!isSo) {
            throw Refusal.ofRule(ErrorCode.ILLEGAL_TRANSITION, rule, from + " → " + to, "Task.status");
        }
    }

    private static void requireRole(Set<Role> roles, Role needed, String rule, String from, String to) {
        if (!roles.contains(needed)) {
            throw Refusal.ofRule(ErrorCode.WRONG_ROLE, rule, from + " → " + to + ": " + needed.letter(), "Task.status");
        }
    }
}
