package cn.medalliance.referral.jpa;

import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * What a transaction did to a resource as a whole.
 *
 * @param before as it was when the transaction began; null when it is new
 * @param after as it is to be
 */
record ReferralChange<T extends Resource>(@Nullable T before, T after) {

    String id() {
        return after.getIdElement().getIdPart();
    }

    ReferralChange<T> then(T later) {
        return new ReferralChange<>(before, later);
    }
}
