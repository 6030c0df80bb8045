package cn.medalliance.security.account;

import cn.medalliance.security.caller.CallerKind;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What becomes known while a page for people is answered: who is at the browser, for which app, who was shown, and why a
 * sign-in was refused. The answer itself does not tell: it looks the same whatever went wrong. Kept with the request, for
 * whoever writes down the access.
 */
public final class SignInNote {

    private static final String KEY = SignInNote.class.getName();

    private final Set<String> patients = new TreeSet<>();
    private @Nullable CallerKind kind;
    private @Nullable String who;
    private @Nullable String organization;
    private @Nullable String client;
    private @Nullable String refusal;

    private SignInNote() {}

    /** The note of a request; an empty one when nothing is known yet. */
    public static SignInNote of(HttpServletRequest request) {
        if (request.getAttribute(KEY) instanceof SignInNote known) {
            return known;
        }
        SignInNote made = new SignInNote();
        request.setAttribute(KEY, made);
        return made;
    }

    /** An account that there is; a name that is none's is not noted, for it may be a password in the wrong field. */
    void attempted(Account account) {
        isBy(
                account.isResident() ? CallerKind.RESIDENT : CallerKind.PRACTITIONER,
                account.username(),
                account.organization());
    }

    /** Why nobody was signed in. */
    void refused(String code) {
        refusal = code;
    }

    /**
     * Who is signed in.
     *
     * @param known the person's resource, or the account's name where it has none
     * @param ofOrganization a practitioner's organisation by its unified social credit code
     */
    public void isBy(@Nullable CallerKind ofKind, String known, @Nullable String ofOrganization) {
        kind = ofKind;
        who = known;
        organization = ofOrganization;
    }

    /** The app that waits for the person. */
    public void isFor(String app) {
        client = app;
    }

    /** Patients who are shown, or who were asked for. */
    public void concerns(Collection<String> ids) {
        patients.addAll(ids);
    }

    public Optional<CallerKind> kind() {
        return Optional.ofNullable(kind);
    }

    /** The person's resource, or the account's name. */
    public Optional<String> who() {
        return Optional.ofNullable(who);
    }

    public Optional<String> organization() {
        return Optional.ofNullable(organization);
    }

    public Optional<String> client() {
        return Optional.ofNullable(client);
    }

    public Optional<String> refusal() {
        return Optional.ofNullable(refusal);
    }

    public Set<String> patients() {
        return Set.copyOf(patients);
    }
}
