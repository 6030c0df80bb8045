package cn.medalliance.intake.delivery;

import cn.medalliance.security.caller.Caller;
import cn.medalliance.security.caller.CallerKind;
import cn.medalliance.security.caller.CallerToken;
import cn.medalliance.security.scope.Permission;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Who may send vendors' files and see what became of them: systems that write records, for their own organisation. What their rows
 * may store is judged row by row.
 */
final class IntakeRights {

    private static final Set<CallerKind> SENDERS = EnumSet.of(CallerKind.VENDOR, CallerKind.LOADER);
    /** Whatever a row becomes, where it came from is stored with it. */
    private static final String ALWAYS_WRITTEN = "Provenance";

    private IntakeRights() {}

    /**
     * Requires that whoever calls may.
     *
     * @return who calls; empty where nobody has to say who they are
     */
    static Optional<Caller> require() {
        Optional<Caller> caller = CallerToken.current();
        caller.ifPresent(IntakeRights::require);
        return caller;
    }

    static void require(Caller caller) {
        if (!SENDERS.contains(caller.kind())) {
            throw new Refusal(ErrorCode.FORBIDDEN, "vendors' files are for vendors");
        }
        if (!caller.mayOn(ALWAYS_WRITTEN, Permission.CREATE)) {
            throw Refusal.ofScope(
                    "system/" + ALWAYS_WRITTEN + "." + Permission.CREATE.letter(),
                    "the token has no scope " + ALWAYS_WRITTEN + "." + Permission.CREATE.letter(),
                    null);
        }
    }

    /** Who a file belongs to: all systems of an organisation may see it. */
    static String owner(Optional<Caller> caller) {
        return caller.map(known -> known.organization()
                        .map(organization -> "organization " + organization)
                        .orElseGet(() -> "client " + known.client()))
                .orElse("");
    }
}
