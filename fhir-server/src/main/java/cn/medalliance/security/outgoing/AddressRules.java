package cn.medalliance.security.outgoing;

import java.net.InetAddress;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** Which addresses may be called: by how they are written, and by where they lead. */
final class AddressRules {

    /** What some programs read as an address and others as a name: {@code 0x7f.1}, {@code 017700000001}. */
    private static final Pattern NUMBER = Pattern.compile("(?:.*\\.)?(?:\\d+|0[xX][0-9a-fA-F]*)\\.?");

    private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern IP_4 = Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}");
    private static final Pattern NETWORK = Pattern.compile("[\\d.]+(?:/\\d+)?|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(?:/\\d+)?");

    private final Set<String> hosts = new HashSet<>();
    private final List<IpAddressMatcher> networks;
    private final Set<String> plainHttp = new HashSet<>();

    AddressRules(OutgoingProperties properties) {
        this.networks = properties.allowed().stream()
                .filter(entry -> NETWORK.matcher(entry).matches())
                .map(IpAddressMatcher::new)
                .toList();
        properties.allowed().stream().map(AddressRules::folded).forEach(hosts::add);
        properties.plainHttp().stream().map(AddressRules::folded).forEach(plainHttp::add);
    }

    private static String folded(String host) {
        return host.toLowerCase(Locale.ROOT);
    }

    /** Judges an address by how it is written, before anybody is asked where it leads. */
    void judge(URI address) throws AddressRefusedException {
        String host = address.getHost();
        if (host == null || !address.isAbsolute() || address.isOpaque()) {
            throw new AddressRefusedException("not an absolute address with a host");
        }
        if (address.getRawUserInfo() != null || address.getRawFragment() != null) {
            throw new AddressRefusedException("an address holds no user and no fragment");
        }
        if (!host.startsWith("[")
                && NUMBER.matcher(host).matches()
                && !IP_4.matcher(host).matches()) {
            throw new AddressRefusedException("a host that is a number is written with four plain decimals: " + host);
        }
        boolean mayBePlain = "http".equalsIgnoreCase(address.getScheme()) && plainHttp.contains(folded(bare(host)));
        if (!mayBePlain && !"https".equalsIgnoreCase(address.getScheme())) {
            throw new AddressRefusedException("only https, or http to a host of medalliance.outgoing.plain-http");
        }
    }

    /** Judges where a host leads: one address that is not public spoils them all. */
    void judge(String host, InetAddress @Nullable [] addresses) throws AddressRefusedException {
        if (addresses == null || addresses.length == 0) {
            throw new AddressRefusedException("the host has no address: " + host);
        }
        if (hosts.contains(folded(bare(host)))) {
            return;
        }
        for (InetAddress address : addresses) {
            if (!PublicAddresses.contain(address) && !isInAllowedNetwork(address)) {
                throw new AddressRefusedException(
                        "the host leads to an address that is not public and not in medalliance.outgoing.allowed: "
                                + host);
            }
        }
    }

    private boolean isInAllowedNetwork(InetAddress address) {
        String plain = PublicAddresses.withoutZone(address);
        return networks.stream().anyMatch(network -> network.matches(plain));
    }

    private static String bare(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }
}
