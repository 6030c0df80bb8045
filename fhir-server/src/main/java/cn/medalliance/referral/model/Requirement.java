package cn.medalliance.referral.model;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a row of the table of transitions asks for, by the word that stands there. */
enum Requirement {
    SUBMITTED(
            "submit-referral",
            "mca-ref-12",
            "Task.focus",
            "转诊申请须处于进行中。 The request must be active.",
            move -> move.has(Fact.REQUEST_ACTIVE)),
    PAYLOAD(
            "payload-complete",
            "mca-ref-3",
            "ServiceRequest.supportingInfo",
            "转诊资料不全： The referral lacks:",
            move -> move.missing().isEmpty()),
    CONSENT(
            "consent",
            "T01",
            "Task.input",
            "所引用的知情同意无效。 The consent that is named is not in force.",
            move -> move.has(Fact.CONSENT)),
    OWNER("owner", "mca-ref-4", "Task.owner", "须有承接方。 The task must have an owner.", move -> move.has(Fact.OWNER)),
    REQUEST_ACTIVE(
            "request-active",
            "mca-ref-4",
            "Task.focus",
            "转诊申请须处于进行中。 The request must be active.",
            move -> move.has(Fact.REQUEST_ACTIVE)),
    REASON(
            "statusReason",
            "mca-ref-5",
            "Task.statusReason",
            "须写明原因。 The reason must be stated.",
            move -> move.has(Fact.REASON)),
    BOOKED(
            "normal-not-down=>appointment-or-awaiting-slot",
            "T03",
            "Task.output",
            "普通通道的接收须有预约、留床，或注明待排期。 Accepting by the normal channel needs an appointment or a reserved bed,"
                    + " or says awaiting-slot.",
            move -> !move.has(Fact.NORMAL_NOT_DOWN)
                    || move.has(Fact.APPOINTMENT)
                    || Set.of("awaiting-slot", "bed-reserved")
                            .contains(move.to().businessStatus())),
    REDIRECT_ONLY(
            "redirect-only=>declined-redirect",
            "T04",
            "Task.businessStatus",
            "该通道只能以改派方式拒绝。 This channel may be declined with a redirect only.",
            move -> !move.has(Fact.REDIRECT_ONLY) || move.to().businessStatus().equals("declined-redirect")),
    NOT_ARRIVED(
            "not-arrived",
            "T06",
            "Task.output",
            "患者已到诊。 The resident has arrived.",
            move -> !move.has(Fact.ARRIVED_ENCOUNTER)),
    ARRIVED(
            "not-first-contact=>output:arrived-encounter",
            "T07",
            "Task.output",
            "须有到诊就诊记录。 The visit must be among the outputs.",
            move -> move.has(Fact.ARRIVED_ENCOUNTER)
                    || move.to().businessStatus().equals("first-contact")),
    FEEDBACK(
            "output:feedback-document",
            "mca-ref-7",
            "Task.output",
            "须有回执文书。 The feedback must be among the outputs.",
            move -> move.has(Fact.FEEDBACK_DOCUMENT)),
    RETURNED(
            "closed-returned=>output:down-referral",
            "T11",
            "Task.output",
            "回基层须有同一闭环的下转单。 Returning needs a down-referral of the same loop.",
            move -> !move.to().businessStatus().equals("closed-returned") || move.has(Fact.DOWN_REFERRAL)),
    OUTCOME(
            "output:outcome-note",
            "T12",
            "Task.output",
            "须有结局说明。 A remark on the outcome must be among the outputs.",
            move -> move.has(Fact.OUTCOME_NOTE)),
    ABORTED(
            "accepted-abort-task",
            "T13",
            "Task.status",
            "须先有被同意的中止请求。 A request to abort must have been agreed to.",
            move -> move.has(Fact.ABORT_AGREED)),
    NOTHING_CLINICAL(
            "no-clinical-output",
            "T14",
            "Task.output",
            "已有临床产出，不能作废。 What has clinical outputs is no wrong entry.",
            move -> !move.has(Fact.CLINICAL_OUTPUT)),
    REDIRECT_OF(
            "redirect-of",
            "T19",
            "Task.extension",
            "须指明所接替的任务。 The task that it takes over must be named.",
            move -> move.has(Fact.REDIRECT_OF)),

    OWNER_CHANGED(
            "owner-change",
            "T16",
            "Task.owner",
            "只能变更承接方。 Only the owner may change.",
            move -> move.has(Fact.OWNER_CHANGED) && move.to().businessStatus().equals("assigned")),
    STAGE_OR_INPUT(
            "business-status-or-input-only",
            "T17",
            "Task",
            "只能变更业务状态或补充资料。" + " Only the business status and inputs may change.",
            move -> move.has(Fact.STAGE_OR_INPUT_ONLY)),
    REBOOKED(
            "appointment-change",
            "T18",
            "Task",
            "只能变更预约。 Only the appointment may change.",
            move -> move.has(Fact.APPOINTMENT_CHANGED) || !move.from().equals(move.to())),
    FORWARD("stage-forward", "T20", "Task.businessStatus", "业务状态不能倒退。 The stage may not go back.", move -> true);

    private static final Map<String, Requirement> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toMap(each -> each.word, Function.identity()));

    /** These say what a move is; without them it is none. */
    private static final Set<Requirement> OF_THE_SHAPE = Set.of(OWNER_CHANGED, STAGE_OR_INPUT, REBOOKED, FORWARD);

    private final String word;
    private final String rule;
    private final String element;
    private final String sentence;
    private final Predicate<TaskMove> holds;

    Requirement(String word, String rule, String element, String sentence, Predicate<TaskMove> holds) {
        this.word = word;
        this.rule = rule;
        this.element = element;
        this.sentence = sentence;
        this.holds = holds;
    }

    static Requirement of(String word) {
        Requirement requirement = BY_WORD.get(word);
        if (requirement == null) {
            throw new IllegalStateException("the table of transitions asks for what nobody checks: " + word);
        }
        return requirement;
    }

    boolean isOfTheShape() {
        return OF_THE_SHAPE.contains(this);
    }

    boolean holds(TaskMove move) {
        return holds.test(move);
    }

    String rule() {
        return rule;
    }

    String element() {
        return element;
    }

    /** What is asked for, in words; of documents, which of them are missing. */
    String sentence(TaskMove move) {
        return this == PAYLOAD
                ? sentence + " "
                        + move.missing().stream().map(PayloadItem::sentence).collect(Collectors.joining("; "))
                : sentence;
    }
}
