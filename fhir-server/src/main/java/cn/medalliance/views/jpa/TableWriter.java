package cn.medalliance.views.jpa;

import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import cn.medalliance.shared.SpreadsheetText;
import cn.medalliance.views.model.CompiledView;
import cn.medalliance.views.model.OutputColumn;
import cn.medalliance.views.model.ResourceJson;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Writes rows in one of the formats, as they come. */
abstract class TableWriter {

    /** The formats of a table. */
    enum Format {
        NDJSON("application/x-ndjson"),
        JSON("application/json"),
        CSV("text/csv"),
        PARQUET("application/vnd.apache.parquet");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        String contentType() {
            return this == PARQUET ? mediaType : mediaType + ";charset=UTF-8";
        }

        /** The ending of its files, which names it too. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** As a parameter asks for it. */
        static Optional<Format> asked(RunRequest asked, ServletRequestDetails request) {
            Object inAddress = request.getServletRequest().getAttribute(ViewAddressFilter.FORMAT);
            return asked.format()
                    .or(() -> Optional.ofNullable(inAddress).map(String::valueOf))
                    .map(Format::named);
        }

        /** @param name as {@code csv}, or a media type */
        static Format named(String name) {
            String plain =
                    name.toLowerCase(Locale.ROOT).split(";", 2)[0].strip().replace(' ', '+');
            return switch (plain) {
                case "ndjson", "application/x-ndjson", "application/ndjson", "application/fhir+ndjson" -> NDJSON;
                case "json", "application/json" -> JSON;
                case "csv", "text/csv" -> CSV;
                case "parquet", "application/vnd.apache.parquet" -> PARQUET;
                default -> throw new Refusal(ErrorCode.NOT_ACCEPTABLE, "ndjson, json, csv or parquet", "_format");
            };
        }

        /** By what a client accepts: lines unless it asks for another one. */
        static Format accepted(@Nullable String accept) {
            for (String type : String.valueOf(accept).split(",")) {
                String plain = type.split(";", 2)[0].strip();
                for (Format format : values()) {
                    if (format.mediaType.equals(plain)) {
                        return format;
                    }
                }
            }
            return NDJSON;
        }
    }

    static TableWriter of(Format format, OutputStream out, List<OutputColumn> columns, boolean hasHeader)
            throws IOException {
        return switch (format) {
            case CSV -> new Csv(out, columns, hasHeader);
            case PARQUET -> new ParquetTable(out, columns);
            case NDJSON, JSON -> new Json(format, out, columns);
        };
    }

    abstract void row(@Nullable Object[] values) throws IOException;

    /** Writes what stands behind the last row. */
    abstract void end() throws IOException;

    private static final class Json extends TableWriter {

        private final JsonGenerator json;
        private final List<OutputColumn> columns;
        private final boolean isArray;

        Json(Format format, OutputStream out, List<OutputColumn> columns) throws IOException {
            this.json = ResourceJson.mapper().getFactory().createGenerator(out);
            this.columns = columns;
            this.isArray = format == Format.JSON;
            json.setRootValueSeparator(null);
            if (isArray) {
                json.writeStartArray();
            }
        }

        @Override
        void row(@Nullable Object[] values) throws IOException {
            json.writeStartObject();
            for (int index = 0; index < values.length; index++) {
                json.writeFieldName(columns.get(index).name());
                json.writeTree(CompiledView.json(values[index]));
            }
            json.writeEndObject();
            if (!isArray) {
                json.writeRaw('\n');
            }
        }

        @Override
        void end() throws IOException {
            if (isArray) {
                json.writeEndArray();
            }
            json.flush();
        }
    }

    /** Texts in which a spreadsheet would see a formula begin with a quote, by which it takes them as text. */
    private static final class Csv extends TableWriter {

        private final CSVPrinter csv;

        Csv(OutputStream out, List<OutputColumn> columns, boolean hasHeader) throws IOException {
            csv = new CSVPrinter(
                    new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)), CSVFormat.RFC4180);
            if (hasHeader) {
                csv.printRecord(columns.stream().map(OutputColumn::name).toList());
            }
        }

        @Override
        void row(@Nullable Object[] values) throws IOException {
            for (Object value : values) {
                csv.print(value == null ? "" : text(CompiledView.json(value)));
            }
            csv.println();
        }

        private static String text(JsonNode value) {
            if (value.isNumber()) {
                return value.decimalValue().toPlainString();
            }
            return SpreadsheetText.safe(value.isContainerNode() ? value.toString() : value.asText());
        }

        @Override
        void end() throws IOException {
            csv.flush();
        }
    }
}
