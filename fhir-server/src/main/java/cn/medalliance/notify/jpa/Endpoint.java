package cn.medalliance.notify.jpa;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.notify.model.Wanted;
import cn.medalliance.security.outgoing.AddressRefusedException;
import cn.medalliance.security.outgoing.OutgoingCalls;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;

/** Where notifications go. What it answers is told to nobody but for its status. */
final class Endpoint {

    private static final String TYPE = "application/fhir+json;charset=UTF-8";
    private static final int OK = 200;
    private static final int REDIRECTION = 300;

    private final OutgoingCalls calls;
    private final Duration timeout;

    Endpoint(OutgoingCalls calls, Duration timeout) {
        this.calls = calls;
        this.timeout = timeout;
    }

    /** Sends a notification; gives what is wrong, or nothing when it was taken. */
    Optional<String> send(Wanted wanted, Bundle notification) {
        byte[] body = FhirContext.forR4Cached()
                .newJsonParser()
                .encodeResourceToString(notification)
                .getBytes(StandardCharsets.UTF_8);
        Duration atMost =
                wanted.timeout().filter(less -> less.compareTo(timeout) < 0).orElse(timeout);
        try {
            int status = calls.post(wanted.endpoint(), wanted.headers(), TYPE, body, atMost)
                    .status();
            return status >= OK && status < REDIRECTION
                    ? Optional.empty()
                    : Optional.of("接收端答复 The endpoint answered with status " + status);
        } catch (AddressRefusedException refused) {
            return Optional.of("不可调用的地址。 The address is not called: " + refused.getMessage());
        } catch (IOException | IllegalStateException failure) {
            return Optional.of("接收端没有完整的答复 The endpoint gave no whole answer: "
                    + failure.getClass().getSimpleName());
        }
    }
}
