package cn.medalliance.security.outgoing;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;

/** Gives the HTTP client the addresses of a host after they were judged; it connects to these and asks nobody again. */
final class JudgedResolver implements DnsResolver {

    /** Each is tried in turn, and each may take the whole time. */
    private static final int MOST_ADDRESSES = 4;

    private final OutgoingCalls.Resolver resolver;
    private final AddressRules rules;

    JudgedResolver(OutgoingCalls.Resolver resolver, AddressRules rules) {
        this.resolver = resolver;
        this.rules = rules;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = resolver.resolve(host);
        rules.judge(host, addresses);
        return Arrays.copyOf(addresses, Math.min(addresses.length, MOST_ADDRESSES));
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
