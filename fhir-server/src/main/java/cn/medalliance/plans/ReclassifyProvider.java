package cn.medalliance.plans;

import ca.uhn.fhir.model.api.annotation.Description;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import cn.medalliance.fhir.bundle.CallerCalls;
import cn.medalliance.fhir.operation.DayParameter;
import cn.medalliance.guide.table.DecisionRule;
import cn.medalliance.mappings.codes.CodeMaps;
import cn.medalliance.plans.model.TierChange;
import cn.medalliance.plans.model.TierRules;
import cn.medalliance.shared.CountyTime;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST [base]/EpisodeOfCare/[id]/$reclassify}: gives an enrolment another tier, the doctor's or that of the table
 * {@code tier-rules}; the one before goes to its history with the reason. Answers the enrolment and the rules that hold.
 *
 * <p>Refused with 422 when the enrolment is not active, the day lies ahead or before the present tier, or no rule says
 * anything of its programme; 409 or 412 when somebody else changes it to another tier meanwhile.
 */
public final class ReclassifyProvider {

    private static final Set<String> TIERS = Set.of("key", "routine", "general");

    private final CallerCalls calls;
    private final CourseReader courses;
    private final TierRules rules;
    private final TierChange tiers;
    private final Supplier<CodeMaps> words;
    private final Clock clock;

    ReclassifyProvider(
            CallerCalls calls,
            CourseReader courses,
            TierRules rules,
            TierChange tiers,
            Supplier<CodeMaps> words,
            Clock clock) {
        this.calls = calls;
        this.courses = courses;
        this.rules = rules;
        this.tiers = tiers;
        this.words = words;
        this.clock = clock;
    }

    @Operation(name = "$reclassify", typeName = "EpisodeOfCare")
    @Description(
            shortDefinition = "Gives an enrolment another tier",
            value = "按规则表或医师意见调整专项档案的管理级别，原级别转入历史。 Changes the tier of an enrolment, by the table of rules or a"
                    + " doctor's word; the old tier goes to its history.")
    public Parameters reclassify(
            @IdParam IdType id,
            @OperationParam(name = "tier", max = 1) @Nullable CodeType tier,
            @OperationParam(name = "reason", min = 1, max = 1) StringType reason,
            @OperationParam(name = "date", max = 1) @Nullable DateType date,
            RequestDetails request) {
        EpisodeOfCare enrolment = calls.read(request, EpisodeOfCare.class, id.getIdPart())
                .orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, "EpisodeOfCare/" + id.getIdPart()));
        if (reason.getValue().isBlank()) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "须说明理由。 It needs a reason.", "reason");
        }
        LocalDate day = day(date, enrolment);
        List<DecisionRule> holding = rules.holding(courses.read(enrolment, day, request), day);
        String to = tier == null ? ruled(holding, enrolment) : stated(tier);
        EpisodeOfCare after = enrolment;
        if (!to.equals(tiers.tierOf(enrolment))) {
            EpisodeOfCare changed = tiers.apply(
                    enrolment,
                    words.get().coding("CodeSystem/mca-tier", to),
                    day,
                    reason.getValue().strip());
            after = stored(changed, to, request);
        }
        Parameters answer = new Parameters();
        answer.addParameter().setName("return").setResource(after);
        holding.forEach(rule -> answer.addParameter("rule", rule.id()));
        return answer;
    }

    private LocalDate day(@Nullable DateType date, EpisodeOfCare enrolment) {
        if (enrolment.getStatus() != EpisodeOfCareStatus.ACTIVE) {
            throw new Refusal(ErrorCode.UNPROCESSABLE, "专项档案不在管。 The enrolment is not active.", "EpisodeOfCare.status");
        }
        LocalDate today = CountyTime.today(clock);
        if (date == null) {
            return today;
        }
        LocalDate day = DayParameter.of(date, "date");
        if (day.isAfter(today)) {
            throw new Refusal(ErrorCode.UNPROCESSABLE, "日期在将来。 The date lies ahead.", "date");
        }
        if (tiers.sinceOf(enrolment).filter(day::isBefore).isPresent()) {
            throw new Refusal(
                    ErrorCode.UNPROCESSABLE, "日期早于当前级别的起始日。 The date is before the present tier began.", "date");
        }
        return day;
    }

    private static String stated(CodeType tier) {
        String code = String.valueOf(tier.getValue());
        if (!TIERS.contains(code)) {
            throw new Refusal(
                    ErrorCode.INVALID_REQUEST, "级别为 key、routine 或 general。 A tier is key, routine or general.", "tier");
        }
        return code;
    }

    private String ruled(List<DecisionRule> holding, EpisodeOfCare enrolment) {
        return holding.stream()
                .map(DecisionRule::outcome)
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        ErrorCode.UNPROCESSABLE,
                        "规则表未规定该病种(" + courses.programmeOf(enrolment)
                                + ")的级别，须写明 tier。 The table says nothing of this programme; state the tier.",
                        "tier"));
    }

    /** The enrolment as it is then; who was faster and gave it the same tier did what was asked. */
    private EpisodeOfCare stored(EpisodeOfCare changed, String tier, RequestDetails request) {
        String id = changed.getIdElement().getIdPart();
        String version = changed.getMeta().getVersionId();
        EpisodeOfCare sent = changed.copy();
        sent.setId(id);
        sent.getMeta().setVersionId(null).setLastUpdated(null);
        Bundle transaction = new Bundle().setType(BundleType.TRANSACTION);
        transaction
                .addEntry()
                .setResource(sent)
                .getRequest()
                .setMethod(HTTPVerb.PUT)
                .setUrl("EpisodeOfCare/" + id)
                .setIfMatch("W/\"" + version + "\"");
        return calls.transact(
                request,
                transaction,
                answer -> calls.read(request, EpisodeOfCare.class, id).orElseThrow(),
                () -> calls.read(request, EpisodeOfCare.class, id).filter(now -> tier.equals(tiers.tierOf(now))));
    }
}
