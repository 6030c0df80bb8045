package cn.medalliance.prescribing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Prescriptions.
 *
 * @param remindEvery how often it is looked which long prescriptions run out
 */
@ConfigurationProperties("medalliance.prescribing")
public record PrescribingProperties(@DefaultValue("PT1H") Duration remindEvery) {}
