package cn.medalliance.identity.jpa;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Merging records.
 *
 * @param mergeLimit how many resources of a duplicate are moved in one transaction; of one with more the merge is refused
 */
@Validated
@ConfigurationProperties("medalliance.identity")
record MergeProperties(@DefaultValue("5000") @Min(1) int mergeLimit) {}
