package cn.medalliance.security.provider;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;

/** Remembers each client assertion until it expires, for all nodes, so that none is taken twice. */
final class UsedAssertions {

    private final JdbcTemplate database;

    UsedAssertions(JdbcTemplate database) {
        this.database = database;
    }

    /** Whether this is the first use. */
    boolean take(String client, String id, Instant expires) {
        return database.update(
                        "insert into mca.used_assertion (client, jti, expires_at) values (?, ?, ?) on conflict do nothing",
                        client,
                        id,
                        Timestamp.from(expires))
                == 1;
    }
}
