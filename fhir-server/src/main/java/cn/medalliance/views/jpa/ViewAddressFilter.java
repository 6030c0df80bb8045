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
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    static final String EXPORT = "$viewdefinition-export";
    private static final Set<String> OPERATIONS = Set.of(RUN, EXPORT);

    /** The attribute that holds the format that was asked for. */
    static final String FORMAT = ViewAddressFilter.class.getName() + ".format";

    /** The attribute that holds the method, for an address of view definitions. */
    static final String METHOD = ViewAddressFilter.class.getName() + ".method";
    /** The attribute that holds the id in the address. */
    static final String ID = ViewAddressFilter.class.getName() + ".id";

    private static final String BASE = "/fhir/";

    private static final Pattern ADDRESS = Pattern.compile(
            "(/fhir)/ViewDefinition(?:/([A-Za-z0-9\\-.]{1,64}))?(/\\$viewdefinition-(?:run|export)|/_search)?/?");

    private static final Pattern FORMAT_IN_QUERY = Pattern.compile("(?<![^&])_format=[^&]*&?");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher address = ADDRESS.matcher(request.getRequestURI());
        boolean isView = address.matches();
        String id = isView ? address.group(2) : null;
        String rest = isView ? address.group(3) : null;
        String operation = isView && rest != null
                ? rest.substring(1)
                : request.getRequestURI().substring(BASE.length());
        if (OPERATIONS.contains(operation)) {
            request.setAttribute(ID, id);
            chain.doFilter(new Led(request, BASE + operation, request.getMethod()), response);
        } else if (isView && (rest == null || id == null)) {
            request.setAttribute(ID, id);
            request.setAttribute(METHOD, rest == null ? request.getMethod() : "GET");
            boolean isRead = List.of("GET", "HEAD").contains(request.getMethod());
            chain.doFilter(new Led(request, BASE + DEFINITIONS, isRead ? "GET" : "POST"), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static final class Led extends HttpServletRequestWrapper {

        private final String address;
        private final String method;

        Led(HttpServletRequest request, String address, String method) {
            super(request);
            this.address = address;
            this.method = method;
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
            return address.substring(BASE.length() - 1);
        }

        /** HAPI reads parameters here. */
        @Override
        public @Nullable String getQueryString() {
            String query = super.getQueryString();
            return query == null ? null : FORMAT_IN_QUERY.matcher(query).replaceAll("");
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> all = new LinkedHashMap<>(super.getParameterMap());
            all.remove("_format");
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
