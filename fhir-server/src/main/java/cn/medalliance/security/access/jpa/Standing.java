package cn.medalliance.security.access.jpa;

import cn.medalliance.security.consent.jpa.DenialSql;
import cn.medalliance.security.consent.jpa.Denials;
import cn.medalliance.security.relation.model.Relation;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * SQL about a row {@code relation} of {@code mca.patient_relation}: that it is a caller's, and that no Consent takes it away.
 *
 * @param organizations internal ids of the caller's organisations
 * @param relations any of these
 * @param purpose the caller's purpose; empty for none
 */
record Standing(Set<Long> organizations, Set<Relation> relations, String purpose) {

    private static final String HOLDS = "relation.organization_id in (%s) and relation.relation in (%s)"
            + " and (relation.begins_at is null or relation.begins_at <= now())"
            + " and (relation.ends_at is null or relation.ends_at > now())";

    Standing {
        organizations = Set.copyOf(organizations);
        relations = Set.copyOf(relations);
    }

    boolean isNever() {
        return organizations.isEmpty();
    }

    /** That the relation is the caller's, now. */
    String holds(Function<Object, String> placeholder) {
        List<String> words = relations.stream().map(Relation::word).sorted().toList();
        return HOLDS.formatted(list(organizations, placeholder), list(words, placeholder));
    }

    /**
     * That it stays the caller's for one resource.
     *
     * @param resource SQL of the resource's internal id
     */
    String isNotDenied(String resource, Function<Object, String> placeholder) {
        return new DenialSql(placeholder.apply(purpose), "in (" + list(Denials.aboveConsent(), placeholder) + ")")
                .isNotDenied(resource);
    }

    static String list(Collection<?> values, Function<Object, String> placeholder) {
        return values.stream().map(placeholder::apply).collect(Collectors.joining(", "));
    }
}
