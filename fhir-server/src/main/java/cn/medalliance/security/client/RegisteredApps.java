package cn.medalliance.security.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The apps that registered themselves, for all nodes. What was found is remembered for seconds. */
final class RegisteredApps {

    private static final Duration STALE = Duration.ofSeconds(5);
    private static final int REMEMBERED = 10_000;
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(MapperFeature.AUTO_DETECT_IS_GETTERS).build();

    private final JdbcTemplate database;
    private final Cache<String, Optional<ClientEntry>> known = Caffeine.newBuilder()
            .expireAfterWrite(STALE)
            .maximumSize(REMEMBERED)
            .build();

    RegisteredApps(JdbcTemplate database) {
        this.database = database;
    }

    Optional<ClientEntry> find(String id) {
        return known.get(
                id,
                unknown ->
                        database
                                .queryForList(
                                        "select entry from mca.registered_client where id = ?", String.class, unknown)
                                .stream()
                                .findFirst()
                                .map(RegisteredApps::read));
    }

    private static ClientEntry read(String entry) {
        try {
            return JSON.readValue(entry, ClientEntry.class);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("A registered client cannot be read", failure);
        }
    }

    void add(ClientEntry client) {
        try {
            database.update(
                    "insert into mca.registered_client (id, entry) values (?, ?)",
                    client.id(),
                    JSON.writeValueAsString(client));
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException("The client cannot be written down", failure);
        }
        known.invalidate(client.id());
    }
}
