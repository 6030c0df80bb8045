package cn.medalliance.fhir.storage;

import java.util.List;
import java.util.function.Predicate;
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
        return ofThisOne(kind, each -> true, make);
    }

    /**
     * The work of one kind of the transaction that runs.
     *
     * @param isOpen whether it still takes more
     * @param make makes it when the transaction has none that does
     */
    public static <T extends TransactionSynchronization> T ofThisOne(
            Class<T> kind, Predicate<T> isOpen, Supplier<T> make) {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(isOpen)
                .findFirst()
                .orElseGet(() -> {
                    T work = make.get();
                    TransactionSynchronizationManager.registerSynchronization(work);
                    return work;
                });
    }

    /**
     * Writes more while the transaction ends. Work that begins because of it would not be asked any more to do its part
     * before the commit; here it is.
     */
    public static void more(Runnable write) {
        List<TransactionSynchronization> before = TransactionSynchronizationManager.getSynchronizations();
        write.run();
        for (TransactionSynchronization work : TransactionSynchronizationManager.getSynchronizations()) {
            if (!before.contains(work)) {
                work.beforeCommit(false);
            }
        }
    }
}
