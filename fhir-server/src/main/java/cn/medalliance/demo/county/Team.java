package cn.medalliance.demo.county;

import java.util.List;

/**
 * A standing team.
 *
 * @param key the key from which its id is made
 * @param members who belongs to it; each takes part in the role of the employment
 */
public record Team(TeamKind kind, String key, String name, Facility manager, List<StaffMember> members) {

    /** The first member with this role. */
    public StaffMember member(Role role) {
        return members.stream()
                .filter(member -> member.role() == role)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " has no " + role));
    }
}
