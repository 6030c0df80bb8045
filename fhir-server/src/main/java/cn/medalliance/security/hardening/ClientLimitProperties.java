package cn.medalliance.security.hardening;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much of the server one client may have: one by its token, everybody without a valid token by address.
 *
 * @param rate requests a second; 0 for no limit
 * @param burst requests that may come at once after a pause
 * @param concurrent requests that are answered at the same time; 0 for no limit
 */
@Validated
@ConfigurationProperties("medalliance.limits.client")
record ClientLimitProperties(
        @DefaultValue("500") @Min(0) int rate,
        @DefaultValue("2000") @Min(1) int burst,
        @DefaultValue("64") @Min(0) int concurrent) {}
