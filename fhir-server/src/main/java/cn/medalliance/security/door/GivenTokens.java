package cn.medalliance.security.door;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/** A token of our own provider counts as long as the provider keeps it and it was not given back (RFC 7009). */
final class GivenTokens implements OAuth2TokenValidator<Jwt> {

    private static final String IS_GIVEN = """
            select exists (select from public.oauth2_authorization where access_token_value = ?
                and access_token_metadata not like '%"metadata.token.invalidated":true%')
            """;

    private final JdbcTemplate database;

    GivenTokens(JdbcTemplate database) {
        this.database = database;
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        boolean isGiven = Boolean.TRUE.equals(database.queryForObject(IS_GIVEN, Boolean.class, token.getTokenValue()));
        return isGiven
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error(
                        OAuth2ErrorCodes.INVALID_TOKEN, "the token was given back or is not of this provider", null));
    }
}
