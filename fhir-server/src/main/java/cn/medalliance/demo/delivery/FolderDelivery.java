package cn.medalliance.demo.delivery;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import cn.medalliance.demo.fhir.CountyResources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;

/**
 * Writes a county into a folder, one NDJSON file a type. Several threads make residents; they are written in the order of
 * their numbers, so that the bytes do not depend on the threads, and only a few blocks wait at a time.
 */
public final class FolderDelivery {
    private static final int RESIDENTS_PER_BLOCK = 25;
    private static final int BLOCKS_PER_THREAD = 4;

    private record Line(String type, String json) {}

    private final CountyResources county;
    private final Path folder;
    private final int threads;

    public FolderDelivery(CountyResources county, Path folder, int threads) {
        this.county = county;
        this.folder = folder;
        this.threads = threads;
    }

    /** Writes all files, and last the manifest with the given heading. Says how many resources were written. */
    public long run(String heading, Function<Long, Progress> progress) throws InterruptedException {
        ExecutorService makers = Executors.newFixedThreadPool(threads);
        try (NdjsonFolder files = new NdjsonFolder(folder);
                Progress shown = progress.apply((long) county.size())) {
            write(files, encode(county.directory()));
            Queue<Future<List<Line>>> waiting = new ArrayDeque<>();
            int asked = 0;
            for (int written = 0;
                    written < county.size();
                    written = Math.min(written + RESIDENTS_PER_BLOCK, county.size())) {
                while (asked < county.size() && waiting.size() < threads * BLOCKS_PER_THREAD) {
                    int first = asked;
                    waiting.add(makers.submit(() -> block(first)));
                    asked += RESIDENTS_PER_BLOCK;
                }
                write(files, waiting.remove().get());
                shown.update(Math.min(written + RESIDENTS_PER_BLOCK, county.size()), files.total());
            }
            files.finish(heading);
            return files.total();
        } catch (ExecutionException e) {
            throw new DeliveryException("生成失败。 The county could not be made: " + e.getCause(), e);
        } catch (IOException | UncheckedIOException e) {
            throw new DeliveryException("无法写入。 Cannot write into " + folder + ": " + e.getMessage(), e);
        } finally {
            makers.shutdownNow();
        }
    }

    private List<Line> block(int first) {
        List<Line> lines = new ArrayList<>();
        int end = Math.min(first + RESIDENTS_PER_BLOCK, county.size());
        for (int resident = first; resident < end; resident++) {
            lines.addAll(encode(county.resident(resident).stream()));
        }
        return lines;
    }

    private static List<Line> encode(Stream<Resource> resources) {
        IParser parser = FhirContext.forR4Cached().newJsonParser();
        return resources
                .map(resource -> new Line(resource.fhirType(), parser.encodeResourceToString(resource)))
                .toList();
    }

    private static void write(NdjsonFolder files, List<Line> lines) throws IOException {
        for (Line line : lines) {
            files.write(line.type(), line.json());
        }
    }
}
