package cn.medalliance.indicators;

import static cn.medalliance.security.Alliance.example;
import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.plans.ManagedResident;
import cn.medalliance.security.Alliance;
import cn.medalliance.security.SecuredServer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.MeasureReport.StratifierGroupComponent;
import org.hl7.fhir.r4.model.MeasureReport.StratifierGroupComponentComponent;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** As one of the centre for disease control who asks for one place after the other, to tell of few by what is left. */
@ServerIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ToldPlacesIT {

    private static final String EXTENSION = "http://medalliance.example/fhir/StructureDefinition/";
    private static final int ENOUGH = 5;
    private static final AtomicInteger BORN = new AtomicInteger();

    private final SecuredServer secured;
    private final Alliance alliance;
    private final String cdc;
    private final String township;

    private final String smallest;
    private final String small;
    private final String middle;
    private final String large;
    /** Of the middle village. */
    private final String north;

    private final String south;

    ToldPlacesIT(SecuredServer secured) {
        this.secured = secured;
        this.alliance = secured.alliance();
        Hamlets.around(alliance);
        township = alliance.newClinic(null);
        smallest = alliance.newClinic(township);
        small = alliance.newClinic(township);
        middle = alliance.newClinic(township);
        large = alliance.newClinic(township);
        north = grid(middle);
        south = grid(middle);
        people(smallest, 3, 0, null);
        people(small, 6, 2, null);
        people(middle, 3, 3, north);
        people(middle, 2, 2, south);
        people(large, 7, 6, null);
        cdc = secured.token("centre-for-disease-control", "system/*.rs");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(300))
                .until(
                        () -> alliance.open.get(path("Organization/" + township, "none")),
                        answer -> answer.status() == 200 && Integer.valueOf(34).equals(total(answer)));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(300))
                .until(
                        () -> alliance.open
                                .get("Observation/$stats?code=8480-6&statistic=people&_format=csv"
                                        + "&periodStart=2015-06-01&periodEnd=2015-06-30&subject=Organization/"
                                        + township)
                                .body(),
                        table -> table.contains("people,34"));
    }

    @Test
    void aTownshipIsToldAndSoAreItsVillagesThatSayNothingOfOthers() {
        assertThat(total(asked(township, "none"))).isEqualTo(34);
        assertThat(total(asked(large, "none"))).isEqualTo(13);
        assertThat(total(asked(middle, "none"))).isEqualTo(10);
        assertThat(alliance.open.get(path("Organization/" + smallest, "sex")).body())
                .as("who sees names sees every number")
                .doesNotContain("masked");
    }

    @Test
    void nothingFollowsFromTheTotalLessThoseOfTheOthers() {
        Map<String, Integer> told = new TreeMap<>();
        List.of(smallest, small, middle, large).forEach(village -> {
            Integer total = total(asked(village, "none"));
            if (total != null) {
                told.put("Organization/" + village, total);
            }
        });
        assertNothingFollows(total(asked(township, "none")), told, 4);
        Map<String, Integer> atOnce = strata(asked(township, "organization"));
        assertThat(atOnce).as("one answer for all says the same").isEqualTo(told);
        assertThat(strata(as(path(null, "organization")))).containsAllEntriesOf(told);
        for (String hidden : List.of(smallest, small)) {
            assertThat(strata(as(path(null, "organization")))).doesNotContainKey("Organization/" + hidden);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"male", "female"})
    void nothingFollowsFromThoseOfOneSexEither(String sex) {
        Map<String, Integer> told = new TreeMap<>();
        List.of(smallest, small, middle, large).forEach(village -> {
            Integer number = strata(asked(village, "sex")).get(sex);
            if (number != null) {
                told.put("Organization/" + village + "*" + sex, number);
            }
        });
        Integer total = strata(asked(township, "sex")).get(sex);
        if (total != null) {
            assertNothingFollows(total, told, sex.equals("male") ? 4 : 3);
        }
        Map<String, Integer> crossed = strata(asked(township, "organization*sex"));
        assertThat(crossed).as("one answer for all says the same").containsAllEntriesOf(told);
        assertThat(crossed.keySet())
                .filteredOn(cell -> cell.endsWith("*" + sex))
                .containsExactlyInAnyOrderElementsOf(told.keySet());
    }

    @Test
    void nothingFollowsFromAVillageLessOneOfItsGrids() {
        Map<String, Integer> told = new TreeMap<>();
        for (String grid : List.of(north, south)) {
            Integer number = total(as(path("Location/" + grid, "none")));
            if (number != null) {
                told.put("Location/" + grid, number);
            }
        }
        assertNothingFollows(total(asked(middle, "none")), told, 2);
        assertThat(strata(asked(middle, "grid"))).isEqualTo(told);
        assertThat(strata(as(path(null, "grid")))).doesNotContainKeys("Location/" + north, "Location/" + south);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$stats", "$trend", "$distribution"})
    void nothingFollowsFromThoseWhoWereMeasured(String operation) {
        String measured = "Observation/" + operation
                + "?code=8480-6&periodStart=2015-06-01&periodEnd=2015-06-30&_format=csv&subject=Organization/";
        assertThat(as(measured + township).body()).contains("34").doesNotContain("masked");
        for (String village : List.of(large, middle)) {
            assertThat(as(measured + village).body()).as(village).doesNotContain("masked");
        }
        for (String hidden : List.of(smallest, small)) {
            assertThat(as(measured + hidden).body()).as(hidden).contains("masked");
        }
        if (operation.equals("$distribution")) {
            assertThat(as(measured + township + "&stratifier=organization").body())
                    .containsPattern("organization,Organization/" + small + ".*masked")
                    .containsPattern("organization,Organization/" + large + ".*13");
        }
    }

    @Test
    void whatIsComparedIsToldAsItIsAlone() {
        String compared = "Measure/mca-m18/$compare?periodStart=2015-01-01&periodEnd=2015-12-31&subject=Organization/";
        assertThat(as(compared + small).body()).contains("masked");
        assertThat(as(compared + large).body()).doesNotContain("masked");
    }

    @ParameterizedTest
    @CsvSource({
        "&stratifier=sex*age-band, 403, stratifier",
        "&stratifier=sex*organization, 200, ",
        "&stratifier=none&practitioner=PractitionerRole/any, 403, practitioner",
    })
    void whatOverlapsFreelyIsNotForWhoSeesPeopleDeidentified(String more, int status, @Nullable String element) {
        Answer answer = as(path("Organization/" + township, null) + more);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        if (element != null) {
            assertThat(answer.outcome().getIssueFirstRep().getExpression().toString())
                    .contains(element);
        }
        assertThat(as(path("Group/any", "none")).status()).isEqualTo(403);
    }

    /** Those of whom no number is told are several, and not few together. */
    private static void assertNothingFollows(@Nullable Integer total, Map<String, Integer> told, int parts) {
        assertThat(total).isNotNull();
        int rest = total == null
                ? 0
                : total - told.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(told.values()).allMatch(number -> number >= ENOUGH);
        assertThat(rest == 0 || rest >= ENOUGH)
                .as("of %d %s are told", total, told)
                .isTrue();
        assertThat(parts - told.size()).as("told: %s", told).isNotEqualTo(1);
    }

    private static @Nullable Integer total(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        var population = answer.as(MeasureReport.class).getGroupFirstRep().getPopulationFirstRep();
        return population.getCountElement().hasValue() ? population.getCount() : null;
    }

    /** Those that are told. */
    private static Map<String, Integer> strata(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        Map<String, Integer> told = new TreeMap<>();
        for (StratifierGroupComponent stratum : answer.as(MeasureReport.class)
                .getGroupFirstRep()
                .getStratifierFirstRep()
                .getStratum()) {
            if (stratum.getPopulationFirstRep().getCountElement().hasValue()) {
                String value = stratum.hasComponent()
                        ? stratum.getComponent().stream()
                                .map(StratifierGroupComponentComponent::getValue)
                                .map(CodeableConcept::getText)
                                .collect(Collectors.joining("*"))
                        : stratum.getValue().getText();
                told.put(value, stratum.getPopulationFirstRep().getCount());
            }
        }
        return told;
    }

    private Answer asked(String organization, String stratifier) {
        return as(path("Organization/" + organization, stratifier));
    }

    private Answer as(String path) {
        return secured.http().send("GET", path, null, "Authorization", "Bearer " + cdc);
    }

    private static String path(@Nullable String subject, @Nullable String stratifier) {
        return "Measure/mca-m18/$evaluate-measure?periodStart=2015-01-01&periodEnd=2015-12-31"
                + (subject == null ? "" : "&subject=" + subject)
                + (stratifier == null ? "" : "&stratifier=" + stratifier);
    }

    private String grid(String keeper) {
        return alliance.store(example("Location-exa-location-grid-minimal", Location.class)
                .setManagingOrganization(new Reference("Organization/" + keeper)));
    }

    private void people(String village, int men, int women, @Nullable String grid) {
        for (int number = 0; number < men + women; number++) {
            Patient resident = ManagedResident.patient(LocalDate.of(1951, 1, 1).plusDays(BORN.getAndIncrement()));
            resident.setGender(number < men ? AdministrativeGender.MALE : AdministrativeGender.FEMALE);
            resident.setManagingOrganization(new Reference("Organization/" + village));
            if (grid != null) {
                resident.addExtension(new Extension(EXTENSION + "grid", new Reference("Location/" + grid)));
            }
            String id = alliance.store(resident);
            alliance.store(Hamlets.pressure(id, village, Hamlets.YEAR));
        }
    }
}
