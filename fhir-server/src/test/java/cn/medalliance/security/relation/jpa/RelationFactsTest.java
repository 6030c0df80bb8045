package cn.medalliance.security.relation.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.security.relation.model.Relation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Contract;
import org.hl7.fhir.r4.model.Contract.ContractStatus;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RelationFactsTest {

    private static final Instant NOW = Instant.parse("2025-06-15T10:00:00Z");
    private static final String GRID = "http://example.org/grid";

    private final RelationFacts facts = new RelationFacts(Duration.ofDays(14), Clock.fixed(NOW, ZoneOffset.UTC), GRID);

    @Test
    void aPatientIsOfItsKeeperAndOfItsGrid() {
        Patient patient = new Patient();
        patient.setId("Patient/p");
        patient.setManagingOrganization(new Reference("Organization/clinic"));
        patient.addExtension(GRID, new Reference("Location/grid"));
        assertThat(facts.of(patient))
                .containsExactly(
                        new RelationFact(Relation.MANAGING, "p", "Organization", "clinic", null, null),
                        new RelationFact(Relation.GRID, "p", "Location", "grid", null, null));
    }

    @ParameterizedTest
    @CsvSource({
        "REQUESTED, 2",
        "RECEIVED, 2",
        "ACCEPTED, 2",
        "INPROGRESS, 2",
        "ONHOLD, 2",
        "DRAFT, 0",
        "COMPLETED, 2",
        "REJECTED, 2",
        "CANCELLED, 2",
        "FAILED, 2",
        "ENTEREDINERROR, 0"
    })
    void aTaskIsOfWhoPlacedItAndOnceSentOfWhoGotIt(TaskStatus status, int count) {
        assertThat(facts.of(task(status, null))).hasSize(count).allMatch(fact -> fact.relation() == Relation.REFERRAL);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-01T10:00:00Z, 2025-06-15T10:00:00Z",
        "2025-06-14T00:00:00Z, 2025-06-28T00:00:00Z",
        "2031-01-01T00:00:00Z, 2025-06-29T10:00:00Z",
        ", 2025-06-29T10:00:00Z",
    })
    void anEndedTaskLastsTwoWeeksMoreButNeverLongerThanFromNow(Instant ended, Instant lasts) {
        assertThat(facts.of(task(TaskStatus.COMPLETED, ended))).allMatch(fact -> lasts.equals(fact.ends()));
        assertThat(facts.of(task(TaskStatus.INPROGRESS, ended))).allMatch(fact -> fact.ends() == null);
    }

    @Test
    void toHaveTwoRecordsComparedFoundsNothing() {
        Task task = task(TaskStatus.REQUESTED, null);
        task.getCode().addCoding().setCode("merge-review");
        assertThat(facts.of(task)).isEmpty();
    }

    private static Task task(TaskStatus status, Instant ended) {
        return new Task()
                .setStatus(status)
                .setFor(new Reference("Patient/p"))
                .setRequester(new Reference("PractitionerRole/doctor"))
                .setOwner(new Reference("Organization/hospital"))
                .setLastModified(ended == null ? null : Date.from(ended));
    }

    @ParameterizedTest
    @EnumSource(
            value = EncounterStatus.class,
            names = {"PLANNED", "CANCELLED", "ENTEREDINERROR", "UNKNOWN", "NULL"})
    void anEncounterThatWasNoneFoundsNothing(EncounterStatus status) {
        assertThat(facts.of(encounter(status))).isEmpty();
    }

    @Test
    void anEncounterIsOfItsProviderAndTwoWeeksLonger() {
        assertThat(facts.of(encounter(EncounterStatus.INPROGRESS)))
                .containsExactly(new RelationFact(Relation.ENCOUNTER, "p", "Organization", "hospital", null, null));
        assertThat(facts.of(encounter(EncounterStatus.FINISHED)))
                .extracting(RelationFact::ends)
                .containsExactly(Instant.parse("2025-06-24T00:00:00Z"));
    }

    private static Encounter encounter(EncounterStatus status) {
        return new Encounter()
                .setStatus(status)
                .setSubject(new Reference("Patient/p"))
                .setServiceProvider(new Reference("Organization/hospital"))
                .setPeriod(new Period().setEnd(Date.from(Instant.parse("2025-06-10T00:00:00Z"))));
    }

    /** The last day of a term belongs to it. */
    @Test
    void aContractIsOfItsAuthorityForItsTerm() {
        Contract contract = new Contract();
        contract.setStatus(ContractStatus.EXECUTED);
        contract.addSubject(new Reference("Patient/p"));
        contract.addAuthority(new Reference("Organization/centre"));
        contract.setApplies(new Period()
                .setStartElement(new DateTimeType("2025-01-18T00:00:00Z"))
                .setEndElement(new DateTimeType("2026-01-17")));
        RelationFact fact = facts.of(contract).get(0);
        assertThat(fact.begins()).isEqualTo("2025-01-18T00:00:00Z");
        assertThat(fact.ends())
                .isEqualTo(new DateTimeType("2026-01-18").getValue().toInstant());
        contract.setStatus(ContractStatus.TERMINATED);
        assertThat(facts.of(contract)).isEmpty();
    }

    /** A profile may ask for a time where nobody knows one. */
    @Test
    void aTimeThatIsOnlySaidToBeUnknownIsNone() {
        CareTeam team = new CareTeam();
        team.setStatus(CareTeamStatus.ACTIVE);
        team.setSubject(new Reference("Patient/p"));
        team.addManagingOrganization(new Reference("Organization/centre"));
        for (DateTimeType time :
                List.of(team.getPeriod().getStartElement(), team.getPeriod().getEndElement())) {
            time.addExtension("http://hl7.org/fhir/StructureDefinition/data-absent-reason", new CodeType("unknown"));
        }
        assertThat(facts.of(team))
                .containsExactly(new RelationFact(Relation.CARE_TEAM, "p", "Organization", "centre", null, null));
    }

    @Test
    void aTeamOfAPatientIsOfItsManagerAndItsMembers() {
        CareTeam team = new CareTeam();
        team.setStatus(CareTeamStatus.ACTIVE);
        team.addManagingOrganization(new Reference("Organization/centre"));
        team.addParticipant()
                .setMember(new Reference("PractitionerRole/specialist"))
                .setOnBehalfOf(new Reference("Organization/hospital"));
        assertThat(facts.of(team)).as("of nobody in particular").isEmpty();
        team.setSubject(new Reference("Patient/p"));
        assertThat(facts.of(team)).extracting(RelationFact::actor).containsExactly("centre", "specialist", "hospital");
        team.setStatus(CareTeamStatus.INACTIVE);
        assertThat(facts.of(team)).isEmpty();
    }

    @Test
    void whatLeadsToNoPatientOrNoOrganizationFoundsNothing() {
        List<Resource> none = List.of(
                new Patient(),
                task(TaskStatus.REQUESTED, null).setFor(new Reference("Group/g")),
                encounter(EncounterStatus.INPROGRESS).setServiceProvider(new Reference("#contained")),
                encounter(EncounterStatus.INPROGRESS).setSubject(new Reference("#contained")));
        assertThat(none).allSatisfy(resource -> assertThat(facts.of(resource)).isEmpty());
    }
}
