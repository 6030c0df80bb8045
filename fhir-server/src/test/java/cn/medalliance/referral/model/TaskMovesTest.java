package cn.medalliance.referral.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.medalliance.guide.Guide;
import cn.medalliance.guide.table.ReferralTransition;
import cn.medalliance.guide.table.StatusPair;
import cn.medalliance.shared.CsvTable;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every status and business status, to every other, by every role: the guide's table allows what is written by hand in {@code
 * expected-moves.csv}, and nothing else.
 */
class TaskMovesTest {

    private static final Guide GUIDE = Guide.load();
    private static final List<String> FORWARD =
            List.of("arrived", "admitted", "under-treatment", "treatment-complete", "first-contact", "first-visit");

    private final TaskMoves moves = new TaskMoves(ReferralTransition.all(GUIDE), StatusPair.all(GUIDE));
    private final Map<String, List<String>> stages = new LinkedHashMap<>();
    private final Map<String, String> expected = new LinkedHashMap<>();

    TaskMovesTest() {
        CsvTable.read(TaskMovesTest.class, "expected-pairs.csv")
                .forEach(row ->
                        stages.put(row.get("status"), List.of(row.get("stages").split(" "))));
        CsvTable.read(TaskMovesTest.class, "expected-moves.csv")
                .forEach(row -> expected.put(row.get("from") + " " + row.get("to"), row.get("roles")));
    }

    /** All there is that a move could need, and nothing that stands in its way. */
    private static Set<Fact> enough(Stage to) {
        Set<Fact> facts = EnumSet.allOf(Fact.class);
        facts.removeAll(Set.of(
                Fact.REDIRECT_ONLY, Fact.CLINICAL_OUTPUT, Fact.REDIRECT_OF, Fact.TIME_IS_OUT, Fact.ACCEPTED_AT_ONCE));
        if (!to.status().equals("in-progress")) {
            facts.remove(Fact.ARRIVED_ENCOUNTER);
        }
        return facts;
    }

    private List<Stage> all() {
        List<Stage> all = new ArrayList<>();
        stages.forEach((status, its) -> its.forEach(stage -> all.add(new Stage(status, stage))));
        return all;
    }

