package cn.medalliance.fhir.server;

import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Counts a body while it is read, after unpacking it: a body that is too long, or a small one that unpacks without end,
 * is refused before it fills the memory.
 */
final class BodyLimitFilter extends OncePerRequestFilter {

    private static final String CONTENT_ENCODING = "Content-Encoding";
    private static final String IF_MODIFIED_SINCE = "If-Modified-Since";

    private final long limit;

    BodyLimitFilter(DataSize limit) {
        this.limit = limit.toBytes();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Bounded(request, limit), response);
    }

    private static final class Bounded extends HttpServletRequestWrapper {

        private final long limit;
        private final boolean packed;

        Bounded(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
            this.packed = "gzip".equalsIgnoreCase(request.getHeader(CONTENT_ENCODING));
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            ServletInputStream raw = super.getInputStream();
            InputStream body = packed ? new GZIPInputStream(raw) : raw;
            return new Counted(new Limit(body, limit));
        }

        @Override
        public @Nullable String getHeader(String name) {
            return hides(name) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return hides(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
        }

        private boolean hides(String name) {
            return packed && CONTENT_ENCODING.equalsIgnoreCase(name)
                    || IF_MODIFIED_SINCE.equalsIgnoreCase(name) && !isTime(super.getHeader(name));
        }

        /** A condition that cannot be read counts for nothing (RFC 9110, 13.1.3); HAPI fails on it. */
        private static boolean isTime(@Nullable String value) {
            if (value == null) {
                return true;
            }
            try {
                DateTimeFormatter.RFC_1123_DATE_TIME.parse(value);
                return true;
            } catch (DateTimeParseException unreadable) {
                return false;
            }
        }
    }

    private static final class Limit extends FilterInputStream {

        private long left;

        Limit(InputStream body, long limit) {
            super(body);
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            // No IOException leaves: HAPI would make a 400 of it, forget the cause and write a trace into the log.
            int read;
            try {
                read = in.read(buffer, offset, length);
            } catch (IOException broken) {
                throw new Refusal(ErrorCode.MALFORMED_BODY, "the body did not come whole", null);
            }
            left -= Math.max(read, 0);
            if (left < 0) {
                throw new Refusal(ErrorCode.TOO_LARGE, "medalliance.limits.body");
            }
            return read;
        }
    }

    private static final class Counted extends ServletInputStream {

        private final InputStream body;
        private boolean finished;

        Counted(InputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            int read = body.read();
            finished |= read < 0;
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = body.read(buffer, offset, length);
            finished |= read < 0;
            return read;
        }

        @Override
        public boolean isFinished() {
            return finished;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("The FHIR servlet reads blocking");
        }

        @Override
        public void close() throws IOException {
            body.close();
        }
    }
}
