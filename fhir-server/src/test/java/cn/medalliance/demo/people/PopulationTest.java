package cn.medalliance.demo.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.medalliance.demo.TestCounty;
import cn.medalliance.demo.names.Sex;
import cn.medalliance.guide.identifier.ResidentId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PopulationTest {
    private static final double XIAOYI = 470_000;
    private static final int MANY = 40_000;

    private final List<Resident> residents = residents(MANY);

    @Test
    void diseasesAreAsFrequentAsInXiaoyi() {
        assertThat(share(Resident::managed)).isCloseTo(0.117, within(0.002));
        assertThat(share(has(Disease.HYPERTENSION))).isCloseTo(31_000 / XIAOYI, within(0.002));
        assertThat(share(has(Disease.DIABETES))).isCloseTo(12_700 / XIAOYI, within(0.001));
        assertThat(share(has(Disease.CANCER))).isCloseTo(3_900 / XIAOYI, within(0.0007));
        assertThat(share(has(Disease.COPD))).isCloseTo(1_500 / XIAOYI, within(0.0005));
    }

    @Test
    void aSmallCountyHasAboutTheSameProportions() {
        List<Resident> few = residents(2_000);
        assertThat(few.stream().filter(Resident::managed).count()).isBetween(225L, 243L);
        assertThat(few.stream().filter(has(Disease.HYPERTENSION)).count()).isBetween(122L, 142L);
    }

    @Test
    void threeOfFourLiveInTown() {
        assertThat(share(resident -> resident.grid().area().town())).isCloseTo(0.75, within(0.02));
    }

    @Test
    void threeOfFourManagedResidentsHaveAContract() {
        double contracted = residents.stream()
                .filter(Resident::managed)
                .mapToInt(resident -> resident.contracted() ? 1 : 0)
                .average()
                .orElseThrow();
        assertThat(contracted).isCloseTo(0.75, within(0.02));
    }

    @Test
    void residentIdsAreValidDifferentAndAgreeWithTheRecord() {
        Set<String> ids = new HashSet<>();
        for (Resident resident : residents) {
            ResidentId id = new ResidentId(resident.residentId());
            assertThat(id.birthDate()).isEqualTo(resident.birthDate());
            assertThat(id.sex() == ResidentId.Sex.MALE).isEqualTo(resident.sex() == Sex.MALE);
            assertThat(id.regionCode()).isEqualTo("999901");
            assertThat(ids.add(resident.residentId())).isTrue();
        }
    }

    @Test
    void healthRecordNumbersHave17DigitsAndAreDifferent() {
        assertThat(residents)
                .extracting(Resident::healthRecordNumber)
                .allMatch(number -> number.matches("[0-9]{17}"))
                .doesNotHaveDuplicates();
    }

    @Test
    void someNamesHoldCharactersBeyondTheBasicPlane() {
        long rare = residents.stream()
                .filter(resident -> resident.name().full().codePoints().anyMatch(point -> point > 0xFFFF))
                .count();
        assertThat(rare).isBetween(60L, 200L);
    }

    @Test
    void nobodyIsIllBefore35() {
        assertThat(residents)
                .filteredOn(Resident::managed)
                .allMatch(resident -> resident.ageOn(TestCounty.AS_OF) >= 35);
    }

    @Test
    void aResidentIsTheSameInALargerCountyButForTheGrid() {
        Resident small = residents(2_000).get(17);
        Resident large = residents.get(17);
        assertThat(small.name()).isEqualTo(large.name());
        assertThat(small.residentId()).isEqualTo(large.residentId());
        assertThat(small.diseases()).isEqualTo(large.diseases());
    }

    private double share(Predicate<Resident> condition) {
        return residents.stream().filter(condition).count() / (double) residents.size();
    }

    private static Predicate<Resident> has(Disease disease) {
        return resident -> resident.diseases().contains(disease);
    }

    private static List<Resident> residents(int count) {
        Population population = TestCounty.population(TestCounty.plan(count));
        return IntStream.range(0, count).mapToObj(population::resident).toList();
    }
}
