package cn.medalliance.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotifyPropertiesTest {

    private static final Duration UNUSED = Duration.ofDays(1);

    @ParameterizedTest
    @CsvSource({"1, PT5S", "2, PT10S", "3, PT20S", "10, PT42M40S", "11, PT1H", "5000, PT1H"})
    void pausesGrowUpToTheLongest(int failures, Duration pause) {
        NotifyProperties properties =
                new NotifyProperties(2, UNUSED, 20, UNUSED, Duration.ofSeconds(5), Duration.ofHours(1), UNUSED, UNUSED);
        assertThat(properties.pause(failures)).isEqualTo(pause);
    }
}
