package cn.medalliance.security.relation.jpa;

import cn.medalliance.security.relation.model.Relation;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;

/**
 * In which relations an organisation stands to patients. Found ones are remembered for {@link #STALE}, so that what another
 * node took away counts after that time at the latest; what this node writes counts at once. That there is no relation is
 * never remembered.
 */
public final class Relations {

    private static final Duration STALE = Duration.ofSeconds(5);
    private static final int REMEMBERED = 200_000;

    private static final String BETWEEN = """
            select patient.fhir_id, relation.relation
            from hfj_resource patient join mca.patient_relation relation on relation.patient_id = patient.res_id
            where patient.res_type = 'Patient' and patient.fhir_id = any (?)
                and relation.organization_id = any (?)
                and (relation.begins_at is null or relation.begins_at <= now())
                and (relation.ends_at is null or relation.ends_at > now())
            """;

    private final JdbcTemplate database;
    private final OrganizationTree organizations;
    private final Cache<Key, Set<Relation>> known = Caffeine.newBuilder()
            .expireAfterWrite(STALE)
            .maximumSize(REMEMBERED)
            .build();

    Relations(JdbcTemplate database, OrganizationTree organizations) {
        this.database = database;
        this.organizations = organizations;
    }

    private record Key(String organization, String patient) {}

    /**
     * The relations of an organisation to each of some patients.
     *
     * @param organization its credit code
     * @param patients the patients' ids, without their type
     * @return by patient; a patient without a relation is not in it
     */
    public Map<String, Set<Relation>> between(String organization, Collection<String> patients) {
        Map<String, Set<Relation>> found = new HashMap<>();
        Set<String> unknown = new LinkedHashSet<>();
        for (String patient : patients) {
            Set<Relation> relations = known.getIfPresent(new Key(organization, patient));
            if (relations == null) {
                unknown.add(patient);
            } else {
                found.put(patient, relations);
            }
        }
        Set<Long> under = unknown.isEmpty() ? Set.of() : organizations(organization);
        if (!under.isEmpty()) {
            look(unknown, under).forEach((patient, relations) -> {
                known.put(new Key(organization, patient), relations);
                found.put(patient, relations);
            });
        }
        return found;
    }

    private Map<String, Set<Relation>> look(Set<String> patients, Set<Long> under) {
        PreparedStatementCreator statement = connection -> {
            var prepared = connection.prepareStatement(BETWEEN);
            prepared.setArray(1, connection.createArrayOf("text", patients.toArray()));
            prepared.setArray(2, connection.createArrayOf("bigint", under.toArray()));
            return prepared;
        };
        Map<String, Set<Relation>> found = new HashMap<>();
        database.query(statement, row -> {
            String patient = row.getString(1);
            Relation.of(row.getString(2))
                    .ifPresent(relation -> found.computeIfAbsent(patient, first -> EnumSet.noneOf(Relation.class))
                            .add(relation));
        });
        return found;
    }

    /** The internal ids of an organisation and of all below it. */
    public Set<Long> organizations(String organization) {
        return Set.copyOf(organizations.under(organization).values());
    }

    /** The ids of an organisation and of all below it. */
    public Set<String> organizationIds(String organization) {
        return organizations.under(organization).keySet();
    }

    /** The system of the credit codes by which organisations are known. */
    public String creditCodeSystem() {
        return organizations.creditCodeSystem();
    }

    void forget() {
        known.invalidateAll();
    }

    void forgetOrganizations() {
        organizations.forget();
        forget();
    }
}
