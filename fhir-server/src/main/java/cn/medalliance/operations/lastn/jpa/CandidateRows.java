package cn.medalliance.operations.lastn.jpa;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.entity.BaseResourceIndexedSearchParam;
import cn.medalliance.operations.lastn.model.Candidate;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What ranking needs of Observations, from the rows by which they are searched. */
final class CandidateRows {

    private static final String RANKING = """
            select asked.id, link.subject, dated.low, dated.high, coded.codes
            from unnest(?) asked (id)
            left join lateral (
                select coalesce(target_resource_id::text, target_resource_url) as subject
                from hfj_res_link where src_resource_id = asked.id and src_path = 'Observation.subject' limit 1
            ) link on true
            left join lateral (
                select sp_value_low as low, sp_value_high as high
                from hfj_spidx_date where res_id = asked.id and hash_identity = ?
                order by sp_value_high desc nulls last, sp_value_low desc nulls last limit 1
            ) dated on true
            left join lateral (
                select array_agg(hash_sys_and_value) as codes
                from hfj_spidx_token where res_id = asked.id and hash_identity = ?
            ) coded on true
            """;

    private final JdbcTemplate database;
    private final long date;
    private final long code;

    CandidateRows(JdbcTemplate database, PartitionSettings partitions) {
        this.database = database;
        this.date = identity(partitions, "date");
        this.code = identity(partitions, "code");
    }

    private static long identity(PartitionSettings partitions, String parameter) {
        return BaseResourceIndexedSearchParam.calculateHashIdentity(
                partitions, RequestPartitionId.defaultPartition(), "Observation", parameter);
    }

    List<Candidate> read(List<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.query(RANKING, CandidateRows::candidate, ids.toArray(Long[]::new), date, code);
    }

    /** Internal ids by the ids that clients see. */
    Map<String, Long> idsByName(List<Long> ids) {
        Map<String, Long> byName = new HashMap<>();
        database.query(
                "select fhir_id, res_id from hfj_resource where res_id = any(?)",
                row -> {
                    byName.put(row.getString(1), row.getLong(2));
                },
                (Object) ids.toArray(Long[]::new));
        return byName;
    }

    private static Candidate candidate(ResultSet row, int number) throws SQLException {
        return new Candidate(
                row.getLong(1),
                row.getString(2),
                instant(row.getTimestamp(3)),
                instant(row.getTimestamp(4)),
                codes(row.getArray(5)));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    private static List<?> codes(@Nullable Array array) throws SQLException {
        return array == null
                ? List.of()
                : Arrays.stream((Object[]) array.getArray())
                        .filter(Objects::nonNull)
                        .toList();
    }
}
