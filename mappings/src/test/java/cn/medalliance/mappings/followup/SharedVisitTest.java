package cn.medalliance.mappings.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

class SharedVisitTest {
    private static final String NUMBERS = "http://medalliance.example/fhir/naming/followup-no";
    private static final LocalDate DAY = LocalDate.of(2025, 6, 3);

    @Test
    void aVisitIsOfItsResidentDayAndDoctor() {
        String number = SharedVisit.number("999901195803120010", DAY, "李敏");

        assertThat(SharedVisit.number("999901195803120010", DAY, "李敏")).isEqualTo(number);
        assertThat(SharedVisit.number("999901194809010037", DAY, "李敏")).isNotEqualTo(number);
        assertThat(SharedVisit.number("999901195803120010", DAY.plusDays(1), "李敏"))
                .isNotEqualTo(number);
        assertThat(SharedVisit.number("999901195803120010", DAY, "王强")).isNotEqualTo(number);
    }

    @Test
    void anotherProgrammeIsAddedBehindThatOfBefore() {
        Encounter now = visit("t2dm");
        SharedVisit.join(visit("htn"), now);

        assertThat(now.getServiceType().getCoding()).extracting(Coding::getCode).containsExactly("htn", "t2dm");
        assertThat(now.getEpisodeOfCare())
                .extracting(Reference::getReference)
                .containsExactly("EpisodeOfCare/htn", "EpisodeOfCare/t2dm");
    }

    @Test
    void aRowThatIsSentAgainChangesNothing() {
        for (String again : new String[] {"htn", "t2dm"}) {
            Encounter now = visit(again);
            SharedVisit.join(visit("htn", "t2dm"), now);

            assertThat(now.equalsDeep(visit("htn", "t2dm"))).as(again).isTrue();
        }
    }

    @Test
    void whatARowSaysOfItsOwnProgrammeIsTaken() {
        Encounter now = visit("htn");
        now.setStatus(EncounterStatus.ENTEREDINERROR);
        now.getEpisodeOfCareFirstRep().setReference("EpisodeOfCare/another");
        SharedVisit.join(visit("htn", "t2dm"), now);

        assertThat(now.getStatus()).isEqualTo(EncounterStatus.ENTEREDINERROR);
        assertThat(now.getEpisodeOfCare())
                .extracting(Reference::getReference)
                .containsExactly("EpisodeOfCare/another", "EpisodeOfCare/t2dm");
    }

    @Test
    void aVisitWithANumberOfItsSourceIsNotOne() {
        assertThat(SharedVisit.is(visit("htn"))).isTrue();
        Encounter numbered = visit("htn");
        numbered.getIdentifierFirstRep().setValue("F20250603-0001");
        assertThat(SharedVisit.is(numbered)).isFalse();
        assertThat(SharedVisit.is(new Encounter())).isFalse();
    }

    private static Encounter visit(String... programmes) {
        Encounter visit = new Encounter();
        visit.addIdentifier().setSystem(NUMBERS).setValue(SharedVisit.number("999901195803120010", DAY, "李敏"));
        visit.setStatus(EncounterStatus.FINISHED);
        for (String programme : programmes) {
            visit.getServiceType().addCoding().setCode(programme);
            visit.addEpisodeOfCare().setReference("EpisodeOfCare/" + programme);
        }
        return visit;
    }
}
