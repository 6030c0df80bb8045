package cn.medalliance.indicators.kept;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Indicators.
 *
 * @param kept how many (an indicator, a period, parameters) are kept in step after they were asked for; who was asked for longest
 *     ago goes first
 * @param lookEvery how often they are brought in step with the views
 */
@Validated
@ConfigurationProperties("medalliance.indicators")
record IndicatorProperties(
        @DefaultValue("120") @Min(1) @Max(10_000) int kept,
        @DefaultValue("PT1S") Duration lookEvery) {}
