package cn.medalliance.referral;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Referrals.
 *
 * @param historyImports open mode: whether who names no organisation and no role may create referrals as they stood in the past
 */
@ConfigurationProperties("medalliance.referral")
public record ReferralProperties(@DefaultValue("true") boolean historyImports) {}
