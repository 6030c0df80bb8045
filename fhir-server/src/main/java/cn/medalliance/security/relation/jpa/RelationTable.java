package cn.medalliance.security.relation.jpa;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The table {@code mca.patient_relation}: two statements for all that a transaction changes. */
final class RelationTable {

    private static final String DELETE = """
            delete from mca.patient_relation where source_id in (
                select r.res_id
                from unnest(?, ?) as source (type, id)
                join hfj_resource r on r.res_type = source.type and r.fhir_id = source.id)
            """;

    /**
     * A role stands for its organisation and a grid for the one that looks after it, as they are when this is written. Who knows
     * one of several records that were merged knows the others; who keeps one of them belongs to the care team of the others.
     */
    private static final String INSERT = """
            with recursive said as (
                select patient.res_id as patient_id, coalesce(link.target_resource_id, actor.res_id) as organization_id,
                    fact.relation, source.res_id as source_id, actor.res_id as actor_id, fact.begins_at, fact.ends_at
                from unnest(?, ?, ?, ?, ?, ?, ?, ?) as fact
                    (source_type, source_id, relation, patient, actor_type, actor, begins_at, ends_at)
                join hfj_resource source on source.res_type = fact.source_type and source.fhir_id = fact.source_id
                join hfj_resource patient on patient.res_type = 'Patient' and patient.fhir_id = fact.patient
                join hfj_resource actor on actor.res_type = fact.actor_type and actor.fhir_id = fact.actor
                left join hfj_res_link link on link.src_resource_id = actor.res_id
                    and link.src_path in ('PractitionerRole.organization', 'Location.managingOrganization')
                where fact.actor_type = 'Organization' or link.target_resource_id is not null),
            same (patient_id, other_id) as (
                select patient_id, patient_id from said
                union
                select same.patient_id, other.id
                from same cross join lateral (
                    select survivor_id from mca.patient_merge
                    where duplicate_id = same.other_id and undone_at is null
                    union all
                    select duplicate_id from mca.patient_merge
                    where survivor_id = same.other_id and undone_at is null) as other (id))
            insert into mca.patient_relation
                (patient_id, organization_id, relation, source_id, actor_id, begins_at, ends_at)
            select same.other_id, said.organization_id,
                case when said.relation = 'managing' and same.other_id <> said.patient_id then 'care-team'
                    else said.relation end,
                said.source_id, said.actor_id, said.begins_at, said.ends_at
            from said join same on same.patient_id = said.patient_id
            """;

    private static final String MOVE_GRIDS = """
            update mca.patient_relation relation set organization_id = link.target_resource_id
            from hfj_resource location
            join hfj_res_link link on link.src_resource_id = location.res_id
                and link.src_path = 'Location.managingOrganization'
            where location.res_type = 'Location' and location.fhir_id = any (?)
                and relation.actor_id = location.res_id and relation.relation = 'grid'
                and relation.organization_id <> link.target_resource_id
            """;

    private RelationTable() {}

    /** A resource that founds relations. */
    record Source(String type, String id) {}

    /** Puts what the sources say now in the place of what they said before. */
    static void replace(Connection database, Map<Source, List<RelationFact>> said) throws SQLException {
        try (PreparedStatement delete = database.prepareStatement(DELETE)) {
            delete.setArray(1, texts(database, said.keySet(), Source::type));
            delete.setArray(2, texts(database, said.keySet(), Source::id));
            delete.executeUpdate();
        }
        List<Row> rows = said.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(fact -> new Row(entry, fact)))
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = database.prepareStatement(INSERT)) {
            insert.setArray(1, texts(database, rows, row -> row.source().type()));
            insert.setArray(2, texts(database, rows, row -> row.source().id()));
            insert.setArray(
                    3, texts(database, rows, row -> row.fact().relation().word()));
            insert.setArray(4, texts(database, rows, row -> row.fact().patient()));
            insert.setArray(5, texts(database, rows, row -> row.fact().actorType()));
            insert.setArray(6, texts(database, rows, row -> row.fact().actor()));
            insert.setArray(7, times(database, rows, row -> row.fact().begins()));
            insert.setArray(8, times(database, rows, row -> row.fact().ends()));
            insert.executeUpdate();
        }
    }

    /** After grids were written: their residents follow them to the organisation that looks after them now. */
    static void moveGrids(Connection database, Collection<String> locations) throws SQLException {
        try (PreparedStatement move = database.prepareStatement(MOVE_GRIDS)) {
            move.setArray(1, texts(database, locations, Function.identity()));
            move.executeUpdate();
        }
    }

    private record Row(Source source, RelationFact fact) {
        Row(Entry<Source, List<RelationFact>> entry, RelationFact fact) {
            this(entry.getKey(), fact);
        }
    }

    private static <T> Array texts(Connection database, Collection<T> rows, Function<T, String> column)
            throws SQLException {
        return database.createArrayOf("text", rows.stream().map(column).toArray());
    }

    private static <T> Array times(Connection database, Collection<T> rows, Function<T, @Nullable Instant> column)
            throws SQLException {
        return database.createArrayOf(
                "timestamptz",
                rows.stream()
                        .map(column)
                        .map(time -> time == null ? null : Timestamp.from(time))
                        .toArray());
    }
}
