package cn.medalliance.command;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What a trial run brings with it.
 *
 * @param residents residents of the demo county that is loaded after the start; 0 for none
 * @param seed seed of the demo county
 */
@Validated
@ConfigurationProperties("medalliance.demo")
record TrialProperties(
        @DefaultValue("0") @Min(0) @Max(500_000) int residents,
        @DefaultValue("1") long seed) {}
