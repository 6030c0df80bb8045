package cn.medalliance.mappings.hl7v2;

import cn.medalliance.mappings.ConversionIssue;
import cn.medalliance.mappings.Delivery;
import cn.medalliance.mappings.IssueCode;
import cn.medalliance.mappings.hl7v2.MessageFile.Sent;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The answer to a message: AA when it was taken, AE when it holds an error, AR when it cannot be taken at all. It says what
 * the issues say, and so nothing of what the message holds but its numbers.
 *
 * <p>See HL7 v2.5.1, 2.9.2.
 */
public final class Acknowledgement {
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Set<String> NOT_TAKEN = Set.of(
            IssueCode.MESSAGE_UNREADABLE.code(),
            IssueCode.MESSAGE_SEVERAL.code(),
            IssueCode.MESSAGE_UNKNOWN.code(),
            IssueCode.MESSAGE_REFERRAL_ANSWER.code(),
            IssueCode.REFERRAL_CHANGE.code());

    /** What can become of a message. */
    public enum Code {
        /** It is stored. */
        AA,
        /** It holds an error; sent again as it is it will hold it again. */
        AE,
        /** It is none, of a kind that is not taken, or cannot be taken for the moment. */
        AR
    }

    private Acknowledgement() {}

    /** What the issues of a conversion make of a message. */
    public static Code code(List<ConversionIssue> issues) {
        if (issues.stream().anyMatch(issue -> NOT_TAKEN.contains(issue.code()))) {
            return Code.AR;
        }
        return issues.stream().anyMatch(ConversionIssue::isError) ? Code.AE : Code.AA;
    }

    /** The number by which its sender knows a message (MSH-10); empty when it has none. */
    public static String controlNumber(byte[] message) {
        return first(message)
                .flatMap(Acknowledgement::head)
                .map(head -> head.get("MSH", 10, 1))
                .orElse("");
    }

    /**
     * The answer to a message, in GB18030 where the message is, else in UTF-8.
     *
     * @param message the message as it came, or its beginning; where its head cannot be read the answer is AR and names no number
     * @param issues what there is to say about it; only errors are told
     * @param at when it is answered
     */
    public static byte[] to(byte[] message, Code code, List<ConversionIssue> issues, Instant at) {
        Optional<Sent> sent = first(message);
        Message head = sent.flatMap(Acknowledgement::head).orElse(null);
        boolean isGb = sent.filter(one -> one.charset().equals(GB18030)).isPresent();
        List<ConversionIssue> errors =
                issues.stream().filter(ConversionIssue::isError).toList();
        String control = head == null ? "" : head.get("MSH", 10, 1);
        String event = head == null ? "" : head.get("MSH", 9, 2);
        String version = head == null || head.get("MSH", 12, 1).isEmpty() ? "2.4" : head.get("MSH", 12, 1);
        StringBuilder answer = new StringBuilder("MSH|^~\\&|Medalliance||")
                .append(head == null ? "" : escaped(head.get("MSH", 3, 1)))
                .append('|')
                .append(head == null ? "" : escaped(head.get("MSH", 4, 1)))
                .append('|')
                .append(at.atOffset(Delivery.ZONE).format(SECONDS))
                .append("||ACK")
                .append(event.isEmpty() ? "" : "^" + escaped(event))
                .append('|')
                .append(escaped(control))
                .append("|P|")
                .append(escaped(version))
                .append("||||||")
                .append(isGb ? "GB 18030-2000" : "UNICODE UTF-8")
                .append("\rMSA|")
                .append(head == null ? Code.AR : code)
                .append('|')
                .append(escaped(control));
        if (!errors.isEmpty()) {
            // Senders of version 2.4 and before read no ERR.
            answer.append('|').append(escaped(place(errors.get(0).code(), errors.get(0))));
        }
        answer.append('\r');
        for (ConversionIssue error : errors) {
            answer.append("ERR|||207^Application internal error^HL70357|E|")
                    .append(escaped(error.code()))
                    .append("|||")
                    .append(escaped(place(error.reason().joined(), error)))
                    .append('\r');
        }
        return answer.toString().getBytes(isGb ? GB18030 : StandardCharsets.UTF_8);
    }

    private static String place(String text, ConversionIssue error) {
        return error.column().isEmpty() ? text : text + " (" + error.column() + ")";
    }

    private static Optional<Sent> first(byte[] message) {
        return MessageFile.messages(message).stream().findFirst();
    }

    /** The first segment alone, which is enough to answer and is there even where the rest is not. */
    private static Optional<Message> head(Sent message) {
        return Message.parse(message.text().split("\r", 2)[0] + "\r");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\E\\")
                .replace("|", "\\F\\")
                .replace("^", "\\S\\")
                .replace("&", "\\T\\")
                .replace("~", "\\R\\")
                .replaceAll("[\\p{Cntrl}]", " ");
    }
}
