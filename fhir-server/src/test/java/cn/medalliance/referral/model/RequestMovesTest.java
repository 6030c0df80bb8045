package cn.medalliance.referral.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.guide.Guide;
import cn.medalliance.guide.table.ReferralTransition;
import cn.medalliance.guide.table.ServiceRequestMove;
import cn.medalliance.guide.table.StatusPair;
import cn.medalliance.shared.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every status of a request to every other by every role, written by hand from DOMAIN 4.12.5. */
class RequestMovesTest {

    private static final Guide GUIDE = Guide.load();
    private static final List<String> STATUSES =
            List.of("NONE", "draft", "active", "on-hold", "revoked", "completed", "entered-in-error");

    private static final Map<String, String> EXPECTED = Map.ofEntries(
            Map.entry("NONE draft", "P"),
            Map.entry("NONE active", "P"),
            Map.entry("draft active", "P"),
            Map.entry("active on-hold", "P"),
            Map.entry("on-hold active", "P"),
            Map.entry("active completed", "S"),
            Map.entry("on-hold completed", "S"),
            Map.entry("active revoked", "PS"),
            Map.entry("on-hold revoked", "PS"),
            Map.entry("draft entered-in-error", "PCS"),
            Map.entry("active entered-in-error", "PCS"),
            Map.entry("on-hold entered-in-error", "PCS"),
            Map.entry("NONE completed", "P"),
            Map.entry("draft completed", "P"),
            Map.entry("NONE revoked", "P"),
            Map.entry("draft revoked", "P"),
            Map.entry("completed entered-in-error", "PC"),
            Map.entry("revoked entered-in-error", "PC"));

    /** Moves of what is over when it is first told of: there is no task. */
    private static final Set<String> HISTORY = Set.of(
            "NONE completed",
            "draft completed",
            "NONE revoked",
            "draft revoked",
            "completed entered-in-error",
            "revoked entered-in-error");

    private final RequestMoves moves = new RequestMoves(
            ServiceRequestMove.all(GUIDE), new TaskMoves(ReferralTransition.all(GUIDE), StatusPair.all(GUIDE)));

    @Test
    void theTableAllowsWhatIsWrittenByHandAndNothingElse() {
        for (String from : STATUSES) {
            for (String to : STATUSES) {
                for (Role role : Role.values()) {
                    String roles = EXPECTED.getOrDefault(from + " " + to, "");
                    List<String> tasks = HISTORY.contains(from + " " + to)
                            ? List.of()
                            : to.equals("completed") ? List.of("completed") : List.of("requested");
                    assertThat(status(from, to, role, tasks))
                            .as("%s → %s by %s", from, to, role)
                            .isEqualTo(roles.isEmpty() ? 422 : roles.indexOf(role.letter()) >= 0 ? 0 : 403);
                }
            }
        }
    }

    @ParameterizedTest(name = "{0} → {1} while the task is {2}: {3}")
    @CsvSource({
        "active, on-hold, received, true",
        "active, on-hold, accepted, false",
        "on-hold, active, accepted, false",
        "active, revoked, accepted, true",
        "active, revoked, in-progress, false",
        "active, revoked, on-hold, false",
        "active, revoked, rejected, true",
        "active, completed, in-progress, false",
        "draft, completed, completed, false",
        "draft, revoked, requested, false",
        "NONE, completed, in-progress, false",
        "completed, entered-in-error, completed, false"
    })
    void whereTheTaskStandsMatters(String from, String to, String task, boolean isAllowed) {
        Role role = from.equals("active") && to.equals("completed") ? Role.SERVER : Role.PLACER;
        assertThat(status(from, to, role, List.of(task)) == 0).isEqualTo(isAllowed);
    }

    private int status(String from, String to, Role role, List<String> tasks) {
        try {
            moves.judge(from, to, Set.of(role), tasks);
            return 0;
        } catch (Refusal refusal) {
            return refusal.code().status();
        }
    }

    @Test
    void aHeaderNamesNobodyTheServer() {
        assertThat(Arrays.stream(Role.values())
                        .filter(role -> Role.said(String.valueOf(role.letter())).isPresent()))
                .containsExactly(Role.PLACER, Role.FULFILLER, Role.CENTRE);
        assertThat(Role.said("loader")).isEmpty();
    }
}
