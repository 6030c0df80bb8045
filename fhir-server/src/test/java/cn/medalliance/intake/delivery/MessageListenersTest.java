package cn.medalliance.intake.delivery;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.medalliance.intake.delivery.IntakeProperties.Listener;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class MessageListenersTest {

    @Test
    void otherMachinesAreHeardOnlyWithCertificates() throws UnknownHostException {
        Listener everywhere = at(InetAddress.getByName("0.0.0.0"));
        assertThatThrownBy(() -> MessageListeners.requireCertificates(everywhere, false))
                .hasMessageContaining("port 2575")
                .hasMessageContaining("certificates");
        assertThatCode(() -> MessageListeners.requireCertificates(everywhere, true))
                .doesNotThrowAnyException();
    }

    @Test
    void thisMachineIsHeardWithout() {
        assertThatCode(() -> MessageListeners.requireCertificates(at(InetAddress.getLoopbackAddress()), false))
                .doesNotThrowAnyException();
    }

    private static Listener at(InetAddress address) {
        return new Listener(
                2575,
                address,
                "hospital",
                "hl7v2",
                null,
                1,
                DataSize.ofMegabytes(1),
                Duration.ofMinutes(1),
                Duration.ofHours(1));
    }
}
