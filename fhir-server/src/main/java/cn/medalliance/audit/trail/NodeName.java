package cn.medalliance.audit.trail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** The name of this node, made once and kept in its data folder, so that a restart goes on with the same chain. */
final class NodeName {

    private static final String FILE = "node";

    private NodeName() {}

    static String in(Path data) {
        Path file = data.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(data);
                try {
                    Files.writeString(file, UUID.randomUUID().toString(), StandardOpenOption.CREATE_NEW);
                } catch (FileAlreadyExistsException made) {
                    // By another at the same time.
                }
            }
            return UUID.fromString(Files.readString(file).strip()).toString();
        } catch (IOException failure) {
            throw new UncheckedIOException("The name of this node cannot be kept in " + file, failure);
        }
    }
}
