package cn.medalliance.fhir.schedule;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Work that has its time.
 *
 * @param lookEvery how often it is looked whether something is due
 */
@ConfigurationProperties("medalliance.schedule")
record ScheduleProperties(@DefaultValue("PT5S") Duration lookEvery) {}
