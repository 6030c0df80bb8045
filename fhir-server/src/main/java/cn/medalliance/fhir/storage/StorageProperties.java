package cn.medalliance.fhir.storage;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the server keeps what it must not lose.
 *
 * @param data the folder of the embedded PostgreSQL and of the text index ({@code MEDALLIANCE_DATA})
 */
@ConfigurationProperties("medalliance")
public record StorageProperties(
        @DefaultValue("medalliance-data") Path data) {

    Path database() {
        return data.resolve("postgresql");
    }

    /** The folder of the text index. */
    public Path text() {
        return data.resolve("lucene");
    }
}
