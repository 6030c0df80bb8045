package cn.medalliance.security.access.jpa;

import cn.medalliance.fhir.search.IdCondition;
import cn.medalliance.security.access.model.AccessMatrix;
import cn.medalliance.security.access.model.AccessType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.IdType;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whose a stored resource is, by the index alone: for those who would change it, before anything else is judged. */
final class StoredOwners {

    private static final String OWNERS = """
            select patient.fhir_id
            from hfj_resource r
            left join hfj_res_link link on link.src_resource_id = r.res_id and link.src_path = any (?)
            left join hfj_resource patient on patient.res_id = link.target_resource_id and patient.res_type = 'Patient'
            where r.res_type = ? and r.fhir_id = ? and r.res_deleted_at is null
            """;
    private static final String HOLDS = "select r.res_id from hfj_resource r"
            + " where r.res_type = ? and r.fhir_id = ? and r.res_deleted_at is null and ";
    private static final String EXISTS =
            "select fhir_id from hfj_resource where res_type = ? and fhir_id = ? and res_deleted_at is null";

    private final JdbcTemplate database;
    private final AccessMatrix matrix;
    private final PatientElements elements;

    StoredOwners(JdbcTemplate database, AccessMatrix matrix, PatientElements elements) {
        this.database = database;
        this.matrix = matrix;
        this.elements = elements;
    }

    /**
     * The patients of a stored resource, of a type that has patients.
     *
     * @return empty when there is no such resource; a set of none when it belongs to no patient
     */
    Optional<Set<String>> of(IIdType id) {
        AccessType type = matrix.type(id.getResourceType()).orElseThrow();
        Set<String> owners = new TreeSet<>();
        boolean[] isThere = {false};
        if (type.isPatient()) {
            database.query(
                    EXISTS,
                    row -> {
                        isThere[0] = true;
                        owners.add(row.getString(1));
                    },
                    type.name(),
                    id.getIdPart());
        } else {
            database.query(
                    connection -> {
                        var statement = connection.prepareStatement(OWNERS);
                        statement.setArray(
                                1,
                                connection.createArrayOf(
                                        "text", elements.paths(type).toArray()));
                        statement.setString(2, type.name());
                        statement.setString(3, id.getIdPart());
                        return statement;
                    },
                    row -> {
                        isThere[0] = true;
                        if (row.getString(1) != null) {
                            owners.add(row.getString(1));
                        }
                    });
        }
        return isThere[0] ? Optional.of(owners) : Optional.empty();
    }

    /** Whether a condition holds for a stored resource. */
    boolean holds(IdType id, IdCondition condition) {
        List<Object> values = new ArrayList<>(List.of(id.getResourceType(), id.getIdPart()));
        String sql = HOLDS
                + condition.sql("r.res_id", value -> {
                    values.add(value);
                    return "?";
                });
        return !database.queryForList(sql, values.toArray()).isEmpty();
    }
}
