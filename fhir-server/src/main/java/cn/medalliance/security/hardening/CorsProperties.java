package cn.medalliance.security.hardening;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which web pages' scripts may call the server.
 *
 * @param origins the pages' origins, such as {@code https://app.example.org}; with none no script of another origin may
 */
@ConfigurationProperties("medalliance.cors")
record CorsProperties(@DefaultValue List<String> origins) {

    private static final String ORIGIN = "https?://(?:[A-Za-z0-9.-]+|\\[[0-9a-fA-F:.]+])(?::\\d{1,5})?";

    CorsProperties {
        origins = List.copyOf(origins);
        for (String origin : origins) {
            if (!origin.matches(ORIGIN)) {
                throw new IllegalArgumentException(
                        "medalliance.cors.origins: no origin such as https://app.example.org: " + origin);
            }
        }
    }
}
