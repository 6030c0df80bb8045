package cn.medalliance.demo.delivery;

import cn.medalliance.demo.fhir.CountyResources;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Sends a county into a server: first the directory, then the residents by several clients at once. What was acknowledged
 * is remembered, so that a stopped delivery goes on where it was. Each client holds a few residents at a time.
 */
public final class ServerDelivery {
    private static final int DIRECTORY = 0;
    private static final int RESIDENTS_PER_PART = 20;
    private static final Duration SAVE_EVERY = Duration.ofSeconds(5);
    private static final Duration LOOK_EVERY = Duration.ofMillis(300);
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(60);

    private final CountyResources county;
    private final ServerTarget target;
    private final Checkpoint checkpoint;
    private final FhirServer server;
    private final AtomicInteger nextPart = new AtomicInteger(DIRECTORY + 1);
    private final AtomicLong residentsDone = new AtomicLong();
    private final AtomicLong resourcesDone = new AtomicLong();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final CountDownLatch working;
    private volatile boolean stopped;

    public ServerDelivery(CountyResources county, ServerTarget target) {
        this.county = county;
        this.target = target;
        this.checkpoint = Checkpoint.open(target.state(), target.delivery());
        this.server = new FhirServer(target.base(), target.tokens(), () -> stopped);
        this.working = new CountDownLatch(target.clients());
    }

    /**
     * Sends everything that is not there yet.
     *
     * @return how many resources were sent
     * @throws DeliveryException when the server refuses or stays away
     */
    public long run(Function<Long, Progress> progress) throws InterruptedException {
        Thread onExit = new Thread(this::stop, "demo-stop");
        Runtime.getRuntime().addShutdownHook(onExit);
        try {
            beginWithDirectory();
            for (int i = 0; i < target.clients(); i++) {
                new Thread(this::work, "demo-client-" + i).start();
            }
            watch(progress);
        } finally {
            checkpoint.save();
            forget(onExit);
        }
        if (stopped) {
            throw new DeliveryException("已停止，再次执行即从此处继续。 Stopped; run it again to go on from here.");
        }
        Throwable cause = failure.get();
        if (cause instanceof DeliveryException refused) {
            throw refused;
        }
        if (cause != null) {
            throw new DeliveryException("发送中断。 The delivery broke off: " + cause, cause);
        }
        return resourcesDone.get();
    }

    /** The process is being ended: waits for the answers that are under way, then remembers them. */
    private void stop() {
        stopped = true;
        try {
            if (nextPart.get() > DIRECTORY + 1 && !working.await(LAST_ANSWERS.toSeconds(), TimeUnit.SECONDS)) {
                System.err.println("部分应答未到，将在下次重发。 Some answers are missing; they will be sent again.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        checkpoint.save();
    }

    private void beginWithDirectory() throws InterruptedException {
        if (!checkpoint.isEmpty() && !server.has("Organization", county.allianceId())) {
            checkpoint.forget(); // another server, or an emptied one
        }
        if (!checkpoint.isDone(DIRECTORY)) {
            Transactions transactions = new Transactions(target.base());
            county.directory().forEach(resource -> transactions.add(List.of(resource)));
            send(transactions.finish());
            checkpoint.acknowledge(DIRECTORY);
        }
    }

    private void work() {
        try {
            int parts = (county.size() + RESIDENTS_PER_PART - 1) / RESIDENTS_PER_PART;
            for (int part = nextPart.getAndIncrement();
                    part <= parts && !stopped && failure.get() == null;
                    part = nextPart.getAndIncrement()) {
                sendPart(part);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
        } finally {
            working.countDown();
        }
    }

    private void sendPart(int part) throws InterruptedException {
        int first = (part - 1) * RESIDENTS_PER_PART;
        int end = Math.min(first + RESIDENTS_PER_PART, county.size());
        if (!checkpoint.isDone(part)) {
            Transactions transactions = new Transactions(target.base());
            for (int resident = first; resident < end; resident++) {
                List<Resource> resources = county.resident(resident);
                transactions.add(resources);
            }
            send(transactions.finish());
            checkpoint.acknowledge(part);
        }
        residentsDone.addAndGet(end - first);
    }

    private void send(List<Bundle> transactions) throws InterruptedException {
        for (Bundle transaction : transactions) {
            server.send(transaction);
            resourcesDone.addAndGet(transaction.getEntry().size());
        }
    }

    private void watch(Function<Long, Progress> progress) throws InterruptedException {
        long saved = System.nanoTime();
        try (Progress shown = progress.apply((long) county.size())) {
            while (!working.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                shown.update(residentsDone.get(), resourcesDone.get());
                if (System.nanoTime() - saved > SAVE_EVERY.toNanos()) {
                    checkpoint.save();
                    saved = System.nanoTime();
                }
            }
            shown.update(residentsDone.get(), resourcesDone.get());
        }
    }

    private static void forget(Thread onExit) {
        try {
            Runtime.getRuntime().removeShutdownHook(onExit);
        } catch (IllegalStateException e) {
            // the process is ending already, and the hook does its work
        }
    }
}
