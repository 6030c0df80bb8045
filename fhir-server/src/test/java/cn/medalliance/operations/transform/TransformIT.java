package cn.medalliance.operations.transform;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.guide.Guide;
import cn.medalliance.guide.identifier.ResidentId;
import cn.medalliance.guide.identifier.UnifiedSocialCreditCode;
import cn.medalliance.security.SecuredServer;
import java.nio.charset.StandardCharsets;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.StructureMap;
import org.hl7.fhir.r4.model.UriType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The guide's maps are there, run over instances, and what they make can be stored. */
@ServerIT
class TransformIT {

    private static final String MAPS = Guide.load().canonical() + "/StructureMap/";
    private static final String ROWS = MAPS + "map-followup-htn-csv";
    private static final String CENTRE = withCheck("12999901MEXA00947");
    private static final String RESIDENT = "99990119580312947" + ResidentId.checkCharacter("99990119580312947");
    private static final String ROW = """
            {"organizationCode": "%s", "residentId": "%s", "name": "测试七", "gender": "男", "birthDate": "1958-03-12",
             "fileNumber": "HTN-999901-2025-000947", "enrolledOn": "2025-01-18", "tier": "常规", "diagnosisCode": "I10",
             "diagnosedOn": "2025-01-15", "diagnosingOrganization": "%s", "followUpNumber": "T-1", "date": "2025-04-10", "way": "门诊",
             "symptoms": "2", "bloodPressure": "146/88", "weight": "74", "heartRate": "76", "smoking": "10", "alcohol": "1",
             "exerciseTimes": "3", "exerciseMinutes": "30", "salt": "中", "psychology": "良好", "compliance": "良好",
             "adherence": "规律", "reaction": "无", "evaluation": "控制满意", "nextDate": "2025-07-01", "doctor": "李敏"}
            """.formatted(CENTRE, RESIDENT, CENTRE);

    private static String withCheck(String first17) {
        return first17 + UnifiedSocialCreditCode.checkCharacter(first17);
    }

    private final TestServer server;
    private final SecuredServer secured;

    TransformIT(TestServer server, SecuredServer secured) {
        this.server = server;
        this.secured = secured;
    }

    @Test
    void theMapsOfTheGuideAreServed() {
        Answer answer = server.get("StructureMap?url=" + ROWS);
        assertThat(answer.resources().map(StructureMap.class::cast).map(StructureMap::getTitle))
                .singleElement()
                .asString()
                .contains("高血压");
    }

