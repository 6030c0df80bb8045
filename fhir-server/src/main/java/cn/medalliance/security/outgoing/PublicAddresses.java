package cn.medalliance.security.outgoing;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * Which addresses are public. What the registries of special addresses (<a
 * href="https://www.iana.org/assignments/iana-ipv4-special-registry">IPv4</a>, <a
 * href="https://www.iana.org/assignments/iana-ipv6-special-registry">IPv6</a>) set aside is not, nor is what clouds answer
 * their own machines under: a server inside a network must not be a way into it.
 */
final class PublicAddresses {

    private static final List<IpAddressMatcher> NOT_PUBLIC_4 = networks(
            "0.0.0.0/8", // this host
            "10.0.0.0/8", // private
            "100.64.0.0/10", // behind a carrier's translation; Alibaba Cloud's metadata are in it
            "127.0.0.0/8", // loopback
            "168.63.129.16", // Azure's host
            "169.254.0.0/16", // link-local; most clouds' metadata
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocols; Oracle's metadata
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // relays to IPv6
            "192.168.0.0/16", // private
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4" // reserved, broadcast
            );

    /** All of IPv6 that is routed; so loopback, unique-local, link-local, multicast and embedded IPv4 are not. */
    private static final IpAddressMatcher ROUTED_6 = new IpAddressMatcher("2000::/3");

    private static final List<IpAddressMatcher> NOT_PUBLIC_6 = networks(
            "2001::/23", // protocols; tunnels that end at an IPv4 address
            "2001:db8::/32", // documentation
            "2002::/16", // an IPv4 address within
            "3fff::/20" // documentation
            );

    private PublicAddresses() {}

    private static List<IpAddressMatcher> networks(String... networks) {
        return Stream.of(networks).map(IpAddressMatcher::new).toList();
    }

    /** Whether an address is public; Java has made IPv4 of an IPv4 address that is mapped into IPv6. */
    static boolean contain(InetAddress address) {
        if (address instanceof Inet4Address) {
            return NOT_PUBLIC_4.stream().noneMatch(network -> network.matches(address.getHostAddress()));
        }
        String plain = withoutZone(address);
        return ROUTED_6.matches(plain) && NOT_PUBLIC_6.stream().noneMatch(network -> network.matches(plain));
    }

    static String withoutZone(InetAddress address) {
        String text = address.getHostAddress();
        int zone = text.indexOf('%');
        return zone < 0 ? text : text.substring(0, zone);
    }
}
