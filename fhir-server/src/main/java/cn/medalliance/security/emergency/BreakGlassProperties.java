package cn.medalliance.security.emergency;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the glass is broken.
 *
 * @param lifetime how long it gives access
 * @param perHour how often an organisation may break it within an hour
 * @param reason how many characters a reason has at least
 */
@Validated
@ConfigurationProperties("medalliance.break-glass")
record BreakGlassProperties(
        @DefaultValue("PT4H") Duration lifetime,
        @DefaultValue("10") @Min(1) int perHour,
        @DefaultValue("10") @Min(1) int reason) {}
