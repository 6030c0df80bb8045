package cn.medalliance.security.provider;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every hour: the next signing key when it is time, and away with what has expired. */
final class ProviderUpkeep implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderUpkeep.class);

    private final SigningKeys keys;
    private final JdbcTemplate database;
    private final ScheduledExecutorService hourly = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "provider-upkeep");
        thread.setDaemon(true);
        return thread;
    });

    ProviderUpkeep(SigningKeys keys, JdbcTemplate database) {
        this.keys = keys;
        this.database = database;
        hourly.scheduleWithFixedDelay(this::run, 1, 60, TimeUnit.MINUTES);
    }

    private void run() {
        try {
            keys.renew();
            database.update("delete from mca.used_assertion where expires_at < now()");
            database.update("delete from public.oauth2_authorization where access_token_expires_at < now() - interval"
                    + " '1 day' and (refresh_token_expires_at is null or refresh_token_expires_at < now())");
            database.update("delete from public.oauth2_authorization where access_token_expires_at is null"
                    + " and begun_at < now() - interval '1 day'");
            database.update("delete from mca.launch where expires_at < now()");
        } catch (RuntimeException failure) {
            LOG.warn("The identity provider's upkeep failed; it is tried again in an hour", failure);
        }
    }

    @Override
    public void close() {
        hourly.shutdownNow();
    }
}
