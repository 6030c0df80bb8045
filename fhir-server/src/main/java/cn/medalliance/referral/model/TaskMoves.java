package cn.medalliance.referral.model;

import cn.medalliance.guide.table.ReferralTransition;
import cn.medalliance.guide.table.StatusPair;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The state machine of the referral task: the guide's tables {@code transitions} and {@code referral-status-pairs}, and
 * nothing beside them (DOMAIN 4.12.3, 4.12.4).
 */
public final class TaskMoves {

    private static final String REDIRECTED = "redirect-of";
    private static final String CANCELLED = "cancelled";

    private final List<Row> rows;
    private final List<StatusPair> pairs;
    private final Map<String, List<String>> stages = new HashMap<>();
    private final Set<String> left = new LinkedHashSet<>();

    private record Row(ReferralTransition transition, RoleCell roles, List<Requirement> requirements) {}

    /** Reads the tables, and refuses a word that nobody checks. */
    public TaskMoves(List<ReferralTransition> transitions, List<StatusPair> pairs) {
        this.rows = transitions.stream()
                .map(transition -> new Row(
                        transition,
                        new RoleCell(transition.roles()),
                        transition.requires().stream().map(Requirement::of).toList()))
                .toList();
        this.pairs = List.copyOf(pairs);
        pairs.forEach(pair -> stages.computeIfAbsent(pair.status(), first -> new ArrayList<>())
                .add(pair.businessStatus()));
        rows.forEach(row -> left.addAll(row.transition().from()));
    }

    /** Whether nothing leaves a status. */
    public boolean isFinal(String status) {
        return !left.contains(status);
    }

    /** Whether the placer may still take a task back by itself. */
    public boolean isCancellable(String status) {
        return rows.stream()
                .anyMatch(row -> row.transition().from().contains(status)
                        && row.transition().to().equals(CANCELLED)
                        && row.roles().lets(Set.of(Role.PLACER), Set.of()));
    }

    /** The first business status of a status, which stands when none is said. */
    public String firstOf(String status) {
        return stages.getOrDefault(status, List.of("")).get(0);
    }

    /**
     * Judges a move, in this order: is there such a move, may the caller make it, is there what it needs.
     *
     * @return the row that allows it
     * @throws Refusal 422 when there is no such move, 403 when it is not the caller's, 422 when something is missing
     */
    public String judge(TaskMove move) {
        Row row = row(move);
        if (!row.roles().lets(move.roles(), move.facts())) {
            throw Refusal.ofRule(
                    ErrorCode.WRONG_ROLE,
                    row.transition().id(),
                    move.from() + " → " + move.to() + ": " + row.roles(),
                    "Task.status");
        }
        for (Requirement requirement : row.requirements()) {
            if (!requirement.holds(move)) {
                throw Refusal.ofRule(
                        ErrorCode.INCOMPLETE_REFERRAL,
                        requirement.rule(),
                        row.transition().id() + ": " + requirement.sentence(move),
                        requirement.element());
            }
        }
        return row.transition().id();
    }

    private Row row(TaskMove move) {
        if (!pairs.contains(new StatusPair(move.to().status(), move.to().businessStatus()))) {
            throw illegal(move, "mca-ref-6", "Task.businessStatus");
        }
        List<Row> fitting = rows.stream()
                .filter(row -> row.transition().from().contains(move.from().status())
                        && row.transition().to().equals(move.to().status()))
                .filter(row -> row.transition().requires().contains(REDIRECTED) == move.has(Fact.REDIRECT_OF)
                        || !move.from().status().equals(ReferralTransition.NONE))
                .toList();
        if (fitting.isEmpty()) {
            throw illegal(move, isFinal(move.from().status()) ? "T15" : "mca-ref-13", "Task.status");
        }
        Row row = fitting.get(0);
        for (Requirement requirement : row.requirements()) {
            if (requirement.isOfTheShape() && !requirement.holds(move)) {
                throw Refusal.ofRule(
                        ErrorCode.ILLEGAL_TRANSITION,
                        row.transition().id(),
                        move.from() + " → " + move.to() + ": " + requirement.sentence(move),
                        requirement.element());
            }
        }
        if (row.requirements().contains(Requirement.FORWARD) && isBack(move)) {
            throw illegal(move, row.transition().id(), "Task.businessStatus");
        }
        return row;
    }

    private boolean isBack(TaskMove move) {
        List<String> order = stages.getOrDefault(move.to().status(), List.of());
        return order.indexOf(move.to().businessStatus())
                < order.indexOf(move.from().businessStatus());
    }

    private static Refusal illegal(TaskMove move, String rule, String element) {
        return Refusal.ofRule(ErrorCode.ILLEGAL_TRANSITION, rule, move.from() + " → " + move.to(), element);
    }
}
