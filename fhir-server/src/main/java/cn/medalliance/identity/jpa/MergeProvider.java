package cn.medalliance.identity.jpa;

import ca.uhn.fhir.model.api.annotation.Description;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import cn.medalliance.fhir.bundle.CallerCalls;
import cn.medalliance.identity.jpa.MergeTable.Merge;
import cn.medalliance.identity.jpa.Merges.Asked;
import cn.medalliance.referral.Referrals;
import cn.medalliance.security.caller.CallerKind;
import cn.medalliance.security.caller.CallerToken;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.EnumSet;
import java.util.Set;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST [base]/Patient/[id]/$mca-merge}: merges a duplicate into the record of the address. {@code POST
 * [base]/Patient/[id]/$unmerge}, of either record: takes it back. For the coordination centre alone.
 */
public final class MergeProvider {

    private static final Set<CallerKind> MERGING =
            EnumSet.of(CallerKind.VENDOR, CallerKind.CONSOLE, CallerKind.PRACTITIONER);

    private final CallerCalls calls;
    private final Referrals referrals;
    private final Merges merges;
    private final Unmerges unmerges;

    MergeProvider(CallerCalls calls, Referrals referrals, Merges merges, Unmerges unmerges) {
        this.calls = calls;
        this.referrals = referrals;
        this.merges = merges;
        this.unmerges = unmerges;
    }

    @Operation(name = "$mca-merge", typeName = "Patient")
    @Description(
            shortDefinition = "Merges a duplicate record into this one",
            value = "把重复的居民档案并入保留的档案；只限转诊中心，另存溯源记录，可撤销。 Merges a duplicate record into the one that is"
                    + " kept; for the coordination centre only, with Provenance, and it can be undone.")
    public Parameters merge(
            @IdParam IdType id,
            @OperationParam(name = "source", min = 1, max = 1) Reference source,
            @OperationParam(name = "reason", min = 1, max = 1) StringType reason,
            @OperationParam(name = "confirmed", max = 1) @Nullable BooleanType confirmed,
            @OperationParam(name = "preview", max = 1) @Nullable BooleanType preview,
            RequestDetails request) {
        checkRole(request);
        String duplicate = idOf(source, "Patient", "source");
        if (duplicate.equals(id.getIdPart())) {
            throw new Refusal(ErrorCode.UNPROCESSABLE, "两者为同一份档案。 Both are the same record.", "source");
        }
        read(id.getIdPart(), request);
        read(duplicate, request);
        Asked asked = new Asked(id.getIdPart(), duplicate, reason(reason), isTrue(confirmed));
        if (isTrue(preview)) {
            Merges.Outcome outcome = merges.preview(asked);
            return MergeAnswers.of(outcome, outcome.survivor(), duplicate);
        }
        Merges.Outcome outcome = merges.merge(asked, request);
        return MergeAnswers.of(outcome, read(id.getIdPart(), request), duplicate);
    }

    @Operation(name = "$unmerge", typeName = "Patient")
    @Description(
            shortDefinition = "Takes a merge back",
            value = "按合并时的溯源记录恢复被并入的档案。 Restores the record that was merged, as the Provenance of the merge tells.")
    public Parameters unmerge(
            @IdParam IdType id,
            @OperationParam(name = "provenance", max = 1) @Nullable Reference provenance,
            @OperationParam(name = "reason", min = 1, max = 1) StringType reason,
            RequestDetails request) {
        checkRole(request);
        Merge merge = (provenance == null
                        ? unmerges.ofDuplicate(id.getIdPart())
                        : unmerges.toldBy(idOf(provenance, "Provenance", "provenance")))
                .filter(its -> Set.of(its.survivor(), its.duplicate()).contains(id.getIdPart()))
                .orElseThrow(() -> Refusal.ofRule(
                        ErrorCode.UNPROCESSABLE,
                        "mca-merge-none",
                        "没有这样的合并。 There is no such merge of this record.",
                        "provenance"));
        read(merge.survivor(), request);
        read(merge.duplicate(), request);
        Unmerges.Outcome outcome = unmerges.undo(merge, reason(reason), request);
        Bundle both = new Bundle().setType(BundleType.COLLECTION);
        for (String each : new String[] {merge.survivor(), merge.duplicate()}) {
            both.addEntry()
                    .setFullUrl(request.getFhirServerBase() + "/Patient/" + each)
                    .setResource(read(each, request));
        }
        return MergeAnswers.of(outcome, both);
    }

    private void checkRole(RequestDetails request) {
        boolean isOfAKind = CallerToken.current()
                .map(caller -> MERGING.contains(caller.kind()))
                .orElse(true);
        if (!isOfAKind || !referrals.isCentre(request)) {
            throw new Refusal(
                    ErrorCode.FORBIDDEN, "合并与撤销只限转诊中心。 Only the coordination centre merges records and takes it back.");
        }
    }

    private Patient read(String id, RequestDetails request) {
        return calls.read(request, Patient.class, id)
                .orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, "Patient/" + id));
    }

    private static String idOf(Reference reference, String type, String parameter) {
        IdType id = new IdType(String.valueOf(reference.getReference()));
        if (!type.equals(id.getResourceType()) || !id.hasIdPart() || id.isAbsolute()) {
            throw new Refusal(
                    ErrorCode.INVALID_REQUEST, "须写作 " + type + "/[id]。 It is written " + type + "/[id].", parameter);
        }
        return id.getIdPart();
    }

    private static String reason(StringType reason) {
        if (reason.getValue().isBlank()) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "须说明理由。 It needs a reason.", "reason");
        }
        return reason.getValue().strip();
    }

    private static boolean isTrue(@Nullable BooleanType value) {
        return value != null && Boolean.TRUE.equals(value.getValue());
    }
}
