package cn.medalliance.storage;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.security.SecuredServer;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * HAPI 8.8.0 has PostgreSQL remember so many values of links that planning a statement with a list of ids takes a hundred times
 * as long as doing it.
 */
@ServerIT
class LinkStatisticsIT {

    private static final String REMEMBERED = """
            select max(attstattarget) from pg_attribute
            where attrelid = 'public.hfj_res_link'::regclass and attname in ('src_resource_id', 'target_resource_id')
            """;

    private final SecuredServer server;

    LinkStatisticsIT(SecuredServer server) {
        this.server = server;
    }

    @Test
    void theEndsOfLinksAreRememberedInModeration() {
        assertThat(new JdbcTemplate(server.database()).queryForObject(REMEMBERED, Integer.class))
                .isBetween(1, 1000);
    }
}
