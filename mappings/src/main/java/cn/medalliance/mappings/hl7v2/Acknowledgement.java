package cn.medalliance.mappings.hl7v2;

import cn.medalliance.mappings.ConversionIssue;
import cn.medalliance.mappings.Delivery;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * The answer to a message: AA when it was taken, AE when it holds an error, AR when it cannot be taken at all. It says what
 * the issues say, and so nothing of what the message holds.
 *
 * <p>See HL7 v2.5.1, 2.9.2.
 */
public final class Acknowledgement {
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

    /** What can become of a message. */
    public enum Code {
        AA,
        AE,
        AR
    }

    private Acknowledgement() {}

    /**
     * The answer to a message.
     *
     * @param message the message as it came; where it cannot be parsed the answer names no number
     * @param issues what there is to say about it; one that is fatal, or a message that cannot be read, is AR
     * @param at when it is answered
     */
    public static String to(String message, List<ConversionIssue> issues, Instant at) {
        Message parsed = Message.parse(message).orElse(null);
        String control = parsed == null ? "" : parsed.get("MSH", 10, 1);
        String version = parsed == null || parsed.get("MSH", 12, 1).isEmpty() ? "2.4" : parsed.get("MSH", 12, 1);
        String sender = parsed == null ? "" : parsed.get("MSH", 3, 1) + "|" + parsed.get("MSH", 4, 1);
        Code code = code(parsed == null, issues);
        StringBuilder answer = new StringBuilder("MSH|^~\\&|Medalliance||")
                .append(sender.isEmpty() ? "|" : sender)
                .append('|')
                .append(at.atOffset(Delivery.ZONE).format(SECONDS))
                .append("||ACK|")
                .append(escaped(control))
                .append("|P|")
                .append(version)
                .append("||||||UNICODE UTF-8\rMSA|")
                .append(code)
                .append('|')
                .append(escaped(control))
                .append('\r');
        for (ConversionIssue issue : issues) {
            if (issue.isError()) {
                answer.append("ERR|||207^Application internal error^HL70357|E|")
                        .append(escaped(issue.code()))
                        .append("|||")
                        .append(escaped(issue.reason().joined()))
                        .append(issue.column().isEmpty() ? "" : escaped(" (" + issue.column() + ")"))
                        .append('\r');
            }
        }
        return answer.toString();
    }

    private static Code code(boolean unreadable, List<ConversionIssue> issues) {
        if (unreadable) {
            return Code.AR;
        }
        return issues.stream().anyMatch(ConversionIssue::isError) ? Code.AE : Code.AA;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\E\\")
                .replace("|", "\\F\\")
                .replace("^", "\\S\\")
                .replace("&", "\\T\\")
                .replace("~", "\\R\\")
                .replaceAll("[\\r\\n]", " ");
    }
}
