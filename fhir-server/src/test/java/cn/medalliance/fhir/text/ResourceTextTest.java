package cn.medalliance.fhir.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.MarkdownType;
import org.hl7.fhir.r4.model.Narrative.NarrativeStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;

class ResourceTextTest {

    @Test
    void whatAPersonWroteOrReadsIsText() {
        Condition condition = new Condition();
        condition.setCode(new CodeableConcept().setText("高血压2级"));
        condition.getCode().addCoding().setCode("I10.x02").setDisplay("原发性高血压");
        condition.addNote(new Annotation(new MarkdownType("嘱低盐饮食\n两周后复诊")));
        condition.setSubject(new Reference("Patient/1").setDisplay("张建国"));
        condition.addExtension("urn:remark", new StringType("备注"));
        assertThat(ResourceText.of(condition).elements())
                .contains("高血压2级", "I10.x02", "原发性高血压", "嘱低盐饮食 两周后复诊", "张建国", "备注");
    }

    @Test
    void whatOnlyMachinesReadIsNot() {
        Condition condition = new Condition();
        condition.getMeta().addProfile("http://example.org/profile").addTag().setDisplay("tag");
        condition.setLanguage("zh-CN");
        condition.addExtension("urn:remark", new StringType("备注"));
        condition.setSubject(new Reference("Patient/1"));
        assertThat(ResourceText.of(condition).elements()).containsExactly("备注");
    }

    @Test
    void aNameAndAnAddressAreFoundWhole() {
        Patient patient = new Patient();
        patient.addName().setFamily("张").addGiven("建国");
        patient.addAddress().setCity("某市").setDistrict("某县").addLine("人民路12号");
        assertThat(ResourceText.of(patient).elements()).contains("张 建国", "某市 某县 人民路12号");
    }

    @Test
    void theNarrativeIsItsTextByParagraph() {
        Condition condition = new Condition();
        condition
                .getText()
                .setStatus(NarrativeStatus.GENERATED)
                .setDivAsString("<div><p>患者<b>头晕</b></p><p>伴恶心</p></div>");
        ResourceText text = ResourceText.of(condition);
        assertThat(text.narrative()).containsExactly("患者头晕", "伴恶心");
        assertThat(text.elements()).isEmpty();
    }

    @Test
    void theSectionsOfADocumentAreContent() {
        Composition document = new Composition();
        document.getText().setStatus(NarrativeStatus.GENERATED).setDivAsString("<div>摘要</div>");
        document.addSection()
                .setTitle("现病史")
                .getText()
                .setStatus(NarrativeStatus.GENERATED)
                .setDivAsString("<div><p>反复咳嗽三年</p></div>");
        ResourceText text = ResourceText.of(document);
        assertThat(text.narrative()).containsExactly("摘要");
        assertThat(text.elements()).containsExactly("现病史", "反复咳嗽三年");
    }

    @Test
    void aPlainTextAttachmentIsRead() {
        DiagnosticReport report = new DiagnosticReport();
        report.addPresentedForm(new Attachment()
                .setContentType("text/plain; charset=utf-8")
                .setData("窦性心律\n未见异常".getBytes(StandardCharsets.UTF_8)));
        report.addPresentedForm(
                new Attachment().setContentType("application/pdf").setData(new byte[] {1, 2, 3}));
        assertThat(ResourceText.of(report).elements()).containsExactly("窦性心律", "未见异常");
    }

    @Test
    void packedTextIsUnpackedAsItWas() {
        for (ResourceText text : List.of(
                new ResourceText(List.of(), List.of()),
                new ResourceText(List.of("一"), List.of()),
                new ResourceText(List.of(), List.of("一", "二")),
                new ResourceText(List.of("一", "二"), List.of("三")))) {
            assertThat(ResourceText.unpack(text.pack())).isEqualTo(text);
        }
    }
}
