package cn.medalliance.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.springframework.util.FileSystemUtils;

/**
 * A data folder in which the tables and the guide are installed already, made once in a build by the packaged server and
 * copied for every test that asks for it.
 */
public final class InstalledData {

    static final Path FOLDER = Path.of("target", "installed-data");
    private static final Path MADE_OF = FOLDER.resolve("made-of");
    private static final Path LOG = FOLDER.resolve("log");
    private static final Path LOCK = Path.of("target", "installed-data.lock");

    private InstalledData() {}

    /** Makes a folder, which is not there yet, a copy. */
    public static synchronized void copyTo(Path data) {
        // Another process of the same run may ask for it, too.
        try (FileChannel lock = FileChannel.open(LOCK, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock.lock();
            String jar = Files.getLastModifiedTime(PackagedServer.JAR).toString();
            if (!Files.exists(MADE_OF) || !Files.readString(MADE_OF).equals(jar)) {
                FileSystemUtils.deleteRecursively(FOLDER);
                Files.createDirectories(FOLDER);
                try (ServerProcess first = ServerProcess.start(FOLDER.resolve("data"), ClassArchive.listing(FOLDER))) {
                    Files.writeString(LOG, first.log());
                }
                ClassArchive.make(FOLDER);
                Files.writeString(MADE_OF, jar);
            }
            copy(FOLDER.resolve("data"), data);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What the server wrote that made what was copied. */
    static String log() {
        try {
            return Files.readString(LOG);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** PostgreSQL looks at who may read its files. */
    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {

            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes known) throws IOException {
                Files.copy(folder, to.resolve(from.relativize(folder)), StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes known) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
