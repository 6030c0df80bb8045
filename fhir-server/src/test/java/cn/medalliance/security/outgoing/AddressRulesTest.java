package cn.medalliance.security.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class AddressRulesTest {

    private final AddressRules closed = rules(List.of(), List.of());

    static AddressRules rules(List<String> allowed, List<String> plainHttp) {
        return new AddressRules(
                new OutgoingProperties(allowed, plainHttp, Duration.ofSeconds(2), DataSize.ofKilobytes(64), null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://keys.example.org/jwks.json",
                "https://keys.example.org:8443/a?b=c",
                "HTTPS://93.184.216.34/",
                "https://[2606:2800:220:1::1]/"
            })
    void anAddressOverTlsMayBeWritten(String address) {
        assertThatCode(() -> closed.judge(URI.create(address))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://keys.example.org/jwks.json",
                "ftp://keys.example.org/",
                "file:///etc/passwd",
                "jar:file:///x!/y",
                "gopher://keys.example.org/",
                "mailto:a@b",
                "/jwks.json",
                "//keys.example.org/",
                "https:keys.example.org",
                "https://user:secret@keys.example.org/",
                "https://keys.example.org/#x",
                // Loopback as only some programs read it.
                "https://2130706433/",
                "https://017700000001/",
                "https://0x7f000001/",
                "https://0x7f.1/",
                "https://127.1/",
                "https://0177.0.0.1/",
                "https://127.0.0.1./",
                "https://256.1.1.1/",
                "https://keys.example.org.1/"
            })
    void whatIsNoPlainAddressOverTlsIsRefused(String address) {
        assertThatThrownBy(() -> closed.judge(URI.create(address))).isInstanceOf(AddressRefusedException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "127.0.0.1",
                "127.255.255.254",
                "10.0.0.1",
                "100.64.0.1",
                "100.100.100.200",
                "168.63.129.16",
                "169.254.169.254",
                "169.254.0.23",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.168.1.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:7f00:1",
                "::ffff:169.254.169.254",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "fe80::1",
                "fec0::1",
                "fd00:ec2::254",
                "fc00::1",
                "ff02::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "100::1"
            })
    void anAddressThatIsNotPublicIsRefused(String address) throws UnknownHostException {
        InetAddress[] addresses = {InetAddress.getByName(address)};
        assertThatThrownBy(() -> closed.judge("keys.example.org", addresses))
                .isInstanceOf(AddressRefusedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:2800:220:1::1", "240e:1::1"})
    void aPublicAddressIsTaken(String address) {
        assertThatCode(() -> closed.judge("keys.example.org", new InetAddress[] {InetAddress.getByName(address)}))
                .doesNotThrowAnyException();
    }

    @Test
    void oneAddressThatIsNotPublicSpoilsThemAll() throws UnknownHostException {
        InetAddress[] addresses = {InetAddress.getByName("93.184.216.34"), InetAddress.getByName("10.0.0.1")};
        assertThatThrownBy(() -> closed.judge("keys.example.org", addresses))
                .isInstanceOf(AddressRefusedException.class);
    }

    @Test
    void aListedNetworkAndAListedHostAreTakenAndNoOthers() throws UnknownHostException {
        AddressRules listed =
                rules(List.of("10.1.0.0/16", "fd12:3456::/32", "192.168.7.7", "Keys.Hospital"), List.of());
        for (String inside : List.of("10.1.2.3", "fd12:3456::9", "192.168.7.7")) {
            InetAddress[] addresses = {InetAddress.getByName(inside)};
            assertThatCode(() -> listed.judge("any", addresses)).as(inside).doesNotThrowAnyException();
        }
        for (String outside : List.of("10.2.0.1", "fd12:3457::1", "192.168.7.8")) {
            InetAddress[] addresses = {InetAddress.getByName(outside)};
            assertThatThrownBy(() -> listed.judge("any", addresses))
                    .as(outside)
                    .isInstanceOf(AddressRefusedException.class);
            assertThatCode(() -> listed.judge("keys.hospital", addresses)).doesNotThrowAnyException();
        }
    }

    @Test
    void plainHttpIsForListedHosts() {
        AddressRules listed = rules(List.of(), List.of("Keys.Hospital", "::1"));
        assertThatCode(() -> listed.judge(URI.create("http://keys.hospital:8080/jwks")))
                .doesNotThrowAnyException();
        assertThatCode(() -> listed.judge(URI.create("http://[::1]:8080/jwks"))).doesNotThrowAnyException();
        assertThatThrownBy(() -> listed.judge(URI.create("http://other.hospital/jwks")))
                .hasMessageContaining("plain-http");
    }

    @Test
    void aHostWithoutAddressIsRefused() {
        assertThatThrownBy(() -> closed.judge("nowhere", new InetAddress[0]))
                .isInstanceOf(AddressRefusedException.class);
    }

    @Test
    void aSettingThatIsNoNetworkStopsTheStart() {
        assertThatThrownBy(() -> rules(List.of("10.1.0.0/64"), List.of())).isInstanceOf(RuntimeException.class);
        assertThat(rules(List.of("keys.hospital"), List.of())).isNotNull();
    }
}
