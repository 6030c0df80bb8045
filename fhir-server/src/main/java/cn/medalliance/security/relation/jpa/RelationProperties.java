package cn.medalliance.security.relation.jpa;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long relations last.
 *
 * @param window how long a referral or a treatment gives access after its end
 */
@ConfigurationProperties("medalliance.access")
record RelationProperties(@DefaultValue("P14D") Duration window) {}
