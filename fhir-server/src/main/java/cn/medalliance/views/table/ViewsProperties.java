package cn.medalliance.views.table;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The guide's views as tables.
 *
 * @param kept whether this server keeps them
 * @param lookEvery how often it looks for what was written
 * @param workers threads that make them anew
 * @param readers the role of the database that may read them; it must be there
 */
@Validated
@ConfigurationProperties("medalliance.views")
record ViewsProperties(
        @DefaultValue("true") boolean kept,
        @DefaultValue("PT1S") Duration lookEvery,
        @DefaultValue("2") @Min(1) @Max(64) int workers,
        @Nullable String readers) {}
