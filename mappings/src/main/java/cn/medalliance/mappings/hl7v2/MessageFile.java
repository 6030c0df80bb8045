package cn.medalliance.mappings.hl7v2;

import cn.medalliance.mappings.IssueCode;
import cn.medalliance.mappings.csv.TextEncoding;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A file of messages taken apart: the frames of the transport, the heads of a batch and the kinds of line end do not matter. */
final class MessageFile {
    private static final int CHARACTER_SET = 17;
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private MessageFile() {}

    /**
     * A message as it was sent.
     *
     * @param text its segments, parted by carriage returns; readable also where its characters are not what MSH-18 says
     * @param charset in which it was read
     * @param fault what is wrong with its characters; null when nothing is
     */
    record Sent(String text, Charset charset, @Nullable IssueCode fault) {}

    /** The messages of a file, each in the characters that its MSH-18 names, else in those that fit. */
    static List<Sent> messages(byte[] bytes) {
        Charset fitting = TextEncoding.detect(bytes);
        if (!fitting.equals(StandardCharsets.UTF_8) && !fitting.equals(GB18030)) {
            return messages(new String(bytes, fitting)).stream()
                    .map(text -> new Sent(text, fitting, null))
                    .toList();
        }
        // No line end is part of a longer character, in UTF-8 and in GB18030 alike.
        return messages(new String(bytes, StandardCharsets.ISO_8859_1)).stream()
                .map(message -> sent(message.getBytes(StandardCharsets.ISO_8859_1)))
                .toList();
    }

    /** The messages of a text. */
    static List<String> messages(String text) {
        List<String> messages = new ArrayList<>();
        StringBuilder message = new StringBuilder();
        for (String line : text.split("[\\r\\n\\u000B\\u001C]+")) {
            String segment = withoutMark(line);
            boolean beside = segment.isBlank() || segment.matches("[FB](HS|TS).*");
            if (segment.startsWith("MSH") && !message.isEmpty()) {
                messages.add(message.toString());
                message.setLength(0);
            }
            if (!beside) {
                message.append(segment).append('\r');
            }
        }
        if (!message.isEmpty()) {
            messages.add(message.toString());
        }
        return messages;
    }

    /** The line without a byte order mark, also where its bytes were not put together yet. */
    private static String withoutMark(String line) {
        return line.startsWith("\uFEFF")
                ? line.substring(1)
                : line.startsWith("\u00EF\u00BB\u00BF") ? line.substring(3) : line;
    }

    private static Sent sent(byte[] message) {
        Charset fitting = TextEncoding.detect(message);
        String text = new String(message, fitting);
        String named = characterSet(text);
        boolean isAscii = text.chars().allMatch(character -> character < 0x80);
        if (isAscii || named.isEmpty() || named.contains("ASCII") && !named.contains("~")) {
            return new Sent(text, named.contains("GB") ? GB18030 : fitting, null);
        }
        if (named.contains("GB")) {
            // Chinese characters do not come out of GB18030 that is read as UTF-8.
            return HAN.matcher(text).find() && fitting.equals(StandardCharsets.UTF_8)
                    ? new Sent(text, fitting, IssueCode.FILE_ENCODING)
                    : new Sent(new String(message, GB18030), GB18030, null);
        }
        if (named.contains("UTF-8") || named.contains("UTF8") || named.equals("UNICODE")) {
            return new Sent(text, fitting, fitting.equals(StandardCharsets.UTF_8) ? null : IssueCode.FILE_ENCODING);
        }
        return new Sent(text, fitting, IssueCode.CHARACTERS_UNKNOWN);
    }

    /** What MSH-18 says. */
    private static String characterSet(String text) {
        int start = text.indexOf("MSH|");
        String[] fields = start < 0
                ? new String[0]
                : text.substring(start).split("\\r", 2)[0].split("\\|");
        return fields.length > CHARACTER_SET ? fields[CHARACTER_SET].trim().toUpperCase(Locale.ROOT) : "";
    }
}
