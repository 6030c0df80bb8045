package cn.medalliance.security.hardening;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a request pass when its client has room for it; what it takes is given back however the request ends. */
final class ClientLimitFilter extends OncePerRequestFilter {

    private final ClientShares shares;
    private final Function<HttpServletRequest, ClientShare> share;
    private final Predicate<HttpServletRequest> concerns;

    ClientLimitFilter(
            ClientShares shares,
            Function<HttpServletRequest, ClientShare> share,
            Predicate<HttpServletRequest> concerns) {
        this.shares = shares;
        this.share = share;
        this.concerns = concerns;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !concerns.test(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ClientShare client = share.apply(request);
        if (shares.refuses(client, response)) {
            return;
        }
        if (!client.begin()) {
            shares.refuseAtOnce(response);
            return;
        }
        boolean goesOn = false;
        try {
            chain.doFilter(request, response);
            if (request.isAsyncStarted()) {
                request.getAsyncContext().addListener(new EndsWith(client));
                goesOn = true;
            }
        } finally {
            if (!goesOn) {
                client.end();
            }
        }
    }

    /** Completion comes last and once, after an error or a timeout too. */
    private record EndsWith(ClientShare client) implements AsyncListener {

        @Override
        public void onComplete(AsyncEvent event) {
            client.end();
        }

        @Override
        public void onTimeout(AsyncEvent event) {}

        @Override
        public void onError(AsyncEvent event) {}

        @Override
        public void onStartAsync(AsyncEvent event) {
            // Begun anew, the request forgets its listeners.
            event.getAsyncContext().addListener(this);
        }
    }
}
