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
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Encounter;
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
    void aPrescriptionInADocumentIsTheOneOfTheMessageAndStartsNothingAgain(@TempDir Path folder) throws IOException {
        Path document = ours(folder, "cda/prescription/input.xml", "RX-", "FORMATS-DOC-RX-");
        Files.writeString(document, Files.readString(document).replace("12999901MEXA00019C", CENTRE));
        assertThat(intake("cda", document)).isZero();
        assertThat(intake("cda", document)).isZero();
        assertThat(version("MedicationRequest?identifier=FORMATS-DOC-RX-1-1")).isEqualTo("1");
        assertThat(count("DocumentReference?identifier=RXD-FORMATS-DOC-RX-1&type=urn:oid:2.16.156.10011.2.4%7CC0004"))
                .isEqualTo(1);

        // The message with the same numbers stops the second medicine.
        assertThat(intake("hl7v2", ours(folder, "hl7v2/prescription/input.hl7", "RX-", "FORMATS-DOC-RX-")))
                .isZero();
        assertThat(intake("cda", document)).isZero();
        assertThat(count("MedicationRequest?identifier=FORMATS-DOC-RX-1-1")).isEqualTo(1);
        assertThat(count("MedicationRequest?identifier=FORMATS-DOC-RX-1-2")).isEqualTo(1);
        assertThat(count("MedicationRequest?identifier=FORMATS-DOC-RX-1-2&status=stopped"))
                .isEqualTo(1);
    }

    @Test
    void aDocumentInGb18030IsKeptAsItCame(@TempDir Path folder) throws IOException {
        Path document = ours(folder, "cda/prescription-without-order-numbers/input.xml", "RX-2", "FORMATS-GB");
        byte[] bytes = Files.readString(document)
                .replace("12999901MEXA00019C", CENTRE)
                .replace("encoding=\"UTF-8\"", "encoding=\"GB18030\"")
                .getBytes(Charset.forName("GB18030"));
        Files.write(document, bytes);
        assertThat(intake("cda", document)).isZero();

        Attachment kept = server.get("DocumentReference?identifier=RXD-FORMATS-GB")
                .resources()
                .map(DocumentReference.class::cast)
                .findFirst()
                .orElseThrow()
                .getContentFirstRep()
                .getAttachment();
        assertThat(kept.getData()).isEqualTo(bytes);
        assertThat(kept.getContentType()).isEqualTo("application/xml;charset=GB18030");
        String number = URLEncoder.encode("FORMATS-GB#盐酸二甲双胍片 0.5g", StandardCharsets.UTF_8);
        assertThat(count("MedicationRequest?identifier=" + number)).isEqualTo(1);
    }

    @Test
    void theRecordOfAReferralIsADraftWithItsDocumentAndTheOneOfTheMessage(@TempDir Path folder) throws IOException {
        Path document = ours(folder, "cda/referral-record/input.xml", "R20250422-0007", "FORMATS-DOC-R-0007");
        Files.writeString(
                document,
                Files.readString(document)
                        .replace("TD-1", "FORMATS-TD-1")
                        .replace("110999901000001", "110999901009933"));
        assertThat(intake("cda", document)).as("nobody with this licence").isEqualTo(1);
        doctorOfTheCentre("110999901009933");
        assertThat(intake("cda", document)).isZero();
        assertThat(intake("cda", document)).isZero();

        Path message = ours(folder, "hl7v2/referral/input.hl7", "R20250422-", "FORMATS-DOC-R-");
        Files.writeString(
                message,
                Files.readString(message)
                        .replace("12999901MEXA00019C", CENTRE)
                        .replace("110999901000001", "110999901009933"));
        assertThat(intake("hl7v2", message)).isZero();
        ServiceRequest draft = server.get("ServiceRequest?identifier=FORMATS-DOC-R-0007")
                .resources()
                .map(ServiceRequest.class::cast)
                .reduce((one, other) -> {
                    throw new AssertionError("two drafts of one referral");
                })
                .orElseThrow();
        assertThat(draft.getStatus()).isEqualTo(ServiceRequest.ServiceRequestStatus.DRAFT);
        assertThat(draft.getMeta().getVersionId()).isEqualTo("1");
        assertThat(draft.getSupportingInfoFirstRep().getReference())
                .isEqualTo("Composition/" + id("Composition?identifier=FORMATS-TD-1"));
    }

    @Test
    void oneVisitThatTwoFilesHaveForTwoProgrammesIsOneEncounter(@TempDir Path folder) throws IOException {
        Path pressure = visit(folder, "HTN-999901-2025-000931", "I10", "2025-06-03", "李敏");
        Path sugar = visit(folder, "DM-999901-2025-000931", "E11.9", "2025-06-03", "李敏");
        assertThat(intake("followup-csv-htn", pressure)).isZero();
        assertThat(intake("followup-csv-t2dm", sugar)).isZero();

        assertThat(visits("2025-06-03")).hasSize(1);
        Encounter visit = visits("2025-06-03").get(0);
        assertThat(visit.getServiceType().getCoding())
                .extracting(Coding::getCode)
                .containsExactly("htn", "t2dm");
        assertThat(visit.getEpisodeOfCare())
                .extracting(Reference::getReference)
                .doesNotHaveDuplicates()
                .hasSize(2);
        assertThat(count("QuestionnaireResponse?encounter="
                        + visit.getIdElement().getIdPart()))
                .isEqualTo(2);

        assertThat(intake("followup-csv-htn", pressure)).isZero();
        assertThat(intake("followup-csv-t2dm", sugar)).isZero();
        assertThat(visits("2025-06-03"))
                .as("sent again")
                .extracting(again -> again.getMeta().getVersionId())
                .containsExactly(visit.getMeta().getVersionId());
    }

    @Test
    void visitsOfAnotherDoctorOrDayAreOthers(@TempDir Path folder) throws IOException {
        assertThat(intake("followup-csv-htn", visit(folder, "HTN-999901-2025-000931", "I10", "2025-06-10", "李敏")))
                .isZero();
        assertThat(intake("followup-csv-t2dm", visit(folder, "DM-999901-2025-000931", "E11.9", "2025-06-10", "王强")))
                .isZero();
        assertThat(intake("followup-csv-t2dm", visit(folder, "DM-999901-2025-000931", "E11.9", "2025-06-11", "李敏")))
                .isZero();

        assertThat(visits("2025-06-10")).hasSize(2);
        assertThat(visits("2025-06-11")).hasSize(1);
    }

    /** Nobody who reads one row sees it; who takes the form apart afterwards is told. */
    @Test
    void pressuresThatAFileHasThreeTimesRaiseAnIssueAndOthersDoNot(@TempDir Path folder) throws IOException {
        assertThat(issuesOfTheThird(folder, "2025-07-0", "151/91", "151/91", "151/91"))
                .isEqualTo(1);
        assertThat(issuesOfTheThird(folder, "2025-08-0", "151/91", "149/90", "151/91"))
                .isZero();
    }

    /** How many issues of copied values the third of three visits raises. */
    private int issuesOfTheThird(Path folder, String day, String... pressures) throws IOException {
        for (int i = 0; i < pressures.length; i++) {
            Path file = visit(folder, "HTN-999901-2025-000931", "I10", day + (i + 1), "李敏");
            Files.writeString(
                    file,
                    Files.readString(file)
                            .replace("138/86,1", pressures[i] + ",2")
                            .replace("2025-08-17", day + (i + 4)));
            assertThat(intake("followup-csv-htn", file)).isZero();
        }
        String visit = visits(day + 3).get(0).getIdElement().getIdPart();
        String form = id("QuestionnaireResponse?encounter=" + visit);
        Parameters stored = new Parameters();
        stored.addParameter().setName("store").setValue(new BooleanType(true));
        Answer answer = server.send("POST", "QuestionnaireResponse/" + form + "/$extract", TestServer.json(stored));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return count("DetectedIssue?code=copied&implicated=QuestionnaireResponse/" + form);
    }

    private List<Encounter> visits(String day) {
        return server.get("Encounter?_count=200&patient.identifier=" + RESIDENT)
                .resources()
                .map(Encounter.class::cast)
                .filter(visit -> day.equals(visit.getPeriod().getStartElement().getValueAsString()))
                .toList();
    }

    /** A row without a follow-up number. */
    private static Path visit(Path folder, String file, String diagnosis, String day, String doctor)
            throws IOException {
        String text = "机构编码,身份证号,姓名,性别,出生日期,随访日期,随访方式,血压,随访分类,下次随访日期,医生,专项档案号,纳入管理日期,管理级别,诊断编码,确诊日期,确诊机构编码\n"
                + String.join(
                        ",",
                        CENTRE,
                        RESIDENT,
                        "测试三",
                        "男",
                        "1958-03-12",
                        day,
                        "门诊",
                        "138/86",
                        "1",
                        "2025-08-17",
                        doctor,
                        file,
                        "2025-01-18",
                        "常规",
                        diagnosis,
                        "2025-01-15",
                        CENTRE)
                + "\n";
        return Files.writeString(folder.resolve(UUID.randomUUID().toString()), text, StandardCharsets.UTF_8);
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
