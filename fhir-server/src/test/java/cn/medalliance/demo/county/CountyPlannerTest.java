package cn.medalliance.demo.county;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.demo.TestCounty;
import cn.medalliance.guide.identifier.UnifiedSocialCreditCode;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CountyPlannerTest {
    private static final int XIAOYI = 500_000;

    @Test
    void halfAMillionResidentsHave430Grids() {
        assertThat(TestCounty.plan(XIAOYI).grids()).hasSize(430);
    }

    @Test
    void aSmallCountyHasEveryKindOfFacility() {
        assertThat(TestCounty.plan(1).facilities()).extracting(Facility::kind).contains(FacilityKind.values());
    }

    @Test
    void creditCodesAreValidAndDifferent() {
        Set<String> codes = new HashSet<>();
        for (Facility facility : TestCounty.plan(XIAOYI).facilities()) {
            assertThat(UnifiedSocialCreditCode.parse(facility.creditCode())).isPresent();
            assertThat(codes.add(facility.creditCode())).isTrue();
        }
    }

    @Test
    void theFirstFacilitiesHaveTheCodesOfTheGuidesExamples() {
        County county = TestCounty.plan(2_000);
        assertThat(county.facility(FacilityKind.COUNTY_HOSPITAL).creditCode()).isEqualTo("12999901MEXA00019C");
        assertThat(county.facility(FacilityKind.TOWNSHIP).creditCode()).isEqualTo("12999901MEXA000352");
        assertThat(county.facility(FacilityKind.COMMUNITY_CENTRE).creditCode()).isEqualTo("12999901MEXA00043W");
        assertThat(county.facility(FacilityKind.CDC).creditCode()).isEqualTo("12999901MEXA00051P");
        assertThat(county.facility(FacilityKind.VILLAGE_CLINIC).creditCode()).isEqualTo("12999901MEXA0006XF");
    }

    @Test
    void countiesOfDifferentSeedsShareNoCreditCodes() {
        assertThat(new CreditCodes(2).code(1))
                .isNotEqualTo(new CreditCodes(1).code(1))
                .isNotEqualTo(new CreditCodes(3).code(1));
    }

    @Test
    void gridCodesAreDifferent() {
        assertThat(TestCounty.plan(XIAOYI).areas()).extracting(Area::code).doesNotHaveDuplicates();
    }

    @Test
    void threeQuartersOfTheGridsLieInTown() {
        long town = TestCounty.plan(XIAOYI).grids().stream()
                .filter(grid -> grid.area().town())
                .count();
        assertThat(town).isBetween(320L, 325L);
    }

    @Test
    void everyGridHasAFamilyDoctorAndThreeSpecialistTeams() {
        for (Grid grid : TestCounty.plan(2_000).grids()) {
            assertThat(grid.familyTeam().member(Role.FAMILY_DOCTOR)).isNotNull();
            assertThat(grid.specialistTeams()).hasSize(3);
            assertThat(grid.gridTeam().members()).hasSize(4);
        }
    }
}
