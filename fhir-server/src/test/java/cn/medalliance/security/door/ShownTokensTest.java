package cn.medalliance.security.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/** The token of a request is what Spring's resolver takes for it, whatever the header says. */
class ShownTokensTest {

    private final BearerTokenResolver spring = new DefaultBearerTokenResolver();
    private final BearerTokenResolver shown = new ShownTokens();

    @Test
    void withoutHeaderThereIsNone() {
        assertThat(shown.resolve(new MockHttpServletRequest())).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJ4In0.c2ln-_~+/",
                "bearer abc",
                "BEARER abc",
                "Bearer abc==",
                "Bearer a",
                "Basic YTpi",
                "Basic Bearer",
                ""
            })
    void isWhatSpringTakes(String header) {
        assertThat(shown.resolve(with(header))).isEqualTo(spring.resolve(with(header)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer ",
                "Bearer  abc",
                "Bearer abc ",
                "Bearer a=b",
                "Bearer =",
                "Bearer a b",
                "Bearer 中",
                "Bearer a\"",
                "Bearer",
                "Bearerabc"
            })
    void isRefusedAsBySpring(String header) {
        assertThatThrownBy(() -> spring.resolve(with(header))).isInstanceOf(OAuth2AuthenticationException.class);
        assertThatThrownBy(() -> shown.resolve(with(header))).isInstanceOf(OAuth2AuthenticationException.class);
    }

    @Test
    void inTheAddressItIsNone() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/fhir/Patient");
        request.setParameter("access_token", "abc");
        assertThat(shown.resolve(request)).isNull();
    }

    private static MockHttpServletRequest with(String header) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Authorization", header);
        return request;
    }
}
