package cn.medalliance.enrolment.jpa;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;

/** What a transaction writes of enrolments, contracts and plans; judged at its end, when all references are known. */
final class TransactionEnrolments implements TransactionSynchronization {

    private final EnrolmentGuard guard;
    private final Map<String, Change> changes = new LinkedHashMap<>();

    TransactionEnrolments(EnrolmentGuard guard) {
        this.guard = guard;
    }

    /**
     * What a transaction did to a resource as a whole.
     *
     * @param before as it was when the transaction began; null when it is new
     */
    record Change(@Nullable Resource before, Resource after) {}

    void add(@Nullable Resource before, Resource after) {
        changes.merge(
                after.fhirType() + "/" + after.getIdElement().getIdPart(),
                new Change(before, after),
                (first, later) -> new Change(first.before(), later.after()));
    }

    /** After it is judged whether the caller may write this at all. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 1;
    }

    @Override
    public void beforeCommit(boolean isReadOnly) {
        guard.judge(changes.values());
    }
}
