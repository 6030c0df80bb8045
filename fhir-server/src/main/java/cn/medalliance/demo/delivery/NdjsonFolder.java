package cn.medalliance.demo.delivery;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A folder with one NDJSON file a type and a manifest that is written last, once all is there. */
final class NdjsonFolder implements AutoCloseable {
    private static final String MANIFEST = "manifest.json";

    private final Path folder;
    private final Map<String, BufferedWriter> writers = new HashMap<>();
    private final Map<String, Long> counts = new TreeMap<>();
    private long total;

    NdjsonFolder(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        Files.deleteIfExists(folder.resolve(MANIFEST));
    }

    void write(String type, String json) throws IOException {
        BufferedWriter writer = writers.get(type);
        if (writer == null) {
            writer = Files.newBufferedWriter(folder.resolve(type + ".ndjson"), StandardCharsets.UTF_8);
            writers.put(type, writer);
        }
        writer.write(json);
        writer.write('\n');
        counts.merge(type, 1L, Long::sum);
        total++;
    }

    long total() {
        return total;
    }

    /** Closes the files and writes the manifest; the heading is the inside of a JSON object. */
    void finish(String heading) throws IOException {
        close();
        String types = counts.entrySet().stream()
                .map(entry -> "    \"%s\": %d".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(",\n"));
        Files.writeString(
                folder.resolve(MANIFEST),
                "{\n  %s,\n  \"total\": %d,\n  \"counts\": {\n%s\n  }\n}\n".formatted(heading, total, types));
    }

    @Override
    public void close() throws IOException {
        for (BufferedWriter writer : writers.values()) {
            writer.close();
        }
        writers.clear();
    }
}
