package cn.medalliance.enrolment;

import static cn.medalliance.security.Alliance.example;
import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ScheduledNow;
import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.guide.Guide;
import cn.medalliance.plans.ManagedResident;
import cn.medalliance.security.Alliance;
import cn.medalliance.security.SecuredServer;
import cn.medalliance.shared.CountyTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamParticipantComponent;
import org.hl7.fhir.r4.model.Contract;
import org.hl7.fhir.r4.model.Contract.ContractStatus;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Teams are whole, contracts end and are renewed, objectives and budgets are of organisations. */
@ServerIT
class TeamsAndContractsIT {

    private static final Guide GUIDE = Guide.load();
    /** The process may be older than the day. */
    private final LocalDate day = LocalDate.now(CountyTime.ZONE);

    private static final String ALL = "system/*.cruds";

    private final SecuredServer secured;
    private final Alliance alliance;
    private final String patient;

    TeamsAndContractsIT(SecuredServer secured) {
        this.secured = secured;
        alliance = secured.alliance();
        patient = alliance.patient(alliance.office);
    }

    private Contract contract(LocalDate from, LocalDate until) {
        Contract contract = example("Contract-exa-contract-minimal", Contract.class);
        contract.getExtension()
                .get(0)
                .setValue(new Reference().setDisplay("全科团队").setIdentifier(contract.getIdentifierFirstRep()));
        contract.getIdentifierFirstRep().setValue("QY-" + UUID.randomUUID());
        Reference resident = new Reference("Patient/" + patient);
        contract.setSubject(List.of(resident));
        contract.setAuthority(List.of(new Reference("Organization/" + alliance.centre)));
        contract.getSignerFirstRep().setParty(resident);
        contract.getSignerFirstRep().getSignatureFirstRep().setWho(resident);
        contract.getApplies().setStartElement(new DateTimeType(from.toString()));
        contract.getApplies().setEndElement(new DateTimeType(until.toString()));
        return contract;
    }

    private static Contract renewing(Contract contract, String former) {
        contract.addExtension(
                GUIDE.canonical("StructureDefinition", "renewal-of"), new Reference("Contract/" + former));
        return contract;
    }

    private Contract stored(String id) {
        return alliance.open.get("Contract/" + id).as(Contract.class);
    }

    private void timeComes() {
        ScheduledNow.run(secured, "contract-end");
    }

    private Answer send(String client, String method, String path, @Nullable Resource body) {
        return secured.http()
                .send(
                        method,
                        path,
                        body == null ? null : TestServer.json(body),
                        "Authorization",
                        "Bearer " + secured.token(client, ALL));
    }

    /** What the centre is answered at last, at most until it sees the resident no more. */
    private int seenWithin(Duration longest) {
        Instant end = Instant.now().plus(longest);
        int status = 200;
        while (status == 200 && Instant.now().isBefore(end)) {
            status = send("centre", "GET", "Patient/" + patient, null).status();
        }
        return status;
    }

    @Test
    void aContractEndsOnceWithItsTermAndGivesNoAccessFromThenOn() {
        Contract running = contract(day.minusYears(1), day);
        String today = alliance.store(running);
        assertThat(send("centre", "GET", "Patient/" + patient, null).status()).isEqualTo(200);
        timeComes();
        assertThat(stored(today).getStatus()).as("its last day").isEqualTo(ContractStatus.EXECUTED);
        running.getApplies().setEndElement(new DateTimeType(day.minusDays(1).toString()));
        running.setId(today);
        Answer shorter = alliance.open.put("Contract/" + today, running);
        assertThat(shorter.status()).as(shorter.body()).isEqualTo(200);
        assertThat(seenWithin(Duration.ofSeconds(10)))
                .as("before anybody looked; what another node wrote counts after five seconds")
                .isEqualTo(404);
        timeComes();
        timeComes();
        assertThat(stored(today).getStatus()).isEqualTo(ContractStatus.TERMINATED);
        assertThat(stored(today).getMeta().getVersionId()).isEqualTo("3");
        assertThat(alliance.open.get("Provenance?target=Contract/" + today).resources())
                .as("the server's own doing")
                .anyMatch(told -> "medalliance"
                        .equals(((Provenance) told)
                                .getAgentFirstRep()
                                .getWho()
                                .getIdentifier()
                                .getValue()));
    }

