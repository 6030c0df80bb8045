package cn.medalliance.referral.jpa;

import ca.uhn.fhir.model.api.annotation.Description;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import cn.medalliance.referral.jpa.TaskOperations.Part;
import cn.medalliance.referral.jpa.TaskOperations.Remark;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.List;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST [base]/Task/[id]/$transition}, {@code $assign}, {@code $redirect} and {@code $tracking-result}; each answers the
 * task as it is then.
 */
public final class ReferralTaskProvider {

    private final TaskOperations operations;

    ReferralTaskProvider(TaskOperations operations) {
        this.operations = operations;
    }

    @Operation(name = "$transition", typeName = "Task")
    @Description(
            shortDefinition = "Moves a referral task",
            value = "按状态表变更转诊任务；须带 If-Match。 Moves a referral task as the table of transitions allows; needs If-Match.")
    public Task transition(
            @IdParam IdType id,
            @OperationParam(name = "toStatus", min = 1, max = 1) CodeType toStatus,
            @OperationParam(name = "businessStatus", max = 1) @Nullable CodeType businessStatus,
            @OperationParam(name = "reason", max = 1) @Nullable CodeableConcept reason,
            @OperationParam(name = "note", max = 1) @Nullable StringType note,
            @OperationParam(name = "actor", max = 1) @Nullable Reference actor,
            @OperationParam(name = "output") @Nullable List<ParametersParameterComponent> outputs,
            @OperationParam(name = "input") @Nullable List<ParametersParameterComponent> inputs,
            RequestDetails request) {
        return operations.transition(
                id,
                String.valueOf(toStatus.getValue()),
                businessStatus == null ? null : businessStatus.getValue(),
                reason,
                new Remark(text(note), actor),
                parts("output", outputs),
                parts("input", inputs),
                request);
    }

    @Operation(name = "$assign", typeName = "Task")
    @Description(
            shortDefinition = "Assigns a referral task",
            value = "转诊中心把待分派的转诊交给一个机构或服务（T16）。 The referral centre gives a referral that waits to an organisation"
                    + " or service (T16).")
    public Task assign(
            @IdParam IdType id,
            @OperationParam(name = "owner", min = 1, max = 1) Reference owner,
            @OperationParam(name = "reason", max = 1) @Nullable CodeableConcept reason,
            @OperationParam(name = "note", max = 1) @Nullable StringType note,
            RequestDetails request) {
        return operations.assign(id, owner, reason, new Remark(text(note), null), request);
    }

    @Operation(name = "$redirect", typeName = "Task")
    @Description(
            shortDefinition = "Sends a referral on",
            value = "转诊中心把转诊改派给另一机构：原任务以改派拒绝，另建指向原任务的新任务。 The referral centre sends a referral on: the task is"
                    + " declined as redirected, and a new one names it.")
    public Task redirect(
            @IdParam IdType id,
            @OperationParam(name = "owner", min = 1, max = 1) Reference owner,
            @OperationParam(name = "reason", min = 1, max = 1) CodeableConcept reason,
            @OperationParam(name = "note", max = 1) @Nullable StringType note,
            RequestDetails request) {
        return operations.redirect(id, owner, reason, new Remark(text(note), null), request);
    }

    @Operation(name = "$tracking-result", typeName = "Task")
    @Description(
            shortDefinition = "Records the outcome of tracking",
            value = "在追踪任务上登记到位或不到位，并完成该任务。 Records on a tracking task whether the resident arrived, and completes"
                    + " it.")
    public Task trackingResult(
            @IdParam IdType id,
            @OperationParam(name = "outcome", min = 1, max = 1) CodeType outcome,
            @OperationParam(name = "date", min = 1, max = 1) DateTimeType date,
            @OperationParam(name = "response", max = 1) @Nullable Reference response,
            @OperationParam(name = "note", max = 1) @Nullable StringType note,
            RequestDetails request) {
        return operations.track(
                id, String.valueOf(outcome.getValue()), date, response, new Remark(text(note), null), request);
    }

    private static List<Part> parts(String name, @Nullable List<ParametersParameterComponent> given) {
        return given == null
                ? List.of()
                : given.stream().map(part -> part(name, part)).toList();
    }

    private static Part part(String name, ParametersParameterComponent given) {
        String kind = null;
        Reference value = null;
        for (ParametersParameterComponent part : given.getPart()) {
            if ("type".equals(part.getName()) && part.getValue() instanceof PrimitiveType<?> code) {
                kind = code.getValueAsString();
            } else if ("value".equals(part.getName()) && part.getValue() instanceof Reference reference) {
                value = reference;
            } else {
                throw new Refusal(ErrorCode.UNKNOWN_PARAMETER, String.valueOf(part.getName()), name + ".part");
            }
        }
        if (kind == null || value == null) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "须有 type 与 value。 It has a type and a value.", name);
        }
        return new Part(kind, value);
    }

    private static @Nullable String text(@Nullable StringType text) {
        return text == null ? null : text.getValue();
    }
}
