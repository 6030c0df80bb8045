package cn.medalliance.plans.jpa;

import cn.medalliance.fhir.storage.TransactionWork;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;

/** What is to be done when a transaction ends, when all references are known; once for each resource. */
final class TransactionCare implements TransactionSynchronization {

    private final Map<String, Runnable> later = new LinkedHashMap<>();
    private boolean isDone;

    /** That of the transaction that runs, or a new one for what is written while it ends. */
    static TransactionCare ofThisOne() {
        return TransactionWork.ofThisOne(TransactionCare.class, its -> !its.isDone, TransactionCare::new);
    }

    void later(String resource, Runnable what) {
        later.put(resource, what);
    }

    /** After it is judged whether the caller may write this at all. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 1;
    }

    @Override
    public void beforeCommit(boolean isReadOnly) {
        isDone = true;
        TransactionWork.more(() -> later.values().forEach(Runnable::run));
    }
}
