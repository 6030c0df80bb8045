package cn.medalliance.fhir.text;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleLinkComponent;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemContentMode;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemHierarchyMeaning;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DiagnosticReport.DiagnosticReportStatus;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Narrative.NarrativeStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.FilterOperator;
import org.hl7.fhir.r4.model.ValueSet.ValueSetExpansionContainsComponent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ServerIT
@TestInstance(Lifecycle.PER_CLASS)
class TextSearchIT {

    private static final String SCOPE = "DiagnosticReport?code=urn:test:text%7Cnote";
    private static final int MANY = 900;
    private static final int AT_ONCE = 100;

    private final TestServer server;

    TextSearchIT(TestServer server) {
        this.server = server;
    }

    @BeforeAll
    void storeTexts() {
        store(
                patient("text-zhang", "张建国", "某市某县人民路１２号"),
                patient("text-rare", "𠮷田𬭎", "某市某县建国路3号"),
                patient("text-traditional", "張國榮", "九龍"),
                patient("text-uyghur", "阿卜杜拉·买买提", "某市"),
                report("text-a", "text-zhang", "患者因原发性高血压就诊，服用氨氯地平片，血压控制不佳。", "心电图未见异常"),
                report("text-b", "text-zhang", "2型糖尿病合并高血壓，糖化血红蛋白HbA1c 8.5%。", "随访"),
                report("text-c", "text-rare", "慢性阻塞性肺疾病（COPD），BP 140/90mmHg", "阿司匹林肠溶片100mg"));
    }

    @ParameterizedTest
    @CsvSource({
        "高血压, text-a text-b",
        "血压, text-a text-b",
        "氨氯地平, text-a",
        "原发性高血压, text-a",
        "高血压糖尿病, text-b",
        "糖尿病 高血压, text-b",
        "高血壓, text-a text-b",
        "慢阻肺, ''",
        "阻塞性肺疾病, text-c",
        "2型糖尿病, text-b",
        "hba1c, text-b",
        "HbA1c8.5, text-b",
        "ＣＯＰＤ, text-c",
        "140/90, text-c",
        "100 mg, text-c",
        "心电图 氨氯地平, text-a",
        "氨地平, ''",
        "压血, ''",
        "控制不佳 OR copd, text-a text-c",
        "(氨氯地平 OR 阿司匹林) and 肠溶片, text-c",
        "'COPD,不佳', text-a text-c",
        "\"服用 氨氯地平\", text-a"
    })
    void aSentenceIsFoundByItsWords(String typed, String found) {
        assertFound(SCOPE + "&_content=" + encode(typed), found);
    }

    @ParameterizedTest
    @CsvSource({
        "张建国, text-zhang",
        "张国建, ''",
        "𠮷田, text-rare",
        "𬭎, text-rare",
        "田𬭎, text-rare",
        "𠮷𬭎, ''",
        "張國榮, text-traditional",
        "张国荣, text-traditional",
        "阿卜杜拉买买提, text-uyghur",
        "阿卜杜拉·买买提, text-uyghur",
        "人民路12号, text-zhang"
    })
    void aPersonIsFoundByNameOrAddress(String typed, String found) {
        String among = "Patient?_id=text-zhang,text-rare,text-traditional,text-uyghur";
        assertFound(among + "&_content=" + encode(typed), found);
    }

    @Test
    void theNarrativeIsSearchedAlone() {
        assertFound(SCOPE + "&_text=" + encode("心电图"), "text-a");
        assertFound(SCOPE + "&_text=" + encode("高血压"), "");
        assertFound(SCOPE + "&_text=" + encode("阿司匹林") + "&_content=" + encode("阻塞"), "text-c");
    }

