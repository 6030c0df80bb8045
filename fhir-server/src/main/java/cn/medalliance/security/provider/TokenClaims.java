package cn.medalliance.security.provider;

import cn.medalliance.security.SecurityProperties;
import cn.medalliance.security.account.jpa.Persons;
import cn.medalliance.security.account.jpa.Persons.Known;
import cn.medalliance.security.launch.Launches;
import cn.medalliance.security.scope.LaunchScopes;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * What tokens say: the FHIR server as the audience, the client, the scopes as SMART's clients read them, and of a launch its
 * person and its patient.
 */
final class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    /** The patient of the launch, by id. */
    static final String PATIENT = "patient";

    private static final String FHIR_USER = "fhirUser";

    private final SecurityProperties properties;
    private final Persons persons;

    TokenClaims(SecurityProperties properties, Persons persons) {
        this.properties = properties;
        this.persons = persons;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        boolean isOfPerson = !AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType());
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            context.getClaims()
                    .id(UUID.randomUUID().toString())
                    // A list that the stored authorization can be read with.
                    .audience(new ArrayList<>(List.of(properties.fhirBase())))
                    .claim("client_id", context.getRegisteredClient().getClientId())
                    .claim("scope", String.join(" ", context.getAuthorizedScopes()));
            if (isOfPerson) {
                context.getClaims().claim(FHIR_USER, fhirUser(context));
                if (context.getAuthorization() != null) {
                    Launches.patient(context.getAuthorization())
                            .ifPresent(patient -> context.getClaims().claim(PATIENT, patient));
                }
            }
        } else if (OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())
                && context.getAuthorizedScopes().contains(LaunchScopes.FHIR_USER)) {
            context.getClaims().claim(FHIR_USER, fhirUser(context));
        }
    }

    /** The person's resource as an address. An account that is out of use gets no token any more. */
    private String fhirUser(JwtEncodingContext context) {
        Known person = persons.find(context.getPrincipal().getName())
                .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT));
        return properties.fhirBase() + "/" + person.person().reference();
    }
}
