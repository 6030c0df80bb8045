package cn.medalliance.security.provider;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * Keeps what was granted. A refresh token that is shown a second time was stolen, from the app or by it: which of the two
 * came first nobody knows, so everything granted with it ends (<a
 * href="https://www.rfc-editor.org/rfc/rfc9700#section-4.14.2">RFC 9700, 4.14.2</a>).
 */
final class Authorizations implements OAuth2AuthorizationService {

    private static final Logger LOG = LoggerFactory.getLogger(Authorizations.class);

    private static final String KEEP = """
            insert into mca.refresh_token (hash, authorization_id) values (?, ?) on conflict do nothing
            """;

    private static final String END = """
            delete from public.oauth2_authorization
            where id = (select given.authorization_id from mca.refresh_token given where given.hash = ?)
            """;

    private final JdbcOAuth2AuthorizationService kept;
    private final JdbcTemplate database;

    Authorizations(JdbcOAuth2AuthorizationService kept, JdbcTemplate database) {
        this.kept = kept;
        this.database = database;
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        kept.save(authorization);
        OAuth2Authorization.Token<OAuth2RefreshToken> refresh = authorization.getRefreshToken();
        if (refresh != null) {
            database.update(KEEP, hash(refresh.getToken().getTokenValue()), authorization.getId());
        }
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        kept.remove(authorization);
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return kept.findById(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        OAuth2Authorization found = kept.findByToken(token, type);
        if (found == null
                && Objects.equals(type, OAuth2TokenType.REFRESH_TOKEN)
                && database.update(END, (Object) hash(token)) > 0) {
            LOG.warn(
                    "刷新令牌被重复使用，相关授权已全部收回。 A refresh token was used twice; all that was granted with it is taken back.");
        }
        return found;
    }

    private static byte[] hash(String token) {
        return DigestUtils.sha256(token.getBytes(StandardCharsets.UTF_8));
    }
}
