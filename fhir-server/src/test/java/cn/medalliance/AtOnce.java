package cn.medalliance;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Clients that call at the same time. */
public final class AtOnce {

    private AtOnce() {}

    /** What each of so many clients is answered, in their order. */
    public static <T> List<T> atOnce(int clients, IntFunction<T> call) {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            List<CompletableFuture<T>> running = IntStream.range(0, clients)
                    .mapToObj(each -> CompletableFuture.supplyAsync(() -> call.apply(each), threads))
                    .toList();
            return running.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdownNow();
        }
    }
}
