package cn.medalliance.security.launch;

import cn.medalliance.security.account.jpa.Persons;
import cn.medalliance.security.scope.LaunchScopes;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationConsentAuthenticationContext;

/** Sign-ins that are on their way, and the patient to whom each binds its app. */
public final class Launches {

    private static final String PATIENT = "mca.patient";
    private static final OAuth2TokenType STATE = new OAuth2TokenType(OAuth2ParameterNames.STATE);

    private final OAuth2AuthorizationService authorizations;
    private final LaunchTokens tokens;
    private final Persons persons;

    Launches(OAuth2AuthorizationService authorizations, LaunchTokens tokens, Persons persons) {
        this.authorizations = authorizations;
        this.tokens = tokens;
        this.persons = persons;
    }

    /** The patient of an authorization, by id. */
    public static Optional<String> patient(OAuth2Authorization authorization) {
        return Optional.ofNullable(authorization.getAttribute(PATIENT));
    }

    static OAuth2AuthorizationRequest request(OAuth2Authorization authorization) {
        OAuth2AuthorizationRequest request = authorization.getAttribute(OAuth2AuthorizationRequest.class.getName());
        if (request == null) {
            throw new IllegalStateException("An authorization without its request");
        }
        return request;
    }

    /**
     * A sign-in that waits for its person's consent. Binds it to the patient when there is nothing to choose: the resident,
     * or the patient of the launch.
     *
     * @return empty when there is none of this person
     */
    Optional<OAuth2Authorization> waiting(String state, String username) {
        OAuth2Authorization found = authorizations.findByToken(state, STATE);
        if (found == null || !found.getPrincipalName().equals(username)) {
            return Optional.empty();
        }
        if (patient(found).isPresent() || !LaunchScopes.needPatient(scopes(found))) {
            return Optional.of(found);
        }
        return Optional.of(givenPatient(found, username)
                .map(patient -> bind(found, patient))
                .orElse(found));
    }

    private static Set<String> scopes(OAuth2Authorization authorization) {
        return request(authorization).getScopes();
    }

    private Optional<String> givenPatient(OAuth2Authorization authorization, String username) {
        Object launch = request(authorization).getAdditionalParameters().get(LaunchRules.LAUNCH);
        if (launch instanceof String token) {
            return tokens.take(token);
        }
        return persons.find(username)
                .map(known -> known.person())
                .filter(person -> person.isResident())
                .map(person -> person.patientId());
    }

    /** Whether the person has still to choose a patient. */
    static boolean needsPatient(OAuth2Authorization authorization) {
        return LaunchScopes.needPatient(scopes(authorization))
                && patient(authorization).isEmpty();
    }

    OAuth2Authorization bind(OAuth2Authorization authorization, String patient) {
        OAuth2Authorization bound = OAuth2Authorization.from(authorization)
                .attribute(PATIENT, patient)
                .build();
        authorizations.save(bound);
        return bound;
    }

    /** Nobody consents for a patient who was not chosen. */
    public void requirePatient(OAuth2AuthorizationConsentAuthenticationContext context) {
        if (context.getAuthorization() != null && needsPatient(context.getAuthorization())) {
            throw new OAuth2AuthorizationCodeRequestAuthenticationException(
                    new OAuth2Error(OAuth2ErrorCodes.INVALID_REQUEST, "no patient was chosen", null), null);
        }
    }
}
