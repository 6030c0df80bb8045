package cn.medalliance.enrolment;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Contracts.
 *
 * @param endEvery how often the contracts whose term is over are ended
 */
@ConfigurationProperties("medalliance.contracts")
public record EnrolmentProperties(@DefaultValue("PT1H") Duration endEvery) {}
