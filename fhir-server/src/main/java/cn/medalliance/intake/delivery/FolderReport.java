package cn.medalliance.intake.delivery;

import cn.medalliance.shared.Refusal;
import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What became of a file of a folder, as JSON beside it: {@code delivery} as {@code /intake/deliveries} tells it and {@code
 * quarantined}, its open rows; or {@code refused}, why it was not taken at all.
 */
final class FolderReport {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ENDING = ".report.json";
    private static final int AT_A_TIME = 100;

    private final QuarantineTable quarantine;
    private final NoteTable notes;

    FolderReport(QuarantineTable quarantine, NoteTable notes) {
        this.quarantine = quarantine;
        this.notes = notes;
    }

    /** Of a file that was delivered. */
    void write(Path file, StoredDelivery delivery) throws IOException {
        try (JsonGenerator json = generator(file)) {
            json.writeStartObject();
            json.writeObjectField("delivery", Told.OfDelivery.of(delivery, notes.of(delivery.id())));
            json.writeArrayFieldStart("quarantined");
            long behind = 0;
            List<QuarantinedRow> some;
            do {
                some = quarantine.of(
                        delivery.sent().owner(), delivery.id(), QuarantinedRow.State.OPEN, behind, AT_A_TIME);
                for (QuarantinedRow row : some) {
                    json.writeObject(Told.OfRow.of(row));
                    behind = row.id();
                }
            } while (some.size() == AT_A_TIME);
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    /** Of a file that was refused as a whole. */
    void write(Path file, Refusal refusal) throws IOException {
        try (JsonGenerator json = generator(file)) {
            json.writeStartObject();
            json.writeObjectFieldStart("refused");
            json.writeStringField("code", refusal.code().code());
            json.writeStringField("reason", refusal.code().sentence());
            json.writeStringField("detail", refusal.getMessage());
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    private static JsonGenerator generator(Path file) throws IOException {
        Path report = file.resolveSibling(file.getFileName() + ENDING);
        return JSON.getFactory()
                .createGenerator(report.toFile(), JsonEncoding.UTF8)
                .useDefaultPrettyPrinter();
    }
}
