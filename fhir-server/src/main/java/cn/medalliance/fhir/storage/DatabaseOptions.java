package cn.medalliance.fhir.storage;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a command that looks at a database without a server is told which; a mixin of picocli. */
public final class DatabaseOptions {

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            defaultValue = "${env:MEDALLIANCE_DATA:-medalliance-data}",
            description = "数据目录（默认 ${DEFAULT-VALUE}）。 The server's data folder.")
    private Path data = Path.of("medalliance-data");

    @Option(
            names = "--url",
            paramLabel = "JDBC-URL",
            defaultValue = "${env:SPRING_DATASOURCE_URL:-}",
            description = "外部 PostgreSQL 的地址；也可用环境变量。 Address of an external PostgreSQL.")
    private @Nullable String url;

    @Option(
            names = "--username",
            paramLabel = "NAME",
            defaultValue = "${env:SPRING_DATASOURCE_USERNAME:-}",
            description = "用户名。 Its user.")
    private @Nullable String user;

    @Option(
            names = "--password",
            paramLabel = "WORD",
            defaultValue = "${env:SPRING_DATASOURCE_PASSWORD:-}",
            description = "口令，最好用环境变量。 Its password, better from the environment.")
    private @Nullable String password;

    /** The database; when there is none it is said on the standard error. The caller closes it. */
    public Optional<StoredDatabase> find() {
        Optional<StoredDatabase> found = url == null || url.isBlank()
                ? StoredDatabase.in(data)
                : Optional.of(StoredDatabase.at(url, user, password));
        if (found.isEmpty()) {
            System.err.println("数据目录中没有数据库。 There is no database in " + data.toAbsolutePath());
        }
        return found;
    }
}
