package cn.medalliance.operations.convert;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.guide.Guide;
import cn.medalliance.guide.identifier.ResidentId;
import cn.medalliance.guide.identifier.UnifiedSocialCreditCode;
import cn.medalliance.intake.IntakeCommand;
import cn.medalliance.referral.ReferralSamples;
import cn.medalliance.security.Alliance;
import cn.medalliance.security.SecuredServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the other formats become is stored, and sent again it changes nothing: the cases of the library, about a resident of ours. */
@ServerIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormatsIT {

    private static final Path CASES = Path.of("../mappings/src/test/resources/cases");
    private static final String CENTRE = withCheck("12999901MEXA00931");
    private static final String RESIDENT = "99990119580312931" + ResidentId.checkCharacter("99990119580312931");
    private static final String ENROLLING = "机构编码,身份证号,姓名,性别,出生日期,随访编号,随访日期,随访方式,血压,随访分类,下次随访日期,医生,"
            + "专项档案号,纳入管理日期,管理级别,诊断编码,确诊日期,确诊机构编码\n" + CENTRE + "," + RESIDENT
            + ",测试三,男,1958-03-12,FORMATS-1,2025-03-03,门诊,138/86,1,2025-05-17,李敏,"
            + "HTN-999901-2025-000931,2025-01-18,常规,I10,2025-01-15," + CENTRE + "\n";

    private final TestServer server;
    private final Alliance alliance;

    FormatsIT(TestServer server, SecuredServer secured) {
        this.server = server;
        alliance = secured.alliance();
    }

    private static String withCheck(String first17) {
        return first17 + UnifiedSocialCreditCode.checkCharacter(first17);
    }

    @BeforeAll
    void aCentreAndAnEnrolledResident(@TempDir Path folder) throws IOException {
        String system = Guide.load().canonical();
        Organization organization = new Organization();
        organization.setActive(true).setName("示例县测试社区卫生服务中心");
        organization.addIdentifier().setSystem(system + "/naming/uscc").setValue(CENTRE);
        organization
                .addType()
                .addCoding()
                .setSystem(system + "/CodeSystem/mca-org-type")
                .setCode("community-centre");
        Answer answer = server.send(
                "PUT", "Organization?identifier=" + system + "/naming/uscc%7C" + CENTRE, TestServer.json(organization));
        assertThat(answer.status()).as(answer.body()).isIn(200, 201);
        Path file = folder.resolve("enrolling.csv");
        Files.writeString(file, ENROLLING, StandardCharsets.UTF_8);
        assertThat(intake("followup-csv-htn", file)).isZero();
    }

    @Test
    void aDocumentIsStoredWithItsOriginalAndOnce(@TempDir Path folder) throws IOException {
        Path file = ours(folder, "cda/hypertension/input.xml", "F20250410-0001", "FORMATS-CDA");
        assertThat(intake("cda", file)).isZero();
        assertThat(intake("cda", file)).isZero();

        assertThat(count("Encounter?identifier=FORMATS-CDA")).isEqualTo(1);
        assertThat(version("Encounter?identifier=FORMATS-CDA")).isEqualTo("1");
        assertThat(count("DocumentReference?patient.identifier=" + RESIDENT)).isEqualTo(1);
    }

    @Test
    void aVisitOfACommunitySystemIsStoredOnce(@TempDir Path folder) throws IOException {
        Path file = ours(folder, "community-htn-json/whole-visit/input.json", "HV0001", "FORMATS-JSON");
        Files.writeString(file, Files.readString(file).replace("HTN-999901-2025-000118", "HTN-999901-2025-000931"));
        assertThat(intake("community-htn-json", file)).isZero();
        assertThat(intake("community-htn-json", file)).isZero();

        assertThat(version("Encounter?identifier=FORMATS-JSON")).isEqualTo("1");
    }

    @Test
    void resultsOfALaboratoryAreStoredOnceAndCorrectedUnderTheirNumber(@TempDir Path folder) throws IOException {
        Path file = ours(folder, "hl7v2/results/input.hl7", "L20250424001", "FORMATS-LAB");
        assertThat(intake("hl7v2", file)).isZero();
        assertThat(intake("hl7v2", file)).isZero();

        assertThat(count("DiagnosticReport?identifier=FORMATS-LAB")).isEqualTo(1);
        assertThat(version("Observation?identifier=FORMATS-LAB%23GLU")).isEqualTo("1");
        Files.writeString(file, Files.readString(file).replace("|7.8|", "|7.9|"));
        assertThat(intake("hl7v2", file)).isZero();
        assertThat(version("Observation?identifier=FORMATS-LAB%23GLU")).isEqualTo("2");
    }

    @Test
    void anAdmissionAndItsDischargeAreOneStay(@TempDir Path folder) throws IOException {
        assertThat(intake("hl7v2", ours(folder, "hl7v2/admission/input.hl7", "ZY20250424017", "FORMATS-STAY")))
                .isZero();
        // The second message of the case lacks the time of the discharge.
        assertThat(intake("hl7v2", ours(folder, "hl7v2/discharge/input.hl7", "ZY20250424017", "FORMATS-STAY")))
                .isEqualTo(1);

        assertThat(count("Encounter?identifier=FORMATS-STAY")).isEqualTo(1);
        assertThat(count("Encounter?identifier=FORMATS-STAY&status=finished")).isEqualTo(1);
    }

    @Test
    void requestsOfTestsFollowTheirOrders(@TempDir Path folder) throws IOException {
        Path file = ours(folder, "hl7v2/orders/input.hl7", "REQ-", "FORMATS-REQ-");
        assertThat(intake("hl7v2", file)).isZero();

        assertThat(count("ServiceRequest?identifier=FORMATS-REQ-1&status=revoked"))
                .isEqualTo(1);
        assertThat(count("ServiceRequest?identifier=FORMATS-REQ-2&status=completed"))
                .isEqualTo(1);
        assertThat(version("ServiceRequest?identifier=FORMATS-REQ-3")).isEqualTo("1");
    }

    @Test
    void whatIsHandedOverNeedsItsPrescription(@TempDir Path folder) throws IOException {
        Path dispense = ours(folder, "hl7v2/dispense/input.hl7", "RX-1-1", "FORMATS-RX-1-1");
        assertThat(intake("hl7v2", dispense)).as("before it was prescribed").isEqualTo(1);
        Path prescription = ours(folder, "hl7v2/prescription/input.hl7", "RX-", "FORMATS-RX-");
        assertThat(intake("hl7v2", prescription)).isZero();
        assertThat(intake("hl7v2", prescription)).isZero();
        assertThat(intake("hl7v2", dispense)).isZero();

        assertThat(version("MedicationRequest?identifier=FORMATS-RX-1-1")).isEqualTo("1");
        assertThat(count("MedicationRequest?identifier=FORMATS-RX-1-2&status=stopped"))
                .isEqualTo(1);
        assertThat(count("MedicationDispense?identifier=FORMATS-RX-1-1%231&status=cancelled"))
                .isEqualTo(1);
        assertThat(count("MedicationDispense?prescription.identifier=FORMATS-RX-1-1"))
                .isEqualTo(2);
    }

    @Test
    void aReferralBecomesADraftThatIsLeftAloneWhenItComesAgain(@TempDir Path folder) throws IOException {
        Path file = ours(folder, "hl7v2/referral/input.hl7", "R20250422-", "FORMATS-R-");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("12999901MEXA00019C", CENTRE)
                        .replace("110999901000001", "110999901009931"));
        assertThat(intake("hl7v2", file)).as("nobody with this licence").isEqualTo(1);
        doctorOfTheCentre("110999901009931");
        assertThat(intake("hl7v2", file)).isZero();
        assertThat(intake("hl7v2", file)).isZero();

        assertThat(count("ServiceRequest?identifier=FORMATS-R-0007&status=draft"))
                .isEqualTo(1);
        for (String number : new String[] {"0007", "0008", "0009"}) {
            assertThat(version("ServiceRequest?identifier=FORMATS-R-" + number)).isEqualTo("1");
        }
    }

    private String doctorOfTheCentre(String licence) {
        Practitioner person = ReferralSamples.example("Practitioner-exa-practitioner-li-min", Practitioner.class);
        person.getIdentifier().removeIf(identifier -> !identifier.getSystem().endsWith("/practitioner-licence"));
        person.getIdentifierFirstRep().setValue(licence);
        PractitionerRole role = ReferralSamples.example("PractitionerRole-exa-role-li-min", PractitionerRole.class);
        role.setLocation(null);
        role.setPractitioner(new Reference("Practitioner/" + ReferralSamples.store(server, person)));
        role.setOrganization(new Reference("Organization/" + id("Organization?identifier=" + CENTRE)));
        return ReferralSamples.store(server, role);
    }

    @Test
    void anAppointmentOfAReferralIsBookedMovedAndCancelled(@TempDir Path folder) throws IOException {
        Bundle referral = ReferralSamples.up(
                id("Patient?identifier=" + RESIDENT), doctorOfTheCentre("110999901009932"), alliance.hospital);
        ServiceRequest request = (ServiceRequest) referral.getEntryFirstRep().getResource();
        String number = request.getIdentifierFirstRep().getValue();
        Path file = ours(folder, "hl7v2/appointment/input.hl7", "A-1|", "FORMATS-A|");
        String text = Files.readString(file).replace("R20250422-0007", number);
        Files.writeString(file, text.substring(0, text.lastIndexOf("MSH|")));
        assertThat(intake("hl7v2", file)).as("before it was referred").isEqualTo(1);
        assertThat(count("Appointment?identifier=FORMATS-A%23appointment")).isZero();

        Parameters submitted = new Parameters();
        submitted.addParameter().setName("referral").setResource(referral);
        Answer answer = server.send("POST", "ServiceRequest/$submit-referral", TestServer.json(submitted));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(intake("hl7v2", file)).isZero();
        assertThat(server.get("Appointment?identifier=FORMATS-A%23appointment")
                        .resources()
                        .map(Appointment.class::cast))
                .singleElement()
                .satisfies(appointment -> {
                    assertThat(appointment.getStatus()).isEqualTo(Appointment.AppointmentStatus.CANCELLED);
                    assertThat(appointment.getMeta().getVersionId()).isEqualTo("3");
                });
    }

    private String id(String query) {
        return server.get(query)
                .resources()
                .findFirst()
                .orElseThrow()
                .getIdElement()
                .getIdPart();
    }

    /** The input of a case, about our resident and centre and under a number of ours. */
    private static Path ours(Path folder, String input, String number, String ourNumber) throws IOException {
        String text = Files.readString(CASES.resolve(input), StandardCharsets.UTF_8)
                .replace("999901195803120010", RESIDENT)
                .replace("12999901MEXA00043W", CENTRE)
                .replace("99990110020100001", "")
                .replace(number, ourNumber);
        Path file = folder.resolve(UUID.randomUUID().toString());
        Files.writeString(file, text, StandardCharsets.UTF_8);
        return file;
    }

    private int intake(String source, Path file) {
        return new CommandLine(new IntakeCommand()).execute(source, file.toString(), "--base", server.base());
    }

    private int count(String query) {
        return server.get(query + "&_summary=count").bundle().getTotal();
    }

    private String version(String query) {
        return server.get(query).resources().findFirst().orElseThrow().getMeta().getVersionId();
    }
}
