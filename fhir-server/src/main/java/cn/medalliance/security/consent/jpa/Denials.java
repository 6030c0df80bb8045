package cn.medalliance.security.consent.jpa;

import cn.medalliance.security.relation.model.Relation;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;

/**
 * What the Consents of residents leave of a caller's relations. A denial takes away what an organisation, or one below it,
 * knows of a patient; the relations above consent ({@link Relation#isAboveConsent}) stay. A resource may be seen by what
 * relations are left for it.
 */
public final class Denials {

    private static final String RELATED = statement("""
            join mca.patient_relation relation on relation.patient_id = patient.res_id
                and relation.organization_id = any ((select organizations from caller)::bigint[])
                and (relation.begins_at is null or relation.begins_at <= now())
                and (relation.ends_at is null or relation.ends_at > now())
            """);

    private static final String OF_POPULATION = statement("""
            cross join lateral (
                select patient.res_id as patient_id, own.id as organization_id, '%s' as relation
                from unnest((select organizations from caller)::bigint[]) as own (id)) relation
            """.formatted(Relation.POPULATION.word()));

    private static final String SPEAKING = """
            select patient.fhir_id from hfj_resource patient
            where patient.res_type = 'Patient' and patient.fhir_id = any (?)
                and exists (select from mca.consent_denial denial where denial.patient_id = patient.res_id)
            """;

    private final JdbcTemplate database;

    Denials(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * A resource about which is asked.
     *
     * @param patient the id of a patient to whom it belongs
     * @param type its type
     * @param id its id
     */
    public record Asked(String patient, String type, String id) {}

    /**
     * The relations by which organisations may still see each of some resources, now.
     *
     * @param organizations internal ids
     * @param purpose the caller's purpose; empty for none
     * @return by resource; one that no relation is left for, or that is not stored, is not in it
     */
    public Map<Asked, Set<Relation>> remaining(Set<Long> organizations, String purpose, Collection<Asked> resources) {
        return remaining(RELATED, organizations, purpose, resources);
    }

    /**
     * Which of some resources an organisation that sees the whole population may still see, now.
     *
     * @param organization its internal id
     * @return by resource; one that is denied, or that is not stored, is not in it
     */
    public Map<Asked, Set<Relation>> remainingOfPopulation(
            long organization, String purpose, Collection<Asked> resources) {
        return remaining(OF_POPULATION, Set.of(organization), purpose, resources);
    }

    /** Those of some patients whose Consents deny anything to anybody. */
    public Set<String> speaking(Collection<String> patients) {
        PreparedStatementCreator statement = connection -> {
            var prepared = connection.prepareStatement(SPEAKING);
            prepared.setArray(1, connection.createArrayOf("text", patients.toArray()));
            return prepared;
        };
        return new HashSet<>(database.query(statement, (row, number) -> row.getString(1)));
    }

    private static String statement(String relations) {
        return """
                with caller as (
                    select cast(? as bigint[]) as organizations, cast(? as text) as purpose,
                        cast(? as text[]) as above_consent)
                select asked.place, relation.relation
                from unnest(?, ?, ?) with ordinality as asked (patient, type, id, place)
                join hfj_resource patient on patient.res_type = 'Patient' and patient.fhir_id = asked.patient
                join hfj_resource resource on resource.res_type = asked.type and resource.fhir_id = asked.id
                %s
                where %s
                """.formatted(
                relations,
                new DenialSql("(select purpose from caller)", "= any ((select above_consent from caller)::text[])")
                        .isNotDenied("resource.res_id"));
    }

    private Map<Asked, Set<Relation>> remaining(
            String sql, Set<Long> organizations, String purpose, Collection<Asked> resources) {
        Map<Asked, Set<Relation>> remaining = new HashMap<>();
        if (organizations.isEmpty() || resources.isEmpty()) {
            return remaining;
        }
        List<Asked> asked = List.copyOf(resources);
        PreparedStatementCreator statement = connection -> {
            var prepared = connection.prepareStatement(sql);
            prepared.setArray(1, connection.createArrayOf("bigint", organizations.toArray()));
            prepared.setString(2, purpose);
            prepared.setArray(3, connection.createArrayOf("text", aboveConsent().toArray()));
            prepared.setArray(4, connection.createArrayOf("text", texts(asked, Asked::patient)));
            prepared.setArray(5, connection.createArrayOf("text", texts(asked, Asked::type)));
            prepared.setArray(6, connection.createArrayOf("text", texts(asked, Asked::id)));
            return prepared;
        };
        database.query(statement, row -> {
            Asked one = asked.get(row.getInt(1) - 1);
            Relation.of(row.getString(2))
                    .ifPresent(relation -> remaining
                            .computeIfAbsent(one, first -> EnumSet.noneOf(Relation.class))
                            .add(relation));
        });
        return remaining;
    }

    private static Object[] texts(List<Asked> asked, Function<Asked, String> part) {
        return asked.stream().map(part).toArray();
    }

    /** The relations that no Consent takes away, as the database spells them. */
    public static List<String> aboveConsent() {
        return Arrays.stream(Relation.values())
                .filter(Relation::isAboveConsent)
                .map(Relation::word)
                .toList();
    }
}