    @Test
    void theTableAllowsWhatIsWrittenByHandAndNothingElse() {
        List<Stage> starts = new ArrayList<>(all());
        starts.add(Stage.NONE);
        Set<String> allStages = new TreeSet<>();
        stages.values().forEach(allStages::addAll);
        int asked = 0;
        List<String> wrong = new ArrayList<>();
        for (Stage from : starts) {
            for (String status : stages.keySet()) {
                for (String stage : allStages) {
                    Stage to = new Stage(status, stage);
                    for (char role : "PFCSta".toCharArray()) {
                        asked++;
                        Optional<ErrorCode> refused = ask(from, to, role);
                        Optional<ErrorCode> right = right(from, to, role);
                        if (!refused.equals(right)) {
                            wrong.add(from + " → " + to + " " + role + ": " + refused + ", not " + right);
                        }
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(asked).isGreaterThan(80_000);
    }

    private Optional<ErrorCode> ask(Stage from, Stage to, char role) {
        Set<Fact> facts = enough(to);
        if (role == 't') {
            facts.add(Fact.TIME_IS_OUT);
        } else if (role == 'a') {
            facts.add(Fact.ACCEPTED_AT_ONCE);
        }
        Role acting = Arrays.stream(Role.values())
                .filter(each -> each.letter() == role)
                .findFirst()
                .orElse(Role.SERVER);
        try {
            moves.judge(new TaskMove(from, to, Set.of(acting), facts, Set.of()));
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal.code());
        }
    }

    private Optional<ErrorCode> right(Stage from, Stage to, char role) {
        boolean isPair = stages.get(to.status()).contains(to.businessStatus());
        String roles = expected.get(from.status() + " " + to.status());
        boolean isMove = isPair && roles != null;
        if (isMove && from.status().equals(to.status())) {
            isMove = switch (from.status()) {
                case "requested" -> to.businessStatus().equals("assigned");
                case "in-progress" -> FORWARD.indexOf(to.businessStatus()) >= FORWARD.indexOf(from.businessStatus());
                default -> true;
            };
        }
        if (!isMove) {
            return Optional.of(ErrorCode.ILLEGAL_TRANSITION);
        }
        boolean may = roles.indexOf(role) >= 0 || (role == 't' || role == 'a') && roles.indexOf('S') >= 0;
        return may ? Optional.empty() : Optional.of(ErrorCode.WRONG_ROLE);
    }

    @ParameterizedTest(name = "{0}: {1} → {2} by {3} without {4} breaks {5}")
    @CsvSource({
        "T01, draft/preparing, requested/submitted, P, CONSENT, T01",
        "T01, NONE/, requested/submitted, P, REQUEST_ACTIVE, mca-ref-12",
        "T02, requested/submitted, received/acknowledged, F, OWNER, mca-ref-4",
        "T02, requested/submitted, received/acknowledged, F, REQUEST_ACTIVE, mca-ref-4",
        "T03, received/reviewing, accepted/accepted, F, APPOINTMENT, T03",
        "T04, received/reviewing, rejected/declined, F, REASON, mca-ref-5",
        "T05, received/reviewing, cancelled/cancelled-placer, P, REASON, mca-ref-5",
        "T06, accepted/scheduled, cancelled/cancelled-patient, P, REASON, mca-ref-5",
        "T07, accepted/scheduled, in-progress/arrived, F, ARRIVED_ENCOUNTER, T07",
        "T07, accepted/accepted, in-progress/first-visit, F, ARRIVED_ENCOUNTER, T07",
        "T08, accepted/scheduled, failed/no-show, F, REASON, mca-ref-5",
        "T09, in-progress/admitted, on-hold/bed-shortage, F, REASON, mca-ref-5",
        "T11, in-progress/admitted, completed/closed-outpatient, F, FEEDBACK_DOCUMENT, mca-ref-7",
        "T11, in-progress/admitted, completed/closed-returned, F, DOWN_REFERRAL, T11",
        "T12, on-hold/bed-shortage, failed/patient-died, F, OUTCOME_NOTE, T12",
        "T13, in-progress/admitted, cancelled/abort-agreed, F, ABORT_AGREED, T13",
        "T14, requested/submitted, entered-in-error/wrong-entry, P, REASON, mca-ref-5",
        "T16, requested/submitted, requested/assigned, C, OWNER_CHANGED, T16",
        "T17, received/awaiting-info, received/reviewing, P, STAGE_OR_INPUT_ONLY, T17",
        "T21, on-hold/awaiting-info, on-hold/bed-shortage, F, REASON, mca-ref-5"
    })
    void whatARowAsksForMustBeThere(String row, String from, String to, char role, Fact without, String rule) {
        Set<Fact> facts = enough(stage(to));
        TaskMove whole = new TaskMove(stage(from), stage(to), Set.of(role(role)), facts, Set.of());
        assertThat(moves.judge(whole)).isEqualTo(row);
        facts.remove(without);
        Refusal refusal = refused(new TaskMove(stage(from), stage(to), Set.of(role(role)), facts, Set.of()));
        assertThat(refusal.rule()).isEqualTo(rule);
        assertThat(refusal.code().status()).isEqualTo(422);
    }

    @ParameterizedTest(name = "{0} → {1} by {2} when {3}")
    @CsvSource({
        "received/reviewing, rejected/declined, F, REDIRECT_ONLY, T04",
        "accepted/scheduled, cancelled/cancelled-placer, P, ARRIVED_ENCOUNTER, T06",
        "accepted/scheduled, entered-in-error/wrong-entry, P, CLINICAL_OUTPUT, T14"
    })
    void whatStandsInTheWayMustNotBeThere(String from, String to, char role, Fact with, String rule) {
        Set<Fact> facts = enough(stage(to));
        facts.add(with);
        assertThat(refused(new TaskMove(stage(from), stage(to), Set.of(role(role)), facts, Set.of()))
                        .rule())
                .isEqualTo(rule);
    }

    @Test
    void aFirstContactNeedsNoVisitAndADownReferralNoAppointment() {
        Set<Fact> facts = enough(stage("accepted/accepted"));
        facts.removeAll(Set.of(Fact.APPOINTMENT, Fact.NORMAL_NOT_DOWN, Fact.ARRIVED_ENCOUNTER));
        assertThat(moves.judge(new TaskMove(
                        stage("received/reviewing"),
                        stage("accepted/accepted"),
                        Set.of(Role.FULFILLER),
                        facts,
                        Set.of())))
                .isEqualTo("T03");
        assertThat(moves.judge(new TaskMove(
                        stage("accepted/accepted"),
                        stage("in-progress/first-contact"),
                        Set.of(Role.FULFILLER),
                        facts,
                        Set.of())))
                .isEqualTo("T07");
    }

    @Test
    void whoTakesTheWayOfARedirectNamesWhatWasDeclined() {
        Set<Fact> facts = enough(stage("requested/redirected"));
        facts.add(Fact.REDIRECT_OF);
        TaskMove redirected =
                new TaskMove(Stage.NONE, stage("requested/redirected"), Set.of(Role.CENTRE), facts, Set.of());
        assertThat(moves.judge(redirected)).isEqualTo("T19");
    }

    @Test
    void whatIsMissingOfTheDocumentsIsNamed() {
        assertThatThrownBy(() -> moves.judge(new TaskMove(
                        Stage.NONE,
                        stage("requested/submitted"),
                        Set.of(Role.PLACER),
                        enough(stage("requested/submitted")),
                        Set.of(PayloadItem.DISCHARGE_SUMMARY))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("出院小结");
    }

    /** The order of DESIGN 5: an illegal move comes before a wrong role, that before what is missing. */
    @Test
    void anIllegalMoveIsToldBeforeAWrongRoleAndThatBeforeWhatIsMissing() {
        assertThat(refused(new TaskMove(
                                stage("completed/closed-advice"),
                                stage("received/reviewing"),
                                Set.of(),
                                Set.of(),
                                Set.of()))
                        .rule())
                .isEqualTo("T15");
        assertThat(refused(new TaskMove(
                                stage("received/reviewing"), stage("rejected/declined"), Set.of(), Set.of(), Set.of()))
                        .code())
                .isEqualTo(ErrorCode.WRONG_ROLE);
    }

    private Refusal refused(TaskMove move) {
        return catchThrowableOfType(Refusal.class, () -> moves.judge(move));
    }

    private static Stage stage(String text) {
        String[] parts = text.split("/", -1);
        return new Stage(parts[0], parts[1]);
    }

    private static Role role(char letter) {
        return Arrays.stream(Role.values())
                .filter(role -> role.letter() == letter)
                .findFirst()
                .orElseThrow();
    }
}
