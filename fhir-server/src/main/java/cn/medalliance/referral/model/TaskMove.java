package cn.medalliance.referral.model;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A change of a referral task.
 *
 * @param from where it stood
 * @param to where it is to stand
 * @param roles the roles in which the caller may act
 * @param facts what is so
 * @param missing what the request must carry and does not
 */
public record TaskMove(Stage from, Stage to, Set<Role> roles, Set<Fact> facts, Set<PayloadItem> missing) {

    public TaskMove {
        roles = Set.copyOf(roles);
        facts = Set.copyOf(facts);
        missing = new LinkedHashSet<>(missing);
    }

    boolean has(Fact fact) {
        return facts.contains(fact);
    }
}
