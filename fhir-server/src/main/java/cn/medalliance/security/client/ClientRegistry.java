package cn.medalliance.security.client;

import cn.medalliance.security.caller.Caller;
import cn.medalliance.security.caller.CallerKind;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hl7.fhir.exceptions.FHIRException;
import org.hl7.fhir.r4.model.codesystems.V3ActReason;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The clients of the registry file, read once at the start, where a wrong entry stops the start and is named; and the apps
 * that registered themselves.
 */
public final class ClientRegistry {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Map<String, ClientEntry> clients = new LinkedHashMap<>();
    private final RegisteredApps registered;

    private ClientRegistry(RegisteredApps registered) {
        this.registered = registered;
    }

    /**
     * Reads a registry file; without one there are the apps that registered themselves.
     *
     * @param database where these are kept
     * @throws IllegalStateException when it cannot be read, with the entry and what is wrong with it
     */
    public static ClientRegistry read(@Nullable Path file, JdbcTemplate database) {
        ClientRegistry registry = new ClientRegistry(new RegisteredApps(database));
        if (file != null) {
            try {
                JsonNode entries = YAML.readTree(file.toFile()).path("clients");
                for (JsonNode entry : entries) {
                    ClientEntry client = YAML.treeToValue(entry, ClientEntry.class);
                    check(client);
                    require(
                            registry.clients.put(client.id(), client) == null,
                            "client " + client.id() + ": stands twice");
                }
            } catch (IOException | IllegalArgumentException failure) {
                throw new IllegalStateException(
                        "客户端登记文件有误。 The client registry " + file + " is wrong: " + failure.getMessage(), failure);
            }
        }
        return registry;
    }

    /** Whether an entry keeps the rules. */
    private static void check(ClientEntry client) {
        String who = "client " + client.id();
        require(client.id() != null && client.id().matches("[A-Za-z0-9._-]{1,100}"), who + ": its id is no id");
        require(client.kind() != null, who + ": kind is missing");
        require(client.scopes() != null && !client.scopes().isBlank(), who + ": scopes are missing");
        int credentials = (client.jwks() == null ? 0 : 1)
                + (client.jwksUrl() == null ? 0 : 1)
                + (client.secretHash() == null ? 0 : 1);
        require(
                credentials == 1 || credentials == 0 && client.isForPeople(),
                who + ": exactly one of jwks, jwks-url and secret-hash must be given; an app with redirect-uris may do"
                        + " without");
        require(!client.kind().isPerson(), who + ": practitioners and residents are people, no kind of client");
        for (String uri : client.redirectUris() == null ? List.<String>of() : client.redirectUris()) {
            require(RedirectAddress.isAllowed(uri), who + ": redirect-uris: " + uri + " is not allowed");
        }
        if (client.identifiedPurposes() != null) {
            checkPurposes(who, client, client.identifiedPurposes());
        }
        if (client.jwks() != null) {
            checkKeys(who, client.jwks());
        }
    }

    private static void checkPurposes(String who, ClientEntry client, List<String> purposes) {
        require(client.kind() == CallerKind.CDC, who + ": identified-purposes are for the kind cdc");
        require(client.role() != null && !client.role().isBlank(), who + ": identified-purposes need a role");
        for (String purpose : purposes) {
            try {
                V3ActReason.fromCode(purpose);
            } catch (FHIRException unknown) {
                throw new IllegalArgumentException(
                        who + ": identified-purposes: " + purpose + " is no code of v3-ActReason", unknown);
            }
        }
    }

    private static void checkKeys(String who, JsonNode jwks) {
        try {
            JWKSet keys = JWKSet.parse(jwks.toString());
            require(!keys.isEmpty(), who + ": jwks has no key");
            for (JWK key : keys.getKeys()) {
                require(!key.isPrivate(), who + ": jwks holds a private key");
                require(key.getKeyID() != null, who + ": a key of jwks has no kid");
                require(
                        key.getAlgorithm() == null
                                || JWSAlgorithm.Family.SIGNATURE.contains(
                                        JWSAlgorithm.parse(key.getAlgorithm().getName())),
                        who + ": a key of jwks is not for signatures");
            }
        } catch (ParseException failure) {
            throw new IllegalArgumentException(who + ": jwks: " + failure.getMessage(), failure);
        }
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }

    /** Judges an address. */
    @FunctionalInterface
    public interface AddressJudge {
        /**
         * Lets an address pass.
         *
         * @throws IOException when it is refused
         */
        void require(URI address) throws IOException;
    }

    /**
     * Lets somebody judge the addresses at which clients publish their keys.
     *
     * @throws IllegalStateException when one is refused, with the client
     */
    public void requireAddressesOfKeys(AddressJudge judge) {
        for (ClientEntry client : clients.values()) {
            if (client.jwksUrl() != null) {
                try {
                    judge.require(client.jwksUrl());
                } catch (IOException refused) {
                    throw new IllegalStateException(
                            "客户端登记文件有误。 client " + client.id() + ": jwks-url: " + refused.getMessage(), refused);
                }
            }
        }
    }

    /** The client of an id: of the file, or one that registered itself. */
    public Optional<ClientEntry> find(@Nullable String id) {
        if (id == null) {
            return Optional.empty();
        }
        ClientEntry ofFile = clients.get(id);
        return ofFile == null ? registered.find(id) : Optional.of(ofFile);
    }

    /**
     * What a system that called may do by now, for work that is done for it later: what was taken from it since counts.
     *
     * @return empty when it is not registered any more, or a person called
     */
    public Optional<Caller> asNow(Caller then) {
        return then.person().isPresent()
                ? Optional.empty()
                : find(then.client())
                        .map(client -> new Caller(
                                client.kind(),
                                client.id(),
                                Optional.ofNullable(client.organization()),
                                then.scopes().stream().filter(client::mayHave).collect(Collectors.toSet())));
    }

    /**
     * Adds a client that registers itself.
     *
     * @throws IllegalArgumentException when the entry breaks a rule
     */
    public void register(ClientEntry client) {
        check(client);
        registered.add(client);
    }
}