    @Test
    void whatIsRenewedIsSoWhenItsTermEndsOrLater() {
        String first = alliance.store(contract(day.minusYears(3), day.minusYears(2)));
        String second = alliance.store(contract(day.minusYears(2).plusDays(1), day.minusDays(1)));
        Contract third = renewing(contract(day, day.plusYears(1)), second);
        String running = alliance.store(third);
        assertThat(stored(second).getStatus()).isEqualTo(ContractStatus.EXECUTED);
        timeComes();
        assertThat(stored(first).getStatus()).isEqualTo(ContractStatus.TERMINATED);
        assertThat(stored(second).getStatus()).isEqualTo(ContractStatus.RENEWED);
        assertThat(stored(running).getStatus()).isEqualTo(ContractStatus.EXECUTED);
        Contract missed = renewing(contract(day.plusYears(1).plusDays(1), day.plusYears(2)), first);
        alliance.store(missed);
        assertThat(stored(first).getStatus()).as("signed later").isEqualTo(ContractStatus.RENEWED);
        assertThat(alliance.open
                        .get("Contract?patient=Patient/" + patient + "&status=executed&term-end=le" + day.plusYears(1))
                        .ids())
                .containsExactly(running);
    }

    @Test
    void aRenewalFollowsAContractOfTheSameResident() {
        String other = alliance.store(contract(day.plusYears(1), day.plusYears(2)));
        Answer earlier = alliance.open.post("Contract", renewing(contract(day, day.plusDays(30)), other));
        assertThat(earlier.status()).isEqualTo(422);
        assertThat(earlier.body()).contains("\"mca-con-3\"");
        Contract ofAnother = renewing(contract(day.plusYears(3), day.plusYears(4)), other);
        Reference another = new Reference("Patient/" + alliance.patient(alliance.office));
        ofAnother.setSubject(List.of(another));
        assertThat(alliance.open.post("Contract", ofAnother).body()).contains("\"mca-con-3\"");
    }

    @ParameterizedTest
    @CsvSource({
        "three-specialist, specialist gp health-manager, ''",
        "three-specialist, specialist gp, mca-team-1",
        "family-doctor-team, family-doctor, ''",
        "family-doctor-team, nurse, mca-team-2",
        "grid-team, family-doctor ph-administrator, ''",
        "grid-team, family-doctor volunteer, mca-team-3",
    })
    void aTeamIsWhole(String category, String roles, String rule) {
        CareTeam team = example("CareTeam-exa-careteam-minimal", CareTeam.class);
        team.setCategory(List.of(ManagedResident.concept("mca-team-category", category)));
        team.setManagingOrganization(List.of(new Reference("Organization/" + alliance.centre)));
        team.getParticipant().clear();
        for (String role : roles.split(" ")) {
            team.addParticipant(new CareTeamParticipantComponent()
                    .addRole(ManagedResident.concept("mca-role", role))
                    .setMember(new Reference("Organization/" + alliance.centre)));
        }
        Answer answer = alliance.open.post("CareTeam", team);
        assertThat(answer.status()).as(answer.body()).isEqualTo(rule.isEmpty() ? 201 : 422);
        assertThat(answer.body()).contains(rule);
    }

    @Test
    void anObjectiveIsAnOrganisationsAndSetByTheOffice() {
        Goal objective = example("Goal-exa-goal-organization-objective", Goal.class);
        objective.getIdentifierFirstRep().setValue("OBJ-" + UUID.randomUUID());
        objective.setSubject(new Reference("Organization/" + alliance.centre));
        assertThat(send("centre", "POST", "Goal", objective).status()).isEqualTo(403);
        Answer set = send("console", "POST", "Goal", objective);
        assertThat(set.status()).as(set.body()).isEqualTo(201);
        String query = "Goal?subject=Organization/" + alliance.centre + "&category=objective";
        Answer found = send("village", "GET", query, null);
        Goal read = (Goal) found.resources().findFirst().orElseThrow();
        assertThat(read.getExtensionByUrl(GUIDE.canonical("StructureDefinition", "objective-weight"))
                        .getValue())
                .extracting(value -> ((DecimalType) value).getValue().toPlainString())
                .isEqualTo("0.2");
        assertThat(read.getExtension()).hasSize(3);
        assertThat(send("app", "GET", query, null).status()).isEqualTo(403);
    }

    @Test
    void theSurplusOfACapitationIsBroughtInWithoutPersons() {
        MeasureReport report = example("MeasureReport-exa-measure-report-summary-capitation", MeasureReport.class);
        report.getIdentifierFirstRep().setValue("M30-" + UUID.randomUUID());
        report.getExtension().get(0).setValue(new Reference("Organization/" + alliance.centre));
        report.setReporter(new Reference("Organization/" + alliance.office));
        alliance.store(report);
        assertThat(alliance.open
                        .get("MeasureReport?measure=" + GUIDE.canonical() + "/Measure/M30&reporter=Organization/"
                                + alliance.office)
                        .ids())
                .hasSize(1);
    }
}
