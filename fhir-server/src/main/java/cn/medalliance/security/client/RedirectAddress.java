package cn.medalliance.security.client;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/**
 * Where a code may be sent: over TLS, to this machine, or to an app on a device by a scheme of its own (RFC 8252), which has
 * a dot in it. Nothing that a browser would run.
 */
final class RedirectAddress {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private RedirectAddress() {}

    static boolean isAllowed(String text) {
        try {
            URI address = new URI(text);
            String scheme =
                    address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
            if (address.getRawFragment() != null || address.getRawUserInfo() != null || text.contains("*")) {
                return false;
            }
            return switch (scheme) {
                case "https" -> address.getHost() != null;
                case "http" -> address.getHost() != null && LOOPBACK.contains(address.getHost());
                default -> scheme.indexOf('.') > 0;
            };
        } catch (URISyntaxException notOne) {
            return false;
        }
    }
}
