package cn.medalliance.export.jpa;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The files of exports: a folder for each of them. */
final class ExportFiles {

    private static final int BUFFER = 64 * 1024;

    private final Path folder;
    private final ExportSpace space;

    ExportFiles(Path folder, ExportSpace space) {
        this.folder = folder;
        this.space = space;
    }

    Path path(UUID job, String name) {
        return folder.resolve(job.toString()).resolve(name);
    }

    /** Whether what is known to stand in a file is there. */
    boolean hold(UUID job, ExportJobs.Part part) {
        Path path = path(job, part.name());
        try {
            return part.bytes() == 0 || Files.exists(path) && Files.size(path) >= part.bytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Opens a file to go on after what is known to stand in it. Writing is refused when the disk is nearly full. */
    OutputStream goOn(UUID job, ExportJobs.Part part) throws IOException {
        Path path = path(job, part.name());
        Files.createDirectories(path.getParent());
        if (part.bytes() == 0) {
            Files.deleteIfExists(path);
        } else {
            try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
                channel.truncate(part.bytes());
            }
        }
        return new BufferedOutputStream(space.watched(new FileOutputStream(path.toFile(), true)), BUFFER);
    }

    /** Removes the files of an export. */
    void delete(UUID job) {
        Path path = folder.resolve(job.toString());
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The exports of which there are files. */
    List<UUID> jobs() {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString())
                    .filter(name -> name.matches("[0-9a-f-]{36}"))
                    .map(UUID::fromString)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