    @Test
    void severalParametersMustAllHold() {
        String pressure = "&_content=" + encode("高血压");
        assertFound(SCOPE + pressure + "&_content=" + encode("糖尿病"), "text-b");
        assertFound(SCOPE + pressure + "&patient=text-zhang", "text-a text-b");
        assertFound(SCOPE + pressure + "&patient=text-rare", "");
        assertFound("DiagnosticReport?patient=text-zhang" + pressure + "&_id=text-b", "text-b");
        assertFound(
                "DiagnosticReport?patient.identifier=urn:oid:2.16.156.10011.1.2%7C99990110020166701" + pressure,
                "text-a text-b");
        assertThat(server.get(SCOPE + pressure + "&_sort=_id").ids()).containsExactly("text-a", "text-b");
        assertThat(server.get(SCOPE + pressure + "&_sort=-_id").ids()).containsExactly("text-b", "text-a");
        assertThat(server.get(SCOPE + pressure + "&_total=accurate&_count=1")
                        .bundle()
                        .getTotal())
                .isEqualTo(2);
        assertThat(server.get(SCOPE + pressure + "&_summary=count").bundle().getTotal())
                .isEqualTo(2);
    }

    @Test
    void searchesByABareIdWork() {
        assertFound("DiagnosticReport?patient=text-rare", "text-c");
        assertFound("DiagnosticReport?patient=Patient/text-rare", "text-c");
        assertFound("DiagnosticReport?subject=text-rare&code=urn:test:text%7Cnote", "text-c");
    }

    @Test
    void aWriteIsFoundAtOnceAsItIsNow() {
        for (int round = 0; round < 20; round++) {
            String id = "text-write-" + round;
            store(report(id, "text-rare", "写入前夜间咳嗽" + round, "随访"));
            assertFound("DiagnosticReport?_content=" + encode("写入前夜间咳嗽" + round), id);
            store(report(id, "text-rare", "写入后日间咳嗽" + round, "随访"));
            assertFound("DiagnosticReport?_content=" + encode("写入前夜间咳嗽" + round), "");
            assertFound("DiagnosticReport?_content=" + encode("写入后日间咳嗽" + round), id);
            assertThat(server.delete("DiagnosticReport/" + id).status()).isLessThan(300);
            assertFound("DiagnosticReport?_content=" + encode("写入后日间咳嗽" + round), "");
        }
    }

    @Test
    void whatWasNotStoredIsNotFound() {
        Bundle bundle = transaction(report("text-lost", "text-zhang", "不会留下的记录", "随访"));
        bundle.addEntry(transaction(report("text-lost-too", "nobody-at-all", "不会留下的记录", "随访"))
                .getEntryFirstRep());
        assertThat(server.post("/", bundle).status()).isGreaterThanOrEqualTo(400);
        assertFound("DiagnosticReport?_content=" + encode("不会留下的记录"), "");
    }

    @Test
    void moreHitsThanHapiPutsIntoOneStatementAreSortedPagedAndCounted() {
        List<String> stored = new ArrayList<>();
        for (int from = 0; from < MANY; from += AT_ONCE) {
            Resource[] some = new Resource[AT_ONCE];
            for (int number = 0; number < some.length; number++) {
                String id = "text-many-%05d".formatted((from + number) * 7919 % 100_003);
                stored.add(id);
                some[number] = report(id, "text-uyghur", "大批随访记录", "随访");
            }
            store(some);
        }
        String url = "DiagnosticReport?_content=" + encode("大批随访") + "&_sort=_id&_total=accurate&_count=200";
        List<String> found = new ArrayList<>();
        Answer page = server.get(url);
        assertThat(page.bundle().getTotal()).isEqualTo(MANY);
        found.addAll(page.ids());
        BundleLinkComponent next = page.bundle().getLink("next");
        while (next != null) {
            page = server.get(next.getUrl());
            found.addAll(page.ids());
            next = page.bundle().getLink("next");
        }
        assertThat(found).containsExactlyElementsOf(stored.stream().sorted().toList());
    }

