package cn.medalliance.export.jpa;

import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.unit.DataSize;

/**
 * The room on the disk of the exports. Some of it is left to others: the database may be on the same disk, and stops when there
 * is none.
 */
final class ExportSpace {

    private static final long LOOK_EVERY_BYTES = 4L * 1024 * 1024;

    private final Path folder;
    private final DataSize keptFree;

    /** @param folder where the files will be; it need not be there yet */
    ExportSpace(Path folder, DataSize keptFree) {
        this.folder = folder.toAbsolutePath();
        this.keptFree = keptFree;
    }

    /** Refuses, with {@code storage-full}, when no more may be written. */
    void require() {
        if (free() < keptFree.toBytes()) {
            throw new Refusal(
                    ErrorCode.STORAGE_FULL,
                    "less than " + keptFree.toMegabytes()
                            + " MB of the disk for exports are free; ask later, or for less at once");
        }
    }

    private long free() {
        Path there = folder;
        while (there.getParent() != null && !Files.exists(there)) {
            there = there.getParent();
        }
        try {
            return Files.getFileStore(there).getUsableSpace();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The stream, which looks for room before it writes, and now and then while it does. */
    OutputStream watched(OutputStream file) {
        return new FilterOutputStream(file) {
            private long unwatched = LOOK_EVERY_BYTES;

            @Override
            public void write(int one) throws IOException {
                watch(1);
                out.write(one);
            }

            @Override
            public void write(byte[] some, int offset, int length) throws IOException {
                watch(length);
                out.write(some, offset, length);
            }

            private void watch(int length) {
                unwatched += length;
                if (unwatched >= LOOK_EVERY_BYTES) {
                    require();
                    unwatched = 0;
                }
            }
        };
    }
}
