package cn.medalliance.security.caller;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;

/** A request's token after it was verified, with the caller that it stands for. */
public final class CallerToken extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Caller caller;
    private final transient @Nullable Jwt token;

    public CallerToken(Caller caller, @Nullable Jwt token) {
        super(List.of());
        this.caller = caller;
        this.token = token;
        setAuthenticated(true);
    }

    /** The caller of the request that this thread answers; empty where nobody had to say who they are. */
    public static Optional<Caller> current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof CallerToken known
                ? Optional.of(known.caller)
                : Optional.empty();
    }

    /** Does some work of this process as a caller would, under the caller's rules. */
    public static <T> T as(Caller caller, Supplier<T> work) {
        return as(new CallerToken(caller, null), work);
    }

    /** Does some work of the server's own beside a caller's request; no caller's rules hold for it. */
    public static <T> T asServer(Supplier<T> work) {
        return as((CallerToken) null, work);
    }

    private static <T> T as(@Nullable CallerToken caller, Supplier<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext during = SecurityContextHolder.createEmptyContext();
        during.setAuthentication(caller);
        SecurityContextHolder.setContext(during);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    @Override
    public @Nullable Object getCredentials() {
        return token;
    }

    @Override
    public Caller getPrincipal() {
        return caller;
    }

    /** The client, and for whom it calls. */
    @Override
    public String getName() {
        return caller.person()
                .map(person -> caller.client() + ' ' + person.reference())
                .orElseGet(caller::client);
    }
}
