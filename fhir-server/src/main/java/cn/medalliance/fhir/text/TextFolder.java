package cn.medalliance.fhir.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Version;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of the text index. An index that was written otherwise than this server would write it, or that cannot be
 * read, is thrown away before it is opened: it is derived data and made again from the database.
 */
final class TextFolder {

    private static final Logger LOG = LoggerFactory.getLogger(TextFolder.class);
    private static final String FORMAT_FILE = "format";

    private TextFolder() {}

    static String format() {
        return "text " + TextAnalyzer.VERSION + ", Lucene " + Version.LATEST;
    }

    /** Makes the folder fit to be opened. */
    static void prepare(Path folder) {
        try {
            Path format = folder.resolve(FORMAT_FILE);
            boolean fits = Files.exists(format) && Files.readString(format).equals(format()) && readable(folder);
            if (!fits) {
                if (Files.exists(folder)) {
                    LOG.warn("The text index in {} is of another format or unreadable; it will be rebuilt", folder);
                    delete(folder);
                }
                Files.createDirectories(folder);
                Files.writeString(format, format());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The folder of the text index cannot be used: " + folder, failure);
        }
    }

    /** Lets the next start throw the index away. */
    static void distrust(Path folder) {
        try {
            Files.deleteIfExists(folder.resolve(FORMAT_FILE));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean readable(Path folder) throws IOException {
        for (Path index : contents(folder)) {
            if (Files.isDirectory(index) && !contents(index).isEmpty() && !readableIndex(index)) {
                return false;
            }
        }
        return true;
    }

    private static boolean readableIndex(Path index) {
        try (FSDirectory directory = FSDirectory.open(index)) {
            SegmentInfos.readLatestCommit(directory);
            return true;
        } catch (IOException failure) {
            LOG.warn("The text index in {} cannot be read: {}", index, failure.toString());
            return false;
        }
    }

    private static List<Path> contents(Path folder) throws IOException {
        try (Stream<Path> contents = Files.list(folder)) {
            return contents.filter(path -> !path.endsWith(IndexWriter.WRITE_LOCK_NAME))
                    .toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
