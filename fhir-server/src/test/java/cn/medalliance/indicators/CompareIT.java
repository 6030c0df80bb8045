package cn.medalliance.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.plans.ManagedResident;
import cn.medalliance.security.Alliance;
import cn.medalliance.security.SecuredServer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code Measure/$compare}: of a clinic of its own with three residents, of whom one died in 2025; nobody has a contract. */
@ServerIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CompareIT {

    private static final Duration COUNTED_WITHIN = Duration.ofSeconds(20);
    private static final String YEAR = "Measure/mca-m18/$compare?periodStart=2025-01-01&periodEnd=2025-12-31";

    private final SecuredServer secured;
    private final TestServer open;
    private final String above;
    private final String clinic;

    CompareIT(SecuredServer secured) {
        this.secured = secured;
        this.open = secured.alliance().open;
        this.above = secured.alliance().newClinic(null);
        this.clinic = secured.alliance().newClinic(above);
        for (int resident = 0; resident < 3; resident++) {
            Patient patient = ManagedResident.patient(LocalDate.of(1951 + resident, 4, 1))
                    .setManagingOrganization(new Reference("Organization/" + clinic));
            if (resident == 0) {
                patient.setDeceased(new DateTimeType("2025-03-01"));
            }
            secured.alliance().store(patient);
        }
        Awaitility.await()
                .atMost(COUNTED_WITHIN)
                .pollInterval(Duration.ofMillis(100))
                .until(this::isCounted);
    }

    private boolean isCounted() {
        Answer answer = open.get(YEAR + "&subject=Organization/" + clinic);
        // Each period is kept by itself: what is kept of one may be fresh while the other still waits.
        return answer.status() == 200
                && text(answer.as(Parameters.class).getParameter("now"), "initial-population")
                        .equals("2")
                && text(answer.as(Parameters.class).getParameter("baseline"), "initial-population")
                        .equals("3");
    }

    @Test
    void anIndicatorStandsBesideTheYearBefore() {
        Parameters answer = open.get(YEAR + "&subject=Organization/" + clinic).as(Parameters.class);
        assertThat(text(answer.getParameter("now"), "initial-population")).isEqualTo("2");
        assertThat(text(answer.getParameter("now"), "score")).isEqualTo("0");
        assertThat(text(answer.getParameter("baseline"), "denominator")).isEqualTo("3");
        assertThat(text(answer.getParameter("difference"), "denominator")).isEqualTo("-1");
        assertThat(text(answer.getParameter("difference"), "score")).isEqualTo("0");
        String table = open.send("GET", YEAR + "&subject=Organization/" + clinic, null, "Accept", "text/csv")
                .body();
        assertThat(table).contains("what,now,baseline,difference\r\n", "denominator,2,3,-1\r\n", "score,0,0,0\r\n");
    }

    @Test
    void anotherTimeOrAnotherSubjectMayBeNamed() {
        Parameters other = open.get(
                        YEAR + "&baselineStart=2025-01-01&baselineEnd=2025-02-28&subject=Organization/" + clinic)
                .as(Parameters.class);
        assertThat(text(other.getParameter("baseline"), "denominator")).isEqualTo("3");
        Parameters subject = open.get(
                        YEAR + "&subject=Organization/" + clinic + "&baselineSubject=Organization/" + above)
                .as(Parameters.class);
        assertThat(text(subject.getParameter("baseline"), "denominator")).isEqualTo("2");
        assertThat(text(subject.getParameter("difference"), "denominator")).isEqualTo("0");
    }

    @Test
    void ofFewNeitherSideIsToldToTheCentreForDiseaseControl() {
        String cdc = secured.token("centre-for-disease-control", "system/*.rs");
        Parameters answer = as(cdc, YEAR + "&subject=Organization/" + clinic).as(Parameters.class);
        for (String side : List.of("now", "baseline")) {
            assertThat(text(answer.getParameter(side), "denominator")).isEqualTo("masked");
            assertThat(answer.getParameter(side).getPart())
                    .noneMatch(part -> part.getName().equals("score"));
        }
        assertThat(answer.hasParameter("difference")).isFalse();
        String vendor = secured.token("hospital", "system/*.rs");
        String hospital = secured.alliance().hospital;
        assertThat(as(vendor, YEAR + "&subject=Organization/" + clinic).status())
                .isEqualTo(403);
        assertThat(as(vendor, YEAR + "&subject=Organization/" + hospital + "&baselineSubject=Organization/" + clinic)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anOrganisationsIndicatorStandsBesideItsObjective() {
        String wanted = objective(above, "M18", "2025-01-01", "2025-12-31", 50, null);
        objective(above, "M18", "2025-02-01", "2025-12-31", 1, null);
        objective(above, "M18", "2025-01-01", "2025-12-30", 2, null);
        objective(above, "M18", "2024-01-01", "2026-12-31", 3, null);
        objective(above, "M17", "2025-01-01", "2025-12-31", 4, null);
        objective(clinic, "M18", "2025-01-01", "2025-12-31", 0, Quantity.QuantityComparator.LESS_OR_EQUAL);
        ParametersParameterComponent objective = open.get(YEAR + "&subject=Organization/" + above)
                .as(Parameters.class)
                .getParameter("objective");
        assertThat(((Reference) part(objective, "goal")).getReference()).isEqualTo("Goal/" + wanted);
        assertThat(text(objective, "target")).isEqualTo("50");
        assertThat(text(objective, "due")).isEqualTo("2025-12-31");
        assertThat(text(objective, "reached")).isEqualTo("false");
        assertThat(text(
                        open.get(YEAR + "&subject=Organization/" + clinic)
                                .as(Parameters.class)
                                .getParameter("objective"),
                        "reached"))
                .isEqualTo("true");
        assertThat(open.get(YEAR).as(Parameters.class).hasParameter("objective"))
                .isFalse();
        String cdc = secured.token("centre-for-disease-control", "system/*.rs");
        assertThat(as(cdc, YEAR + "&subject=Organization/" + above)
                        .as(Parameters.class)
                        .hasParameter("objective"))
                .as("objectives are for who treats")
                .isFalse();
    }

    @Test
    void withoutTheScopeOfGoalsNoObjectiveIsTold() {
        String below = secured.alliance().newClinic(secured.alliance().village);
        objective(below, "M18", "2025-01-01", "2025-12-31", 50, null);
        String path = YEAR + "&subject=Organization/" + below;
        String village = secured.token("village", "system/*.rs");
        // Another node hears of a new organisation some seconds later.
        Awaitility.await()
                .atMost(COUNTED_WITHIN)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> as(village, path).status() == 200);
        assertThat(as(village, path)
                        .as(Parameters.class)
                        .getParameter("objective")
                        .getPart())
                .as("nobody is counted, so nothing is reached or missed")
                .extracting(ParametersParameterComponent::getName)
                .containsExactly("goal", "target", "due");
        Answer without = as(secured.token("village", "system/MeasureReport.rs system/Organization.rs"), path);
        assertThat(without.status()).as(without.body()).isEqualTo(200);
        assertThat(without.as(Parameters.class).hasParameter("objective")).isFalse();
    }

    private String objective(
            String organization,
            String indicator,
            String start,
            String due,
            int target,
            Quantity.@Nullable QuantityComparator comparator) {
        Goal goal = Alliance.example("Goal-exa-goal-organization-objective", Goal.class);
        goal.getIdentifierFirstRep().setValue("OBJ-" + UUID.randomUUID());
        goal.setSubject(new Reference("Organization/" + organization));
        goal.setStart(new DateType(start));
        goal.getTargetFirstRep()
                .setMeasure(new CodeableConcept(
                        new Coding("http://medalliance.example/fhir/CodeSystem/mca-indicator", indicator, null)))
                .setDetail(new Quantity(null, target, "http://unitsofmeasure.org", "%", "%").setComparator(comparator))
                .setDue(new DateType(due));
        return secured.alliance().store(goal);
    }

    private static Type part(ParametersParameterComponent of, String name) {
        return of.getPart().stream()
                .filter(part -> part.getName().equals(name))
                .map(ParametersParameterComponent::getValue)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "baselineStart=2024-01-01, 400, baselineEnd",
        "baselineStart=2024-12-31&baselineEnd=2024-01-01, 400, baselineStart",
        "baselineStart=2024-01-01&baselineEnd=2024-12-31&baselineSubject=Organization/x, 400, baselineSubject",
        "baselineSubject=Organization/nobody, 404, subject",
        "measure=M02, 400, measure"
    })
    void whatCannotBeAnsweredIsRefusedWithItsReason(String more, int status, String element) {
        Answer answer = open.get(YEAR + "&" + more);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.outcome().getIssueFirstRep().getExpression().toString())
                .contains(element);
    }

    private Answer as(String token, String path) {
        return secured.http().send("GET", path, null, "Authorization", "Bearer " + token);
    }

    private static String text(ParametersParameterComponent of, String name) {
        return of.getPart().stream()
                .filter(part -> part.getName().equals(name))
                .map(part -> part.getValue() instanceof Quantity quantity
                        ? quantity.getValue().toPlainString()
                        : Objects.toString(part.getValue().primitiveValue(), "masked"))
                .findFirst()
                .orElse("");
    }
}
