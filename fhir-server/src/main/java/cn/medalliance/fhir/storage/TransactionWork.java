package cn.medalliance.fhir.storage;

import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What is gathered while a transaction runs and done when it ends. */
public final class TransactionWork {

    private TransactionWork() {}

    /**
     * The work of one kind of the transaction that runs.
     *
     * @param make makes it when the transaction has none yet
     */
    public static <T extends TransactionSynchronization> T ofThisOne(Class<T> kind, Supplier<T> make) {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseGet(() -> {
                    T work = make.get();
                    TransactionSynchronizationManager.registerSynchronization(work);
                    return work;
                });
    }
}
