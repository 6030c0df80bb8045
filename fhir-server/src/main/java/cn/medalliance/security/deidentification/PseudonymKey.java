package cn.medalliance.security.deidentification;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The key of an alliance's pseudonyms, in a file beside the signing keys that only the server's user can read. It is made
 * once and kept: with another key everybody would have another pseudonym. All nodes share the folder.
 */
public final class PseudonymKey {

    private static final String FILE = "pseudonym.key";
    private static final int BYTES = 32;

    private PseudonymKey() {}

    /** Reads the key of a folder, or makes it. */
    public static byte[] in(Path folder) {
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve(FILE);
            if (!Files.exists(file)) {
                make(folder, file);
            }
            byte[] key = HexFormat.of().parseHex(Files.readString(file).strip());
            if (key.length < BYTES) {
                throw new IllegalStateException("假名密钥太短。 The key of the pseudonyms in " + file + " is too short");
            }
            return key;
        } catch (IOException | IllegalArgumentException failure) {
            throw new IllegalStateException(
                    "假名密钥不可用。 The key of the pseudonyms in " + folder + " is not available", failure);
        }
    }

    /** Whole or not at all: another node may look for it at the same time. */
    private static void make(Path folder, Path file) throws IOException {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        Path draft = Files.createTempFile(
                folder, FILE, null, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(draft, HexFormat.of().formatHex(key));
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException another) {
            // Made by another node; that one counts.
        } finally {
            Files.delete(draft);
        }
    }
}
