package cn.medalliance.load.jpa;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What {@code $import} may read.
 *
 * @param importFolder in which the folders lie that it may load; {@code import} in the data folder unless it is set
 */
@ConfigurationProperties("medalliance.load")
record ImportProperties(@Nullable Path importFolder) {}
