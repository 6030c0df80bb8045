package cn.medalliance.security.hardening;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.web.server.Ssl;

class TransportConfigTest {

    private static ServerProperties at(String address) throws UnknownHostException {
        ServerProperties server = new ServerProperties();
        server.setAddress(InetAddress.getByName(address));
        return server;
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.7"})
    void othersAreNotServedInTheClear(String address) throws UnknownHostException {
        ServerProperties server = at(address);
        assertThatThrownBy(() -> TransportConfig.requireTls(server)).hasMessageContaining("proxy-ends-tls");
        server.setSsl(new Ssl());
        assertThatCode(() -> TransportConfig.requireTls(server)).doesNotThrowAnyException();
        server.getSsl().setEnabled(false);
        assertThatThrownBy(() -> TransportConfig.requireTls(server)).hasMessageContaining("server.ssl");
    }

    @Test
    void whoServesEveryAddressServesOthers() {
        assertThatThrownBy(() -> TransportConfig.requireTls(new ServerProperties()))
                .hasMessageContaining("TLS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1"})
    void thisMachineMayBe(String address) throws UnknownHostException {
        ServerProperties server = at(address);
        assertThatCode(() -> TransportConfig.requireTls(server)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "https://app.example.org/",
                "app.example.org",
                "null",
                "https://*.example.org",
                "https://a b"
            })
    void whatIsNoOriginStopsTheStart(String origin) {
        assertThatThrownBy(() -> new CorsProperties(List.of(origin))).hasMessageContaining("no origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://app.example.org", "http://localhost:5173", "https://[::1]:8443"})
    void anOriginIsTaken(String origin) {
        assertThatCode(() -> new CorsProperties(List.of(origin))).doesNotThrowAnyException();
    }
}
