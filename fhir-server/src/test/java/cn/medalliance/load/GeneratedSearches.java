package cn.medalliance.load;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;

/** Searches of every kind for values that are stored, drawn by a seed. */
final class GeneratedSearches {

    private static final String OF_KIND = """
            select i.res_type, i.sp_name, %s from %s t join hfj_spidx_identity i on i.hash_identity = t.hash_identity
            where i.sp_name not like 'mca-%%' and i.sp_name not in ('_profile') and %s
            order by md5(t.res_id || i.sp_name || ?) limit %d
            """;

    private final JdbcTemplate database;
    private final Random random;
    private final String seed;
    private final List<String> searches = new ArrayList<>();

    private GeneratedSearches(JdbcTemplate database, long seed) {
        this.database = database;
        this.random = new Random(seed);
        this.seed = Long.toString(seed);
    }

    static List<String> of(JdbcTemplate database, long seed, int count) {
        GeneratedSearches generated = new GeneratedSearches(database, seed);
        generated.tokens(count / 4);
        generated.strings(count / 8);
        generated.dates(count / 8);
        generated.quantities(count / 10);
        generated.uris(count / 20);
        generated.references(count / 5);
        generated.labels();
        generated.joins();
        generated.texts();
        Collections.shuffle(generated.searches, generated.random);
        return generated.searches.size() <= count ? generated.searches : generated.searches.subList(0, count);
    }

    private void tokens(int count) {
        each(
                "coalesce(t.sp_system, '') || '|' || t.sp_value",
                "hfj_spidx_token",
                "t.sp_value is not null",
                count,
                row -> {
                    String[] token = row.value().split("\\|", 2);
                    String asked =
                            random.nextInt(3) == 0 ? escaped(token[1]) : escaped(token[0]) + "|" + escaped(token[1]);
                    add(row, random.nextInt(8) == 0 ? ":not" : "", asked);
                });
        each("'true'", "hfj_spidx_token", "t.sp_value is not null", 15, row -> add(row, ":missing", "false"));
    }

    private void strings(int count) {
        each("t.sp_value_exact", "hfj_spidx_string", "t.sp_value_exact <> ''", count, row -> {
            String whole = row.value();
            switch (random.nextInt(3)) {
                case 0 -> add(row, ":exact", escaped(whole));
                case 1 ->
                    add(
                            row,
                            ":contains",
                            escaped(piece(
                                    whole, whole.offsetByCodePoints(0, whole.codePointCount(0, whole.length()) / 2))));
                default -> add(row, "", escaped(piece(whole, 0)));
            }
        });
    }

    private static String piece(String whole, int from) {
        int left = whole.codePointCount(from, whole.length());
        return whole.substring(from, whole.offsetByCodePoints(from, Math.min(left, 3)));
    }

    private void dates(int count) {
        each("to_char(t.sp_value_low, 'YYYY-MM-DD')", "hfj_spidx_date", "t.sp_value_low > '1900-01-01'", count, row -> {
            String prefix =
                    List.of("", "ge", "le", "gt", "lt", "ne", "sa", "eb").get(random.nextInt(8));
            String value = random.nextBoolean() ? row.value() : row.value().substring(0, 7);
            add(row, "", prefix + value);
        });
    }

    private void quantities(int count) {
        each("cast(t.sp_value as text)", "hfj_spidx_quantity", "t.sp_value is not null", count, row -> {
            String prefix = List.of("", "ge", "le", "gt", "lt").get(random.nextInt(5));
            add(row, "", prefix + row.value());
        });
    }

    private void uris(int count) {
        each("t.sp_uri", "hfj_spidx_uri", "t.sp_uri is not null", count, row -> add(row, "", escaped(row.value())));
    }

    private void references(int count) {
        database.query(
                """
                select l.source_resource_type, l.target_resource_type, r.fhir_id
                from hfj_res_link l join hfj_resource r on r.res_id = l.target_resource_id
                where l.src_path ~ '^[A-Z][A-Za-z]*\\.[a-z][A-Za-z]*$'
                order by md5(l.pid || ?) limit ?
                """,
                row -> {
                    boolean isOfPatient = row.getString(2).equals("Patient");
                    String type = row.getString(1);
                    String id = row.getString(3);
                    if (isOfPatient) {
                        searches.add(type + "?patient=" + (random.nextBoolean() ? "Patient/" : "") + id);
                        searches.add(type + "?subject=Patient/" + id + "&_sort=-_lastUpdated");
                    } else {
                        searches.add("%s?_has:%s:%s=x".formatted(row.getString(2), type, "_id") + id);
                        searches.add(row.getString(2) + "?_id=" + id + "&_revinclude=" + type + ":*");
                    }
                },
                seed,
                count);
    }

    private void labels() {
        List<String> types =
                database.queryForList("select distinct res_type from hfj_resource order by 1", String.class);
        List<String> profiles = database.queryForList(
                "select distinct tag_code from hfj_tag_def where tag_type = 1 order by 1 limit 40", String.class);
        for (String profile : profiles) {
            searches.add(types.get(random.nextInt(types.size())) + "?_profile=" + encoded(profile));
        }
        for (String type : types) {
            searches.add(type + "?_lastUpdated=ge2000-01-01&_summary=count");
            searches.add(type + "?_count=50&_total=accurate&_sort=_id");
        }
    }

    private void joins() {
        database.query(
                """
                select r.fhir_id, t.sp_system, t.sp_value from hfj_resource r
                join hfj_spidx_token t on t.res_id = r.res_id
                join hfj_spidx_identity i on i.hash_identity = t.hash_identity
                where i.res_type = 'Patient' and i.sp_name = 'identifier'
                order by md5(r.res_id || ?) limit 12
                """,
                row -> {
                    String identifier = encoded(row.getString(2) + "|" + row.getString(3));
                    searches.add("Observation?patient.identifier=" + identifier + "&_sort=-date");
                    searches.add("Encounter?subject:Patient.identifier=" + identifier + "&_include=Encounter:subject");
                    searches.add("Patient?_id=" + row.getString(1) + "&_revinclude=Condition:subject");
                    searches.add("Patient?identifier=" + identifier + "&_has:Observation:patient:status=final");
                },
                seed);
        searches.add("Patient?_has:Observation:patient:component-code-value-quantity=8480-6$ge140");
        searches.add("Observation?component-code-value-quantity=8480-6$ge130,8462-4$ge85");
        searches.add("Observation?combo-code-value-quantity=8480-6$lt130&_total=accurate");
        searches.add("Observation?code-value-quantity=2339-0$ge7");
    }

    private void texts() {
        for (String word : List.of("高血压", "糖尿病", "随访", "血压", "医院", "张", "控制")) {
            for (String type : List.of("Condition", "CarePlan", "Patient", "Organization", "Goal")) {
                searches.add(type + "?_content=" + encoded(word));
            }
        }
    }

    /** A type, one of its parameters, and a value of it that is stored. */
    private record Row(String type, String parameter, String value) {}

    private void each(String value, String table, String condition, int count, Consumer<Row> use) {
        database.query(
                OF_KIND.formatted(value, table, condition, count),
                row -> {
                    use.accept(new Row(row.getString(1), row.getString(2), row.getString(3)));
                },
                seed);
    }

    private void add(Row row, String modifier, String value) {
        searches.add(row.type() + "?" + row.parameter() + modifier + "=" + encoded(value));
    }

    private static String escaped(String value) {
        return value.replaceAll("([\\\\,$|])", "\\\\$1");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
