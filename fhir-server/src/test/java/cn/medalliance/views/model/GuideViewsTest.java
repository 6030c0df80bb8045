package cn.medalliance.views.model;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import cn.medalliance.demo.DemoCommand;
import cn.medalliance.guide.Guide;
import cn.medalliance.shared.CountyTime;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hl7.fhir.r4.hapi.ctx.HapiWorkerContext;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The guide's views run, and say what HL7's engine says of the guide's examples and of a county made by chance. */
class GuideViewsTest {

    private static final int OF_A_TYPE = 150;

    private static final Set<String> FILLED_BY_NO_EXAMPLE = Set.of(
            "v_bp.absent_reason",
            "v_bp.device_key",
            "v_bp.interpretation",
            "v_bp.performer_organization_key",
            "v_careteam.period_end",
            "v_careteam_member.period_end",
            "v_careteam_member.period_start",
            "v_condition.abatement_date",
            "v_condition.encounter_key",
            "v_enrolment.care_manager_key",
            "v_evaluation.absent_reason",
            "v_evaluation.device_key",
            "v_evaluation.performer_organization_key",
            "v_finding.absent_reason",
            "v_finding.device_key",
            "v_finding.performer_organization_key",
            "v_flag.end_date",
            "v_glucose.device_key",
            "v_group_member.inactive",
            "v_group_member.period_end",
            "v_hba1c.absent_reason",
            "v_hba1c.device_key",
            "v_hba1c.interpretation",
            "v_hba1c.response_key",
            "v_lab.absent_reason",
            "v_lab.device_key",
            "v_location.part_of_key",
            "v_measure_stratum.score",
            "v_measure_stratum.subject_patient_key",
            "v_measurement.absent_reason",
            "v_measurement.device_key",
            "v_medication_statement.effective_end",
            "v_patient.deceased_date",
            "v_patient.replaced_by_key",
            "v_practitioner_role.period_end",
            "v_quality.absent_reason",
            "v_quality.device_key",
            "v_quality.response_key",
            "v_referral.performer_service_key",
            "v_referral.requester_organization_key",
            "v_satisfaction.patient_key");

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final Map<String, CompiledView> VIEWS = views();

    private static Map<String, CompiledView> views() {
        ViewCompiler compiler = new ViewCompiler(FHIR, CountyTime.ZONE);
        Map<String, CompiledView> views = new TreeMap<>();
        Guide.load().views().forEach((name, text) -> views.put(name, compiler.compile(json(text))));
        return views;
    }

    @Test
    void noViewAsksForWhatR4DoesNotHave() {
        assertThat(VIEWS)
                .allSatisfy((name, view) -> assertThat(view.warnings()).as(name).isEmpty());
    }

    @Test
    void eachViewHasRowsOfTheGuidesExamples() {
        Map<String, Integer> rows = new TreeMap<>();
        VIEWS.forEach((name, view) -> {
            rows.put(name, 0);
            Guide.load()
                    .examples()
                    .values()
                    .forEach(
                            example -> rows.merge(name, view.rows(json(example)).size(), Integer::sum));
        });
        assertThat(rows).allSatisfy((name, count) -> assertThat(count).as(name).isPositive());
    }

    @Test
    void eachColumnIsFilledByAnExample() {
        TreeSet<String> empty = new TreeSet<>();
        VIEWS.forEach((name, view) -> view.columns().forEach(column -> empty.add(name + "." + column.name())));
        VIEWS.forEach((name, view) -> Guide.load().examples().values().forEach(example -> {
            for (@Nullable Object[] row : view.rows(json(example))) {
                for (int index = 0; index < row.length; index++) {
                    if (row[index] != null) {
                        empty.remove(name + "." + view.columns().get(index).name());
                    }
                }
            }
        }));
        assertThat(empty).containsExactlyInAnyOrderElementsOf(FILLED_BY_NO_EXAMPLE);
    }

    @Test
    void theValuesAreThoseOfHl7sEngine(@TempDir Path folder) throws IOException {
        int exit = new CommandLine(new DemoCommand())
                .execute("--out", folder.toString(), "--residents", "120", "--seed", "4711");
        assertThat(exit).isZero();
        List<String> resources = new ArrayList<>(Guide.load().examples().values());
        Map<String, Integer> taken = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".ndjson"))
                    .sorted()
                    .toList()) {
                for (String line : Files.readAllLines(file)) {
                    String type = json(line).get("resourceType").asText();
                    if (taken.merge(type, 1, Integer::sum) <= OF_A_TYPE) {
                        resources.add(line);
                    }
                }
            }
        }
        HapiWorkerContext worker = new HapiWorkerContext(FHIR, new DefaultProfileValidationSupport(FHIR));
        Map<String, ReferenceView> references = new TreeMap<>();
        VIEWS.forEach((name, view) -> references.put(name, new ReferenceView(worker, view.definition())));
        int rows = 0;
        for (String text : resources) {
            JsonNode json = json(text);
            Resource resource = (Resource) FHIR.newJsonParser().parseResource(text);
            for (Map.Entry<String, CompiledView> view : VIEWS.entrySet()) {
                if (view.getValue().resource().equals(resource.fhirType())) {
                    List<String> ours = rows(view.getValue(), json);
                    rows += ours.size();
                    assertThat(ours)
                            .as(view.getKey() + " of " + resource.getId())
                            .containsExactlyElementsOf(
                                    references.get(view.getKey()).rows(resource));
                }
            }
        }
        assertThat(rows).isGreaterThan(5_000);
    }

    private static List<String> rows(CompiledView view, JsonNode resource) {
        List<String> rows = new ArrayList<>();
        for (@Nullable Object[] values : view.rows(resource)) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int index = 0; index < values.length; index++) {
                OutputColumn column = view.columns().get(index);
                row.put(
                        column.name(),
                        values[index] == null
                                ? "null"
                                : ReferenceView.text(
                                        CompiledView.json(values[index]).asText(), column.type()));
            }
            rows.add(row.toString());
        }
        return rows;
    }

    private static JsonNode json(String text) {
        try {
            return ResourceJson.read(text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
