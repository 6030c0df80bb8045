package cn.medalliance.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** What stands in tables, with the names of resources in the place of their internal ids, and without times of storing. */
final class StoredRows {

    /** Columns with internal ids of resources. */
    private static final List<String> RESOURCES = List.of(
            "res_id",
            "src_resource_id",
            "target_resource_id",
            "patient_id",
            "organization_id",
            "source_id",
            "actor_id",
            "consent_id");

    /** Numbers of rows, and when and by which request they were stored. */
    private static final List<String> LEFT_OUT = List.of(
            "pid",
            "sp_id",
            "id",
            "denial_id",
            "exception_to",
            "res_published",
            "res_updated",
            "res_deleted_at",
            "sp_updated",
            "request_id",
            "tag_id",
            "mca_written");

    static final List<String> TABLES = List.of(
            "hfj_resource",
            "hfj_res_ver",
            "hfj_res_tag",
            "hfj_history_tag",
            "hfj_res_link",
            "hfj_res_param_present",
            "hfj_res_search_url",
            "hfj_spidx_string",
            "hfj_spidx_token",
            "hfj_spidx_date",
            "hfj_spidx_quantity",
            "hfj_spidx_quantity_nrml",
            "hfj_spidx_number",
            "hfj_spidx_uri",
            "hfj_spidx_coords",
            "hfj_idx_cmp_string_uniq",
            "hfj_idx_cmb_tok_nu",
            "mca.patient_relation",
            "mca.consent_denial",
            "mca.consent_denial_actor");

    private StoredRows() {}

    /** How often each row stands in a table. */
    static Map<String, Integer> of(JdbcTemplate database, String table) {
        String columns = RESOURCES.stream()
                .map(column -> """
                        case when to_jsonb(t) -> '%1$s' is null then '{}'::jsonb else jsonb_build_object('%1$s', (
                            select r.res_type || '/' || r.fhir_id from hfj_resource r
                            where r.res_id = cast(to_jsonb(t) ->> '%1$s' as bigint))) end
                        """.formatted(column))
                .reduce((first, second) -> first + " || " + second)
                .orElseThrow();
        String label = table.equals("hfj_res_tag")
                ? " || (select to_jsonb(d) - 'tag_id' from hfj_tag_def d where d.tag_id = t.tag_id)"
                : "";
        String query = "select cast((to_jsonb(t) - cast(? as text[])) || " + columns + label
                + " as text), count(*) from " + table + " t group by 1";
        Map<String, Integer> rows = new TreeMap<>();
        database.query(
                query,
                row -> {
                    rows.put(row.getString(1), row.getInt(2));
                },
                (Object) LEFT_OUT.toArray(String[]::new));
        return rows;
    }

    /** Rows of which the first database has more or fewer than the second, by the difference. */
    static Map<String, Integer> difference(Map<String, Integer> first, Map<String, Integer> second) {
        Map<String, Integer> difference = new LinkedHashMap<>();
        first.forEach((row, count) -> difference.merge(row, count, Integer::sum));
        second.forEach((row, count) -> difference.merge(row, -count, Integer::sum));
        difference.values().removeIf(count -> count == 0);
        return difference;
    }
}
