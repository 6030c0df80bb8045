package cn.medalliance.intake.delivery;

import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** A file in pieces in {@code mca.intake_part}: any node can read it, and nobody ever holds more than one piece. */
final class FileParts {

    private static final int PIECE = 256 * 1024;

    private final JdbcTemplate database;
    private final long limit;

    /** @param limit how long a file may be */
    FileParts(JdbcTemplate database, long limit) {
        this.database = database;
        this.limit = limit;
    }

    /**
     * What was stored.
     *
     * @param bytes how long the file is
     * @param lines how many line ends it has
     */
    record Size(long bytes, long lines) {}

    /**
     * Stores a file.
     *
     * @param arrives called after each piece
     * @throws IOException when it cannot be read to its end
     * @throws Refusal when it is too long
     */
    Size store(UUID delivery, InputStream file, Runnable arrives) throws IOException {
        long bytes = 0;
        long lines = 0;
        for (int number = 0; ; number++) {
            byte[] piece = file.readNBytes(PIECE);
            if (piece.length == 0) {
                return new Size(bytes, lines);
            }
            bytes += piece.length;
            if (bytes > limit) {
                throw new Refusal(ErrorCode.TOO_LARGE, "medalliance.intake.size");
            }
            for (byte one : piece) {
                lines += one == '\n' ? 1 : 0;
            }
            database.update(
                    "insert into mca.intake_part (delivery_id, number, content) values (?, ?, ?)",
                    delivery,
                    number,
                    piece);
            arrives.run();
        }
    }

    /** Reads a file from its beginning. */
    Reading read(UUID delivery) {
        return new Reading(delivery);
    }

    void delete(UUID delivery) {
        database.update("delete from mca.intake_part where delivery_id = ?", delivery);
    }

    /** A file as it is read. */
    final class Reading extends InputStream {

        private final UUID delivery;
        private byte @Nullable [] piece = new byte[0];
        private int place;
        private int next;
        private long position;

        private Reading(UUID delivery) {
            this.delivery = delivery;
        }

        /** How many bytes were read. */
        long position() {
            return position;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (length == 0) {
                return 0;
            }
            while (piece != null && place == piece.length) {
                piece = database
                        .queryForList(
                                "select content from mca.intake_part where delivery_id = ? and number = ?",
                                byte[].class,
                                delivery,
                                next++)
                        .stream()
                        .findFirst()
                        .orElse(null);
                place = 0;
            }
            if (piece == null) {
                return -1;
            }
            int taken = Math.min(length, piece.length - place);
            System.arraycopy(piece, place, buffer, offset, taken);
            place += taken;
            position += taken;
            return taken;
        }

        @Override
        public int available() {
            byte[] known = piece;
            return known == null ? 0 : known.length - place;
        }
    }
}
