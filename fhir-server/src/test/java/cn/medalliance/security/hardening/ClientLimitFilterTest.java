package cn.medalliance.security.hardening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.fhir.server.Outcomes;
import cn.medalliance.fhir.server.PlainRefusals;
import cn.medalliance.guide.Guide;
import cn.medalliance.security.caller.Caller;
import cn.medalliance.security.caller.CallerKind;
import cn.medalliance.security.caller.CallerToken;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockAsyncContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;

class ClientLimitFilterTest {

    private static final FilterChain ANSWERED = (request, response) -> {};
    private static final PlainRefusals REFUSALS =
            new PlainRefusals(FhirContext.forR4Cached(), new Outcomes(Guide.load()));

    @AfterEach
    void forgetWhoCalled() {
        SecurityContextHolder.clearContext();
    }

    private static ClientLimitFilter filter(int rate, int burst, int concurrent) {
        ClientShares shares = new ClientShares(new ClientLimitProperties(rate, burst, concurrent), REFUSALS);
        return new ClientLimitFilter(shares, shares::of, request -> true);
    }

    private static MockHttpServletRequest from(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/fhir/Patient");
        request.setRemoteAddr(address);
        request.setAsyncSupported(true);
        return request;
    }

    private static int status(ClientLimitFilter filter, String address) throws ServletException, IOException {
        return answer(filter, address).getStatus();
    }

    private static MockHttpServletResponse answer(ClientLimitFilter filter, String address)
            throws ServletException, IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(from(address), response, ANSWERED);
        return response;
    }

    private static void callAs(String client) {
        Jwt token =
                Jwt.withTokenValue("x").header("alg", "RS256").subject(client).build();
        SecurityContextHolder.getContext()
                .setAuthentication(
                        new CallerToken(new Caller(CallerKind.VENDOR, client, Optional.empty(), Set.of()), token));
    }

    @Test
    void whoAsksTooOftenIsToldWhenToComeBack() throws ServletException, IOException {
        ClientLimitFilter filter = filter(1, 3, 0);
        for (int request = 0; request < 3; request++) {
            assertThat(status(filter, "192.0.2.1")).isEqualTo(200);
        }
        MockHttpServletResponse refused = answer(filter, "192.0.2.1");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
        assertThat(refused.getContentAsString()).contains("too-many-requests", "medalliance.limits.client.rate");
        assertThat(status(filter, "192.0.2.2")).as("another address").isEqualTo(200);
    }

    @Test
    void aClientIsKnownByItsTokenWhereverItComesFrom() throws ServletException, IOException {
        ClientLimitFilter filter = filter(1, 1, 0);
        callAs("hospital");
        assertThat(status(filter, "192.0.2.1")).isEqualTo(200);
        assertThat(status(filter, "192.0.2.2")).isEqualTo(429);
        callAs("centre");
        assertThat(status(filter, "192.0.2.1")).isEqualTo(200);
        SecurityContextHolder.clearContext();
        assertThat(status(filter, "192.0.2.1")).isEqualTo(200);
    }

    @Test
    void aNetworkOfIpv6HasOneShare() throws ServletException, IOException {
        ClientLimitFilter filter = filter(1, 1, 0);
        assertThat(status(filter, "2001:db8:0:1::1")).isEqualTo(200);
        assertThat(status(filter, "2001:db8:0:1:ffff::2")).isEqualTo(429);
        assertThat(status(filter, "2001:db8:0:2::1")).isEqualTo(200);
    }

    @Test
    void oneRequestTooManyAtTheSameTimeIsRefused() throws ServletException, IOException {
        ClientLimitFilter filter = filter(0, 1, 1);
        filter.doFilter(from("192.0.2.1"), new MockHttpServletResponse(), (request, response) -> {
            MockHttpServletResponse second = answer(filter, "192.0.2.1");
            assertThat(second.getStatus()).isEqualTo(429);
            assertThat(second.getHeader("Retry-After")).isEqualTo("1");
            assertThat(status(filter, "192.0.2.2")).isEqualTo(200);
        });
        assertThat(status(filter, "192.0.2.1")).as("when it has ended").isEqualTo(200);
    }

    @Test
    void whoHangsUpGivesItsPlaceBack() throws ServletException, IOException {
        ClientLimitFilter filter = filter(0, 1, 1);
        for (Exception failure : new Exception[] {new IOException("hung up"), new IllegalStateException("ours")}) {
            assertThatThrownBy(() ->
                            filter.doFilter(from("192.0.2.1"), new MockHttpServletResponse(), (request, response) -> {
                                if (failure instanceof IOException io) {
                                    throw io;
                                }
                                throw (RuntimeException) failure;
                            }))
                    .isSameAs(failure);
            assertThat(status(filter, "192.0.2.1")).isEqualTo(200);
        }
    }

    @Test
    void aRequestThatGoesOnElsewhereKeepsItsPlaceUntilItIsComplete() throws ServletException, IOException {
        ClientLimitFilter filter = filter(0, 1, 1);
        MockHttpServletRequest outlasting = from("192.0.2.1");
        filter.doFilter(outlasting, new MockHttpServletResponse(), (request, response) -> request.startAsync());
        assertThat(status(filter, "192.0.2.1")).isEqualTo(429);
        ((MockAsyncContext) outlasting.getAsyncContext()).complete();
        assertThat(status(filter, "192.0.2.1")).isEqualTo(200);
        assertThat(status(filter, "192.0.2.1")).as("given back once").isEqualTo(200);
    }

    @Test
    void noughtIsNoLimit() throws ServletException, IOException {
        ClientLimitFilter filter = filter(0, 1, 0);
        for (int request = 0; request < 50; request++) {
            assertThat(status(filter, "192.0.2.1")).isEqualTo(200);
        }
    }
}
