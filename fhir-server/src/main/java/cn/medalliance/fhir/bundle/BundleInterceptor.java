package cn.medalliance.fhir.bundle;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.RestfulServerUtils;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import cn.medalliance.fhir.server.LimitProperties;
import cn.medalliance.fhir.server.Outcomes;
import cn.medalliance.fhir.server.RequestBody;
import cn.medalliance.fhir.server.StrictReading;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;

/**
 * Answers a batch by calling the server for each entry, and checks the entries of a transaction before HAPI stores them.
 *
 * <p>See <a href="https://hl7.org/fhir/R4/http.html#transaction">R4 batch and transaction</a>.
 */
@Interceptor(order = -60)
final class BundleInterceptor {

    private static final Set<RestOperationTypeEnum> KEEPING =
            EnumSet.of(RestOperationTypeEnum.CREATE, RestOperationTypeEnum.UPDATE);

    private final FhirContext fhir;
    private final StrictReading reading;
    private final EntryRules rules;
    private final InnerCalls calls;
    private final Outcomes outcomes;
    private final LimitProperties limits;

    BundleInterceptor(
            FhirContext fhir,
            StrictReading reading,
            EntryRules rules,
            InnerCalls calls,
            Outcomes outcomes,
            LimitProperties limits) {
        this.fhir = fhir;
        this.reading = reading;
        this.rules = rules;
        this.calls = calls;
        this.outcomes = outcomes;
        this.limits = limits;
    }

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED)
    public boolean take(RequestDetails request, ServletRequestDetails servletRequest) throws IOException {
        if (request.getRestOperationType() != RestOperationTypeEnum.TRANSACTION) {
            checkStoredBundle(request);
            return true;
        }
        RequestBody body = RequestBody.of(request, reading);
        JsonNode bundle = body.tree(fhir, reading);
        String type = bundle.path("type").asText("");
        boolean isBatch = type.equals("batch");
        if (!isBatch && !type.equals("transaction")) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "must be batch or transaction", "Bundle.type");
        }
        checkSize(body.entries());
        if (isBatch) {
            answer(servletRequest, runBatch(servletRequest, bundle));
            return false;
        }
        request.getUserData().put(TransactionEntries.KEY, checkTransaction(bundle, request.getFhirServerBase()));
        return true;
    }

    /** One that is only kept, or checked, costs the validator more than one that is done. */
    private void checkStoredBundle(RequestDetails request) {
        boolean isKept = KEEPING.contains(request.getRestOperationType());
        boolean isChecked =
                request.getRequestType() == RequestTypeEnum.POST && "$validate".equals(request.getOperation());
        if (!"Bundle".equals(request.getResourceName()) || !isKept && !isChecked) {
            return;
        }
        RequestBody body = RequestBody.of(request, reading);
        checkSize(body.entries());
        if (!body.isEmpty()) {
            body.given(fhir, reading)
                    .path("parameter")
                    .forEach(parameter ->
                            checkSize(parameter.at("/resource/entry").size()));
        }
    }

    private void checkSize(int entries) {
        if (entries > limits.entries()) {
            throw new Refusal(
                    ErrorCode.TOO_MANY_ENTRIES,
                    "more than " + limits.entries() + " (medalliance.limits.entries)",
                    "Bundle.entry");
        }
    }

    private Bundle runBatch(ServletRequestDetails request, JsonNode bundle) {
        Bundle answer = new Bundle().setType(BundleType.BATCHRESPONSE);
        int index = 0;
        for (JsonNode entry : bundle.path("entry")) {
            answer.addEntry(runEntry(request, entry, index++));
        }
        return answer;
    }

    private BundleEntryComponent runEntry(ServletRequestDetails request, JsonNode entry, int index) {
        try {
            return calls.call(request, EntryRequest.read(index, entry, request.getFhirServerBase()))
                    .entry();
        } catch (Refusal refusal) {
            return InnerCalls.refused(
                    refusal.code(), outcomes.of(refusal.code(), refusal.getMessage(), refusal.expression()));
        }
    }

    private TransactionEntries checkTransaction(JsonNode bundle, String base) {
        List<EntryRequest> entries = new ArrayList<>();
        for (JsonNode entry : bundle.path("entry")) {
            EntryRequest read = EntryRequest.read(entries.size(), entry, base);
            rules.check(read);
            entries.add(read);
        }
        EntryConflicts.check(entries);
        return new TransactionEntries(entries);
    }

    private static void answer(ServletRequestDetails request, Bundle answer) throws IOException {
        RestfulServerUtils.streamResponseAsResource(
                request.getServer(), answer, Set.of(), 200, false, request.isRespondGzip(), request, null, null);
    }
}
