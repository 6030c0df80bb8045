package cn.medalliance.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenModeConfigTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.1.2.3", "::1"})
    void openModeServesThisMachine(String address) {
        assertThatCode(() ->
                        OpenModeConfig.requireLoopback(SecurityProperties.Mode.OPEN, InetAddress.getByName(address)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.7"})
    void openModeRefusesToServeOthers(String address) throws UnknownHostException {
        InetAddress outside = InetAddress.getByName(address);
        assertThatThrownBy(() -> OpenModeConfig.requireLoopback(SecurityProperties.Mode.OPEN, outside))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("loopback");
    }

    @Test
    void openModeRefusesToServeEveryAddress() {
        assertThatThrownBy(() -> OpenModeConfig.requireLoopback(SecurityProperties.Mode.OPEN, null))
                .hasMessageContaining("every address");
    }
}
