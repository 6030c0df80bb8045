package cn.medalliance.intake.delivery;

import cn.medalliance.intake.VendorFormats;
import cn.medalliance.intake.delivery.StoredDelivery.Sent;
import cn.medalliance.intake.delivery.StoredDelivery.State;
import cn.medalliance.mappings.Bilingual;
import cn.medalliance.mappings.Conversion;
import cn.medalliance.mappings.ConversionIssue;
import cn.medalliance.mappings.ConversionResult;
import cn.medalliance.mappings.Delivery;
import cn.medalliance.mappings.IssueCode;
import cn.medalliance.mappings.IssueList;
import cn.medalliance.mappings.Severity;
import cn.medalliance.mappings.hl7v2.Acknowledgement;
import cn.medalliance.mappings.hl7v2.Acknowledgement.Code;
import cn.medalliance.security.caller.Caller;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Takes messages, each as a delivery of its own, and answers them: AA when it is stored, AE when it waits in the quarantine, AR when it
 * is not kept at all. A message whose copy waits in the quarantine is taken as that one's correction, so that whoever sends until he is
 * answered AA leaves one row there.
 */
final class MessageIntake {

    private static final Logger LOG = LoggerFactory.getLogger(MessageIntake.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** What they say holds nothing of the message. */
    private static final Set<String> OWN_WORDS =
            Arrays.stream(IssueCode.values()).map(IssueCode::code).collect(Collectors.toUnmodifiableSet());

    private final DeliveryTable deliveries;
    private final Receiving receiving;
    private final QuarantineTable quarantine;
    private final Corrections corrections;
    private final RowStore rows;
    private final VendorFormats formats;
    private final Clock clock;

    MessageIntake(
            DeliveryTable deliveries,
            Receiving receiving,
            QuarantineTable quarantine,
            Corrections corrections,
            RowStore rows,
            VendorFormats formats,
            Clock clock) {
        this.deliveries = deliveries;
        this.receiving = receiving;
        this.quarantine = quarantine;
        this.corrections = corrections;
        this.rows = rows;
        this.formats = formats;
        this.clock = clock;
    }

    /** What became of a message, and what is said of it. */
    private record Became(Code code, List<ConversionIssue> issues) {}

    /**
     * Requires a format that is known.
     *
     * @throws Refusal which names those that there are
     */
    void require(String source) {
        formats.find(source, ErrorCode.NOT_FOUND);
    }

    /**
     * Takes a message.
     *
     * @param source the id of its format
     * @param caller on whose behalf it is stored; null where nobody has to say who they are
     * @param address from which it came
     * @return the answer
     */
    byte[] take(byte[] message, String source, @Nullable Caller caller, String address) {
        Became became;
        try {
            became = rows.isReady() ? store(message, source, caller, address) : refused(ErrorCode.UNAVAILABLE);
        } catch (Refusal refusal) {
            became = refused(refusal.code());
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("消息未能保存 A message could not be kept", away);
            became = refused(ErrorCode.UNAVAILABLE);
        } catch (IOException | RuntimeException failure) {
            LOG.error("消息处理失败 A message failed", failure);
            became = refused(ErrorCode.INTERNAL);
        }
        return Acknowledgement.to(message, became.code(), became.issues(), clock.instant());
    }

    /** The answer to a message of which there is only the beginning, because it is too long. */
    byte[] tooLong(byte[] beginning) {
        Became became = refused(ErrorCode.TOO_LARGE);
        return Acknowledgement.to(beginning, became.code(), became.issues(), clock.instant());
    }

    private Became store(byte[] message, String source, @Nullable Caller caller, String address) throws IOException {
        String document = "HL7 v2 " + Acknowledgement.controlNumber(message);
        String owner = IntakeRights.owner(Optional.ofNullable(caller));
        String name = name(owner + " " + source, message);
        Sent sent = new Sent(
                owner,
                caller,
                address,
                source,
                document.substring(0, Math.min(document.length(), DeliveriesController.LONGEST_NAME)),
                DeliveriesController.UNNAMED_SYSTEM,
                name);
        ConversionResult result = only(message, sent);
        if (result == null) {
            IssueList several = new IssueList(1);
            several.add(IssueCode.MESSAGE_SEVERAL, "");
            return new Became(Code.AR, several.all());
        }
        if (Acknowledgement.code(result.issues()) == Code.AR) {
            return new Became(Code.AR, result.issues());
        }
        QuarantinedRow waiting = waiting(name);
        if (waiting != null) {
            corrections.correct(waiting, result.raw(), Optional.ofNullable(caller), address);
            return quarantine
                    .find(owner, waiting.id())
                    .filter(row -> row.state() == QuarantinedRow.State.OPEN)
                    .map(MessageIntake::quarantined)
                    .orElseGet(MessageIntake::stored);
        }
        StoredDelivery delivery = receiving.receiveOne(sent, new ByteArrayInputStream(message), PATIENCE);
        if (delivery.state() != State.DONE) {
            // It may still be stored; sent again it then changes nothing.
            return refused(ErrorCode.UNAVAILABLE);
        }
        return quarantine.open(delivery.id(), 1).stream()
                .findFirst()
                .map(MessageIntake::quarantined)
                .orElseGet(MessageIntake::stored);
    }

    /** What the one message of a frame becomes; null when it holds none or several. */
    private @Nullable ConversionResult only(byte[] message, Sent sent) throws IOException {
        Delivery delivery = new Delivery(sent.document(), URI.create(sent.system()), clock.instant());
        try (Conversion conversion =
                formats.find(sent.source(), ErrorCode.NOT_FOUND).open(new ByteArrayInputStream(message), delivery)) {
            ConversionResult result = conversion.hasNext() ? conversion.next() : null;
            return conversion.hasNext() ? null : result;
        }
    }

    /** The row in which a copy of the message waits. */
    private @Nullable QuarantinedRow waiting(String name) {
        return deliveries
                .ofFile(name)
                .filter(Receiving::isOver)
                .flatMap(delivery -> quarantine.open(delivery.id(), 1).stream().findFirst())
                .orElse(null);
    }

    /** The same bytes of the same sender are the same message, whatever number it has: numbers begin anew with a sender's system. */
    private static String name(String sender, byte[] message) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(sender.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return "mllp " + HexFormat.of().formatHex(digest.digest(message));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Became stored() {
        return new Became(Code.AA, List.of());
    }

    private static Became quarantined(QuarantinedRow row) {
        return new Became(
                Code.AE,
                row.issues().stream()
                        .map(issue -> new ConversionIssue(
                                Severity.ERROR, issue.code(), row.row(), issue.field(), reason(issue, row.delivery())))
                        .toList());
    }

    /** The server's own reasons may tell what stands in the message, and are left to those who may look into the quarantine. */
    private static Bilingual reason(RowIssue issue, UUID delivery) {
        return OWN_WORDS.contains(issue.code())
                ? new Bilingual(issue.reason(), issue.reasonEnglish())
                : new Bilingual(
                        "未能写入，原因见 " + Told.QUARANTINE + "?delivery=" + delivery + "。",
                        "It could not be stored; " + Told.QUARANTINE + "?delivery=" + delivery + " tells why.");
    }

    private static Became refused(ErrorCode code) {
        return new Became(
                Code.AR,
                List.of(new ConversionIssue(Severity.ERROR, code.code(), 1, "", Bilingual.of(code.sentence()))));
    }
}
