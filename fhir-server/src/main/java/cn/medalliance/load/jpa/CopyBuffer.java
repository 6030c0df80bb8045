package cn.medalliance.load.jpa;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.util.ByteConverter;

/**
 * Rows of one table in the form that PostgreSQL's binary COPY takes. Kept by one thread and used again.
 *
 * <p>See <a href="https://www.postgresql.org/docs/17/sql-copy.html">PostgreSQL, COPY, binary format</a>.
 */
final class CopyBuffer {

    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final byte[] TRAILER = {(byte) 0xFF, (byte) 0xFF};
    private static final long FIRST_SECOND = LocalDateTime.of(2000, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC);
    private static final int PIECE = 1 << 16;

    private final Bytes bytes = new Bytes();
    private int rows;

    /** How a value goes into a column of a type. */
    enum Form {
        INT2,
        INT4,
        INT8,
        BOOL,
        TEXT,
        FLOAT8,
        NUMERIC,
        TIMESTAMP;

        /** Of PostgreSQL's name of a type; empty of one that HAPI fills nothing into. */
        static Optional<Form> of(String typeName) {
            return switch (typeName) {
                case "int2" -> Optional.of(INT2);
                case "int4" -> Optional.of(INT4);
                case "int8" -> Optional.of(INT8);
                case "bool" -> Optional.of(BOOL);
                case "text", "varchar", "bpchar" -> Optional.of(TEXT);
                case "float8" -> Optional.of(FLOAT8);
                case "numeric" -> Optional.of(NUMERIC);
                case "timestamp" -> Optional.of(TIMESTAMP);
                default -> Optional.empty();
            };
        }
    }

    void row(int columns) {
        rows++;
        bytes.int2(columns);
    }

    void value(Form form, @Nullable Object value) {
        if (value == null) {
            bytes.int4(-1);
            return;
        }
        switch (form) {
            case INT2 -> {
                bytes.int4(2);
                bytes.int2(((Number) value).intValue());
            }
            case INT4 -> {
                bytes.int4(4);
                bytes.int4(((Number) value).intValue());
            }
            case INT8 -> {
                bytes.int4(8);
                bytes.int8(((Number) value).longValue());
            }
            case BOOL -> {
                bytes.int4(1);
                bytes.write((Boolean) value ? 1 : 0);
            }
            case TEXT -> sized(value.toString().getBytes(StandardCharsets.UTF_8));
            case FLOAT8 -> {
                bytes.int4(8);
                bytes.int8(Double.doubleToLongBits(((Number) value).doubleValue()));
            }
            case NUMERIC -> sized(ByteConverter.numeric((BigDecimal) value));
            case TIMESTAMP -> {
                bytes.int4(8);
                bytes.int8(microseconds((Date) value));
            }
        }
    }

    private void sized(byte[] value) {
        bytes.int4(value.length);
        bytes.write(value, 0, value.length);
    }

    /** As the driver writes a time into a column without zone: what a clock of this machine's zone shows. */
    private static long microseconds(Date time) {
        long shown = time.getTime() + TimeZone.getDefault().getOffset(time.getTime());
        return (shown - FIRST_SECOND * 1000) * 1000;
    }

    /** Writes the rows and forgets them. */
    void copy(Connection database, String statement) throws SQLException {
        if (rows == 0) {
            return;
        }
        CopyIn copy = database.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
        try {
            copy.writeToCopy(HEADER, 0, HEADER.length);
            bytes.writeTo(copy);
            copy.writeToCopy(TRAILER, 0, TRAILER.length);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
        clear();
    }

    void clear() {
        rows = 0;
        bytes.reset();
    }

    /** A buffer that knows PostgreSQL's numbers and is not copied when it is read. */
    private static final class Bytes extends ByteArrayOutputStream {

        Bytes() {
            super(1 << 16);
        }

        void int2(int value) {
            write(value >>> 8);
            write(value);
        }

        void int4(int value) {
            int2(value >>> 16);
            int2(value);
        }

        void int8(long value) {
            int4((int) (value >>> 32));
            int4((int) value);
        }

        void writeTo(CopyIn copy) throws SQLException {
            for (int from = 0; from < count; from += PIECE) {
                copy.writeToCopy(buf, from, Math.min(PIECE, count - from));
            }
        }
    }
}
