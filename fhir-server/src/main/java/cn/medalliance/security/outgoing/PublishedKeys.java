package cn.medalliance.security.outgoing;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Resource;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keys that a client or an identity provider publishes. */
public final class PublishedKeys {

    private static final Logger LOG = LoggerFactory.getLogger(PublishedKeys.class);
    private static final String ACCEPT = "application/jwk-set+json, application/json";

    private final OutgoingCalls calls;

    public PublishedKeys(OutgoingCalls calls) {
        this.calls = calls;
    }

    /**
     * The keys at an address: fetched when first needed, kept for minutes, fetched again for an unknown key but not more
     * often than the library's rate limit.
     *
     * @throws IllegalStateException when that address would never be called
     */
    public JWKSource<SecurityContext> at(URI address) {
        try {
            calls.requireCallable(address);
            return JWKSourceBuilder.<SecurityContext>create(address.toURL(), this::fetch)
                    .retrying(true)
                    .build();
        } catch (AddressRefusedException | MalformedURLException failure) {
            throw new IllegalStateException(
                    "不可用的密钥地址。 No address of keys: " + address + ": " + failure.getMessage(), failure);
        }
    }

    private Resource fetch(URL address) throws IOException {
        try {
            OutgoingCalls.Answer answer = calls.get(URI.create(address.toString()), ACCEPT);
            if (answer.status() != 200) {
                throw new IOException("status " + answer.status());
            }
            return new Resource(new String(answer.body(), StandardCharsets.UTF_8), answer.contentType());
        } catch (IOException failure) {
            LOG.warn("The keys at {} cannot be fetched: {}", address, failure.getMessage());
            throw failure;
        }
    }
}
