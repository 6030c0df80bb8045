package cn.medalliance.audit.served;

import ca.uhn.fhir.rest.annotation.Count;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.SearchTotalModeEnum;
import ca.uhn.fhir.rest.api.SummaryEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.DateAndListParam;
import ca.uhn.fhir.rest.param.ReferenceAndListParam;
import ca.uhn.fhir.rest.param.TokenAndListParam;
import ca.uhn.fhir.rest.server.RestfulServerUtils;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import cn.medalliance.audit.trail.StoredRecord;
import cn.medalliance.fhir.server.LimitProperties;
import cn.medalliance.fhir.server.OwnType;
import cn.medalliance.security.access.model.Interaction;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.IdType;
import org.jspecify.annotations.Nullable;

/**
 * AuditEvents from the table of records: {@code AuditEvent?patient=…} answers who looked at a patient's data, the newest
 * first.
 */
public final class AuditEventProvider implements OwnType {

    private final AuditSearch search;
    private final AuditReach reach;
    private final AuditEvents events;
    private final LimitProperties limits;

    AuditEventProvider(AuditSearch search, AuditReach reach, AuditEvents events, LimitProperties limits) {
        this.search = search;
        this.reach = reach;
        this.events = events;
        this.limits = limits;
    }

    @Override
    public Class<AuditEvent> getResourceType() {
        return AuditEvent.class;
    }

    /** One event; as one that never was when the caller may not see it. */
    @Read
    public AuditEvent read(@IdParam IdType id) {
        AuditQuestion question = AskedAudit.ofId(id.getIdPart());
        AuditSql sql = reach.sql(question, Interaction.READ);
        List<StoredRecord> found = search.find(sql, 1);
        if (found.isEmpty()) {
            throw new ResourceNotFoundException(id.toUnqualifiedVersionless());
        }
        return events.event(found.get(0), reach.tellable(AuditEvents.named(found), Interaction.READ));
    }

    /** Events that match, the newest first; parameters of the same name must all hold. */
    @Search
    public Bundle search(
            @OptionalParam(name = "_id") @Nullable TokenAndListParam ids,
            @OptionalParam(name = "date") @Nullable DateAndListParam dates,
            @OptionalParam(name = "patient") @Nullable ReferenceAndListParam patients,
            @OptionalParam(name = "agent") @Nullable ReferenceAndListParam agents,
            @OptionalParam(name = "action") @Nullable TokenAndListParam actions,
            @OptionalParam(name = "outcome") @Nullable TokenAndListParam outcomes,
            @OptionalParam(name = "subtype") @Nullable TokenAndListParam subtypes,
            @OptionalParam(name = "entity") @Nullable ReferenceAndListParam entities,
            @Count @Nullable Integer count,
            @Nullable SearchTotalModeEnum total,
            @Nullable SummaryEnum summary,
            RequestDetails request) {
        AuditQuestion question =
                new AskedAudit(ids, dates, patients, agents, actions, outcomes, subtypes, entities).question();
        if (!reach.isWhole(Interaction.SEARCH) && !question.isNarrow()) {
            throw new Refusal(
                    ErrorCode.NOT_ANSWERABLE,
                    "name a patient, an event, a resource or the beginning of a time",
                    "patient");
        }
        Bundle answer = new Bundle().setType(BundleType.SEARCHSET);
        boolean isCount = summary == SummaryEnum.COUNT || count != null && count == 0;
        boolean wantsTotal = total == SearchTotalModeEnum.ACCURATE || total == SearchTotalModeEnum.ESTIMATED;
        if (isCount || wantsTotal) {
            answer.setTotal(search.count(reach.sql(question, Interaction.SEARCH)));
        }
        if (!isCount) {
            addPage(answer, question, count, request);
        }
        if (!answer.hasTotal()) {
            keepCountOut(answer, request);
        }
        return answer;
    }

    private void addPage(Bundle answer, AuditQuestion question, @Nullable Integer count, RequestDetails request) {
        int size = Math.min(count == null ? limits.defaultPage() : count, limits.page());
        AuditSql sql = reach.sql(question, Interaction.SEARCH);
        String token = AuditEventRules.pageOf(request);
        if (token != null) {
            sql.after(AuditPage.decode(request.getParameters(), token));
        }
        List<StoredRecord> found = search.find(sql, size + 1);
        List<StoredRecord> page = found.subList(0, Math.min(size, found.size()));
        Set<String> tellable = reach.tellable(AuditEvents.named(page), Interaction.SEARCH);
        for (StoredRecord stored : page) {
            AuditEvent event = events.event(stored, tellable);
            answer.addEntry()
                    .setFullUrl(request.getFhirServerBase() + "/AuditEvent/" + event.getIdPart())
                    .setResource(event)
                    .getSearch()
                    .setMode(SearchEntryMode.MATCH);
        }
        if (found.size() > size) {
            StoredRecord last = page.get(size - 1);
            answer.addLink()
                    .setRelation("next")
                    .setUrl(AuditEventRules.address(
                            request, AuditPage.encode(request.getParameters(), AuditPage.Last.of(last.place()))));
        } else if (token == null) {
            answer.setTotal(page.size());
        }
    }

    /** HAPI takes {@code _count} for the total of a Bundle that says none; it needs it for nothing else but the link. */
    private static void keepCountOut(Bundle answer, RequestDetails request) {
        answer.addLink()
                .setRelation("self")
                .setUrl(RestfulServerUtils.createLinkSelf(request.getFhirServerBase(), request));
        Map<String, String[]> parameters = new HashMap<>(request.getParameters());
        parameters.remove(Constants.PARAM_COUNT);
        request.setParameters(parameters);
    }
}
