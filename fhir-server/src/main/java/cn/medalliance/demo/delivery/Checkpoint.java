package cn.medalliance.demo.delivery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.BitSet;
import java.util.List;

/**
 * Which parts a server has acknowledged, kept in a small text file: first what is being delivered where, then the
 * ranges of parts. A part that is missing from it is sent again, which changes nothing on the server. Safe for several
 * threads.
 */
final class Checkpoint {
    private final Path file;
    private final String delivery;
    private final BitSet done = new BitSet();

    private Checkpoint(Path file, String delivery) {
        this.file = file;
        this.delivery = delivery;
    }

    /** Reads the file when it is about the same delivery; otherwise begins anew. */
    static Checkpoint open(Path file, String delivery) {
        Checkpoint checkpoint = new Checkpoint(file, delivery);
        try {
            if (Files.isRegularFile(file)) {
                List<String> lines = Files.readAllLines(file);
                if (!lines.isEmpty() && lines.get(0).equals(delivery)) {
                    lines.subList(1, lines.size()).forEach(checkpoint::readRange);
                }
            }
        } catch (IOException | NumberFormatException e) {
            throw new DeliveryException("进度文件无法读取，请删除后重试。 The progress file cannot be read; delete it: " + file, e);
        }
        return checkpoint;
    }

    synchronized boolean isDone(int part) {
        return done.get(part);
    }

    synchronized void acknowledge(int part) {
        done.set(part);
    }

    synchronized boolean isEmpty() {
        return done.isEmpty();
    }

    synchronized void forget() {
        done.clear();
    }

    /** Writes the file whole, so that a crash leaves the old one or the new one. */
    synchronized void save() {
        String text = delivery + "\n" + ranges();
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(fresh, text, StandardCharsets.UTF_8);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new DeliveryException("进度文件无法写入。 The progress file cannot be written: " + file, e);
        }
    }

    private String ranges() {
        StringBuilder ranges = new StringBuilder();
        for (int from = done.nextSetBit(0); from >= 0; from = done.nextSetBit(done.nextClearBit(from))) {
            ranges.append(from).append('-').append(done.nextClearBit(from) - 1).append('\n');
        }
        return ranges.toString();
    }

    private void readRange(String line) {
        int hyphen = line.indexOf('-');
        if (hyphen > 0) {
            done.set(Integer.parseInt(line.substring(0, hyphen)), Integer.parseInt(line.substring(hyphen + 1)) + 1);
        }
    }
}
