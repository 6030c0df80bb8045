package cn.medalliance.intake.delivery;

import cn.medalliance.intake.VendorFormats;
import cn.medalliance.intake.delivery.StoredDelivery.Sent;
import cn.medalliance.intake.delivery.StoredDelivery.State;
import cn.medalliance.mappings.Conversion;
import cn.medalliance.mappings.ConversionIssue;
import cn.medalliance.mappings.ConversionResult;
import cn.medalliance.mappings.ConversionResult.Outcome;
import cn.medalliance.mappings.Severity;
import cn.medalliance.mappings.Source;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes a file in: stores it, looks at its header, and has it run. */
final class Receiving {

    /** A file that a request waits for is small, however few lines it has. */
    private static final long SMALL_BYTES = 1024 * 1024;
    /** A longer first line is no row of headings. */
    private static final int LONGEST_HEADER = 64 * 1024;

    private final DeliveryTable deliveries;
    private final FileParts parts;
    private final VendorFormats formats;
    private final Deliveries work;
    private final int rowsAtOnce;

    Receiving(
            DeliveryTable deliveries,
            FileParts parts,
            VendorFormats formats,
            Deliveries work,
            IntakeProperties properties) {
        this.deliveries = deliveries;
        this.parts = parts;
        this.formats = formats;
        this.work = work;
        this.rowsAtOnce = properties.rowsAtOnce();
    }

    /**
     * Takes a file in. A small one is done when this returns, unless something was away; a longer one goes on in the background.
     *
     * @throws Refusal when the file as a whole cannot be taken; then nothing of it is kept
     * @throws IOException when it cannot be read to its end; nor then
     */
    StoredDelivery receive(Sent sent, InputStream file) throws IOException {
        Kept kept = keep(sent, file);
        FileParts.Size size = kept.size();
        boolean isSmall = size.bytes() <= SMALL_BYTES && size.lines() <= rowsAtOnce + 1;
        if (sent.file() != null || !isSmall || !work.runAtOnce(kept.id(), Duration.ZERO)) {
            work.begin(kept.id(), sent.owner());
        }
        return deliveries.find(kept.id()).orElseThrow(Receiving::cancelled);
    }

    /**
     * Takes in what is one row, for a sender who waits until it is stored.
     *
     * @param patience for how long to wait for others
     * @return the delivery; when it has not ended it goes on in the background
     */
    StoredDelivery receiveOne(Sent sent, InputStream file, Duration patience) throws IOException {
        Kept kept = keep(sent, file);
        if (!work.runAtOnce(kept.id(), patience)) {
            work.begin(kept.id(), sent.owner());
        }
        return deliveries.find(kept.id()).orElseThrow(Receiving::cancelled);
    }

    private record Kept(UUID id, FileParts.Size size) {}

    private Kept keep(Sent sent, InputStream file) throws IOException {
        Source source = formats.find(sent.source(), ErrorCode.NOT_FOUND);
        UUID id = deliveries.create(sent);
        boolean isTaken = false;
        try {
            FileParts.Size size = parts.store(id, file, () -> deliveries.touch(id));
            if (size.bytes() == 0) {
                throw new Refusal(ErrorCode.EMPTY_BODY, "the file is empty");
            }
            requireHeader(source, deliveries.find(id).orElseThrow(Receiving::cancelled));
            String header = source.head(parts.read(id));
            isTaken = deliveries.begin(id, size.bytes(), size.lines(), header.length() > LONGEST_HEADER ? "" : header);
            if (!isTaken) {
                throw cancelled();
            }
            return new Kept(id, size);
        } finally {
            if (!isTaken) {
                deliveries.delete(id);
            }
        }
    }

    private static Refusal cancelled() {
        return new Refusal(ErrorCode.CONFLICT, "the delivery was cancelled");
    }

    /** A file whose header makes no sense is refused as a whole. */
    private void requireHeader(Source source, StoredDelivery delivery) throws IOException {
        try (Conversion conversion = source.open(parts.read(delivery.id()), delivery.forConversion())) {
            ConversionResult first = conversion.hasNext() ? conversion.next() : null;
            if (first != null && first.outcome() == Outcome.HEADER) {
                String faults = first.issues().stream()
                        .filter(issue -> issue.severity() == Severity.FATAL)
                        .map(Receiving::told)
                        .collect(Collectors.joining("; "));
                if (!faults.isEmpty()) {
                    throw new Refusal(ErrorCode.UNPROCESSABLE, faults);
                }
            }
        }
    }

    private static String told(ConversionIssue issue) {
        return issue.code() + (issue.column().isEmpty() ? "" : " (" + issue.column() + ")") + ": "
                + issue.reason().joined();
    }

    /**
     * What was taken under a name, by which it is known again. What is left of one whose receiver was stopped is deleted: nobody else
     * receives under that name meanwhile.
     */
    Optional<StoredDelivery> received(String file) {
        Optional<StoredDelivery> last = deliveries.ofFile(file);
        while (last.filter(delivery -> delivery.state() == State.RECEIVING).isPresent()) {
            deliveries.delete(last.get().id());
            last = deliveries.ofFile(file);
        }
        return last;
    }

    /** Whether a delivery has ended. */
    static boolean isOver(StoredDelivery delivery) {
        return delivery.state() != State.RECEIVING && delivery.state() != State.RUNNING;
    }
}
