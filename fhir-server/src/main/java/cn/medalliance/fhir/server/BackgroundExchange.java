package cn.medalliance.fhir.server;

import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request without a connection, within which the server can be called for somebody who is not waiting. It has an address and
 * nothing else: no header, no parameter, no body. Who calls is whom {@code CallerToken} names.
 */
public final class BackgroundExchange {

    private static final String FHIR = "/fhir";

    private BackgroundExchange() {}

    /**
     * Makes one.
     *
     * @param root the server's own address, without a path
     * @param remoteAddress where what is done was asked for from, for the audit
     */
    public static ServletRequestDetails of(RestfulServer server, String root, String remoteAddress) {
        ServletRequestDetails outer = new ServletRequestDetails();
        outer.setServer(server);
        outer.setServletRequest(request(server.getServletContext(), root, remoteAddress));
        outer.setServletResponse(response());
        outer.setFhirServerBase(root + FHIR);
        return outer;
    }

    private static HttpServletRequest request(ServletContext context, String root, String remoteAddress) {
        Map<String, Object> known = Map.of(
                "getMethod",
                "POST",
                "getContextPath",
                "",
                "getServletPath",
                FHIR,
                "getRequestURI",
                FHIR,
                "getProtocol",
                "HTTP/1.1",
                "getRemoteAddr",
                remoteAddress,
                "getServletContext",
                context,
                "getLocale",
                Locale.ROOT);
        return proxy(HttpServletRequest.class, (self, method, arguments) -> {
            if (method.getName().equals("getRequestURL")) {
                return new StringBuffer(root + FHIR);
            }
            Object value = known.get(method.getName());
            return value == null ? nothing(method.getReturnType()) : value;
        });
    }

    private static HttpServletResponse response() {
        return proxy(HttpServletResponse.class, (self, method, arguments) -> nothing(method.getReturnType()));
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> switch (method.getName()) {
                    case "toString" -> "background";
                    case "hashCode" -> System.identityHashCode(self);
                    case "equals" -> self == Objects.requireNonNull(arguments)[0];
                    default -> handler.invoke(self, method, arguments);
                }));
    }

    private static @Nullable Object nothing(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 0;
        }
        if (type == long.class) {
            return 0L;
        }
        if (type == Map.class) {
            return Map.of();
        }
        return type == Enumeration.class ? Collections.emptyEnumeration() : null;
    }
}
