package cn.medalliance.referral.jpa;

import ca.uhn.fhir.model.api.annotation.Description;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import cn.medalliance.fhir.server.LimitProperties;
import cn.medalliance.referral.jpa.Worklist.Page;
import cn.medalliance.referral.jpa.Worklist.Question;
import cn.medalliance.security.caller.CallerToken;
import cn.medalliance.shared.CountyTime;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET [base]/Organization/[id]/$worklist}: the open tasks that an organisation owns or sent, with residents and
 * requests, the earliest due first. In secured mode it is for the organisation itself and for those above it.
 */
public final class WorklistProvider {

    private static final List<String> OPEN =
            List.of("draft", "requested", "received", "accepted", "ready", "in-progress", "on-hold");

    private final Worklist worklist;
    private final ActingCallers callers;
    private final LimitProperties limits;

    WorklistProvider(Worklist worklist, ActingCallers callers, LimitProperties limits) {
        this.worklist = worklist;
        this.callers = callers;
        this.limits = limits;
    }

    @Operation(name = "$worklist", typeName = "Organization", idempotent = true)
    @Description(
            shortDefinition = "The open tasks of an organisation",
            value = "一个机构经办或发出的未结任务，附居民与转诊申请，先到期的在前。 The open tasks that an organisation owns or sent, with"
                    + " residents and requests, the earliest due first.")
    public Bundle list(
            @IdParam IdType id,
            @OperationParam(name = "role", max = 1) @Nullable CodeType role,
            @OperationParam(name = "code") @Nullable List<CodeType> codes,
            @OperationParam(name = "status") @Nullable List<CodeType> statuses,
            @OperationParam(name = "due", max = 1) @Nullable DateType due,
            @OperationParam(name = "below", max = 1) @Nullable BooleanType below,
            @OperationParam(name = "_count", max = 1) @Nullable IntegerType count,
            @OperationParam(name = "after", max = 1) @Nullable IdType after,
            RequestDetails request) {
        worklist.checkKnown(id, request);
        checkOwn(id, request);
        Question question = new Question(
                id.getIdPart(),
                below != null && Boolean.TRUE.equals(below.getValue()),
                elements(role),
                statuses == null || statuses.isEmpty() ? OPEN : values(statuses, "status"),
                codes == null
                        ? List.of()
                        : codes.stream().map(CodeType::getValue).toList(),
                due == null ? null : endOf(due),
                most(count),
                after == null ? null : after.getIdPart());
        Page page = worklist.find(question, request);
        Bundle answer = new Bundle().setType(BundleType.SEARCHSET);
        answer.addLink().setRelation("self").setUrl(request.getCompleteUrl());
        if (page.hasMore()) {
            answer.addLink().setRelation("next").setUrl(next(request, question, page));
        }
        page.tasks().forEach(task -> add(answer, task, SearchEntryMode.MATCH, request));
        page.others().forEach(other -> add(answer, other, SearchEntryMode.INCLUDE, request));
        return answer;
    }

    /** In secured mode the list of others is nobody's business. */
    private void checkOwn(IdType id, RequestDetails request) {
        if (CallerToken.current().isPresent()
                && !callers.of(request).organizations().contains(id.getIdPart())) {
            throw new Refusal(
                    ErrorCode.FORBIDDEN, "只能查看本机构及下级的清单。 Of your own organisation and those below it.", "Organization");
        }
    }

    private static Set<String> elements(@Nullable CodeType role) {
        if (role == null) {
            return Set.of("owner", "requester");
        }
        if (!Set.of("owner", "requester").contains(String.valueOf(role.getValue()))) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "owner or requester", "role");
        }
        return Set.of(role.getValue());
    }

    private static List<String> values(List<CodeType> statuses, String parameter) {
        for (CodeType status : statuses) {
            try {
                TaskStatus.fromCode(status.getValue());
            } catch (org.hl7.fhir.exceptions.FHIRException unknown) {
                throw new Refusal(ErrorCode.INVALID_REQUEST, "a status of a task", parameter);
            }
        }
        return statuses.stream().map(CodeType::getValue).toList();
    }

    private static Instant endOf(DateType day) {
        return CountyTime.dayOf(day.getValue())
                .plusDays(1)
                .atStartOfDay(CountyTime.ZONE)
                .toInstant();
    }

    private int most(@Nullable IntegerType count) {
        if (count == null || count.getValue() == null) {
            return limits.defaultPage();
        }
        if (count.getValue() <= 0) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "a positive number", "_count");
        }
        return Math.min(count.getValue(), limits.page());
    }

    private static String next(RequestDetails request, Question question, Page page) {
        StringBuilder address = new StringBuilder(request.getFhirServerBase())
                .append("/Organization/")
                .append(question.organization())
                .append("/$worklist?_count=")
                .append(question.count())
                .append("&after=")
                .append(page.last());
        request.getParameters().forEach((name, values) -> {
            if (!name.equals("_count") && !name.equals("after")) {
                for (String value : values) {
                    address.append('&')
                            .append(name)
                            .append('=')
                            .append(java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8));
                }
            }
        });
        return address.toString();
    }

    private static void add(Bundle answer, Resource resource, SearchEntryMode mode, RequestDetails request) {
        answer.addEntry()
                .setFullUrl(request.getFhirServerBase() + "/" + resource.fhirType() + "/"
                        + resource.getIdElement().getIdPart())
                .setResource(resource)
                .getSearch()
                .setMode(mode);
    }
}
