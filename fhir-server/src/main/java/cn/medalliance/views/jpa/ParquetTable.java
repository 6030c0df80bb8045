package cn.medalliance.views.jpa;

import cn.medalliance.shared.CountyTime;
import cn.medalliance.views.model.OutputColumn;
import cn.medalliance.views.model.ViewEvaluationException;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows as Parquet, a group of rows of some megabytes after the other. The types of the columns are those of the tables of
 * PostgreSQL. Of parquet-java it uses what lies below its interfaces to Hadoop, which is not there.
 *
 * @see <a href="https://parquet.apache.org/docs/file-format/types/logicaltypes/">Parquet, logical types</a>
 */
final class ParquetTable extends TableWriter {

    private static final int GROUP_BYTES = 4 * 1024 * 1024;
    private static final int ROWS_PER_LOOK = 100;

    private static final int DECIMAL_BYTES = 16;
    private static final int DECIMAL_DIGITS = 38;
    private static final int DECIMAL_SCALE = 12;

    private final List<OutputColumn> columns;
    private final ZoneId zone = CountyTime.ZONE;
    private final ParquetProperties properties = ParquetProperties.builder().build();
    private final MessageType schema;
    private final MessageColumnIO columnIo;
    private final ParquetFileWriter file;
    private Group group;

    ParquetTable(OutputStream out, List<OutputColumn> columns) throws IOException {
        this.columns = columns;
        this.schema = new MessageType(
                "view", columns.stream().map(ParquetTable::field).toList());
        this.columnIo = new ColumnIOFactory().getColumnIO(schema);
        this.file = new ParquetFileWriter(
                new StreamedFile(out),
                schema,
                ParquetFileWriter.Mode.CREATE,
                GROUP_BYTES,
                0,
                properties.getColumnIndexTruncateLength(),
                properties.getStatisticsTruncateLength(),
                properties.getPageWriteChecksumEnabled());
        file.start();
        this.group = new Group();
    }

    private static Type field(OutputColumn column) {
        Types.PrimitiveBuilder<PrimitiveType> type = switch (column.sqlType()) {
            case TEXT -> Types.optional(PrimitiveTypeName.BINARY).as(LogicalTypeAnnotation.stringType());
            case JSON -> Types.optional(PrimitiveTypeName.BINARY).as(LogicalTypeAnnotation.jsonType());
            case INTEGER -> Types.optional(PrimitiveTypeName.INT32);
            case BIGINT -> Types.optional(PrimitiveTypeName.INT64);
            case NUMERIC ->
                Types.optional(PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY)
                        .length(DECIMAL_BYTES)
                        .as(LogicalTypeAnnotation.decimalType(DECIMAL_SCALE, DECIMAL_DIGITS));
            case BOOLEAN -> Types.optional(PrimitiveTypeName.BOOLEAN);
            case DATE -> Types.optional(PrimitiveTypeName.INT32).as(LogicalTypeAnnotation.dateType());
            case TIMESTAMP ->
                Types.optional(PrimitiveTypeName.INT64).as(LogicalTypeAnnotation.timestampType(true, TimeUnit.MICROS));
        };
        return type.named(column.name());
    }

    @Override
    void row(@Nullable Object[] values) throws IOException {
        @Nullable Object[] stored = new @Nullable Object[values.length];
        for (int index = 0; index < values.length; index++) {
            stored[index] = stored(values[index], columns.get(index));
        }
        group.add(stored);
        if (group.rows % ROWS_PER_LOOK == 0 && group.store.getBufferedSize() >= GROUP_BYTES) {
            group.write();
            group = new Group();
        }
    }

    /** A value as its column holds it; judged before any of its row is written. */
    private @Nullable Object stored(@Nullable Object value, OutputColumn column) {
        Object stored = column.sqlType().stored(value, zone);
        if (stored == null) {
            return null;
        }
        try {
            return switch (column.sqlType()) {
                case INTEGER -> new BigDecimal(stored.toString()).intValueExact();
                case BIGINT -> new BigDecimal(stored.toString()).longValueExact();
                case NUMERIC -> decimal(new BigDecimal(stored.toString()));
                case DATE -> Math.toIntExact(((LocalDate) stored).toEpochDay());
                case TIMESTAMP -> ChronoUnit.MICROS.between(Instant.EPOCH, ((OffsetDateTime) stored).toInstant());
                case TEXT, JSON -> Binary.fromString(stored.toString());
                case BOOLEAN -> stored;
            };
        } catch (ArithmeticException tooLong) {
            throw new ViewEvaluationException(
                    "ViewDefinition.select",
                    "column " + column.name() + ": a number that the file cannot hold exactly");
        }
    }

    private static Binary decimal(BigDecimal value) {
        BigDecimal scaled = value.setScale(DECIMAL_SCALE, RoundingMode.UNNECESSARY);
        if (scaled.precision() > DECIMAL_DIGITS) {
            throw new ArithmeticException("too many digits");
        }
        byte[] shortest = scaled.unscaledValue().toByteArray();
        byte[] bytes = new byte[DECIMAL_BYTES];
        Arrays.fill(bytes, 0, DECIMAL_BYTES - shortest.length, (byte) (scaled.signum() < 0 ? -1 : 0));
        System.arraycopy(shortest, 0, bytes, DECIMAL_BYTES - shortest.length, shortest.length);
        return Binary.fromConstantByteArray(bytes);
    }

    @Override
    void end() throws IOException {
        group.write();
        file.end(Map.of());
    }

    /** Rows that are in memory. */
    private final class Group {

        private final ColumnChunkPageWriteStore pages = new ColumnChunkPageWriteStore(
                new GzipPages(),
                schema,
                properties.getAllocator(),
                properties.getColumnIndexTruncateLength(),
                properties.getPageWriteChecksumEnabled());
        private final ColumnWriteStore store = properties.newColumnWriteStore(schema, pages, pages);
        private final RecordConsumer consumer = columnIo.getRecordWriter(store);
        private long rows;

        void add(@Nullable Object[] values) {
            consumer.startMessage();
            for (int index = 0; index < values.length; index++) {
                Object value = values[index];
                if (value != null) {
                    String name = columns.get(index).name();
                    consumer.startField(name, index);
                    add(value);
                    consumer.endField(name, index);
                }
            }
            consumer.endMessage();
            rows++;
        }

        private void add(Object value) {
            if (value instanceof Binary binary) {
                consumer.addBinary(binary);
            } else if (value instanceof Integer number) {
                consumer.addInteger(number);
            } else if (value instanceof Long number) {
                consumer.addLong(number);
            } else {
                consumer.addBoolean((Boolean) value);
            }
        }

        void write() throws IOException {
            consumer.flush();
            if (rows > 0) {
                file.startBlock(rows);
                store.flush();
                pages.flushToFileWriter(file);
                file.endBlock();
            }
            store.close();
            pages.close();
        }
    }
}
