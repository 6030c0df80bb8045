package cn.medalliance.security.registration;

import cn.medalliance.security.SecurityProperties;
import cn.medalliance.security.client.ClientEntry;
import cn.medalliance.security.client.ClientRegistry;
import cn.medalliance.security.outgoing.AddressRefusedException;
import cn.medalliance.security.outgoing.OutgoingCalls;
import cn.medalliance.security.scope.EnforceableScopes;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.crypto.keygen.StringKeyGenerator;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /oauth2/register}: an app registers itself with the initial access token. */
@RestController
@ConditionalOnProperty(name = "medalliance.security.mode", havingValue = "secured")
class RegistrationController {

    static final String PATH = "/oauth2/register";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BEARER = "Bearer ";
    private static final int BYTES = 32;

    private final ClientRegistry registry;
    private final EnforceableScopes enforceable;
    private final PasswordEncoder passwords;
    private final OutgoingCalls calls;
    private final @Nullable String initialToken;
    private final StringKeyGenerator secrets =
            new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), BYTES);

    RegistrationController(
            ClientRegistry registry,
            EnforceableScopes enforceable,
            PasswordEncoder passwords,
            OutgoingCalls calls,
            SecurityProperties properties) {
        this.registry = registry;
        this.enforceable = enforceable;
        this.passwords = passwords;
        this.calls = calls;
        this.initialToken = properties.registrationToken();
    }

    @PostMapping(PATH)
    ResponseEntity<Map<String, Object>> register(
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization,
            @RequestBody String body) {
        if (!isInitial(authorization)) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                    .header("WWW-Authenticate", "Bearer error=\"invalid_token\"")
                    .body(Map.of("error", "invalid_token"));
        }
        try {
            ClientMetadata said = JSON.readValue(body, ClientMetadata.class);
            String secret = said.wantsSecret() ? secrets.generateKey() : null;
            ClientEntry entry = said.toEntry(
                    "app-" + UUID.randomUUID(), secret == null ? null : passwords.encode(secret), enforceable);
            if (entry.jwksUrl() != null) {
                calls.requireCallable(entry.jwksUrl());
            }
            registry.register(entry);
            return ResponseEntity.status(HttpStatus.CREATED)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(answer(entry, said, secret));
        } catch (JsonProcessingException malformed) {
            return refusal("invalid_client_metadata", "the body is no JSON object of client metadata");
        } catch (AddressRefusedException refused) {
            return refusal("invalid_client_metadata", "jwks_uri: " + refused.getMessage());
        } catch (IllegalArgumentException wrong) {
            String why = String.valueOf(wrong.getMessage());
            return refusal(why.contains("redirect") ? "invalid_redirect_uri" : "invalid_client_metadata", why);
        }
    }

    private boolean isInitial(@Nullable String authorization) {
        return initialToken != null
                && authorization != null
                && MessageDigest.isEqual(
                        (BEARER + initialToken).getBytes(StandardCharsets.UTF_8),
                        authorization.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> answer(ClientEntry entry, ClientMetadata said, @Nullable String secret) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("client_id", entry.id());
        told.put("client_id_issued_at", Instant.now().getEpochSecond());
        if (secret != null) {
            told.put("client_secret", secret);
            told.put("client_secret_expires_at", 0);
        }
        told.put("client_name", entry.displayName());
        told.put("redirect_uris", said.redirectUris());
        told.put("scope", entry.scopes());
        told.put("token_endpoint_auth_method", said.method());
        told.put("grant_types", List.of("authorization_code", "refresh_token"));
        told.put("response_types", List.of("code"));
        if (said.jwks() != null) {
            told.put("jwks", said.jwks());
        }
        if (said.jwksUri() != null) {
            told.put("jwks_uri", said.jwksUri());
        }
        return told;
    }

    private static ResponseEntity<Map<String, Object>> refusal(String code, String why) {
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("error", code, "error_description", why));
    }
}
