package cn.medalliance.fhir.storage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The database of a server, for a command that looks at it without one: an external one by its address, or the embedded
 * one of a data folder, which is used as it runs or is started for the time of the command.
 */
public final class StoredDatabase implements AutoCloseable {

    private final String url;
    private final @Nullable String user;
    private final @Nullable String password;
    private final Optional<EmbeddedDatabase> started;

    private StoredDatabase(
            String url, @Nullable String user, @Nullable String password, Optional<EmbeddedDatabase> started) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.started = started;
    }

    /** An external one. */
    public static StoredDatabase at(String url, @Nullable String user, @Nullable String password) {
        return new StoredDatabase(url, filled(user), filled(password), Optional.empty());
    }

    private static @Nullable String filled(@Nullable String word) {
        return word == null || word.isEmpty() ? null : word;
    }

    /** That of a data folder; empty when there is none. */
    public static Optional<StoredDatabase> in(Path data) {
        Path folder = new StorageProperties(data).database();
        if (!Files.exists(folder.resolve("PG_VERSION"))) {
            return Optional.empty();
        }
        Optional<String> running = EmbeddedDatabase.running(folder);
        Optional<EmbeddedDatabase> started =
                running.isPresent() ? Optional.empty() : Optional.of(EmbeddedDatabase.start(folder));
        String url = running.or(() -> started.map(EmbeddedDatabase::jdbcUrl)).orElseThrow();
        return Optional.of(new StoredDatabase(url, "postgres", null, started));
    }

    /** That of a data folder, when it runs; it is not started. */
    public static Optional<StoredDatabase> runningIn(Path data) {
        return EmbeddedDatabase.running(new StorageProperties(data).database())
                .map(url -> new StoredDatabase(url, "postgres", null, Optional.empty()));
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** Its connections, each a new one. */
    public DataSource dataSource() {
        DriverManagerDataSource connections = new DriverManagerDataSource(url);
        if (user != null) {
            connections.setUsername(user);
        }
        if (password != null) {
            connections.setPassword(password);
        }
        return connections;
    }

    @Override
    public void close() {
        started.ifPresent(EmbeddedDatabase::close);
    }
}
