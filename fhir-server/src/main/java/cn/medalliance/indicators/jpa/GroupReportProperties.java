package cn.medalliance.indicators.jpa;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Warnings about groups that the server makes and stores each month. None unless it is said of whom.
 *
 * @param organizations of organisations of these credit codes
 * @param kinds and of organisations of these kinds, codes of mca-org-type
 * @param managing and of each organisation that manages residents itself
 * @param day of the month on which that of the month before is due
 * @param before how many months before are made up for when they are missing
 * @param lookEvery how often it is looked whether one is due
 */
@Validated
@ConfigurationProperties("medalliance.indicators.group-reports")
record GroupReportProperties(
        @DefaultValue List<String> organizations,
        @DefaultValue List<String> kinds,
        @DefaultValue("false") boolean managing,
        @DefaultValue("1") @Min(1) @Max(28) int day,
        @DefaultValue("2") @Min(0) @Max(24) int before,
        @DefaultValue("PT1H") Duration lookEvery) {}
