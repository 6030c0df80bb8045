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
import java.util.Optional;
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

    /** The internal id of an organisation that there is not. */
    private static final long NO_ORGANIZATION = 0;

    private static final String BETWEEN = """
            select patient.fhir_id, relation.relation,
                exists (select from mca.consent_denial denial where denial.patient_id = patient.res_id)
            from hfj_resource patient join mca.patient_relation relation on relation.patient_id = patient.res_id
            where patient.res_type = 'Patient' and patient.fhir_id = any (?)
                and relation.organization_id = any (?)
                and (relation.begins_at is null or relation.begins_at <= now())
                and (relation.ends_at is null or relation.ends_at > now())
            """;

    private final JdbcTemplate database;
    private final OrganizationTree organizations;
    private final Cache<Key, Known> known = Caffeine.newBuilder()
            .expireAfterWrite(STALE)
            .maximumSize(REMEMBERED)
            .build();

    Relations(JdbcTemplate database, OrganizationTree organizations) {
        this.database = database;
        this.organizations = organizations;
    }

    private record Key(String organization, String patient) {}

    /**
     * What is remembered.
     *
     * @param isRestricted whether a Consent of the patient denies anything to anybody
     */
    private record Known(Set<Relation> relations, boolean isRestricted) {}

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
            Known remembered = known.getIfPresent(new Key(organization, patient));
            if (remembered == null) {
                unknown.add(patient);
            } else {
                found.put(patient, remembered.relations());
            }
        }
        Set<Long> under = unknown.isEmpty() ? Set.of() : organizations(organization);
        if (!under.isEmpty()) {
            look(unknown, under).forEach((patient, looked) -> {
                known.put(new Key(organization, patient), looked);
                found.put(patient, looked.relations());
            });
        }
        return found;
    }

    /**
     * Those of some patients whose Consents may deny an organisation something; of whom nothing is remembered belong to
     * them.
     */
    public Set<String> restricted(String organization, Collection<String> patients) {
        Set<String> restricted = new LinkedHashSet<>();
        for (String patient : patients) {
            Known remembered = known.getIfPresent(new Key(organization, patient));
            if (remembered == null || remembered.isRestricted()) {
                restricted.add(patient);
            }
        }
        return restricted;
    }

    private Map<String, Known> look(Set<String> patients, Set<Long> under) {
        PreparedStatementCreator statement = connection -> {
            var prepared = connection.prepareStatement(BETWEEN);
            prepared.setArray(1, connection.createArrayOf("text", patients.toArray()));
            prepared.setArray(2, connection.createArrayOf("bigint", under.toArray()));
            return prepared;
        };
        Map<String, Known> found = new HashMap<>();
        database.query(statement, row -> {
            boolean isRestricted = row.getBoolean(3);
            Known one = found.computeIfAbsent(
                    row.getString(1), first -> new Known(EnumSet.noneOf(Relation.class), isRestricted));
            Relation.of(row.getString(2)).ifPresent(one.relations()::add);
        });
        return found;
    }

    /** The internal ids of an organisation and of all below it. */
    public Set<Long> organizations(String organization) {
        return Set.copyOf(organizations.under(organization).values());
    }

    /** The internal id of an organisation. */
    public Optional<Long> organization(String creditCode) {
        return organizations.itself(creditCode);
    }

    /** The same; where there is none, or it is not here, an id that no organisation has. */
    public long organizationOrNone(Optional<String> creditCode) {
        return creditCode.flatMap(this::organization).orElse(NO_ORGANIZATION);
    }

    /** The ids of an organisation and of all below it. */
    public Set<String> organizationIds(String organization) {
        return organizations.under(organization).keySet();
    }

    /** The system of the credit codes by which organisations are known. */
    public String creditCodeSystem() {
        return organizations.creditCodeSystem();
    }

    /** Lets what was just written about relations or Consents count at once. */
    public void forget() {
        known.invalidateAll();
    }

    void forgetOrganizations() {
        organizations.forget();
        forget();
    }
}
