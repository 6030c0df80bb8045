package cn.medalliance.load.jpa;

import cn.medalliance.load.model.Chunk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Threads that take chunks while one reads them; only a few chunks wait. The first failure stops all. */
final class Workers implements AutoCloseable {

    private final BlockingQueue<Optional<Chunk>> waiting;
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    /** What a thread does with chunks. */
    interface Work extends AutoCloseable {

        void take(Chunk chunk) throws Exception;

        @Override
        default void close() throws Exception {}
    }

    /** Makes the work of one thread, in that thread. */
    interface Maker {
        Work make() throws Exception;
    }

    private Workers(int count) {
        this.waiting = new ArrayBlockingQueue<>(2 * count);
    }

    static Workers start(int count, Maker maker) {
        Workers workers = new Workers(count);
        for (int number = 1; number <= count; number++) {
            Thread thread = new Thread(() -> workers.work(maker), "load-" + number);
            thread.setDaemon(true);
            workers.threads.add(thread);
            thread.start();
        }
        return workers;
    }

    private void work(Maker maker) {
        try (Work work = maker.make()) {
            Optional<Chunk> chunk = waiting.take();
            while (chunk.isPresent() && failure.get() == null) {
                work.take(chunk.get());
                chunk = waiting.take();
            }
        } catch (Exception | Error thrown) {
            failure.compareAndSet(null, thrown);
        }
    }

    /** Hands a chunk over, waiting for a free place. */
    void add(Chunk chunk) throws InterruptedException {
        put(Optional.of(chunk));
    }

    private void put(Optional<Chunk> chunk) throws InterruptedException {
        boolean isIn = false;
        while (!isIn) {
            check();
            isIn = waiting.offer(chunk, 100, TimeUnit.MILLISECONDS);
        }
    }

    /** Ends the threads, each after what it has in hand, when not all is done. */
    @Override
    public void close() {
        failure.compareAndSet(null, new IllegalStateException("not all was done"));
        waiting.clear();
        threads.forEach(thread -> waiting.offer(Optional.empty()));
        boolean isInterrupted = Thread.interrupted();
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException interrupted) {
                    isInterrupted = true;
                }
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until all is done. */
    void finish() throws InterruptedException {
        for (int number = 0; number < threads.size(); number++) {
            put(Optional.empty());
        }
        for (Thread thread : threads) {
            thread.join();
        }
        check();
    }

    private void check() {
        Throwable thrown = failure.get();
        if (thrown instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (thrown != null) {
            throw new IllegalStateException(thrown);
        }
    }
}
