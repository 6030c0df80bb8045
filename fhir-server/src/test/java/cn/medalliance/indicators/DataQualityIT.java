package cn.medalliance.indicators;

import static cn.medalliance.security.Alliance.example;
import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.plans.ManagedResident;
import cn.medalliance.security.Alliance;
import cn.medalliance.security.SecuredServer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.hl7.fhir.r4.model.ListResource;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportGroupComponent;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code Organization/$data-quality}: of a clinic of its own with six residents, of whom two have a grid. */
@ServerIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DataQualityIT {

    private static final Duration COUNTED_WITHIN = Duration.ofSeconds(20);
    private static final String YEAR = "periodStart=2025-01-01&periodEnd=2025-12-31";

    private final SecuredServer secured;
    private final TestServer open;
    private final String above;
    private final String clinic;
    private final List<String> withoutGrid = new ArrayList<>();

    DataQualityIT(SecuredServer secured) {
        this.secured = secured;
        this.open = secured.alliance().open;
        this.above = secured.alliance().newClinic(null);
        this.clinic = secured.alliance().newClinic(above);
        String grid = secured.alliance()
                .store(example("Location-exa-location-grid-minimal", Location.class)
                        .setManagingOrganization(new Reference("Organization/" + clinic)));
        for (int resident = 0; resident < 6; resident++) {
            Patient patient = ManagedResident.patient(LocalDate.of(1961 + resident, 3, 1))
                    .setManagingOrganization(new Reference("Organization/" + clinic));
            patient.getExtension().removeIf(each -> each.getUrl().endsWith("/grid"));
            if (resident < 2) {
                patient.addExtension(ManagedResident.extension("grid"), new Reference("Location/" + grid));
            }
            String id = secured.alliance().store(patient);
            if (resident >= 2) {
                withoutGrid.add(id);
            }
        }
        Awaitility.await()
                .atMost(COUNTED_WITHIN)
                .pollInterval(Duration.ofMillis(100))
                .until(this::isCounted);
    }

    private boolean isCounted() {
        Answer answer = open.get(path(clinic, "rule=DQ04"));
        return answer.status() == 200
                && counts(answer.as(MeasureReport.class).getGroupFirstRep()).equals(List.of(6, 6, 4));
    }

    private static String path(String organization, String more) {
        return "Organization/" + organization + "/$data-quality?" + YEAR + "&" + more;
    }

    private static List<Integer> counts(MeasureReportGroupComponent group) {
        return group.getPopulation().stream()
                .map(population -> population.getCountElement().getValue())
                .toList();
    }

    @Test
    void aReportHasAGroupForEachRuleWithWhatWasCheckedAndWhatIsAtFault() {
        MeasureReport report = open.get(path(clinic, "")).as(MeasureReport.class);
        assertThat(report.getMeasure()).startsWith("http://medalliance.example/fhir/Measure/mca-data-quality|");
        assertThat(report.getGroup())
                .hasSize(28)
                .extracting(group -> group.getCode().getCodingFirstRep().getCode())
                .startsWith("DQ01")
                .endsWith("DQ28")
                .doesNotHaveDuplicates();
        MeasureReportGroupComponent grids = report.getGroup().get(3);
        assertThat(counts(grids)).containsExactly(6, 6, 4);
        assertThat(grids.getMeasureScore().getValue()).isEqualByComparingTo("66.67");
        assertValid(report);
    }

    @Test
    void aListNamesThoseWhoAreConcerned() {
        MeasureReport report =
                open.get(path(clinic, "rule=DQ04&reportType=subject-list")).as(MeasureReport.class);
        assertThat(((ListResource) report.getContained().get(0)).getEntry())
                .extracting(entry -> entry.getItem().getReferenceElement().getIdPart())
                .containsExactlyInAnyOrderElementsOf(withoutGrid);
        assertValid(report);
    }

    private void assertValid(MeasureReport report) {
        OperationOutcome outcome = open.post("MeasureReport/$validate", report).as(OperationOutcome.class);
        assertThat(outcome.getIssue())
                .filteredOn(issue -> issue.getSeverity().compareTo(OperationOutcome.IssueSeverity.ERROR) <= 0)
                .extracting(OperationOutcome.OperationOutcomeIssueComponent::getDiagnostics)
                .isEmpty();
    }

    @Test
    void thoseBelowBelongToItUnlessTheyAreLeftOut() {
        assertThat(counts(open.get(path(above, "rule=DQ04"))
                        .as(MeasureReport.class)
                        .getGroupFirstRep()))
                .containsExactly(6, 6, 4);
        assertThat(counts(open.get(path(above, "rule=DQ04&below=false"))
                        .as(MeasureReport.class)
                        .getGroupFirstRep()))
                .containsExactly(0, 0, 0);
    }

    @Test
    void rulesAreChosenByTheirDimensionAndAnswersAreAlsoTables() {
        assertThat(open.get(path(clinic, "dimension=uniqueness"))
                        .as(MeasureReport.class)
                        .getGroup())
                .extracting(group -> group.getCode().getCodingFirstRep().getCode())
                .containsExactly("DQ26", "DQ27", "DQ28");
        assertThat(open.send("GET", path(clinic, "rule=DQ04"), null, "Accept", "text/csv")
                        .body())
                .contains("DQ04,,,numerator,4,66.67,%\r\n");
    }

    @Test
    void theCentreForDiseaseControlSeesNoNumbersOfFewAndNobodysName() {
        String cdc = secured.token("centre-for-disease-control", "system/*.rs");
        MeasureReport report = as(cdc, path(clinic, "rule=DQ04")).as(MeasureReport.class);
        assertThat(report.getGroupFirstRep().getPopulation())
                .hasSize(3)
                .allSatisfy(population ->
                        assertThat(population.getCountElement().hasValue()).isFalse());
        assertThat(report.getGroupFirstRep().hasMeasureScore()).isFalse();
        assertThat(as(cdc, path(clinic, "rule=DQ04&reportType=subject-list")).status())
                .isEqualTo(403);
        assertThat(as(cdc, "Organization/" + clinic + "/$data-quality?periodStart=2025-01-02&periodEnd=2025-12-31")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anOrganisationAsksOfItselfAndAResidentOfNone() {
        Alliance alliance = secured.alliance();
        String vendor = secured.token("hospital", "system/*.rs");
        assertThat(as(vendor, path(alliance.hospital, "rule=DQ04")).status()).isEqualTo(200);
        assertThat(as(vendor, path(clinic, "rule=DQ04")).status()).isEqualTo(403);
        assertThat(as(secured.token("hospital", "system/Organization.rs"), path(alliance.hospital, "rule=DQ04"))
                        .status())
                .isEqualTo(403);
        String resident = secured.tokenOfPerson("villager", "user/*.rs", null);
        assertThat(as(resident, path(alliance.village, "rule=DQ04")).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "periodStart=2025-01-01, 400, periodEnd",
        "periodStart=2025-12-31&periodEnd=2025-01-01, 400, periodEnd",
        "periodStart=2025-01-01&periodEnd=2025-12-31&rule=DQ99, 400, rule",
        "periodStart=2025-01-01&periodEnd=2025-12-31&dimension=beauty, 400, dimension",
        "periodStart=2025-01-01&periodEnd=2025-12-31&reportType=subject, 400, reportType"
    })
    void whatCannotBeAnsweredIsRefusedWithItsReason(String question, int status, String element) {
        Answer answer = open.get("Organization/" + clinic + "/$data-quality?" + question);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.outcome().getIssueFirstRep().getExpression().toString())
                .contains(element);
    }

    @Test
    void whoIsNotThereHasNoData() {
        assertThat(open.get(path("nobody", "rule=DQ04")).status()).isEqualTo(404);
    }

    private Answer as(String token, String path) {
        return secured.http().send("GET", path, null, "Authorization", "Bearer " + token);
    }
}
