package cn.medalliance.referral.model;

import cn.medalliance.guide.table.ServiceRequestMove;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The moves of the referral request: the guide's table {@code service-request-moves} (DOMAIN 4.12.5). */
public final class RequestMoves {

    private static final String TASK_IN = "task-in:";
    private static final String EVERY_TASK = "every-task:terminal|cancellable";
    private static final String SUBMIT = "submit-referral";
    private static final String NO_TASK = "no-task";

    private final List<Row> rows;
    private final TaskMoves tasks;

    private record Row(ServiceRequestMove move, RoleCell roles) {}

    /** @param tasks says which statuses of a task are final */
    public RequestMoves(List<ServiceRequestMove> moves, TaskMoves tasks) {
        this.tasks = tasks;
        this.rows = moves.stream()
                .map(move -> new Row(move, new RoleCell(move.roles())))
                .toList();
        moves.forEach(move -> move.requires().forEach(word -> {
            if (!word.startsWith(TASK_IN)
                    && !word.equals(EVERY_TASK)
                    && !word.equals(SUBMIT)
                    && !word.equals(NO_TASK)) {
                throw new IllegalStateException("the table of requests asks for what nobody checks: " + word);
            }
        }));
    }

    /**
     * Judges a change of status.
     *
     * @param tasksOfIt the statuses of the request's tasks after the change
     * @return the row that allows it
     * @throws Refusal 422 or 403, as {@link TaskMoves#judge}
     */
    public String judge(String from, String to, Set<Role> roles, Collection<String> tasksOfIt) {
        Row row = rows.stream()
                .filter(each ->
                        each.move().from().contains(from) && each.move().to().equals(to))
                .findFirst()
                .orElseThrow(() -> Refusal.ofRule(
                        ErrorCode.ILLEGAL_TRANSITION, "mca-ref-13", from + " → " + to, "ServiceRequest.status"));
        if (!row.roles().lets(roles, Set.of())) {
            throw Refusal.ofRule(
                    ErrorCode.WRONG_ROLE,
                    row.move().id(),
                    from + " → " + to + ": " + row.roles(),
                    "ServiceRequest.status");
        }
        for (String word : row.move().requires()) {
            if (!holds(word, tasksOfIt)) {
                throw Refusal.ofRule(
                        ErrorCode.ILLEGAL_TRANSITION,
                        row.move().id(),
                        "转诊任务的状态不允许。 The referral's task stands where this is not allowed: "
                                + String.join(", ", tasksOfIt),
                        "ServiceRequest.status");
            }
        }
        return row.move().id();
    }

    private boolean holds(String word, Collection<String> tasksOfIt) {
        if (word.equals(EVERY_TASK)) {
            return tasksOfIt.stream().allMatch(status -> tasks.isFinal(status) || tasks.isCancellable(status));
        }
        if (word.equals(NO_TASK)) {
            return tasksOfIt.isEmpty();
        }
        if (word.startsWith(TASK_IN)) {
            Set<String> allowed = Set.of(word.substring(TASK_IN.length()).split("\\|"));
            return tasksOfIt.stream().filter(status -> !tasks.isFinal(status)).allMatch(allowed::contains)
                    && (allowed.stream().noneMatch(tasks::isFinal)
                            || tasksOfIt.stream().anyMatch(allowed::contains));
        }
        return true; // what submitting needs is asked of the task
    }
}
