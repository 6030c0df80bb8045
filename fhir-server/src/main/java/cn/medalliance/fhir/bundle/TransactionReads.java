package cn.medalliance.fhir.bundle;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.UnclassifiedServerFailureException;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseBundle;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.jspecify.annotations.Nullable;

/**
 * Reads and searches of a transaction: after its writes, which they see, and before these are committed, so that a read
 * that fails leaves nothing. HAPI reads after the commit and reports a failure beside what it has stored.
 */
@Interceptor(order = 50)
final class TransactionReads {

    private static final Set<HTTPVerb> READS = Set.of(HTTPVerb.GET, HTTPVerb.HEAD);

    private final InnerCalls calls;

    TransactionReads(InnerCalls calls) {
        this.calls = calls;
    }

    @Hook(Pointcut.STORAGE_TRANSACTION_PROCESSING)
    public void takeOut(IBaseBundle bundle, @Nullable RequestDetails request) {
        if (entriesOf(request) != null && bundle instanceof Bundle asked) {
            asked.getEntry().removeIf(entry -> READS.contains(entry.getRequest().getMethod()));
        }
    }

    /** Still within the database transaction. */
    @Hook(Pointcut.STORAGE_TRANSACTION_PROCESSED)
    public void read(@Nullable ServletRequestDetails request, IBaseBundle bundle) {
        TransactionEntries entries = entriesOf(request);
        if (request == null || entries == null || !(bundle instanceof Bundle answer)) {
            return;
        }
        List<EntryRequest> reads = entries.reads();
        if (answer.getEntry().size() < entries.all().size() - reads.size()) {
            // HAPI leaves out the second of two entries whose conditions find the same resource.
            throw new Refusal(ErrorCode.INVALID_REQUEST, "two entries change the same resource", "Bundle.entry");
        }
        if (reads.isEmpty() || answer.getEntry().size() == entries.all().size()) {
            return;
        }
        for (EntryRequest read : reads) {
            InnerCalls.Answered answered = calls.call(request, read);
            if (answered.isRefused()) {
                throw refusal(read, answered);
            }
            answer.getEntry().add(read.index(), answered.entry());
        }
    }

    private static RuntimeException refusal(EntryRequest read, InnerCalls.Answered answered) {
        UnclassifiedServerFailureException refusal =
                new UnclassifiedServerFailureException(answered.status(), read.place());
        BundleEntryComponent entry = answered.entry();
        if (entry.getResponse().getOutcome() instanceof OperationOutcome outcome) {
            outcome.getIssue().forEach(issue -> issue.addExpression(read.place()));
            refusal.setOperationOutcome(outcome);
        }
        return refusal;
    }

    private static @Nullable TransactionEntries entriesOf(@Nullable RequestDetails request) {
        return request == null
                ? null
                : (TransactionEntries) request.getUserData().get(TransactionEntries.KEY);
    }
}
