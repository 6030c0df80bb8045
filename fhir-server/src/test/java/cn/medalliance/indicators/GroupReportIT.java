package cn.medalliance.indicators;

import static cn.medalliance.security.Alliance.example;
import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.plans.ManagedResident;
import cn.medalliance.security.Alliance;
import cn.medalliance.security.Consents;
import cn.medalliance.security.SecuredServer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Composition.SectionComponent;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportGroupComponent;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** {@code $group-report}: alerts and risk of those whom an organisation manages, as a whole and by grid. */
@ServerIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GroupReportIT {

    private static final String EXTENSION = "http://medalliance.example/fhir/StructureDefinition/";
    /** Other suites make other people. */
    private static final AtomicInteger BORN = new AtomicInteger();

    private final SecuredServer secured;
    private final Alliance alliance;
    private final String clinic;
    private final String north;
    private final String east;
    private final String south;

    GroupReportIT(SecuredServer secured) {
        this.secured = secured;
        this.alliance = secured.alliance();
        Hamlets.around(alliance);
        clinic = alliance.newClinic(null);
        north = grid();
        east = grid();
        south = grid();
        String twice = "";
        for (int number = 0; number < 6; number++) {
            twice = raised(resident(clinic, north));
        }
        raised(twice);
        raised(resident(clinic, east));
        raised(resident(clinic, east));
        for (int number = 0; number < 7; number++) {
            resident(clinic, south);
        }
    }

    @Test
    void theWarningAboutAGroupSaysWhatWasRaisedAndHowManyAsAWholeAndByGrid() {
        Bundle document = complete(alliance.open.get(path("")));
        assertThat(document.getType()).isEqualTo(Bundle.BundleType.DOCUMENT);
        Map<String, List<Integer>> numbers = numbers(document);
        assertThat(numbers)
                .containsEntry("", List.of(9, 8, 15))
                .containsEntry(north, List.of(7, 6, 6))
                .containsEntry(east, List.of(2, 2, 2))
                .containsEntry(south, List.of(7));
        assertThat(ofIndicators(document).get(0).getGroupFirstRep().getStratifier())
                .extracting(each -> each.getCodeFirstRep().getCodingFirstRep().getCode())
                .containsExactlyInAnyOrder("grid", "sex", "age-band");
        Composition composition = resources(document, Composition.class).get(0);
        assertThat(composition.getSection())
                .allSatisfy(section ->
                        assertThat(section.getText().getDivAsString()).contains("M18"));
        assertThat(alliance.open.post("Bundle/$validate", document).outcome().getIssue())
                .filteredOn(issue -> issue.getSeverity().compareTo(OperationOutcome.IssueSeverity.ERROR) <= 0)
                .extracting(issue -> issue.getExpression() + issue.getDetails().getText())
                .isEmpty();
    }

    @Test
    void theCentreForDiseaseControlIsNotToldOfFewNorFromWhatTheyFollow() {
        complete(alliance.open.get(path("")));
        String cdc = secured.token("centre-for-disease-control", "system/*.rs");
        Answer answer = as(cdc, path(""));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(numbers(answer.bundle()))
                .containsEntry("", List.of(9, 8, 15))
                .containsEntry(north, List.of())
                .containsEntry(east, List.of())
                .containsEntry(south, List.of(7));
        assertThat(answer.body()).contains("masked").doesNotContain("Patient/");
    }

    @Test
    void whoDeniesTheirDataIsNotCountedForTheCentreForDiseaseControl() {
        String other = alliance.newClinic(null);
        List<String> residents =
                Stream.generate(() -> resident(other, north)).limit(9).toList();
        String ofOther = "Measure/mca-m18/$evaluate-measure?stratifier=none&periodStart=2015-01-01&periodEnd=2015-12-31"
                + "&subject=Organization/" + other;
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> all(alliance.open.get(ofOther)), all -> all == 9);
        String cdc = secured.token("centre-for-disease-control", "system/*.rs");
        assertThat(all(as(cdc, ofOther))).isEqualTo(9);
        alliance.store(Consents.denial(residents.get(0)));
        assertThat(all(as(cdc, ofOther))).isEqualTo(8);

        // Who denies a part is left out whole.
        Consent type = Consents.denial(residents.get(1));
        Consents.speakOf(type.getProvision(), "Observation");
        alliance.store(type);
        assertThat(all(as(cdc, ofOther))).isEqualTo(7);
        Consent code = Consents.denial(residents.get(2));
        code.getProvision().addCode(new CodeableConcept(new Coding("http://loinc.org", "85354-9", null)));
        alliance.store(code);
        assertThat(all(as(cdc, ofOther))).isEqualTo(6);

        // What is denied to others is not.
        Consent treatment = Consents.denial(residents.get(3));
        treatment
                .getProvision()
                .addPurpose(new Coding("http://terminology.hl7.org/CodeSystem/v3-ActReason", "TREAT", null));
        alliance.store(treatment);
        Consent past = Consents.denial(residents.get(4));
        past.getProvision().getPeriod().setEndElement(new DateTimeType("2025-12-31"));
        alliance.store(past);
        assertThat(all(as(cdc, ofOther))).isEqualTo(6);
        assertThat(all(alliance.open.get(ofOther))).isEqualTo(9);
    }

    private static int all(Answer report) {
        return report.as(MeasureReport.class)
                .getGroupFirstRep()
                .getPopulationFirstRep()
                .getCount();
    }

    @Test
    void withoutAPeriodItIsOfLastMonthAndOfTheUsualIndicators() {
        Bundle document =
                alliance.open.get("Organization/" + clinic + "/$group-report").bundle();
        assertThat(resources(document, MeasureReport.class)).isEqualTo(ofIndicators(document));
        assertThat(ofIndicators(document))
                .filteredOn(report -> !report.hasSubject())
                .hasSize(6)
                .allSatisfy(
                        report -> assertThat(report.getPeriod().getEndElement().getValueAsString())
                                .isEqualTo(ManagedResident.TODAY
                                        .withDayOfMonth(1)
                                        .minusDays(1)
                                        .toString()));
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        assertThat(alliance.open.get(path("&measure=M99")).status()).isEqualTo(404);
        assertThat(alliance.open.get(path("&measure=M30")).status()).isEqualTo(422);
        assertThat(alliance.open
                        .get("Organization/" + clinic + "/$group-report?periodStart=2025-01-01")
                        .status())
                .isEqualTo(400);
        assertThat(alliance.open.get("Organization/nobody/$group-report").status())
                .isEqualTo(404);
        assertThat(as(
                                secured.token("centre-for-disease-control", "system/*.rs"),
                                "Organization/" + clinic + "/$group-report?periodStart=2025-01-01&periodEnd=2025-12-30")
                        .status())
                .isEqualTo(403);
        assertThat(as(secured.token("hospital", "system/*.rs"), path("")).status())
                .isEqualTo(403);
        assertThat(as(secured.token("centre-for-disease-control", "system/Patient.rs"), path(""))
                        .status())
                .isEqualTo(403);
    }

    private String path(String more) {
        return "Organization/" + clinic + "/$group-report?periodStart=2015-01-01&periodEnd=2015-12-31&measure=M18"
                + more;
    }

    /** When the tables have what was written. */
    private Bundle complete(Answer first) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> alliance.open.get(path("")).bundle(),
                        document -> List.of(9, 8, 15).equals(numbers(document).get("")));
    }

    /** Of all (an empty key) and of each grid: alerts, people, those whom the indicator counts; nothing of what is masked. */
    private static Map<String, List<Integer>> numbers(Bundle document) {
        Map<String, List<Integer>> numbers = new TreeMap<>();
        Composition composition = resources(document, Composition.class).get(0);
        Map<String, Resource> byAddress = new TreeMap<>();
        document.getEntry()
                .forEach(entry -> byAddress.put(entry.getFullUrl().replaceFirst(".*/fhir/", ""), entry.getResource()));
        for (SectionComponent section : composition.getSection()) {
            String grid = section.hasFocus()
                    ? byAddress.get(section.getFocus().getReference()).getIdPart()
                    : "";
            List<Integer> told = new ArrayList<>();
            for (Reference entry : section.getEntry()) {
                Resource resource = byAddress.get(entry.getReference());
                MeasureReportGroupComponent group = ((MeasureReport) resource).getGroupFirstRep();
                boolean isOfAlerts = ((MeasureReport) resource).getMeasure().contains("mca-alerts");
                if (group.getPopulationFirstRep().getCountElement().hasValue()) {
                    if (isOfAlerts) {
                        told.add(group.getMeasureScore().getValue().intValueExact());
                    }
                    told.add(group.getPopulationFirstRep().getCount());
                }
            }
            numbers.put(grid, told);
        }
        return numbers;
    }

    private static List<MeasureReport> ofIndicators(Bundle document) {
        return resources(document, MeasureReport.class).stream()
                .filter(report -> !report.getMeasure().contains("mca-alerts"))
                .toList();
    }

    private static <T extends Resource> List<T> resources(Bundle document, Class<T> type) {
        return document.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private Answer as(String token, String path) {
        return secured.http().send("GET", path, null, "Authorization", "Bearer " + token);
    }

    private String grid() {
        return alliance.store(example("Location-exa-location-grid-minimal", Location.class)
                .setManagingOrganization(new Reference("Organization/" + clinic)));
    }

    private String resident(String keeper, String grid) {
        Patient resident = ManagedResident.patient(LocalDate.of(1931, 1, 1).plusDays(BORN.getAndIncrement()));
        resident.setManagingOrganization(new Reference("Organization/" + keeper));
        resident.addExtension(new Extension(EXTENSION + "grid", new Reference("Location/" + grid)));
        return alliance.store(resident);
    }

    private String raised(String resident) {
        alliance.store(Hamlets.alert(resident, clinic, LocalDate.of(Hamlets.YEAR, 6, 10)));
        return resident;
    }
}
