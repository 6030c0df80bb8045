package cn.medalliance.load.model;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.GZIPInputStream;

/**
 * The files {@code *.ndjson} and {@code *.ndjson.gz} of a folder, in the order of their names. Read twice they give the same
 * chunks.
 *
 * <p>See <a href="https://hl7.org/fhir/R4/nd-json.html">R4 NDJSON</a>.
 */
public final class NdjsonFolder {

    /** A line longer than this is no resource that the server would take. */
    static final int LONGEST_LINE = 64 << 20;

    private static final int BUFFER = 1 << 20;
    private static final int MOST_BYTES = 8 << 20;

    private final List<Path> files;
    private final int linesPerChunk;

    private NdjsonFolder(List<Path> files, int linesPerChunk) {
        this.files = files;
        this.linesPerChunk = linesPerChunk;
    }

    /**
     * Looks what is there.
     *
     * @param linesPerChunk how many lines a chunk has at the most
     */
    public static NdjsonFolder open(Path folder, int linesPerChunk) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            List<Path> files = found.filter(Files::isRegularFile)
                    .filter(file -> name(file).endsWith(".ndjson") || name(file).endsWith(".ndjson.gz"))
                    .sorted()
                    .toList();
            return new NdjsonFolder(files, linesPerChunk);
        }
    }

    public boolean isEmpty() {
        return files.isEmpty();
    }

    /** The size of all files as they lie there, in bytes. */
    public long bytes() throws IOException {
        long bytes = 0;
        for (Path file : files) {
            bytes += Files.size(file);
        }
        return bytes;
    }

    /** Takes what is read. */
    public interface Reader {

        /** A chunk, in order. */
        void read(Chunk chunk) throws IOException, InterruptedException;

        /** How many bytes of the files are read so far. */
        default void progress(long bytes) {}
    }

    /**
     * What was read of a folder.
     *
     * @param lines that are not blank
     * @param files name, size and checksum of each, a line each
     */
    public record Contents(long lines, String files) {}

    /** Reads all files. */
    public Contents read(Reader reader) throws IOException, InterruptedException {
        StringBuilder listing = new StringBuilder();
        Progress progress = new Progress();
        for (Path file : files) {
            CRC32C checksum = new CRC32C();
            try (CheckedInputStream raw =
                    new CheckedInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER), checksum)) {
                readLines(file, raw, reader, progress);
                raw.transferTo(OutputStream.nullOutputStream());
            }
            progress.bytes += Files.size(file);
            reader.progress(progress.bytes);
            listing.append("%s %d %08x%n".formatted(name(file), Files.size(file), checksum.getValue()));
        }
        return new Contents(progress.lines, listing.toString());
    }

    private void readLines(Path file, InputStream raw, Reader reader, Progress progress)
            throws IOException, InterruptedException {
        boolean isPacked = name(file).endsWith(".gz");
        InputStream unpacked = isPacked ? new GZIPInputStream(raw, BUFFER) : raw;
        LineReader lines = new LineReader(unpacked);
        List<Line> chunk = new ArrayList<>();
        long bytes = 0;
        Line line = lines.next();
        while (line != null) {
            chunk.add(line);
            bytes += line.text().length;
            line = lines.next();
            if (chunk.size() == linesPerChunk || bytes > MOST_BYTES || line == null) {
                reader.read(new Chunk(progress.chunks++, name(file), progress.lines, chunk));
                progress.lines += chunk.size();
                chunk = new ArrayList<>();
                bytes = 0;
            }
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** How far reading has come. */
    private static final class Progress {
        private int chunks;
        private long lines;
        private long bytes;
    }
}
