package cn.medalliance.referral.jpa;

import cn.medalliance.referral.model.Role;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * As whom a request acts.
 *
 * @param own the caller's organisation; empty when nobody says
 * @param organizations the ids of it and of those below it
 * @param isCentre whether it is the referral centre, which acts for others as the centre only
 * @param said the role that an unproved caller calls its own
 * @param isNamed whether the caller says who it is, or has to
 */
record Acting(Optional<String> own, Set<String> organizations, boolean isCentre, Optional<Role> said, boolean isNamed) {

    /** Nobody asked, as in open mode without headers: rules of roles are skipped. */
    static final Acting ANYBODY = new Acting(Optional.empty(), Set.of(), false, Optional.empty(), false);

    /** Whether a caller whom nobody asks says neither an organisation nor a role. */
    boolean isNobody() {
        return !isNamed && said.isEmpty();
    }

    /**
     * The roles in a referral.
     *
     * @param placer the id of the organisation that refers
     * @param owner the id of the organisation that owns the task
     */
    Set<Role> roles(Optional<String> placer, Optional<String> owner) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (own.isEmpty()) {
            roles.addAll(isNamed ? Set.of() : EnumSet.of(Role.PLACER, Role.FULFILLER, Role.CENTRE));
        }
        Set<String> acting = isCentre ? own.map(Set::of).orElse(Set.of()) : organizations;
        placer.filter(acting::contains).ifPresent(its -> roles.add(Role.PLACER));
        owner.filter(acting::contains).ifPresent(its -> roles.add(Role.FULFILLER));
        if (isCentre) {
            roles.add(Role.CENTRE);
        }
        said.ifPresent(role -> {
            if (role == Role.CENTRE) {
                roles.add(role);
            }
            roles.retainAll(Set.of(role));
        });
        return roles;
    }
}
