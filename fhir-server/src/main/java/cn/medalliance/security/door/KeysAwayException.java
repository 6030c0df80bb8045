package cn.medalliance.security.door;

import org.springframework.security.core.AuthenticationException;

/** The keys of a token's issuer cannot be had, so whether the token is valid is not known. */
final class KeysAwayException extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    KeysAwayException(Throwable cause) {
        super("The issuer's keys are away", cause);
    }
}
