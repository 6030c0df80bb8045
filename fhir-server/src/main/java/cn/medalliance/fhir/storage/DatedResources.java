package cn.medalliance.fhir.storage;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.entity.BaseResourceIndexedSearchParam;
import ca.uhn.fhir.jpa.model.entity.ResourceIndexedSearchParamToken;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Finds stored resources whose day has come, for work that is done again and again: by what is in the index, so that loaded
 * resources are found as well and what was missed while no server ran is found afterwards.
 */
public final class DatedResources {

    private static final int PAGE = 500;

    private static final String FIND = """
            select found.res_id, found.fhir_id
            from hfj_spidx_date dated
            join hfj_resource found on found.res_id = dated.res_id and found.res_deleted_at is null
            where dated.hash_identity = ? and dated.sp_value_high_date_ordinal between ? and ? and found.res_id > ?
                and exists (select from hfj_spidx_token token
                    where token.res_id = found.res_id and token.hash_sys_and_value = ?)
            order by found.res_id
            limit ?
            """;

    private final JdbcTemplate database;
    private final PartitionSettings partitions;

    DatedResources(JdbcTemplate database, PartitionSettings partitions) {
        this.database = database;
        this.partitions = partitions;
    }

    /**
     * What is looked for.
     *
     * @param type the type of the resources
     * @param date the name of a search parameter for a day
     * @param token the name of a search parameter for a code
     * @param system the system of the code
     * @param code the code
     */
    public record Asked(String type, String date, String token, String system, String code) {}

    private record Found(long pid, String id) {}

    /** Gives the id of each that has the code and the day in a range, both ends included. */
    public void forEach(Asked asked, LocalDate from, LocalDate until, Consumer<String> work) {
        RequestPartitionId all = RequestPartitionId.defaultPartition();
        long dated = BaseResourceIndexedSearchParam.calculateHashIdentity(partitions, all, asked.type(), asked.date());
        long coded = ResourceIndexedSearchParamToken.calculateHashSystemAndValue(
                partitions, all, asked.type(), asked.token(), asked.system(), asked.code());
        long after = 0;
        List<Found> page;
        do {
            page = database.query(
                    FIND,
                    (row, number) -> new Found(row.getLong(1), row.getString(2)),
                    dated,
                    ordinal(from),
                    ordinal(until),
                    after,
                    coded,
                    PAGE);
            for (Found found : page) {
                work.accept(found.id());
                after = found.pid();
            }
        } while (page.size() == PAGE);
    }

    private static int ordinal(LocalDate day) {
        return Integer.parseInt(day.format(DateTimeFormatter.BASIC_ISO_DATE));
    }
}
