package cn.medalliance.security;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may reach the server.
 *
 * @param mode how callers are known
 * @param issuer the address of this server, under which its own identity provider gives out tokens
 * @param clients the client registry, a YAML file; without one nobody can get a token
 * @param keys the folder of the provider's signing keys; by default {@code keys} in the data folder
 * @param trustedIssuers other identity providers whose tokens are taken
 * @param clockSkew by how much clocks may differ
 * @param keyLifetime how long a signing key signs before the next takes its place
 * @param registrationToken the initial access token with which apps may register themselves; without one they may not
 */
@ConfigurationProperties("medalliance.security")
public record SecurityProperties(
        @DefaultValue("secured") Mode mode,
        @DefaultValue("http://localhost:8080") URI issuer,
        @Nullable Path clients,
        @Nullable Path keys,
        @DefaultValue List<TrustedIssuer> trustedIssuers,
        @DefaultValue("30s") Duration clockSkew,
        @DefaultValue("90d") Duration keyLifetime,
        @Nullable String registrationToken) {

    public SecurityProperties {
        // An environment variable that is set to nothing.
        clients = clients == null || clients.toString().isEmpty() ? null : clients;
    }

    /** How callers are known. */
    public enum Mode {
        /** Callers are not known: loopback only. */
        OPEN,
        /** Every caller shows a token. */
        SECURED
    }

    /**
     * Another identity provider.
     *
     * @param issuer its address as it stands in its tokens
     * @param jwks where it publishes its keys
     * @param audience what its tokens name as this server
     * @param accountClaim the claim that names the account of the person who signed in there; without one its tokens
     *     stand for systems only
     */
    public record TrustedIssuer(
            String issuer,
            URI jwks,
            String audience,
            @Nullable String accountClaim) {}

    /** The folder of keys that this server makes for itself. */
    public Path keysBeside(Path data) {
        return keys == null ? data.resolve("keys") : keys;
    }

    /** The FHIR base, which tokens of our own provider name as their audience. */
    public String fhirBase() {
        return issuer + "/fhir";
    }
}
