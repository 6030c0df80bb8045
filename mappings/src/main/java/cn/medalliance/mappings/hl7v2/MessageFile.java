package cn.medalliance.mappings.hl7v2;

import cn.medalliance.mappings.csv.TextEncoding;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A file of messages taken apart: the frames of the transport, the heads of a batch and the kinds of line end do not matter. */
final class MessageFile {
    private static final int CHARACTER_SET = 17;

    private MessageFile() {}

    /** The messages, their segments parted by carriage returns. Characters are those that MSH-18 names, else those that fit. */
    static List<String> messages(byte[] bytes) {
        return messages(new String(bytes, charset(bytes)));
    }

    /** The messages of a text. */
    static List<String> messages(String text) {
        List<String> messages = new ArrayList<>();
        StringBuilder message = new StringBuilder();
        for (String line : text.split("[\\r\\n\\u000B\\u001C]+")) {
            String segment = line.startsWith("\uFEFF") ? line.substring(1) : line;
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

    /** The characters that MSH-18 of the first message names, else those that fit. */
    static Charset charset(byte[] bytes) {
        String ascii = new String(bytes, 0, Math.min(bytes.length, 2048), StandardCharsets.ISO_8859_1);
        int start = ascii.indexOf("MSH|");
        if (start >= 0) {
            String[] fields = ascii.substring(start).split("[\\r\\n]", 2)[0].split("\\|");
            String named = fields.length > CHARACTER_SET ? fields[CHARACTER_SET].toUpperCase(Locale.ROOT) : "";
            if (named.contains("UTF-8") || named.contains("UTF8")) {
                return StandardCharsets.UTF_8;
            }
            if (named.contains("GB")) {
                return Charset.forName("GB18030");
            }
        }
        return TextEncoding.detect(bytes);
    }
}
