package cn.medalliance.audit.trail;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How accesses are written down. That they are cannot be switched off.
 *
 * @param timeout how long an answer waits for its record; then it is refused
 * @param queue answers that may wait for their records at the same time
 */
@Validated
@ConfigurationProperties("medalliance.audit")
record AuditProperties(
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("10000") @Min(1) int queue) {}