    @Test
    void storedConceptsAreExpandedFromTheIndex() {
        CodeSystem codes = new CodeSystem();
        codes.setId("text-codes");
        codes.setUrl("urn:test:text-codes").setStatus(PublicationStatus.ACTIVE);
        codes.setContent(CodeSystemContentMode.COMPLETE).setHierarchyMeaning(CodeSystemHierarchyMeaning.ISA);
        codes.addConcept()
                .setCode("i10")
                .setDisplay("原发性高血压")
                .addConcept(new ConceptDefinitionComponent().setCode("i10.1").setDisplay("高血压2级"));
        codes.addConcept().setCode("e11").setDisplay("2型糖尿病");
        ValueSet pressure = new ValueSet();
        pressure.setId("text-values");
        pressure.setUrl("urn:test:text-values").setStatus(PublicationStatus.ACTIVE);
        pressure.getCompose()
                .addInclude()
                .setSystem(codes.getUrl())
                .addFilter()
                .setProperty("concept")
                .setOp(FilterOperator.ISA)
                .setValue("i10");
        store(codes, pressure);
        Answer answer = server.get("ValueSet/text-values/$expand");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.as(ValueSet.class).getExpansion().getContains())
                .extracting(ValueSetExpansionContainsComponent::getCode)
                .containsExactlyInAnyOrder("i10", "i10.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Observation?_content=x",
                "Observation?patient=text-zhang&_text=x",
                "Encounter?_content=x",
                "DiagnosticReport?patient._content=x",
                "Patient?_has:DiagnosticReport:patient:_content=x",
                "DiagnosticReport?_filter=_content%20eq%20x",
                "DiagnosticReport?_content:contains=x",
                "DiagnosticReport?_content:missing=true",
                "DiagnosticReport?_content=%E3%80%82",
                "DiagnosticReport?_content=(x",
                "Patient/text-zhang/$everything?_content=x"
            })
    void whatCannotBeAnsweredRightlyIsRefused(String url) {
        Answer answer = server.get(url);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).containsAnyOf("_content", "_text");
    }

    @Test
    void theRefusalNamesTheSetting() {
        assertThat(server.get("Observation?_content=x").body()).contains("medalliance.text.types");
    }

    @Test
    void theCapabilityStatementPromisesNoMore() {
        CapabilityStatement statement = server.get("metadata?_format=json").as(CapabilityStatement.class);
        for (CapabilityStatementRestResourceComponent resource :
                statement.getRestFirstRep().getResource()) {
            boolean promised = resource.getSearchParam().stream()
                    .anyMatch(parameter -> parameter.getName().equals("_content"));
            boolean refused =
                    server.get(resource.getType() + "?_content=x&_count=1").status() == 400;
            assertThat(promised).as(resource.getType()).isNotEqualTo(refused);
        }
    }

    private void store(Resource... resources) {
        Answer answer = server.post("/", transaction(resources));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static Bundle transaction(Resource... resources) {
        Bundle bundle = new Bundle().setType(Bundle.BundleType.TRANSACTION);
        for (Resource resource : resources) {
            bundle.addEntry()
                    .setResource(resource)
                    .getRequest()
                    .setMethod(Bundle.HTTPVerb.PUT)
                    .setUrl(resource.fhirType() + "/" + resource.getIdElement().getIdPart());
        }
        return bundle;
    }

    private void assertFound(String url, String ids) {
        Answer answer = server.get(url);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.ids()).as(url).containsExactlyInAnyOrder(ids.isEmpty() ? new String[0] : ids.split(" "));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Patient patient(String id, String name, String address) {
        Patient patient = new Patient();
        patient.setId(id);
        patient.addIdentifier()
                .setSystem("urn:oid:2.16.156.10011.1.2")
                .setValue(id.equals("text-zhang") ? "99990110020166701" : "9999011002016671" + id.length() % 10);
        patient.setActive(true);
        patient.addName().setText(name);
        patient.addAddress().setText(address);
        patient.setGender(AdministrativeGender.UNKNOWN);
        return patient;
    }

    private static DiagnosticReport report(String id, String patient, String conclusion, String narrative) {
        DiagnosticReport report = new DiagnosticReport();
        report.setId(id);
        report.setStatus(DiagnosticReportStatus.FINAL);
        report.getCode().addCoding().setSystem("urn:test:text").setCode("note");
        report.setSubject(new Reference("Patient/" + patient));
        report.setConclusion(conclusion);
        report.getText()
                .setStatus(NarrativeStatus.GENERATED)
                .setDivAsString("<div xmlns=\"http://www.w3.org/1999/xhtml\">" + narrative + "</div>");
        return report;
    }
}
