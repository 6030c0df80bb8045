package cn.medalliance.security.provider;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * One exchange of a code or of a refresh token at a time, on all nodes: of several that come at once the first is answered,
 * and the others find it used. Spring reads and writes without a lock, so that all would be answered.
 */
final class OneExchange extends OncePerRequestFilter {

    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended(?, 0))";

    private final JdbcTemplate database;
    private final PlatformTransactionManager transactions;

    OneExchange(JdbcTemplate database, PlatformTransactionManager transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().endsWith(ProviderConfig.TOKEN_ENDPOINT);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        Optional<String> shown = Stream.of(OAuth2ParameterNames.CODE, OAuth2ParameterNames.REFRESH_TOKEN)
                .map(request::getParameter)
                .flatMap(Stream::ofNullable)
                .findFirst();
        if (shown.isEmpty()) {
            rest.doFilter(request, response);
            return;
        }
        TransactionStatus transaction = transactions.getTransaction(new DefaultTransactionDefinition());
        try {
            database.query(LOCK, (row, number) -> null, shown.get());
            rest.doFilter(request, response);
        } finally {
            // What was found out about a token that was used twice is kept as well.
            end(transaction);
        }
    }

    private void end(TransactionStatus transaction) {
        if (transaction.isRollbackOnly()) {
            transactions.rollback(transaction);
        } else {
            transactions.commit(transaction);
        }
    }
}
