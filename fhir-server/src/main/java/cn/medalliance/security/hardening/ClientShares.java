package cn.medalliance.security.hardening;

import cn.medalliance.fhir.server.PlainRefusals;
import cn.medalliance.security.caller.CallerToken;
import cn.medalliance.shared.ErrorCode;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The shares of all clients: of those with a valid token by the client, of all others by the address that they come from.
 * Both kinds have their own room, so that a flood from many addresses makes no client's share forgotten.
 */
public final class ClientShares {

    private static final int MOST = 100_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);
    /** Whoever has an address of IPv6 has a network of this many bytes' prefix. */
    private static final int NETWORK_BYTES = 8;

    private static final String WAIT_FOR_OTHERS_SECONDS = "1";

    private final LoadingCache<String, ClientShare> byClient;
    private final LoadingCache<String, ClientShare> byAddress;
    private final PlainRefusals refusals;

    ClientShares(ClientLimitProperties limits, PlainRefusals refusals) {
        this.byClient = shares(limits);
        this.byAddress = shares(limits);
        this.refusals = refusals;
    }

    private static LoadingCache<String, ClientShare> shares(ClientLimitProperties limits) {
        return Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(FORGOTTEN_AFTER)
                .build(client -> new ClientShare(limits));
    }

    /** The share of whoever makes the request that this thread answers. */
    ClientShare of(HttpServletRequest request) {
        return CallerToken.current()
                .map(caller -> byClient.get(caller.client()))
                .orElseGet(() -> ofAddress(request));
    }

    /** The share of the address that a request comes from, whoever makes it. */
    ClientShare ofAddress(HttpServletRequest request) {
        return byAddress.get(network(request.getRemoteAddr()));
    }

    /**
     * Counts a request for its address, and refuses it when there were too many: for whoever answers a request that no
     * filter of ours has counted, such as one whose token is not valid.
     *
     * @return whether it was refused; then the answer is written
     */
    public boolean refusesAnother(HttpServletRequest request, HttpServletResponse response) throws IOException {
        return refuses(ofAddress(request), response);
    }

    /** Counts a request for a share, and refuses it when there were too many. */
    boolean refuses(ClientShare share, HttpServletResponse response) throws IOException {
        Optional<Long> wait = share.countOrWait();
        if (wait.isPresent()) {
            refuse(response, Long.toString(wait.get()), "medalliance.limits.client.rate");
        }
        return wait.isPresent();
    }

    void refuseAtOnce(HttpServletResponse response) throws IOException {
        refuse(response, WAIT_FOR_OTHERS_SECONDS, "medalliance.limits.client.concurrent");
    }

    private void refuse(HttpServletResponse response, String seconds, String limit) throws IOException {
        response.setHeader("Retry-After", seconds);
        refusals.answer(response, ErrorCode.TOO_MANY_REQUESTS, limit);
    }

    private static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            InetAddress literal = InetAddress.getByName(address);
            return literal instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(literal.getAddress(), NETWORK_BYTES))
                    : literal.getHostAddress();
        } catch (UnknownHostException notOne) {
            return address;
        }
    }
}
