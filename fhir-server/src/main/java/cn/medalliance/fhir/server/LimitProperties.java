package cn.medalliance.fhir.server;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much one request may ask for or bring.
 *
 * @param body a request body, after it is unpacked
 * @param page entries of one page at the most; a larger {@code _count} is capped
 * @param defaultPage entries of one page when {@code _count} is not given
 * @param nesting levels of a JSON or XML body
 * @param entries entries of a batch or transaction
 * @param parameters parameters of one address
 * @param query their length together
 */
@Validated
@ConfigurationProperties("medalliance.limits")
public record LimitProperties(
        @DefaultValue("64MB") DataSize body,
        @DefaultValue("1000") @Min(1) int page,
        @DefaultValue("50") @Min(1) int defaultPage,
        @DefaultValue("100") @Min(10) int nesting,
        @DefaultValue("5000") @Min(1) int entries,
        @DefaultValue("1000") @Min(1) int parameters,
        @DefaultValue("32KB") DataSize query) {}
