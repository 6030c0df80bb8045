package cn.medalliance.security.account;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationDetailsSource;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Signs a person in by password and, where the account asks for it, a one-time code. Whatever is wrong, the answer is the
 * same and takes as long: it does not tell whether there is such an account, or that it is shut.
 */
public final class AccountLogin implements AuthenticationProvider {

    /** The field of the form for the one-time code. */
    public static final String CODE = "code";

    private static final String WRONG = "bad-credentials";
    private static final String DISABLED = "disabled";
    private static final String LOCKED = "locked";

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final String nobodysHash;

    AccountLogin(Accounts accounts, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.nobodysHash = passwords.encode("nobody has this password");
    }

    /** Takes the one-time code from the form, and the note of the request, which says what the answer does not. */
    public static AuthenticationDetailsSource<HttpServletRequest, WebAuthenticationDetails> details() {
        return Attempt::new;
    }

    private static final class Attempt extends WebAuthenticationDetails {

        private static final long serialVersionUID = 1L;

        private final transient @Nullable String code;
        private final transient SignInNote note;

        Attempt(HttpServletRequest request) {
            super(request);
            code = request.getParameter(CODE);
            note = SignInNote.of(request);
        }
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String username = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        Account account = accounts.find(username).orElse(null);
        String hash = account == null ? null : account.passwordHash();
        boolean isRight = passwords.matches(password, hash == null ? nobodysHash : hash);
        if (account != null && attempt.getDetails() instanceof Attempt details) {
            details.note.attempted(account);
        }
        if (account == null || hash == null) {
            throw refused(attempt, WRONG);
        }
        if (account.isDisabled() || account.isLocked(Instant.now())) {
            throw refused(attempt, account.isDisabled() ? DISABLED : LOCKED);
        }
        if (!isRight || !isCodeRight(account, attempt)) {
            accounts.failed(username);
            throw refused(attempt, WRONG);
        }
        accounts.succeeded(username);
        User user = new User(username, "", List.of());
        UsernamePasswordAuthenticationToken signedIn =
                UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
        if (attempt.getDetails() instanceof WebAuthenticationDetails details) {
            signedIn.setDetails(new WebAuthenticationDetails(details.getRemoteAddress(), details.getSessionId()));
        }
        return signedIn;
    }

    private boolean isCodeRight(Account account, Authentication attempt) {
        if (account.totpSecret() == null) {
            return true;
        }
        String code = attempt.getDetails() instanceof Attempt details ? details.code : null;
        if (code == null) {
            return false;
        }
        OptionalLong step = OneTimeCodes.step(account.totpSecret(), code, Instant.now());
        return step.isPresent() && accounts.takeStep(account.username(), step.getAsLong());
    }

    /** The reason is noted; who tries is told the same whatever it is. */
    private static BadCredentialsException refused(Authentication attempt, String reason) {
        if (attempt.getDetails() instanceof Attempt details) {
            details.note.refused(reason);
        }
        return new BadCredentialsException("name, password or code is wrong");
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
