package cn.medalliance.operations.everything.jpa;

import cn.medalliance.operations.everything.model.EverythingRequest;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which of a record's resources are wanted, from the rows by which they are searched. */
final class WantedRows {

    private static final String OF_ASKED = "select res_id from hfj_resource r where res_id = any(?)";
    private static final String OF_TYPE = " and res_type = any(?)";
    /** As many as the rest, and about the rest: who wants them says so. */
    private static final String NO_PROVENANCE = " and res_type <> 'Provenance'";

    private static final String SINCE = " and res_updated >= ?";
    /** What has no date of care, as a doctor or a ward has none, belongs to every time. */
    private static final String IN_TIME = """
             and (not exists (select 1 from hfj_spidx_date d where d.res_id = r.res_id and d.hash_identity = any(?))
              or exists (select 1 from hfj_spidx_date d where d.res_id = r.res_id and d.hash_identity = any(?)
                and coalesce(d.sp_value_high, 'infinity') >= ? and coalesce(d.sp_value_low, '-infinity') <= ?))
            """;

    /** Outside of what PostgreSQL compares rightly there is no care either. */
    private static final Instant BEGINNING = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant END = Instant.parse("9999-12-31T23:59:59Z");

    private final JdbcTemplate database;
    private final CareDates careDates;

    WantedRows(JdbcTemplate database, CareDates careDates) {
        this.database = database;
        this.careDates = careDates;
    }

    /** Those of the ids that are wanted, in their order. */
    List<Long> keep(List<Long> ids, EverythingRequest wanted) {
        StringBuilder sql = new StringBuilder(OF_ASKED);
        List<Object> values = new ArrayList<>();
        values.add(ids.toArray(Long[]::new));
        if (wanted.types().isEmpty()) {
            sql.append(NO_PROVENANCE);
        } else {
            sql.append(OF_TYPE);
            values.add(wanted.types().toArray(String[]::new));
        }
        if (wanted.since() != null) {
            sql.append(SINCE);
            values.add(Timestamp.from(wanted.since()));
        }
        if (wanted.hasCareDates()) {
            Long[] parameters = careDates.identities();
            sql.append(IN_TIME);
            values.add(parameters);
            values.add(parameters);
            values.add(time(wanted.from(), BEGINNING));
            values.add(time(wanted.to(), END));
        }
        Set<Long> kept = new HashSet<>(database.queryForList(sql.toString(), Long.class, values.toArray()));
        return ids.stream().filter(kept::contains).toList();
    }

    private static Timestamp time(@Nullable Instant given, Instant otherwise) {
        return Timestamp.from(given == null ? otherwise : given);
    }
}