    @Test
    void anInstanceBecomesATransactionAndNothingIsStored() {
        Answer answer = ofType(ROWS, ROW.replace("T-1", "T-UNSTORED"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.bundle().getType()).isEqualTo(Bundle.BundleType.TRANSACTION);
        assertThat(answer.bundle().getEntry()).hasSizeGreaterThan(15);
        assertThat(server.get("Encounter?identifier=T-UNSTORED&_summary=count")
                        .bundle()
                        .getTotal())
                .isZero();
    }

    @Test
    void theMapOfTheAddressNeedsNoSource() {
        Answer answer = server.post("StructureMap/map-followup-htn-csv/$transform", request(null, json(ROW)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.bundle().getEntry())
                .hasSameSizeAs(ofType(ROWS, ROW).bundle().getEntry());
    }

    @Test
    void theTransactionIsStoredAndTheSameAgainChangesNothing() {
        organization();
        Bundle transaction = ofType(ROWS, ROW).bundle();
        for (int time = 0; time < 2; time++) {
            Answer stored = server.post("", transaction);
            assertThat(stored.status()).as(stored.body()).isEqualTo(200);
        }
        Observation pressure = server.get("Observation?patient.identifier=" + RESIDENT + "&code=85354-9")
                .resources()
                .map(Observation.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(pressure.getComponentFirstRep().getValueQuantity().getValue().intValue())
                .isEqualTo(146);
        assertThat(pressure.getMeta().getVersionId()).isEqualTo("1");
    }

    @Test
    void aDocumentBecomesATransactionToo() {
        Answer answer = ofType(MAPS + "map-ws483-htn", """
                {"documentId": "T-DOC-1", "documentCode": "HSDB04.01", "effectiveTime": "2025-04-10T10:15:00+08:00", "idCard": "%s",
                 "patientName": "测试七", "custodian": "%s", "author": "李敏", "encounterNo": "T-2", "followUpDate": "2025-04-10",
                 "followUpWay": "2", "symptom": ["2", "6"], "systolic": 158, "diastolic": 96}
                """.formatted(RESIDENT, CENTRE));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.bundle().getEntry()).hasSizeGreaterThan(3);
    }

    @Test
    void anUnknownMapIsRefusedAndTheKnownOnesAreNamed() {
        Answer ofType = ofType(MAPS + "map-of-dreams", ROW);
        assertThat(ofType.status()).isEqualTo(400);
        assertThat(ofType.body()).contains(ROWS);
        Answer none = server.post("StructureMap/$transform", request(null, json(ROW)));
        assertThat(none.status()).isEqualTo(400);
        Answer ofAddress = server.post("StructureMap/map-of-dreams/$transform", request(null, json(ROW)));
        assertThat(ofAddress.status()).isEqualTo(404);
        Answer another = server.post("StructureMap/map-ws483-htn/$transform", request(ROWS, json(ROW)));
        assertThat(another.status()).isEqualTo(400);
    }

    /** What a stranger's map computes has no bounds. */
    @Test
    void aMapThatIsNotTheGuidesIsNotRun() {
        StructureMap map = new StructureMap();
        map.setUrl("http://minimal.example/StructureMap/stranger").setName("Stranger");
        map.setStatus(org.hl7.fhir.r4.model.Enumerations.PublicationStatus.DRAFT);
        StructureMap.StructureMapGroupComponent group =
                map.addGroup().setName("main").setTypeMode(StructureMap.StructureMapGroupTypeMode.NONE);
        group.addInput().setName("source").setMode(StructureMap.StructureMapInputMode.SOURCE);
        group.addRule().setName("rule").addSource().setContext("source");
        Answer stored = server.post("StructureMap", map);
        assertThat(stored.status()).as(stored.body()).isEqualTo(201);
        String id = stored.as(StructureMap.class).getIdPart();
        assertThat(server.post("StructureMap/" + id + "/$transform", request(null, json(ROW)))
                        .status())
                .isEqualTo(404);
        assertThat(ofType(map.getUrl(), ROW).status()).isEqualTo(400);
    }

    @Test
    void whatIsNoInstanceIsRefusedWithTheElement() {
        Answer unknown = ofType(ROWS, ROW.replace("\"weight\"", "\"heaviness\""));
        assertThat(unknown.status()).as(unknown.body()).isEqualTo(422);
        assertThat(unknown.errorCode()).isEqualTo("validation-failed");
        assertThat(unknown.outcome().getIssueFirstRep().getExpression().get(0).getValue())
                .isEqualTo("content.heaviness");
        assertThat(ofType(ROWS, "机构编码,姓名").errorCode()).isEqualTo("validation-failed");
        assertThat(ofType(ROWS, ROW.replace("\"way\": \"门诊\",", "")).errorCode())
                .isEqualTo("validation-failed");
    }

    @Test
    void aRuleThatRefusesIsNamedWithItsElementAndWhatTheMapSaysOfIt() {
        Answer answer = ofType(ROWS, ROW.replace("\"中\"", "\"适中\""));
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.errorCode()).isEqualTo("unprocessable");
        assertThat(answer.outcome().getIssueFirstRep().getExpression().get(0).getValue())
                .isEqualTo("content.salt");
        assertThat(answer.body())
                .contains("Code/known", "词不在对照表中。", "The table does not have the word.")
                .doesNotContain("适中");
    }

    @Test
    void contentThatIsNoJsonInABinaryIsRefused() {
        assertThat(server.post("StructureMap/$transform", request(ROWS, null)).status())
                .isEqualTo(400);
        Binary text = json(ROW);
        text.setContentType("text/csv");
        assertThat(server.post("StructureMap/$transform", request(ROWS, text)).status())
                .isEqualTo(400);
        Parameters other = request(ROWS, null);
        other.addParameter().setName("content").setResource(new Organization());
        assertThat(server.post("StructureMap/$transform", other).status()).isEqualTo(400);
    }

    @Test
    void aBodyBeyondTheLimitIsRefused() {
        Answer answer = server.send(
                "POST",
                "StructureMap/$transform",
                " ".repeat(65 * 1024 * 1024),
                "Content-Type",
                "application/fhir+json");
        assertThat(answer.status()).isEqualTo(413);
        Answer instance = ofType(ROWS, ROW + " ".repeat(1024 * 1024));
        assertThat(instance.status()).isEqualTo(413);
        assertThat(instance.errorCode()).isEqualTo("too-large");
    }

    /** As with {@code $convert}: it shows nobody's data but the caller's own, and stores nothing. */
    @Test
    void whoeverMayCallMayTransformAndNobodyElse() {
        String body = TestServer.json(request(ROWS, json(ROW)));
        Answer nobody = secured.http().send("POST", "StructureMap/$transform", body);
        assertThat(nobody.status()).isEqualTo(401);
        Answer somebody = asked("hospital", body);
        assertThat(somebody.status()).as(somebody.body()).isEqualTo(200);
        assertThat(somebody.bundle().getEntry())
                .as("nothing of it is kept back")
                .hasSameSizeAs(ofType(ROWS, ROW).bundle().getEntry());
    }

    private Answer asked(String client, String body) {
        return secured.http()
                .send(
                        "POST",
                        "StructureMap/$transform",
                        body,
                        "Authorization",
                        "Bearer " + secured.token(client, "system/Linkage.d"));
    }

    @Test
    void whoSeesPeopleDeidentifiedIsShownNoneAsTheyAre() {
        Answer answer = secured.http()
                .send(
                        "POST",
                        "StructureMap/$transform",
                        TestServer.json(request(ROWS, json(ROW))),
                        "Authorization",
                        "Bearer " + secured.token("cdc", "system/Organization.r"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        assertThat(answer.errorCode()).isEqualTo("forbidden");
    }

    private Answer ofType(String map, String instance) {
        return server.post("StructureMap/$transform", request(map, json(instance)));
    }

    private static Parameters request(@Nullable String map, @Nullable Binary content) {
        Parameters parameters = new Parameters();
        if (map != null) {
            parameters.addParameter().setName("source").setValue(new UriType(map));
        }
        if (content != null) {
            parameters.addParameter().setName("content").setResource(content);
        }
        return parameters;
    }

    private static Binary json(String instance) {
        Binary binary = new Binary();
        binary.setContentType("application/json");
        binary.setData(instance.getBytes(StandardCharsets.UTF_8));
        return binary;
    }

    private void organization() {
        Organization organization = new Organization();
        organization.setActive(true).setName("示例县和平社区卫生服务中心");
        String canonical = Guide.load().canonical();
        organization.addIdentifier().setSystem(canonical + "/naming/uscc").setValue(CENTRE);
        organization
                .addType()
                .addCoding()
                .setSystem(canonical + "/CodeSystem/mca-org-type")
                .setCode("community-centre");
        Answer answer = server.send(
                "PUT",
                "Organization?identifier=" + canonical + "/naming/uscc%7C" + CENTRE,
                TestServer.json(organization));
        assertThat(answer.status()).as(answer.body()).isIn(200, 201);
    }
}
