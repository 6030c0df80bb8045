package cn.medalliance.intake.delivery;

import cn.medalliance.intake.VendorFormats;
import cn.medalliance.intake.delivery.StoredDelivery.State;
import cn.medalliance.mappings.Conversion;
import cn.medalliance.mappings.ConversionResult;
import cn.medalliance.mappings.ConversionResult.Outcome;
import cn.medalliance.mappings.IssueCode;
import cn.medalliance.security.caller.Caller;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hl7.fhir.r4.model.Bundle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores the rows of a delivery, one after the other, from the one at which it was left. What comes before is converted once more and
 * not stored: a row may depend on earlier ones, as on an earlier visit of the same resident, and converting is a small part of the
 * work.
 */
final class DeliveryRun {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryRun.class);
    private static final int ATTEMPTS = 3;
    private static final String TORN =
            "文件从此处起不可读，其后的行未收；改正后整份重送即可。 What follows the last row cannot be read; mend the file and send it whole again.";

    private final DeliveryTable deliveries;
    private final FileParts parts;
    private final QuarantineTable quarantine;
    private final NoteTable notes;
    private final RowStore rows;
    private final VendorFormats formats;
    private final UnaryOperator<Optional<Caller>> asNow;

    /** @param asNow what a caller may do by now; empty when it may nothing any more */
    DeliveryRun(
            DeliveryTable deliveries,
            FileParts parts,
            QuarantineTable quarantine,
            NoteTable notes,
            RowStore rows,
            VendorFormats formats,
            UnaryOperator<Optional<Caller>> asNow) {
        this.deliveries = deliveries;
        this.parts = parts;
        this.quarantine = quarantine;
        this.notes = notes;
        this.rows = rows;
        this.formats = formats;
        this.asNow = asNow;
    }

    /** Goes on with a delivery until it ends; for one node at a time. */
    void run(UUID id) {
        StoredDelivery delivery = deliveries
                .find(id)
                .filter(found -> found.state() == State.RUNNING)
                .orElse(null);
        if (delivery == null) {
            return;
        }
        int attempt = deliveries.attempt(id);
        try {
            store(delivery);
        } catch (Refusal away) {
            deliveries.forgetAttempt(id);
            LOG.warn("文件 {} 暂停，稍后续做 The delivery stopped and will be taken up again: {}", id, away.getMessage());
        } catch (IOException | RuntimeException failure) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            LOG.warn("文件 {} 第 {} 次未成 The delivery broke off", id, attempt, failure);
            if (attempt >= ATTEMPTS) {
                end(id, State.FAILED, "internal");
            }
        }
    }

    private void store(StoredDelivery delivery) throws IOException {
        UUID id = delivery.id();
        FileParts.Reading file = parts.read(id);
        try (Conversion conversion =
                formats.find(delivery.sent().source(), ErrorCode.NOT_FOUND).open(file, delivery.forConversion())) {
            BlankRows blank = new BlankRows(deliveries, id);
            boolean isTorn = false;
            while (conversion.hasNext()) {
                ConversionResult result = conversion.next();
                isTorn = result.issues().stream().anyMatch(issue -> issue.code().equals(IssueCode.ROW_SYNTAX.code()));
                if (result.outcome() == Outcome.HEADER) {
                    notes.add(id, result);
                    continue;
                }
                if (result.row() <= delivery.lastRow()) {
                    continue;
                }
                Caller caller = asNow.apply(Optional.ofNullable(delivery.sent().caller()))
                        .orElse(null);
                if (caller == null && delivery.sent().caller() != null) {
                    end(id, State.FAILED, "the client that sent it may not send any more");
                    return;
                }
                boolean goesOn = result.outcome() == Outcome.SKIPPED
                        ? blank.add(result.row(), file.position())
                        : blank.flush() && take(delivery, caller, result, file.position());
                if (Thread.currentThread().isInterrupted() || !goesOn) {
                    return;
                }
            }
            if (!blank.flush()) {
                return;
            }
            if (isTorn) {
                end(id, State.FAILED, TORN);
                return;
            }
        } catch (UncheckedIOException failure) {
            throw new IOException(failure);
        }
        end(id, State.DONE, null);
    }

    private void end(UUID id, State state, @Nullable String failure) {
        deliveries.end(id, state, failure);
        parts.delete(id);
    }

    /** @return false when there is nothing to go on with */
    private boolean take(StoredDelivery delivery, @Nullable Caller caller, ConversionResult result, long position) {
        UUID id = delivery.id();
        long row = result.row();
        return switch (result.outcome()) {
            case HEADER, SKIPPED -> true;
            case REJECTED -> quarantine.add(id, row, position, result.raw(), RowIssue.of(result));
            case CONVERTED -> {
                Bundle bundle = result.bundle();
                if (bundle == null) {
                    throw new IllegalStateException("A converted row has a Bundle");
                }
                List<RowIssue> reasons = rows.store(
                        caller,
                        delivery.sent().address(),
                        bundle,
                        () -> deliveries.isDue(id, row),
                        (outcome, seen) -> note(id, result, position, outcome, seen),
                        outcome -> note(id, result, position, outcome, Map.of()));
                yield reasons.isEmpty()
                        // Noted by now; or cancelled, or done elsewhere.
                        ? deliveries.isDue(id, row + 1)
                        : quarantine.add(id, row, position, result.raw(), RowIssue.withWarnings(reasons, result));
            }
        };
    }

    private boolean note(
            UUID id,
            ConversionResult result,
            long position,
            cn.medalliance.intake.delivery.Outcome outcome,
            Map<String, IssueCode> seen) {
        boolean isNoted = deliveries.goOn(id, result.row(), position, outcome);
        if (isNoted) {
            notes.add(id, result);
            seen.forEach((element, code) -> notes.add(id, result.row(), code, element));
        }
        return isNoted;
    }
}
