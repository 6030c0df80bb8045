package cn.medalliance.referral.jpa;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;

/** What a transaction writes of referrals; judged at its end, when all of it and all references are known. */
final class TransactionReferrals implements TransactionSynchronization {

    private final ReferralGuard guard;
    private final RequestDetails request;
    private final Map<String, ReferralChange<ServiceRequest>> requests = new LinkedHashMap<>();
    private final Map<String, ReferralChange<Task>> tasks = new LinkedHashMap<>();

    TransactionReferrals(ReferralGuard guard, RequestDetails request) {
        this.guard = guard;
        this.request = request;
    }

    void add(@Nullable ServiceRequest before, ServiceRequest after) {
        put(requests, before, after);
    }

    void add(@Nullable Task before, Task after) {
        put(tasks, before, after);
    }

    private static <T extends Resource> void put(Map<String, ReferralChange<T>> changes, @Nullable T before, T after) {
        changes.merge(
                after.getIdElement().getIdPart(),
                new ReferralChange<>(before, after),
                (first, later) -> first.then(later.after()));
    }

    RequestDetails request() {
        return request;
    }

    List<ReferralChange<ServiceRequest>> requests() {
        return List.copyOf(requests.values());
    }

    List<ReferralChange<Task>> tasks() {
        return List.copyOf(tasks.values());
    }

    /** The change of a request, when the transaction writes it. */
    @Nullable
    ReferralChange<ServiceRequest> changeOf(String id) {
        return requests.get(id);
    }

    /** After it is judged whether the caller may write this at all, before relations and consents are brought up to date. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 1;
    }

    @Override
    public void beforeCommit(boolean isReadOnly) {
        guard.judge(this);
    }
}
