package cn.medalliance.security.access.jpa;

import java.util.List;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.IdType;
import org.springframework.jdbc.core.JdbcTemplate;

/** For which organisation a stored role is played. */
final class RolesOrganizations {

    private static final String ORGANIZATION_OF_ROLE = """
            select organization.fhir_id
            from hfj_resource role
            join hfj_res_link link on link.src_resource_id = role.res_id
                and link.src_path = 'PractitionerRole.organization'
            join hfj_resource organization on organization.res_id = link.target_resource_id
            where role.res_type = 'PractitionerRole' and role.fhir_id = ?
            """;

    private final JdbcTemplate database;

    RolesOrganizations(JdbcTemplate database) {
        this.database = database;
    }

    /** The organisation of a PractitionerRole; none when there is no such role. */
    List<IIdType> of(IIdType role) {
        return database.query(
                ORGANIZATION_OF_ROLE, (row, number) -> new IdType("Organization", row.getString(1)), role.getIdPart());
    }
}
