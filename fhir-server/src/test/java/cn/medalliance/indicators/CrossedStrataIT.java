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
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportGroupStratifierComponent;
import org.hl7.fhir.r4.model.MeasureReport.StratifierGroupComponent;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counts that are broken down by several stratifiers at once. */
@ServerIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrossedStrataIT {

    private static final String EXTENSION = "http://medalliance.example/fhir/StructureDefinition/";
    private static final String CDC = "centre-for-disease-control";
    private static final LocalDate END = LocalDate.of(2015, 12, 31);
    private static final AtomicInteger BORN = new AtomicInteger();

    private final SecuredServer secured;
    private final Alliance alliance;
    private final String clinic;
    private final List<String> grids = new ArrayList<>();
    /** Everybody's sex, age at the end of the period and grid. */
    private final List<Resident> residents = new ArrayList<>();

    private record Resident(String sex, int age, String grid) {

        String key(String stratifiers) {
            List<String> values = new ArrayList<>();
            for (String stratifier : stratifiers.split("[*]")) {
                values.add(
                        switch (stratifier) {
                            case "sex" -> sex;
                            case "grid" -> "Location/" + grid;
                            default -> band(age);
                        });
            }
            return String.join("*", values);
        }

        private static String band(int age) {
            return age < 35 ? "0-34" : age < 60 ? "35-59" : age < 65 ? "60-64" : "65+";
        }
    }

    CrossedStrataIT(SecuredServer secured) {
        this.secured = secured;
        this.alliance = secured.alliance();
        Hamlets.around(alliance);
        clinic = alliance.newClinic(null);
        for (int number = 0; number < 2; number++) {
            grids.add(alliance.store(example("Location-exa-location-grid-minimal", Location.class)
                    .setManagingOrganization(new Reference("Organization/" + clinic))));
        }
        Random chance = new Random(5);
        for (int number = 0; number < 40; number++) {
            boolean isFemale = chance.nextInt(5) == 0;
            LocalDate born = LocalDate.of(List.of(1945, 1953, 1970).get(chance.nextInt(3)), 1, 1)
                    .plusDays(BORN.getAndIncrement());
            String grid = grids.get(chance.nextInt(2));
            Patient resident = ManagedResident.patient(born);
            resident.setGender(isFemale ? AdministrativeGender.FEMALE : AdministrativeGender.MALE);
            resident.setManagingOrganization(new Reference("Organization/" + clinic));
            resident.addExtension(new Extension(EXTENSION + "grid", new Reference("Location/" + grid)));
            alliance.store(resident);
            residents.add(
                    new Resident(isFemale ? "female" : "male", born.until(END).getYears(), grid));
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(300))
                .until(
                        () -> alliance.open.get(path("none")),
                        answer -> answer.status() == 200
                                && answer.as(MeasureReport.class)
                                                .getGroupFirstRep()
                                                .getPopulationFirstRep()
                                                .getCount()
                                        == residents.size());
    }

    @ParameterizedTest
    @CsvSource({"sex*age-band", "age-band*sex", "grid*sex", "sex*grid*age-band"})
    void everybodyIsInOneCellAndEachCellSaysWhichItIs(String stratifiers) {
        MeasureReport report = alliance.open.get(path(stratifiers)).as(MeasureReport.class);
        List<MeasureReportGroupStratifierComponent> found =
                report.getGroupFirstRep().getStratifier();
        assertThat(found)
                .singleElement()
                .satisfies(each -> assertThat(each.getCode())
                        .extracting(code -> code.getCodingFirstRep().getCode())
                        .containsExactly(stratifiers.split("[*]")));
        assertThat(counts(found.get(0))).isEqualTo(counted(stratifiers));
        assertThat(alliance.open
                        .post("MeasureReport/$validate", report)
                        .outcome()
                        .getIssue())
                .filteredOn(issue -> issue.getSeverity().compareTo(OperationOutcome.IssueSeverity.ERROR) <= 0)
                .extracting(issue -> issue.getExpression() + issue.getDetails().getText())
                .isEmpty();
    }

    @Test
    void itStandsBesideStrataOfOneStratifierAndInTheTable() {
        String path = path("sex*age-band") + "&stratifier=grid";
        MeasureReport report = alliance.open.get(path).as(MeasureReport.class);
        assertThat(report.getGroupFirstRep().getStratifier())
                .extracting(each -> each.getCode().size())
                .containsExactlyInAnyOrder(1, 2);
        String table = alliance.open.get(path + "&_format=csv").body();
        counted("sex*age-band")
                .forEach((cell, number) ->
                        assertThat(table).contains(",sex*age-band," + cell + ",initial-population," + number + ","));
    }

    @Test
    void theCentreForDiseaseControlIsNotToldOfFewNorFromWhatTheyFollow() {
        String ofCounty = path("sex*age-band").replaceAll("&subject=[^&]*", "");
        assertMasked(
                counts(alliance.open
                        .get(ofCounty)
                        .as(MeasureReport.class)
                        .getGroupFirstRep()
                        .getStratifierFirstRep()),
                send("GET", ofCounty, CDC, null));
    }

    @Test
    void ofOnePlaceItIsToldByThePlacesInItAndOneMore() {
        Map<String, Integer> all = counted("grid*sex");
        assertThat(all.values()).as("there are few of some").anyMatch(number -> number < 5);
        assertMasked(all, send("GET", path("grid*sex"), CDC, null));
    }

    private static void assertMasked(Map<String, Integer> all, Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        MeasureReportGroupStratifierComponent shown =
                answer.as(MeasureReport.class).getGroupFirstRep().getStratifierFirstRep();
        Map<String, Integer> told = counts(shown);
        assertThat(all).containsAllEntriesOf(told);
        assertThat(told.values()).noneMatch(number -> number < 5);
        List<String> masked = shown.getStratum().stream()
                .filter(each -> !each.getPopulationFirstRep().hasCount())
                .map(CrossedStrataIT::key)
                .toList();
        for (int axis = 0; axis < 2; axis++) {
            int of = axis;
            assertThat(masked.stream()
                            .collect(Collectors.groupingBy(each -> each.split("[*]")[of], Collectors.counting()))
                            .values())
                    .as("no line has one number alone that is left out")
                    .allMatch(number -> number > 1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "sex*colour, 400",
        "sex*sex, 400",
        "sex*, 400",
        "sex*tier*age-band*grid, 400",
    })
    void whatIsNoCombinationIsRefused(String stratifiers, int status) {
        Answer answer = alliance.open.get(path(stratifiers));
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("stratifier");
    }

    @ParameterizedTest
    @CsvSource({"sex*age-band*grid, 403", "grid*organization, 403", "sex*age-band, 403", "sex*grid, 200"})
    void whoSeesPeopleDeidentifiedCrossesTwoThatSayNothingOfEachOther(String stratifiers, int status) {
        assertThat(send("GET", path(stratifiers), CDC, null).status()).isEqualTo(status);
    }

    @Test
    void itIsNotStored() {
        Parameters asked = new Parameters();
        asked.addParameter().setName("periodStart").setValue(new DateType("2015-01-01"));
        asked.addParameter().setName("periodEnd").setValue(new DateType("2015-12-31"));
        asked.addParameter().setName("subject").setValue(new StringType("Organization/" + alliance.village));
        asked.addParameter().setName("store").setValue(new BooleanType(true));
        asked.addParameter().setName("stratifier").setValue(new StringType("sex*age-band"));
        Answer answer = send("POST", "Measure/mca-m18/$evaluate-measure", "village", TestServer.json(asked));
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    }

    private Map<String, Integer> counted(String stratifiers) {
        Map<String, Integer> counts = new TreeMap<>();
        residents.forEach(resident -> counts.merge(resident.key(stratifiers), 1, Integer::sum));
        return counts;
    }

    private static Map<String, Integer> counts(MeasureReportGroupStratifierComponent stratifier) {
        Map<String, Integer> counts = new TreeMap<>();
        for (StratifierGroupComponent stratum : stratifier.getStratum()) {
            if (stratum.getPopulationFirstRep().getCountElement().hasValue()) {
                counts.put(key(stratum), stratum.getPopulationFirstRep().getCount());
            }
        }
        return counts;
    }

    private static String key(StratifierGroupComponent stratum) {
        assertThat(stratum.hasValue()).isFalse();
        return stratum.getComponent().stream()
                .map(MeasureReport.StratifierGroupComponentComponent::getValue)
                .map(CodeableConcept::getText)
                .collect(Collectors.joining("*"));
    }

    private String path(String stratifiers) {
        return "Measure/mca-m18/$evaluate-measure?periodStart=2015-01-01&periodEnd=2015-12-31&subject=Organization/"
                + clinic + "&stratifier=" + stratifiers;
    }

    private Answer send(String method, String path, String client, @org.jspecify.annotations.Nullable String body) {
        return secured.http()
                .send(method, path, body, "Authorization", "Bearer " + secured.token(client, "system/*.cruds"));
    }
}
