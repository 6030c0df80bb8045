package cn.medalliance.security.provider;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsent;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;

/** Keeps no consent: whoever signs in to an app is asked each time, for the patient and the scopes of that time. */
final class ForgottenConsents implements OAuth2AuthorizationConsentService {

    @Override
    public void save(OAuth2AuthorizationConsent consent) {
        // The authorization holds what was consented to.
    }

    @Override
    public void remove(OAuth2AuthorizationConsent consent) {
        // There is none.
    }

    @Override
    public @Nullable OAuth2AuthorizationConsent findById(String client, String principal) {
        return null;
    }
}
