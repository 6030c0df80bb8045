package cn.medalliance.risk.jpa;

import static ca.uhn.fhir.interceptor.model.RequestPartitionId.defaultPartition;

import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.entity.BaseResourceIndexedSearchParam;
import ca.uhn.fhir.jpa.model.entity.ResourceIndexedSearchParamToken;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Coding;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Which observations of a resident a stratification needs, found by the search index with one statement, so that a record of many
 * years costs what one of a year does.
 */
final class StoredFacts {

    private static final String OBSERVATION = "Observation";
    private static final List<String> SURE = List.of("final", "amended", "corrected");

    private static final String MANAGED = """
            select exists (
                select from hfj_resource patient
                join hfj_res_link link on link.target_resource_id = patient.res_id
                    and link.src_path = 'EpisodeOfCare.patient'
                join hfj_resource enrolment on enrolment.res_id = link.src_resource_id
                    and enrolment.res_deleted_at is null
                join hfj_spidx_token programme on programme.res_id = enrolment.res_id
                    and programme.hash_sys_and_value = ?
                join hfj_spidx_token status on status.res_id = enrolment.res_id and status.hash_value = ?
                where patient.res_type = 'Patient' and patient.fhir_id = ?)
            """;

    private static final String OBSERVED = """
            with seen as (
                select observation.res_id, observation.fhir_id, code.hash_sys_and_value as code, day.sp_value_high as day
                from hfj_resource patient
                join hfj_res_link link on link.target_resource_id = patient.res_id
                    and link.src_path = 'Observation.subject'
                join hfj_resource observation on observation.res_id = link.src_resource_id
                    and observation.res_deleted_at is null
                join hfj_spidx_token code on code.res_id = observation.res_id and code.hash_sys_and_value = any (?)
                join hfj_spidx_date day on day.res_id = observation.res_id and day.hash_identity = ?
                where patient.res_type = 'Patient' and patient.fhir_id = ? and day.sp_value_high >= ?
                    and exists (select from hfj_spidx_token status
                        where status.res_id = observation.res_id and status.hash_value = any (?))),
            pressure as (
                select seen.fhir_id, max(value.sp_value) as systolic, min(value.sp_value) as diastolic
                from seen join hfj_spidx_quantity value on value.res_id = seen.res_id and value.hash_identity = ?
                where seen.code = any (?) group by seen.fhir_id)
            select fhir_id from (
                select fhir_id, row_number() over (partition by code order by day desc, res_id desc) as place
                from seen where code <> all (?)) latest
            where place = 1
            union (select fhir_id from pressure order by systolic desc limit ?)
            union (select fhir_id from pressure order by diastolic desc limit ?)
            """;

    /** Of the highest pressures some may have been taken at home, which the index does not tell. */
    private static final int PRESSURES = 8;

    private final JdbcTemplate database;
    private final PartitionSettings partitions;

    StoredFacts(JdbcTemplate database, PartitionSettings partitions) {
        this.database = database;
        this.partitions = partitions;
    }

    /** Whether a resident has an active enrolment in a programme. */
    boolean isManaged(String patient, Coding programme) {
        return Boolean.TRUE.equals(database.queryForObject(
                MANAGED,
                Boolean.class,
                hash("EpisodeOfCare", "type", programme),
                value("EpisodeOfCare", "status", "active"),
                patient));
    }

    /**
     * The ids of the last observation of each code, and of the highest pressures.
     *
     * @param pressures the codes of the parts of a pressure
     */
    Set<String> observations(String patient, Collection<Coding> codes, Collection<Coding> pressures, Instant from) {
        Long[] all = hashes(codes);
        Long[] ofPressure = hashes(pressures);
        Long[] sure = SURE.stream()
                .map(status -> value(OBSERVATION, "status", status))
                .toArray(Long[]::new);
        Set<String> found = new LinkedHashSet<>();
        database.query(
                OBSERVED,
                statement -> {
                    var connection = statement.getConnection();
                    statement.setArray(1, connection.createArrayOf("bigint", all));
                    statement.setLong(2, identity("date"));
                    statement.setString(3, patient);
                    statement.setTimestamp(4, Timestamp.from(from));
                    statement.setArray(5, connection.createArrayOf("bigint", sure));
                    statement.setLong(6, identity("component-value-quantity"));
                    statement.setArray(7, connection.createArrayOf("bigint", ofPressure));
                    statement.setArray(8, connection.createArrayOf("bigint", ofPressure));
                    statement.setInt(9, PRESSURES);
                    statement.setInt(10, PRESSURES);
                },
                row -> {
                    found.add(row.getString(1));
                });
        return found;
    }

    private Long[] hashes(Collection<Coding> codes) {
        return codes.stream().map(code -> hash(OBSERVATION, "combo-code", code)).toArray(Long[]::new);
    }

    private long hash(String type, String parameter, Coding code) {
        return ResourceIndexedSearchParamToken.calculateHashSystemAndValue(
                partitions, defaultPartition(), type, parameter, code.getSystem(), code.getCode());
    }

    private long value(String type, String parameter, String code) {
        return ResourceIndexedSearchParamToken.calculateHashValue(
                partitions, defaultPartition(), type, parameter, code);
    }

    private long identity(String parameter) {
        return BaseResourceIndexedSearchParam.calculateHashIdentity(
                partitions, defaultPartition(), OBSERVATION, parameter);
    }
}
