package cn.medalliance.security.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** A header's value passes where it passes Spring's own firewall. */
class SafeHeadersTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer abc", "a\tb", "居民", "😀", "é"})
    void passes(String value) {
        assertThat(SafeHeaders.isSafe(value)).isTrue();
        assertThat(isSafeToSpring(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\rb", "\0", "a\u007f", "\u0085", "\u0378"})
    void isRefused(String value) {
        assertThat(SafeHeaders.isSafe(value)).isFalse();
        assertThat(isSafeToSpring(value)).isFalse();
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/fhir/Patient");
        request.addHeader("X-Any", value);
        assertThatThrownBy(() ->
                        SafeHeaders.firewall().getFirewalledRequest(request).getHeader("X-Any"))
                .isInstanceOf(RequestRejectedException.class);
    }

    @Test
    void everyCharacterIsJudgedAlike() {
        Random random = new Random(1);
        for (int count = 0; count < 20_000; count++) {
            String value = Character.toString(random.nextInt(Character.MAX_CODE_POINT + 1));
            assertThat(SafeHeaders.isSafe(value))
                    .as("U+%x", value.codePointAt(0))
                    .isEqualTo(isSafeToSpring(value));
        }
    }

    private static boolean isSafeToSpring(String value) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/fhir/Patient");
        request.addHeader("X-Any", value);
        try {
            new StrictHttpFirewall().getFirewalledRequest(request).getHeader("X-Any");
            return true;
        } catch (RequestRejectedException refused) {
            return false;
        }
    }
}
