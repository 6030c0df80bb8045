package cn.medalliance.views.jpa;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leads addresses of ViewDefinition, which is no type of R4 and so none of HAPI's, to operations of the server, so that all rules of
 * requests hold for them. Their {@code _format} is of tables and no format of FHIR: it is put aside.
 */
final class ViewAddressFilter extends OncePerRequestFilter {

    static final String DEFINITIONS = "$view-definitions";
    static final String RUN = "$viewdefinition-run";
    /** The attribute that holds the format which was asked for. */
    static final String FORMAT = ViewAddressFilter.class.getName() + ".format";

    static final String ID = "_id";
    static final String METHOD = "_method";
    static final String REFERENCE = "viewReference";

    private static final Pattern ADDRESS =
            Pattern.compile("(/fhir)/ViewDefinition(?:/([A-Za-z0-9\\-.]{1,64}))?(/\\$viewdefinition-run|/_search)?/?");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher address = ADDRESS.matcher(request.getRequestURI());
        if (request.getRequestURI().equals("/fhir/" + RUN)) {
            chain.doFilter(new Led(request, request.getRequestURI(), request.getMethod(), Map.of()), response);
            return;
        }
        if (!address.matches() || "/_search".equals(address.group(3)) && address.group(2) != null) {
            chain.doFilter(request, response);
            return;
        }
        Map<String, String> added = new LinkedHashMap<>();
        if (("/" + RUN).equals(address.group(3))) {
            if (address.group(2) != null) {
                added.put(REFERENCE, "ViewDefinition/" + address.group(2));
            }
            chain.doFilter(new Led(request, "/fhir/" + RUN, request.getMethod(), added), response);
            return;
        }
        boolean isSearch = address.group(3) != null;
        added.put(METHOD, isSearch ? "GET" : request.getMethod());
        if (address.group(2) != null) {
            added.put(ID, address.group(2));
        }
        String method = request.getMethod().equals("GET") || request.getMethod().equals("HEAD") ? "GET" : "POST";
        chain.doFilter(new Led(request, "/fhir/" + DEFINITIONS, method, added), response);
    }

    private static final class Led extends HttpServletRequestWrapper {

        private final String address;
        private final String method;
        private final Map<String, String> added;

        Led(HttpServletRequest request, String address, String method, Map<String, String> added) {
            super(request);
            this.address = address;
            this.method = method;
            this.added = added;
            String format = request.getParameter("_format");
            if (format != null) {
                request.setAttribute(FORMAT, format);
            }
        }

        @Override
        public String getMethod() {
            return method;
        }

        @Override
        public String getRequestURI() {
            return address;
        }

        @Override
        public StringBuffer getRequestURL() {
            StringBuffer url = super.getRequestURL();
            String before = super.getRequestURI();
            return url.replace(url.length() - before.length(), url.length(), address);
        }

        @Override
        public @Nullable String getPathInfo() {
            return address.substring("/fhir".length());
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> all = new LinkedHashMap<>(super.getParameterMap());
            all.remove("_format");
            added.forEach((name, value) -> all.put(name, new String[] {value}));
            return all;
        }

        @Override
        public @Nullable String getParameter(String name) {
            String[] values = getParameterValues(name);
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
    }
}
