package cn.medalliance.security.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person who may sign in.
 *
 * @param username the name to sign in with
 * @param displayName how pages address the person
 * @param passwordHash the password, hashed, with the way of hashing before it in braces; null where another identity
 *     provider signs the person in
 * @param person the person's resource: {@code Practitioner/id}, {@code Patient/id}, or a search of one by identifier
 * @param organization a practitioner's organisation by its unified social credit code
 * @param totpSecret the secret of one-time codes, in base 32; null when none are asked for
 * @param isDisabled whether the account is out of use
 * @param lockedUntil until when wrong passwords keep it shut; null when they do not
 */
public record Account(
        String username,
        String displayName,
        @Nullable String passwordHash,
        String person,
        @Nullable String organization,
        @Nullable String totpSecret,
        boolean isDisabled,
        @Nullable Instant lockedUntil) {

    /** Whether it is a resident's; otherwise it is a practitioner's. */
    public boolean isResident() {
        return person.startsWith("Patient");
    }

    /** Whether wrong passwords keep it shut at a time. */
    public boolean isLocked(Instant now) {
        return lockedUntil != null && lockedUntil.isAfter(now);
    }
}
