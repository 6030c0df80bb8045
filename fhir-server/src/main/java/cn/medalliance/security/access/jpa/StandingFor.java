package cn.medalliance.security.access.jpa;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.IdType;
import org.springframework.jdbc.core.JdbcTemplate;

/** For which organisation a stored role, service, place or schedule stands. */
final class StandingFor {

    private static final String NEXT = """
            select target.res_type, target.fhir_id
            from hfj_resource source
            join hfj_res_link link on link.src_resource_id = source.res_id and link.src_path in ('PractitionerRole.organization',
                'HealthcareService.providedBy', 'Location.managingOrganization', 'Schedule.actor')
            join hfj_resource target on target.res_id = link.target_resource_id
            where source.res_type = ? and source.fhir_id = ?
            """;
    private static final Set<String> TYPES = Set.of("PractitionerRole", "HealthcareService", "Location", "Schedule");

    private final JdbcTemplate database;

    StandingFor(JdbcTemplate database) {
        this.database = database;
    }

    /** Whether it may stand for one. */
    static boolean isOne(IIdType id) {
        return id.hasIdPart() && id.hasResourceType() && TYPES.contains(id.getResourceType());
    }

    /** The organisations that it stands for, and whatever else a schedule is of; none when there is no such thing. */
    List<IIdType> of(IIdType id) {
        return database
                .query(
                        NEXT,
                        (row, number) -> (IIdType) new IdType(row.getString(1), row.getString(2)),
                        id.getResourceType(),
                        id.getIdPart())
                .stream()
                .flatMap(next -> isOne(next) && !next.getResourceType().equals(id.getResourceType())
                        ? of(next).stream()
                        : Stream.of(next))
                .toList();
    }
}
