package cn.medalliance.mappings.hl7v2;

import cn.medalliance.guide.Guide;
import cn.medalliance.mappings.Bilingual;
import cn.medalliance.mappings.Delivery;
import cn.medalliance.mappings.IssueCode;
import cn.medalliance.mappings.IssueList;
import cn.medalliance.mappings.cda.DocumentTimes;
import cn.medalliance.mappings.codes.CodeMaps;
import cn.medalliance.mappings.provenance.ProvenanceStep;
import cn.medalliance.mappings.provenance.SourcedTransaction;
import cn.medalliance.mappings.referral.ReferralMove;
import cn.medalliance.mappings.referral.ReferralMove.Reason;
import cn.medalliance.mappings.referral.ReferralMoveStep;
import cn.medalliance.mappings.resident.ResidentMatch;
import cn.medalliance.mappings.rules.ProfileRules;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;

/** RRI^I12: what the receiver answers to a referral. REF^I14: the placer takes one back. Both move its task. */
final class ReferralMoveConverter implements MessageConverter {

    /**
     * Where the task is to stand.
     *
     * @param reasons the code system of why, where that is to be said
     */
    private record Target(
            TaskStatus status,
            String businessStatus,
            @Nullable String reasons) {}

    /** RF1-1, table 0283. Who accepts has given no day yet: that comes as an appointment (SIU). */
    private static final Map<String, Target> ANSWERS = Map.of(
            "P", new Target(TaskStatus.RECEIVED, "acknowledged", null),
            "A", new Target(TaskStatus.ACCEPTED, "awaiting-slot", null),
            "R", new Target(TaskStatus.REJECTED, "declined", "CodeSystem/mca-reject-reason"));

    private static final Target CANCELLATION =
            new Target(TaskStatus.CANCELLED, "cancelled-placer", "CodeSystem/mca-cancel-reason-task");

    private final ProfileRules rules;
    private final MessageHead head;
    private final CodeMaps maps;
    private final ReferralMoveStep moves;
    private final ProvenanceStep provenances;

    ReferralMoveConverter(Guide guide, CodeMaps maps, ProfileRules rules) {
        this.rules = rules;
        this.maps = maps;
        head = new MessageHead(guide, maps);
        moves = new ReferralMoveStep(guide, maps);
        provenances = new ProvenanceStep(
                guide, new Bilingual("由转诊应答或取消消息（HL7 v2 RRI、REF）转换", "Converted from an RRI or REF message of HL7 v2"));
    }

    @Override
    public Optional<Bundle> convert(Message message, long row, String raw, Delivery delivery, IssueList issues) {
        Optional<MessageSender> known = head.sender(message, issues);
        String number = message.get("RF1", 6, 1);
        if (number.isEmpty()) {
            issues.add(IssueCode.MESSAGE_UNNUMBERED, "RF1-6");
        }
        Target target = target(message);
        if (target == null) {
            issues.add(message.get("RF1", 1, 1).isEmpty() ? IssueCode.ANSWER_NEEDED : IssueCode.CODE_UNKNOWN, "RF1-1");
            return Optional.empty();
        }
        Reason reason = target.reasons() == null ? null : reason(message, target.reasons());
        if (reason != null && reason.text().isEmpty()) {
            issues.add(IssueCode.ANSWER_NEEDED, "RF1-10");
        }
        if (issues.hasErrors() || known.isEmpty()) {
            return Optional.empty();
        }
        Reference organization = known.get().organization();
        ResidentMatch resident = known.get().resident().withoutNewcomer();
        DateTimeType decided = new DateTimeType(DocumentTimes.instant(message.get("MSH", 7, 1), delivery));
        DateTimeType now = new DateTimeType(DocumentTimes.received(delivery));
        ReferralMove move = new ReferralMove(number, target.status(), target.businessStatus(), now, reason);
        SourcedTransaction transaction = new SourcedTransaction(rules, resident, "PID", delivery, issues);
        transaction.patch(moves.patch(move), moves.condition(resident, move));
        return transaction.build(provenances, row, raw, decided, organization, organization);
    }

    private static @Nullable Target target(Message message) {
        return "REF".equals(message.get("MSH", 9, 1)) ? CANCELLATION : ANSWERS.get(message.get("RF1", 1, 1));
    }

    /** RF1-10: a code of the alliance's, else words. */
    private Reason reason(Message message, String codes) {
        String code = message.get("RF1", 10, 1);
        boolean isKnown = !code.isEmpty() && maps.coding(codes, code).hasDisplay();
        return new Reason(codes, isKnown ? code : "other", message.name("RF1", 10));
    }
}
