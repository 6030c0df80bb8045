package cn.medalliance.provenance;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Provenances that the server makes.
 *
 * @param enabled whether it makes one where the client sends none
 */
@ConfigurationProperties("medalliance.provenance")
public record ProvenanceProperties(@DefaultValue("true") boolean enabled) {}
