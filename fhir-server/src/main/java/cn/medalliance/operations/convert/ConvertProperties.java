package cn.medalliance.operations.convert;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much {@code $convert} takes.
 *
 * @param rows rows of one request at the most; longer files go through {@code intake}
 */
@Validated
@ConfigurationProperties("medalliance.convert")
record ConvertProperties(@DefaultValue("1000") @Min(1) int rows) {}
