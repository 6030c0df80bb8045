package cn.medalliance.indicators.kept;

import cn.medalliance.indicators.model.Indicator;
import cn.medalliance.indicators.model.IndicatorParameter;
import cn.medalliance.indicators.model.IndicatorQuery;
import cn.medalliance.indicators.model.MeasurePeriod;
import cn.medalliance.indicators.model.Scoring;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Writes whom an indicator counts, of everybody or of some people. Within a transaction, for which it makes settings. */
final class UnitWriter {

    private static final String SCHEMA = "views";

    /** What a row says besides what the query gives; the age is that on the last day. */
    private static final String INSERT = """
            insert into mca.indicator_unit (kept_id, standing, unit_key, patient_key, organization_key,
                practitioner_role_key, grid_key, tier, programme, sex, age_band, priority, amount)
            select :kept, case when not coalesce(unit.denominator, false) then 0 when coalesce(unit.exclusion, false) then 2
                    when coalesce(unit.numerator, false) then 3 else 1 end,
                unit.unit_key, unit.patient_key, coalesce(unit.organization_key, patient.managing_organization_key),
                unit.practitioner_role_key, patient.grid_key, unit.tier, unit.programme, patient.gender,
                %s,
                %s, %s
            from (%s) unit left join (select patient_key, managing_organization_key, grid_key, gender, birth_date,
                    extract(year from age(cast(:last_day as timestamp), cast(birth_date as timestamp))) as age
                from %s) patient on patient.patient_key = unit.patient_key
            """;

    private static final String OF_THEM = " where unit.patient_key = any (:patients)";

    private static final String DELETE =
            "delete from mca.indicator_unit where kept_id = :kept and patient_key = any (:patients)";

    /** Who are in the views that say so is found by an index of each; everybody, by hashing. */
    private static final String OF_ALL = """
            set local search_path to views, public; set local jit to off; set local work_mem to '64MB';
            set local enable_nestloop to off; set local statement_timeout to '300s'
            """;

    private static final String OF_SOME = """
            set local search_path to views, public; set local jit to off; set local work_mem to '16MB';
            set local statement_timeout to '60s'
            """;

    private final NamedParameterJdbcTemplate database;
    private final Set<String> viewsOfPatients;

    /** @param viewsOfPatients views whose rows say whose they are */
    UnitWriter(JdbcTemplate database, Set<String> viewsOfPatients) {
        this.database = new NamedParameterJdbcTemplate(database);
        this.viewsOfPatients = viewsOfPatients;
    }

    void writeAll(long kept, Indicator indicator, Question question) {
        IndicatorQuery query = indicator.query().orElseThrow();
        database.getJdbcOperations().execute(OF_ALL);
        database.update(insert(indicator, query.text(), "v_patient"), values(kept, question));
    }

    /** Writes those of some people anew. */
    void replace(long kept, Indicator indicator, Question question, Collection<String> patients) {
        IndicatorQuery query = indicator.query().orElseThrow();
        database.getJdbcOperations().execute(OF_SOME);
        MapSqlParameterSource values =
                values(kept, question).addValue(IndicatorQuery.PATIENTS, patients.toArray(String[]::new));
        database.update(DELETE, values);
        database.update(
                insert(
                        indicator,
                        query.ofPatients(SCHEMA, viewsOfPatients::contains),
                        "views.v_patient" + " where patient_key = any (:patients)"),
                values);
    }

    private static String insert(Indicator indicator, String query, String patients) {
        boolean isMeasured = indicator.scoring() == Scoring.CONTINUOUS_VARIABLE;
        return INSERT.formatted(
                AgeBands.OF_PATIENT,
                isMeasured ? "unit.stratum" : "null",
                isMeasured ? "unit.amount" : "null",
                query,
                patients);
    }

    private static MapSqlParameterSource values(long kept, Question question) {
        MapSqlParameterSource values = new MapSqlParameterSource("kept", kept)
                .addValue("first_day", question.period().first())
                .addValue("last_day", question.period().last())
                .addValue("as_of", question.asOf());
        question.parameters().forEach((parameter, value) -> values.addValue(parameter.inQueries(), value));
        return values;
    }

    /**
     * What is asked of an indicator.
     *
     * @param asOf the day on which
     * @param parameters all of them
     */
    record Question(MeasurePeriod period, LocalDate asOf, Map<IndicatorParameter, String> parameters) {}
}
