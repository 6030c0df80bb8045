package cn.medalliance.intake.delivery;

import cn.medalliance.security.caller.Caller;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * On whose behalf is stored what no request brought: the settings name a registered client.
 *
 * @param clients the client of an id, with all that it may
 * @param isSecured whether this node holds callers to their rights; one that does not stores on nobody's behalf
 */
record SendingClients(Function<String, Optional<Caller>> clients, boolean isSecured) {

    boolean isKnown(@Nullable String id) {
        return !isSecured || clients.apply(String.valueOf(id)).isPresent();
    }

    /**
     * The client of an id.
     *
     * @return empty where nobody has to say who they are
     * @throws Refusal when it is not registered, or may not send
     */
    Optional<Caller> require(@Nullable String id) {
        if (!isSecured) {
            return Optional.empty();
        }
        Caller caller = clients.apply(String.valueOf(id))
                .orElseThrow(() -> new Refusal(ErrorCode.FORBIDDEN, "the client is not registered: " + id));
        IntakeRights.require(caller);
        return Optional.of(caller);
    }
}
