package cn.medalliance.fhir.bundle;

import ca.uhn.fhir.util.UrlUtil;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The request that an entry of a Bundle stands for: its own method, address and body, the conditions of the entry as
 * headers, and of the outer request whatever tells who is calling.
 */
final class InnerRequest extends HttpServletRequestWrapper {

    private static final String ANSWER_TYPE = "application/fhir+json";
    /** These belong to the outer request's own body, answer or condition. */
    private static final Set<String> NOT_PASSED_ON = Set.of(
            "accept",
            "accept-encoding",
            "content-encoding",
            "content-length",
            "content-type",
            "if-match",
            "if-modified-since",
            "if-none-exist",
            "if-none-match",
            "transfer-encoding");

    private final String method;
    private final String path;
    private final @Nullable String query;
    private final byte[] body;
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, Object> attributes = new HashMap<>();

    /** @param url the entry's address, below the server's base */
    InnerRequest(HttpServletRequest outer, String method, String url, Map<String, String> conditions, EntryBody body) {
        super(outer);
        this.method = method;
        int mark = url.indexOf('?');
        this.path = mark < 0 ? url : url.substring(0, mark);
        this.query = mark < 0 ? null : url.substring(mark + 1);
        this.body = body.bytes();
        headers.put("Accept", ANSWER_TYPE);
        if (this.body.length > 0) {
            headers.put("Content-Type", body.contentType());
        }
        headers.putAll(conditions);
    }

    @Override
    public String getMethod() {
        return method;
    }

    @Override
    public String getRequestURI() {
        return getContextPath() + getServletPath() + "/" + path;
    }

    @Override
    public StringBuffer getRequestURL() {
        String outer = super.getRequestURL().toString();
        String host = outer.substring(0, outer.length() - super.getRequestURI().length());
        return new StringBuffer(host).append(getRequestURI());
    }

    @Override
    public String getPathInfo() {
        return "/" + path;
    }

    @Override
    public @Nullable String getQueryString() {
        return query;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return query == null ? Map.of() : UrlUtil.parseQueryString(query);
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = getParameterMap().get(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return getParameterMap().get(name);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    @Override
    public @Nullable String getHeader(String name) {
        String own = headers.get(name);
        return own != null || !isPassedOn(name) ? own : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        String own = headers.get(name);
        if (own != null) {
            return Collections.enumeration(Set.of(own));
        }
        return isPassedOn(name) ? super.getHeaders(name) : Collections.emptyEnumeration();
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        Set<String> names = new LinkedHashSet<>(headers.keySet());
        Collections.list(super.getHeaderNames()).stream()
                .filter(InnerRequest::isPassedOn)
                .forEach(names::add);
        return Collections.enumeration(names);
    }

    private static boolean isPassedOn(String header) {
        return !NOT_PASSED_ON.contains(header.toLowerCase(Locale.ROOT));
    }

    @Override
    public @Nullable String getContentType() {
        return getHeader("Content-Type");
    }

    @Override
    public int getContentLength() {
        return body.length;
    }

    @Override
    public long getContentLengthLong() {
        return body.length;
    }

    @Override
    public String getCharacterEncoding() {
        return StandardCharsets.UTF_8.name();
    }

    @Override
    public @Nullable Object getAttribute(String name) {
        return attributes.get(name);
    }

    @Override
    public Enumeration<String> getAttributeNames() {
        return Collections.enumeration(attributes.keySet());
    }

    @Override
    public void setAttribute(String name, Object value) {
        attributes.put(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        attributes.remove(name);
    }

    @Override
    public ServletInputStream getInputStream() {
        ByteArrayInputStream bytes = new ByteArrayInputStream(body);
        return new ServletInputStream() {
            @Override
            public int read() {
                return bytes.read();
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                return bytes.read(buffer, offset, length);
            }

            @Override
            public boolean isFinished() {
                return bytes.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new IllegalStateException("An entry's body is read blocking");
            }
        };
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
}
