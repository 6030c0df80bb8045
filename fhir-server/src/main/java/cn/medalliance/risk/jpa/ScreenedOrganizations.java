package cn.medalliance.risk.jpa;

import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which organisations a screening is of, and how many people. */
final class ScreenedOrganizations {

    private static final String UNDER = """
            with recursive under (res_id) as (
                select res_id from hfj_resource
                where res_type = 'Organization' and fhir_id = ? and res_deleted_at is null
                union
                select link.src_resource_id
                from under join hfj_res_link link on link.target_resource_id = under.res_id
                    and link.src_path = 'Organization.partOf')
            select res_id from under
            """;

    private static final String PEOPLE = """
            select count(*) from hfj_res_link kept
            where kept.src_path = 'Patient.managingOrganization' and kept.target_resource_id = any (?)
                and (? = '' or exists (
                    select from hfj_res_link member
                    join hfj_resource listed on listed.res_id = member.src_resource_id
                    where member.target_resource_id = kept.src_resource_id and member.src_path = 'Group.member.entity'
                        and listed.res_type = 'Group' and listed.fhir_id = ?))
            """;

    private final JdbcTemplate database;

    ScreenedOrganizations(JdbcTemplate database) {
        this.database = database;
    }

    /** The internal ids of an organisation and of all below it. */
    Set<Long> under(String organization) {
        return Set.copyOf(database.queryForList(UNDER, Long.class, organization));
    }

    /** @param group its id; empty for all */
    long people(Collection<Long> organizations, String group) {
        Long people = database.query(
                PEOPLE,
                statement -> {
                    statement.setArray(1, statement.getConnection().createArrayOf("bigint", organizations.toArray()));
                    statement.setString(2, group);
                    statement.setString(3, group);
                },
                row -> row.next() ? Long.valueOf(row.getLong(1)) : Long.valueOf(0));
        return people == null ? 0 : people;
    }

    /** The highest internal id of some patients. */
    long lastOf(Collection<String> patients) {
        Long last = database.query(
                "select max(res_id) from hfj_resource where res_type = 'Patient' and fhir_id = any (?)",
                statement -> statement.setArray(1, statement.getConnection().createArrayOf("text", patients.toArray())),
                row -> row.next() ? Long.valueOf(row.getLong(1)) : Long.valueOf(0));
        return last == null ? 0 : last;
    }
}
