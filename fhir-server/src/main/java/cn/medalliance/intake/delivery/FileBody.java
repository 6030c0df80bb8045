package cn.medalliance.intake.delivery;

import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** A vendor's file as it comes in a request: as it is, or packed. */
final class FileBody {

    private static final String GZIP = "gzip";
    private static final Set<String> PACKED = Set.of("application/gzip", "application/x-gzip");
    private static final List<String> PLAIN = List.of(
            "application/octet-stream",
            "application/csv",
            "application/json",
            "application/xml",
            "application/hl7-v2",
            "application/hl7-v2+er7",
            "x-application/hl7-v2+er7",
            "application/vnd.ms-excel",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/sql");

    private FileBody() {}

    /**
     * The file, unpacked while it is read.
     *
     * @throws Refusal when it says to be something else; while it is read, when it cannot be unpacked
     */
    static InputStream of(HttpServletRequest request) throws IOException {
        String type = type(request);
        boolean isText = type.startsWith("text/") && !type.equals("text/html");
        if (!isText && !PLAIN.contains(type) && !PACKED.contains(type)) {
            throw new Refusal(
                    ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                    "a file comes as text/csv, another text/*, " + String.join(", ", PLAIN) + " or application/gzip");
        }
        String encoding = request.getHeader("Content-Encoding");
        boolean isEncoded = encoding != null && !encoding.equalsIgnoreCase("identity");
        if (isEncoded && !encoding.equalsIgnoreCase(GZIP)) {
            throw new Refusal(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "Content-Encoding: only gzip");
        }
        if (request.getContentLengthLong() == 0) {
            throw new Refusal(ErrorCode.EMPTY_BODY, "the file is empty");
        }
        InputStream body = request.getInputStream();
        return isEncoded || PACKED.contains(type) ? new Whole(unpacked(body)) : new Whole(body);
    }

    /** The same of a text that is short, in UTF-8. */
    static String text(HttpServletRequest request, int longest) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(longest + 1);
        if (bytes.length > longest) {
            throw new Refusal(ErrorCode.TOO_LARGE, "at the most " + longest + " bytes");
        }
        requireUtf8(request.getContentType());
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException otherwise) {
            throw new Refusal(ErrorCode.MALFORMED_BODY, "the text is not UTF-8");
        }
    }

    private static void requireUtf8(@Nullable String contentType) {
        try {
            Charset named = contentType == null
                    ? null
                    : MediaType.parseMediaType(contentType).getCharset();
            if (named != null && !named.equals(StandardCharsets.UTF_8) && !named.equals(StandardCharsets.US_ASCII)) {
                throw new Refusal(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "the text comes in UTF-8");
            }
        } catch (IllegalArgumentException unknown) {
            throw new Refusal(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "the text comes in UTF-8");
        }
    }

    /** Without its parameters, in lower case. */
    static String type(HttpServletRequest request) {
        try {
            MediaType type = MediaType.parseMediaType(String.valueOf(request.getContentType()));
            return (type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT);
        } catch (InvalidMediaTypeException none) {
            return "";
        }
    }

    private static InputStream unpacked(InputStream body) throws IOException {
        try {
            return new GZIPInputStream(body, 64 * 1024);
        } catch (ZipException | EOFException broken) {
            throw notPacked();
        }
    }

    private static Refusal notPacked() {
        return new Refusal(ErrorCode.MALFORMED_BODY, "the file cannot be unpacked as gzip");
    }

    /** What does not come to its end is refused. */
    private static final class Whole extends FilterInputStream {

        Whole(InputStream file) {
            super(file);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                return in.read(buffer, offset, length);
            } catch (ZipException | EOFException broken) {
                throw notPacked();
            }
        }
    }
}
