package cn.medalliance.intake;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Which formats can be converted besides those of the guide.
 *
 * @param profiles a folder with vendors' profiles; null when the site has none of its own
 */
@ConfigurationProperties("medalliance.formats")
record FormatProperties(@Nullable Path profiles) {}
