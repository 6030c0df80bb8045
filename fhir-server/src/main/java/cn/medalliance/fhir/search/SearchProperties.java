package cn.medalliance.fhir.search;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How searches are paged.
 *
 * @param linkLifetime how long a {@code next} link works
 * @param statelessPage the largest first page whose {@code next} link holds the page itself; after a larger one the rest
 *     is kept at once
 * @param largestResult matches that one search may be paged through; more are refused, never cut silently
 */
@Validated
@ConfigurationProperties("medalliance.search")
public record SearchProperties(
        @DefaultValue("PT24H") Duration linkLifetime,
        @DefaultValue("250") @Min(0) int statelessPage,
        @DefaultValue("1000000") @Min(1000) int largestResult) {}
