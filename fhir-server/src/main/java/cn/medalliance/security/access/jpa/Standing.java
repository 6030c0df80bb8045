package cn.medalliance.security.access.jpa;

import cn.medalliance.fhir.search.SqlArrays;
import cn.medalliance.security.consent.jpa.DenialSql;
import cn.medalliance.security.consent.jpa.Denials;
import cn.medalliance.security.relation.model.Relation;
import java.util.Set;
import java.util.function.Function;

/**
 * SQL about a row {@code relation} of {@code mca.patient_relation}: that it is a caller's, and that no Consent takes it away.
 * Lists travel as one value each, so that callers share statements, however many organisations are theirs.
 *
 * @param organizations internal ids of the caller's organisations
 * @param relations any of these
 * @param purpose the caller's purpose; empty for none
 */
record Standing(Set<Long> organizations, Set<Relation> relations, String purpose) {

    private static final String HOLDS = "mca.is_of(relation.*, %s, %s)";

    Standing {
        organizations = Set.copyOf(organizations);
        relations = Set.copyOf(relations);
    }

    boolean isNever() {
        return organizations.isEmpty();
    }

    /** That the relation is the caller's, now. */
    String holds(Function<Object, String> placeholder) {
        return HOLDS.formatted(SqlArrays.numbers(organizations, placeholder), words(placeholder));
    }

    /** The relations as they stand in the database. */
    String words(Function<Object, String> placeholder) {
        return SqlArrays.texts(relations.stream().map(Relation::word).sorted().toList(), placeholder);
    }

    /**
     * That it stays the caller's for one resource.
     *
     * @param resource SQL of the resource's internal id
     */
    String isNotDenied(String resource, Function<Object, String> placeholder) {
        return new DenialSql(
                        placeholder.apply(purpose),
                        "= any (" + SqlArrays.texts(Denials.aboveConsent(), placeholder) + ")")
                .isNotDenied(resource);
    }
}
