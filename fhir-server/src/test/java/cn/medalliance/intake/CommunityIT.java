package cn.medalliance.intake;

import static cn.medalliance.intake.IntakeClient.counts;
import static cn.medalliance.intake.IntakeClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.guide.Guide;
import cn.medalliance.guide.identifier.UnifiedSocialCreditCode;
import cn.medalliance.intake.FollowUpFile.Row;
import cn.medalliance.referral.ReferralSamples;
import cn.medalliance.security.Alliance;
import cn.medalliance.security.SecuredServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Contract;
import org.hl7.fhir.r4.model.Contract.ContractStatus;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Identifier.IdentifierUse;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The community system's records, contracts and referrals, sent by systems that may write what is theirs. */
@ServerIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommunityIT {

    private static final String SYSTEM = Guide.load().canonical();
    private static final LocalDate TODAY = LocalDate.now();

    private final TestServer open;
    private final Alliance alliance;
    private final IntakeClient centre;
    private final IntakeClient hospital;
    private final String team = "TEAM-" + UUID.randomUUID();
    private final String licence = "1109" + ThreadLocalRandom.current().nextLong(10_000_000_000L, 99_999_999_999L);
    private final String specialist = "1108" + ThreadLocalRandom.current().nextLong(10_000_000_000L, 99_999_999_999L);
    private final String doctor;

    CommunityIT(SecuredServer secured) {
        alliance = secured.alliance();
        open = alliance.open;
        centre = IntakeClient.of(secured, "centre");
        hospital = IntakeClient.of(secured, "hospital");
        CareTeam members = Alliance.example("CareTeam-exa-careteam-minimal", CareTeam.class);
        members.setIdentifier(List.of(
                new Identifier().setSystem(SYSTEM + "/naming/care-team-no").setValue(team)));
        members.getParticipantFirstRep().setMember(new Reference("Organization/" + alliance.centre));
        members.setManagingOrganization(List.of(new Reference("Organization/" + alliance.centre)));
        alliance.store(members);
        doctor = doctor(licence, alliance.centre);
        doctor(specialist, alliance.hospital);
    }

    private String doctor(String number, String organization) {
        Practitioner person = Alliance.example("Practitioner-exa-practitioner-li-min", Practitioner.class);
        person.setIdentifier(List.of(new Identifier()
                .setSystem(SYSTEM + "/naming/practitioner-licence")
                .setValue(number)));
        PractitionerRole role = Alliance.example("PractitionerRole-exa-role-li-min", PractitionerRole.class);
        role.setLocation(null);
        role.setPractitioner(new Reference("Practitioner/" + alliance.store(person)));
        role.setOrganization(new Reference("Organization/" + organization));
        return alliance.store(role);
    }

    /** The columns of who a row is about. */
    private static Map<String, String> about(Row row) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("idCard", row.resident());
        cells.put("personName", "测试甲");
        cells.put("sexCode", "1");
        cells.put("birthday", row.born().toString());
        return cells;
    }

    /** A row with some cells changed: names and values in turn. */
    private static Map<String, String> with(Map<String, String> row, String... changes) {
        Map<String, String> changed = new LinkedHashMap<>(row);
        for (int i = 0; i < changes.length; i += 2) {
            changed.put(changes[i], changes[i + 1]);
        }
        return changed;
    }

    private static Map<String, String> record(Row row) {
        return with(
                about(row),
                "phrId",
                "HTN-" + row.number(),
                "manaUnitId",
                row.organization(),
                "manaDoctorId",
                "李敏",
                "createDate",
                "2025-01-18",
                "manageLevel",
                "重点",
                "confirmDate",
                "2025-01-15",
                "confirmUnit",
                row.organization(),
                "diagnosisCode",
                "I10",
                "status",
                "0",
                "cancellationReason",
                "",
                "cancellationDate",
                "");
    }

    private Map<String, String> contract(Row row, String number, LocalDate begin, LocalDate end) {
        return with(
                about(row),
                "SCID",
                number,
                "peopleFlag",
                "04",
                "signServicePackages",
                "基础包",
                "createUser",
                "李敏",
                "createUnit",
                team,
                "manaUnitId",
                row.organization(),
                "beginDate",
                begin.toString(),
                "endDate",
                end.toString(),
                "scDate",
                "2025-01-18",
                "signFlag",
                "1",
                "stopDate",
                "",
                "stopReason",
                "",
                "lastSCID",
                "");
    }

    private Map<String, String> up(Row row, String number, String status) {
        return with(
                about(row),
                "reserveNo",
                number,
                "businessType",
                "上转",
                "status",
                status,
                "submitTime",
                "2025-04-22",
                "submitorLicence",
                licence,
                "submitAgency",
                Alliance.CENTRE,
                "hospitalCode",
                Alliance.HOSPITAL,
                "turnReason",
                "1",
                "diagnosis",
                "高血压3级",
                "refuseReason",
                status.equals("已拒绝") ? "无床位" : "");
    }

    private Map<String, String> down(Row row, String number, String status) {
        return with(
                about(row),
                "exchangeNo",
                number,
                "businessType",
                "下转",
                "status",
                status,
                "exchangeTime",
                "2025-04-30",
                "submitorLicence",
                specialist,
                "submitAgency",
                Alliance.HOSPITAL,
                "hospitalCode",
                Alliance.CENTRE,
                "turnReason",
                "病情稳定",
                "diagnosis",
                "高血压2级",
                "treatResult",
                "血压达标",
                "healthAdvice",
                "低盐饮食");
    }

    @SafeVarargs
    private static String csv(Map<String, String>... rows) {
        List<String> lines = new ArrayList<>(List.of(String.join(",", rows[0].keySet())));
        for (Map<String, String> row : rows) {
            lines.add(String.join(",", row.values()));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String asJson(Map<String, String> row) {
        return row.entrySet().stream()
                .map(cell -> "\"" + cell.getKey() + "\": \"" + cell.getValue() + "\"")
                .collect(Collectors.joining(",", "[{", "}]"));
    }

    private static JsonNode delivered(IntakeClient client, String source, String text) {
        Answer answer = client.send("POST", "/intake/" + source + "?document=table", text, "Content-Type", "text/csv");
        assertThat(answer.status()).as(answer.body()).isIn(200, 202);
        return client.ended(json(answer).path("id").asText());
    }

    private void becomes(IntakeClient client, String source, String text, String... outcomes) {
        JsonNode delivery = delivered(client, source, text);
        Map<String, Long> expected = java.util.Arrays.stream(outcomes)
                .collect(Collectors.groupingBy(outcome -> outcome, Collectors.counting()));
        expected.put("received", (long) outcomes.length);
        assertThat(counts(delivery))
                .as("%s %s", delivery, client.quarantined(delivery))
                .isEqualTo(expected);
    }

    /** The codes and reasons for which the one row of a file is quarantined. */
    private static String quarantined(IntakeClient client, String source, String text) {
        List<JsonNode> rows = client.quarantined(delivered(client, source, text));
        assertThat(rows).hasSize(1);
        return rows.get(0).path("issues").toString();
    }

    private <T extends Resource> T only(String query, Class<T> type) {
        List<Resource> found = open.get(query).resources().toList();
        assertThat(found).as(query).hasSize(1);
        return type.cast(found.get(0));
    }

    @Test
    void aRecordIsStoredOnceInEitherFormatAndItsFollowUpIsOfTheSameEnrolment() {
        Row row = Row.next();
        String enrolments = "EpisodeOfCare?patient.identifier=" + row.resident();
        becomes(centre, "community-record-csv", csv(record(row)), "created");
        becomes(centre, "community-record-csv", csv(record(row)), "unchanged");
        becomes(centre, "community-record-json", asJson(record(row)), "unchanged");
        assertThat(only(enrolments, EpisodeOfCare.class).getMeta().getVersionId())
                .isEqualTo("1");

        assertThat(counts(centre.delivered(FollowUpFile.HEADING + row.line()))).containsEntry("created", 1L);
        EpisodeOfCare enrolment = only(enrolments, EpisodeOfCare.class);
        assertThat(enrolment.getIdentifierFirstRep().getValue()).isEqualTo("HTN-" + row.number());
        assertThat(open.get("Encounter?episode-of-care=EpisodeOfCare/"
                                + enrolment.getIdElement().getIdPart())
                        .resources())
                .hasSize(1);
        assertThat(open.get("Condition?patient.identifier=" + row.resident()).resources())
                .hasSize(1);
    }

    @Test
    void aRecordThatComesAfterItsFollowUpSaysHowTheEnrolmentStands() {
        Row row = Row.next();
        String enrolments = "EpisodeOfCare?patient.identifier=" + row.resident();
        assertThat(counts(centre.delivered(FollowUpFile.HEADING + row.line()))).containsEntry("created", 1L);
        assertThat(only(enrolments + "&tier=routine", EpisodeOfCare.class)).isNotNull();
        becomes(centre, "community-record-csv", csv(record(row)), "updated");
        assertThat(only(enrolments, EpisodeOfCare.class).getStatus()).isEqualTo(EpisodeOfCareStatus.ACTIVE);
        assertThat(only(enrolments + "&tier=key", EpisodeOfCare.class)).isNotNull();
        becomes(
                centre,
                "community-record-csv",
                csv(with(record(row), "status", "2", "cancellationReason", "2")),
                "updated");
        assertThat(only(enrolments, EpisodeOfCare.class).getStatus()).isEqualTo(EpisodeOfCareStatus.ONHOLD);
        String another = csv(with(record(row), "phrId", "HTN2-" + row.number(), "diagnosisCode", ""));
        assertThat(quarantined(centre, "community-record-csv", another))
                .as("a diagnosis that nobody told of")
                .contains("not-found", "Condition", "diagnosis-incomplete");
    }

    @Test
    void aRecordLeavesWhatBecameOfTheEnrolmentHere() {
        Row row = Row.next();
        String enrolments = "EpisodeOfCare?patient.identifier=" + row.resident();
        becomes(centre, "community-record-csv", csv(record(row)), "created");
        String id = only(enrolments, EpisodeOfCare.class).getIdElement().getIdPart();
        Parameters asked = new Parameters();
        asked.addParameter().setName("tier").setValue(new CodeType("general"));
        asked.addParameter().setName("reason").setValue(new StringType("病情平稳"));
        assertThat(open.post("EpisodeOfCare/" + id + "/$reclassify", asked).status())
                .isEqualTo(200);
        becomes(centre, "community-record-csv", csv(record(row)), "unchanged");
        becomes(centre, "community-record-csv", csv(with(record(row), "nextVisitDate", "2025-05-01")), "updated");
        EpisodeOfCare enrolment = only(enrolments + "&tier=general", EpisodeOfCare.class);
        assertThat(enrolment.getExtension())
                .extracting(extension -> extension.getUrl().replaceFirst(".*/", ""))
                .contains("tier-history", "tier-date", "next-visit-date");
    }

    @Test
    void aFollowUpAfterTheEndOfItsEnrolmentOrAfterDeathIsQuarantined() {
        Row row = Row.next();
        Map<String, String> cancelled =
                with(record(row), "status", "1", "cancellationReason", "2", "cancellationDate", "2025-04-10");
        becomes(centre, "community-record-csv", csv(cancelled), "created");
        assertThat(counts(centre.delivered(FollowUpFile.HEADING + row.line())))
                .as("on the last day")
                .containsEntry("created", 1L);
        String late = FollowUpFile.HEADING
                + row.line()
                        .replace("2025-04-10", "2025-04-11")
                        .replace("," + row.number() + ",", ",L" + row.number() + ",");
        assertThat(quarantined(centre, FollowUpFile.SOURCE, late)).contains("mca-visit-2", "注销日期");

        Row other = Row.next();
        becomes(centre, "community-record-csv", csv(record(other)), "created");
        Patient patient = only("Patient?identifier=" + other.resident(), Patient.class);
        patient.setDeceased(new DateTimeType("2025-04-09"));
        assertThat(open.put("Patient/" + patient.getIdElement().getIdPart(), patient)
                        .status())
                .isEqualTo(200);
        String text = FollowUpFile.HEADING + other.line();
        assertThat(quarantined(centre, FollowUpFile.SOURCE, text)).contains("mca-visit-1", "死亡日期");
        assertThat(counts(centre.delivered(text.replace("2025-04-10", "2025-04-09"))))
                .as("on the day of the death")
                .containsEntry("created", 1L);
    }

    @Test
    void anEnrolmentThatIsOverGoesOnOnlyByALaterRecord() {
        Row row = Row.next();
        String over =
                csv(with(record(row), "status", "1", "cancellationReason", "2", "cancellationDate", "2025-04-10"));
        becomes(centre, "community-record-csv", csv(record(row)), "created");
        assertThat(delivered(centre, "community-record-csv", over).path("notes").findValuesAsText("code"))
                .isEmpty();
        JsonNode older = delivered(centre, "community-record-csv", csv(record(row)));
        assertThat(counts(older)).containsEntry("unchanged", 1L);
        assertThat(older.path("notes").findValuesAsText("code")).containsExactly("enrolment-stays-over");
        String enrolments = "EpisodeOfCare?patient.identifier=" + row.resident();
        EpisodeOfCare ended = only(enrolments, EpisodeOfCare.class);
        assertThat(ended.getStatus()).isEqualTo(EpisodeOfCareStatus.FINISHED);
        assertThat(ended.getPeriod().getEndElement().getValueAsString()).isEqualTo("2025-04-10");

        JsonNode later =
                delivered(centre, "community-record-csv", csv(with(record(row), "lastFixGroupDate", "2025-04-11")));
        assertThat(counts(later)).containsEntry("updated", 1L);
        assertThat(later.path("notes").findValuesAsText("code")).containsExactly("enrolment-reopened");
        EpisodeOfCare again = only(enrolments, EpisodeOfCare.class);
        assertThat(again.getStatus()).isEqualTo(EpisodeOfCareStatus.ACTIVE);
        assertThat(again.getPeriod().hasEnd()).isFalse();
        assertThat(again.getStatusHistoryFirstRep().getStatus()).isEqualTo(EpisodeOfCareStatus.FINISHED);
        assertThat(again.getStatusHistoryFirstRep()
                        .getPeriod()
                        .getStartElement()
                        .getValueAsString())
                .isEqualTo("2025-04-10");
    }

    @Test
    void aPrescriptionDocumentOfAnotherMedicineUnderAKnownNumberIsQuarantined() {
        Row row = Row.next();
        becomes(centre, "community-record-csv", csv(record(row)), "created");
        String document = PrescriptionDocument.of(row, "苯磺酸氨氯地平片");
        becomes(centre, "cda", document, "created");
        becomes(centre, "cda", document, "unchanged");
        String other = PrescriptionDocument.of(row, "缬沙坦胶囊");
        assertThat(quarantined(centre, "cda", other)).contains("prescription-contradicted", "另一种药");
    }

    @Test
    void anEnrolmentDoesNotBeginAfterDeath() {
        Row row = Row.next();
        becomes(centre, "community-record-csv", csv(record(row)), "created");
        Patient patient = only("Patient?identifier=" + row.resident(), Patient.class);
        patient.setDeceased(new DateTimeType("2025-04-09"));
        assertThat(open.put("Patient/" + patient.getIdElement().getIdPart(), patient)
                        .status())
                .isEqualTo(200);
        becomes(centre, "community-record-csv", csv(with(record(row), "nextVisitDate", "2025-05-01")), "updated");
        String late = csv(with(record(row), "createDate", "2025-04-10"));
        assertThat(quarantined(centre, "community-record-csv", late)).contains("mca-eoc-4", "死亡日期");
        becomes(centre, "community-record-csv", csv(with(record(row), "createDate", "2025-04-09")), "updated");
    }

    @Test
    void contractsAreStoredOnceEndedRenewedAndRefused() {
        Row row = Row.next();
        String number = "QY-" + row.number();
        Map<String, String> first = contract(row, number, TODAY.minusMonths(10), TODAY.plusMonths(2));
        becomes(centre, "community-contract-csv", csv(first), "created");
        becomes(centre, "community-contract-csv", csv(first), "unchanged");
        becomes(centre, "community-contract-json", asJson(first), "unchanged");

        LocalDate next = TODAY.plusMonths(2).plusDays(1);
        Map<String, String> renewal =
                with(contract(row, number + "-2", next, next.plusYears(1)), "signFlag", "3", "lastSCID", number);
        becomes(centre, "community-contract-csv", csv(renewal), "created");
        Contract renewed = only("Contract?identifier=" + number + "-2", Contract.class);
        assertThat(renewed.getStatus()).isEqualTo(ContractStatus.EXECUTED);
        assertThat(((Reference) renewed.getExtensionByUrl(SYSTEM + "/StructureDefinition/renewal-of")
                                .getValue())
                        .getReference())
                .isEqualTo("Contract/"
                        + only("Contract?identifier=" + number, Contract.class)
                                .getIdElement()
                                .getIdPart());
        assertThat(quarantined(
                        centre, "community-contract-csv", csv(contract(row, number + "-3", TODAY, TODAY.plusDays(9)))))
                .as("two for the same days")
                .contains("mca-con-2");
        assertThat(quarantined(
                        centre,
                        "community-contract-csv",
                        csv(with(renewal, "SCID", number + "-4", "lastSCID", "QY-0"))))
                .as("renews what nobody told of")
                .contains("not-found", "被续的签约协议");
        assertThat(quarantined(
                        centre,
                        "community-contract-csv",
                        csv(with(
                                contract(row, number + "-5", TODAY.plusYears(2), TODAY.plusYears(3)),
                                "createUnit",
                                "TEAM-0"))))
                .as("a team that is not here")
                .contains("not-found", "服务团队");

        Map<String, String> ended =
                with(first, "signFlag", "2", "stopDate", TODAY.minusDays(1).toString(), "stopReason", "02");
        becomes(centre, "community-contract-csv", csv(ended), "updated");
        assertThat(only("Contract?identifier=" + number, Contract.class).getStatus())
                .isEqualTo(ContractStatus.TERMINATED);
    }

    @Test
    void aContractThatIsOverIsLeftAsTheServerHasIt() {
        Row row = Row.next();
        String number = "QY-" + row.number();
        Map<String, String> over = contract(row, number, TODAY.minusYears(2), TODAY.minusYears(1));
        becomes(centre, "community-contract-csv", csv(over), "created");
        Contract stored = only("Contract?identifier=" + number, Contract.class);
        stored.setStatus(ContractStatus.RENEWED);
        assertThat(open.put("Contract/" + stored.getIdElement().getIdPart(), stored)
                        .status())
                .isEqualTo(200);
        becomes(centre, "community-contract-csv", csv(with(over, "peopleFlag", "03")), "unchanged");
        assertThat(only("Contract?identifier=" + number, Contract.class).getStatus())
                .isEqualTo(ContractStatus.RENEWED);
    }

    @Test
    void referralsThatAreOverAreHistoryWithoutATask() {
        Row row = Row.next();
        becomes(centre, "community-record-csv", csv(record(row)), "created");
        String up = "U" + row.number();
        String file = csv(up(row, up, "已完成"), up(row, up + "-2", "已拒绝"));
        becomes(centre, "community-referral-csv", file, "created", "created");
        becomes(centre, "community-referral-csv", file, "unchanged", "unchanged");
        becomes(centre, "community-referral-json", asJson(up(row, up, "已完成")), "unchanged");
        becomes(centre, "community-referral-csv", csv(with(up(row, up, "已完成"), "diagnosis", "高血压2级")), "updated");
        ServiceRequest over = only("ServiceRequest?identifier=" + up, ServiceRequest.class);
        assertThat(over.getStatus()).isEqualTo(ServiceRequestStatus.COMPLETED);
        assertThat(only("ServiceRequest?identifier=" + up + "-2", ServiceRequest.class)
                        .getStatus())
                .isEqualTo(ServiceRequestStatus.REVOKED);
        assertThat(open.get("Task?patient.identifier=" + row.resident()).resources())
                .isEmpty();

        String down = "D" + row.number();
        becomes(hospital, "community-referral-csv", csv(down(row, down, "已完成")), "created");
        becomes(hospital, "community-referral-csv", csv(down(row, down, "已完成")), "unchanged");
        assertThat(only("Composition?identifier=" + down + "%23document", Resource.class))
                .isNotNull();
        assertThat(open.get("Task?patient.identifier=" + row.resident()).resources())
                .isEmpty();
    }

    @Test
    void aReferralUnderWayIsADraftUntilPeoplePlaceItOrItIsOver() {
        Row row = Row.next();
        becomes(centre, "community-record-csv", csv(record(row)), "created");
        String number = "W" + row.number();
        String search = "ServiceRequest?identifier=" + number;
        becomes(centre, "community-referral-csv", csv(up(row, number, "已提交")), "created");
        becomes(centre, "community-referral-csv", csv(up(row, number, "已接收")), "unchanged");
        assertThat(only(search, ServiceRequest.class).getStatus()).isEqualTo(ServiceRequestStatus.DRAFT);
        becomes(centre, "community-referral-csv", csv(up(row, number, "已完成")), "updated");
        assertThat(only(search, ServiceRequest.class).getStatus()).isEqualTo(ServiceRequestStatus.COMPLETED);
        becomes(centre, "community-referral-csv", csv(up(row, number, "已提交")), "unchanged");

        String placed = place(row);
        assertThat(quarantined(centre, "community-referral-csv", csv(up(row, placed, "已完成"))))
                .as("what is placed is moved at the server")
                .contains("R0");
        assertThat(only("ServiceRequest?identifier=" + placed, ServiceRequest.class)
                        .getStatus())
                .isEqualTo(ServiceRequestStatus.ACTIVE);
        assertThat(quarantined(hospital, "community-referral-csv", csv(up(row, "V" + row.number(), "已提交"))))
                .as("another one's draft")
                .contains("forbidden");
    }

    /** Places a referral of the resident; gives its number. */
    private String place(Row row) {
        Bundle referral = ReferralSamples.up(
                only("Patient?identifier=" + row.resident(), Patient.class)
                        .getIdElement()
                        .getIdPart(),
                doctor,
                alliance.hospital);
        ServiceRequest request = (ServiceRequest) referral.getEntryFirstRep().getResource();
        Parameters submitted = new Parameters();
        submitted.addParameter().setName("referral").setResource(referral);
        Answer answer = open.send("POST", "ServiceRequest/$submit-referral", TestServer.json(submitted));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return request.getIdentifierFirstRep().getValue();
    }

    /** Who refers is known by name alone there. */
    @Test
    void theReferralThatAFollowUpNotesIsHistoryToo() {
        Row row = Row.next();
        becomes(centre, "community-record-csv", csv(record(row)), "created");
        Map<String, String> visit = with(
                about(row),
                "visitId",
                row.number(),
                "phrId",
                "HTN-" + row.number(),
                "visitUnit",
                row.organization(),
                "visitDoctor",
                "李敏",
                "visitDate",
                "2025-04-10",
                "visitWay",
                "4",
                "constriction",
                "158",
                "diastolic",
                "96",
                "visitEvaluate",
                "2",
                "nextDate",
                "2025-04-24",
                "agencyAndDept",
                "示例县人民医院心内科",
                "referralReason",
                "1");
        becomes(centre, "community-htn-csv", csv(visit), "created");
        becomes(centre, "community-htn-csv", csv(visit), "unchanged");
        becomes(centre, "community-htn-csv", csv(with(visit, "agencyAndDept", "示例县人民医院肾内科")), "updated");
        assertThat(only("ServiceRequest?patient.identifier=" + row.resident(), ServiceRequest.class)
                        .getStatus())
                .isEqualTo(ServiceRequestStatus.COMPLETED);
    }

    @Test
    void anOldCodeFindsWhoSucceeded() {
        String now = code();
        String old = code();
        Organization successor = Alliance.example("Organization-exa-organization-successor", Organization.class);
        successor.setPartOf(new Reference("Organization/" + alliance.centre));
        successor.getIdentifier().get(0).setValue(now);
        successor.getIdentifier().get(1).setValue(old);
        String id = alliance.store(successor);
        Row row = Row.nextOf(old);
        // What another node wrote of organisations counts after some seconds.
        IntakeClient.await(() -> counts(delivered(centre, "community-record-csv", csv(record(row))))
                .containsKey("created"));
        assertThat(counts(centre.delivered(FollowUpFile.HEADING + row.line()))).containsEntry("created", 1L);
        assertThat(only("EpisodeOfCare?patient.identifier=" + row.resident(), EpisodeOfCare.class)
                        .getManagingOrganization()
                        .getReference())
                .isEqualTo("Organization/" + id);
        becomes(
                centre,
                "community-record-csv",
                csv(with(record(row), "manaUnitId", now, "confirmUnit", now)),
                "unchanged");

        String unknown = code();
        assertThat(quarantined(centre, "community-record-csv", csv(record(Row.nextOf(unknown)))))
                .as("nobody has it, and nobody had it")
                .contains("not-found", "没有这个机构");
        successor.getIdentifier().get(1).setUse(IdentifierUse.OFFICIAL);
        successor.setId(id);
        assertThat(open.put("Organization/" + id, successor).body())
                .as("two codes at once")
                .contains("mca-uscc-2");
        Organization former = Alliance.example("Organization-exa-organization-successor", Organization.class);
        former.setIdentifier(List.of(former.getIdentifierFirstRep().setValue(old)));
        former.setPartOf(null);
        alliance.store(former);
        assertThat(quarantined(centre, "community-record-csv", csv(record(Row.nextOf(old)))))
                .as("two have it")
                .contains("precondition-failed", "Organization 不止一个");
    }

    private static String code() {
        String first17 = "12999901MC%07d".formatted(ThreadLocalRandom.current().nextInt(10_000_000));
        return first17 + UnifiedSocialCreditCode.checkCharacter(first17);
    }
}
