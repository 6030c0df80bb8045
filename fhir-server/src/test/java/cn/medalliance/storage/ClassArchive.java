package cn.medalliance.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The classes that a start of the packaged server loads, read and checked once in a build, as {@code docker/class-archive.sh} does
 * it: every later process starts with some ten seconds of CPU less. A JVM that an archive does not fit leaves it aside.
 */
final class ClassArchive {
    private static final Path ARCHIVE = InstalledData.FOLDER.resolve("classes.jsa");

    private ClassArchive() {}

    /** What a JVM is started with to use the archive, if there is one. */
    static List<String> inUse() {
        return Files.exists(ARCHIVE)
                ? List.of("-Xshare:auto", "-XX:SharedArchiveFile=" + ARCHIVE.toAbsolutePath(), "-Xlog:disable")
                : List.of();
    }

    /** What the first server is started with, to list its classes. */
    static List<String> listing(Path folder) {
        return List.of("-XX:DumpLoadedClassList=" + folder.resolve("classes").toAbsolutePath());
    }

    static void make(Path folder) throws IOException {
        Path kept = folder.resolve("kept-classes");
        try (Stream<String> classes = Files.lines(folder.resolve("classes"))) {
            // JDK 17 fails on archived lambdas of so many classes; without them it has most of the gain.
            Files.write(kept, (Iterable<String>) classes.filter(line -> !line.startsWith("@lambda-proxy"))::iterator);
        }
        Path log = folder.resolve("archive.log");
        Process dump = new ProcessBuilder(PackagedServer.command(
                        List.of(
                                "-Xshare:dump",
                                "-XX:SharedClassListFile=" + kept.toAbsolutePath(),
                                "-XX:SharedArchiveFile=" + ARCHIVE.toAbsolutePath()),
                        List.of()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(dump.waitFor()).as(Files.readString(log)).isZero();
        } catch (InterruptedException interrupted) {
            dump.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
