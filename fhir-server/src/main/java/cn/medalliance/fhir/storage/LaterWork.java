package cn.medalliance.fhir.storage;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;

/**
 * What features do of their own because of what a transaction wrote: when it ends, when all references are known and after it
 * was judged whether the caller may write this at all; once for each resource and feature.
 */
public final class LaterWork implements TransactionSynchronization {

    private final Map<String, Runnable> later = new LinkedHashMap<>();
    private boolean isDone;

    private LaterWork() {}

    /**
     * Does something at the end of the transaction that runs; of what is written while it ends, too.
     *
     * @param what whose work about which resource; the last of the same name is done
     */
    public static void atTheEnd(String what, Runnable work) {
        TransactionWork.ofThisOne(LaterWork.class, its -> !its.isDone, LaterWork::new)
                .later
                .put(what, work);
    }

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
