package cn.medalliance.intake.delivery;

import cn.medalliance.intake.VendorFormats;
import cn.medalliance.mappings.Conversion;
import cn.medalliance.mappings.ConversionResult;
import cn.medalliance.mappings.ConversionResult.Outcome;
import cn.medalliance.mappings.Delivery;
import cn.medalliance.mappings.Source;
import cn.medalliance.security.caller.Caller;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hl7.fhir.r4.model.Bundle;

/** Stores a row that was corrected, as its caller; or keeps it with new reasons. */
final class Corrections {

    private final DeliveryTable deliveries;
    private final QuarantineTable quarantine;
    private final RowStore rows;
    private final VendorFormats formats;
    private final Clock clock;

    Corrections(
            DeliveryTable deliveries, QuarantineTable quarantine, RowStore rows, VendorFormats formats, Clock clock) {
        this.deliveries = deliveries;
        this.quarantine = quarantine;
        this.rows = rows;
        this.formats = formats;
        this.clock = clock;
    }

    /**
     * Takes a row again.
     *
     * @param row as it is kept, which nobody may have dealt with meanwhile
     * @param raw the row as it should have been
     * @throws Refusal when it is not one row, or somebody dealt with it
     */
    void correct(QuarantinedRow row, String raw, Optional<Caller> caller, String address) throws IOException {
        StoredDelivery delivery = deliveries
                .find(row.delivery())
                .orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, "there is no such delivery"));
        ConversionResult result = convert(delivery, row, raw);
        if (result.outcome() == Outcome.REJECTED) {
            keep(row, raw, RowIssue.of(result));
            return;
        }
        Bundle bundle = result.bundle();
        if (bundle == null) {
            throw new Refusal(ErrorCode.UNPROCESSABLE, "nothing stands in the row; discard it instead");
        }
        // Only what this call closed is told as corrected: another may have come with another text at the same time.
        AtomicBoolean isOurs = new AtomicBoolean();
        List<RowIssue> reasons = rows.store(
                caller.orElse(null),
                address,
                bundle,
                () -> {
                    isOurs.set(false);
                    return isOpen(delivery, row);
                },
                (outcome, seen) -> {
                    isOurs.set(quarantine.correct(row, raw, outcome));
                    return isOurs.get();
                },
                outcome -> isOurs.set(quarantine.correctAlone(row, raw, outcome)));
        if (!reasons.isEmpty()) {
            keep(row, raw, RowIssue.withWarnings(reasons, result));
        } else if (!isOurs.get()) {
            throw dealtWith();
        }
    }

    private boolean isOpen(StoredDelivery delivery, QuarantinedRow row) {
        return quarantine
                .find(delivery.sent().owner(), row.id())
                .filter(now -> now.state() == QuarantinedRow.State.OPEN && now.version() == row.version())
                .isPresent();
    }

    private void keep(QuarantinedRow row, String raw, List<RowIssue> reasons) {
        if (!quarantine.keep(row, raw, reasons)) {
            throw dealtWith();
        }
    }

    static Refusal dealtWith() {
        return new Refusal(ErrorCode.CONFLICT, "somebody dealt with the row meanwhile");
    }

    private ConversionResult convert(StoredDelivery delivery, QuarantinedRow row, String raw) throws IOException {
        Source source = formats.find(delivery.sent().source(), ErrorCode.NOT_FOUND);
        Delivery corrected = new Delivery(
                delivery.sent().document() + " (第" + row.row() + "行 row " + row.row() + ")",
                URI.create(delivery.sent().system()),
                clock.instant());
        List<ConversionResult> results = results(source, delivery.header(), raw, corrected);
        if (results.size() != 1) {
            throw new Refusal(ErrorCode.UNPROCESSABLE, "one row is needed, and this is " + results.size());
        }
        return results.get(0);
    }

    private static List<ConversionResult> results(Source source, String head, String raw, Delivery delivery)
            throws IOException {
        List<ConversionResult> results = new ArrayList<>();
        try (Conversion conversion = source.again(head, raw, delivery)) {
            while (conversion.hasNext() && results.size() < 2) {
                ConversionResult result = conversion.next();
                if (result.outcome() != Outcome.HEADER) {
                    results.add(result);
                }
            }
        }
        return results;
    }
}
