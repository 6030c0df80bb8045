package cn.medalliance.views.jpa;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What clients may keep of their own.
 *
 * @param perClient how many view definitions a client may have; in open mode all together
 * @param largest the longest of them, as JSON
 */
@Validated
@ConfigurationProperties("medalliance.views.definitions")
record DefinitionProperties(
        @DefaultValue("200") @Min(0) int perClient,
        @DefaultValue("256KB") DataSize largest) {}
