package cn.medalliance.guide.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.fhirpath.IFhirPath;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Expression;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The forms ask what the paper forms ask, in both languages, and their expressions can be worked out. */
class FormsTest {
    private static final String SDC = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-";
    private static final String CALCULATED = SDC + "calculatedExpression";

    private static final String HEAD = "h.name h.no h.date h.way h.status h.noreason h.next h.doctor h.sign";
    private static final String BODY = "v.weight v.height v.bmi v.hr v.other";
    private static final String PRESSURE = "v.sbp v.dbp v.weight.target v.bmi.target v.waist";
    private static final String HABITS =
            "l.smoke l.smoke.target l.ex.freq l.ex.freq.target l.ex.min l.ex.min.target l.psych" + " l.comply";
    private static final String ALCOHOL = "l.alcohol l.alcohol.target";
    private static final String MEDICINES = "m.adherence m.adr m.adr.text m.drug";
    private static final String REFERRAL = "r.refer r.reason r.org r.dept r.contact r.phone r.result";
    /** Of every visit, whichever the disease. */
    private static final String VISIT = String.join(" ", HEAD, BODY, HABITS, MEDICINES, REFERRAL);

    private static final String GLUCOSE =
            "x.fpg x.hba1c x.hba1c.date x.ppg v.footpulse l.food l.food.target m.hypo m.insulin";
    private static final String LUNGS =
            "v.cyanosis v.edema v.rr v.spo2 x.fev1 x.fvc x.ratio x.complication i.flu i.pneumo i.covid o.oxygen o.niv f.cat"
                    + " f.mmrc";

    /** What the tables of the forms name. */
    private static final Map<String, String> TABLES = new TreeMap<>(Map.of(
            "q-followup-htn",
            String.join(
                    " ",
                    VISIT,
                    PRESSURE,
                    ALCOHOL,
                    "s.symptom s.other l.salt l.salt.target x.aux x.aux.date c.eval c.next c.adjust"),
            "q-followup-t2dm",
            String.join(" ", VISIT, PRESSURE, ALCOHOL, GLUCOSE, "s.symptom s.other x.aux c.eval c.next c.adjust"),
            "q-followup-copd",
            String.join(" ", VISIT, LUNGS, "s.symptom s.other c.eval c.next c.adjust"),
            "q-followup-combined",
            String.join(
                    " ",
                    VISIT,
                    PRESSURE,
                    ALCOHOL,
                    GLUCOSE,
                    LUNGS,
                    "h.programme l.salt c.prog c.prog.programme c.prog.eval c.prog.complication c.prog.next"),
            "q-elderly-exam",
            "e.meal e.wash e.dress e.toilet e.walk e.score x.blood x.urine x.alt x.ast x.tbil x.cr x.urea x.fpg x.tc x.tg"
                    + " x.ldl x.hdl x.ecg x.ultrasound x.chest x.hba1c t.constitution p.skin p.lymph p.lung p.heart"
                    + " p.abdomen p.mouth p.vision p.hearing p.motor v.temp",
            "q-screening-highrisk",
            "h.age h.sex g.htn g.dm v.bmi v.waist v.sbp v.dbp x.fpg l.salt l.alcohol l.drinker l.smoke l.ex.freq"
                    + " c.risk.htn c.risk.dm",
            "q-patient-selfreport",
            "v.sbp v.dbp x.fpg v.weight m.adherence",
            "q-satisfaction",
            "q.attitude q.waiting q.skill q.explain q.overall q.mean",
            "q-pharm-service",
            "p.service p.problem p.advice m.adherence m.adr m.drug h.pharmacist",
            "q-referral-tracking",
            "t.result t.visited t.diagnosis t.treatment c.next"));

    private final BuiltGuide guide = BuiltGuide.get();
    private final IFhirPath fhirPath = FhirContext.forR4Cached().newFhirPath();
    private final Map<String, Questionnaire> forms = forms();

    @Test
    void everyFormHasItsTable() {
        assertThat(forms.keySet()).isEqualTo(TABLES.keySet());
    }

    @TestFactory
    Stream<DynamicTest> everyFormAsksTheQuestionsOfItsTable() {
        return forms.values().stream()
                .map(form -> dynamicTest(
                        form.getId(),
                        () -> assertThat(linkIds(form))
                                .contains(TABLES.get(form.getIdPart()).split(" "))));
    }

    @TestFactory
    Stream<DynamicTest> everyQuestionStandsInTheBlockOfItsPrefix() {
        return forms.values().stream()
                .map(form -> dynamicTest(
                        form.getId(),
                        () -> assertThat(form.getItem()).allSatisfy(block -> {
                            assertThat(block.getType()).isEqualTo(QuestionnaireItemType.GROUP);
                            assertThat(FormItems.of(block.getItem()))
                                    .isNotEmpty()
                                    .allSatisfy(
                                            item -> assertThat(item.getLinkId()).startsWith(block.getLinkId() + "."));
                        })));
    }

    @TestFactory
    Stream<DynamicTest> everyQuestionIsAskedOnce() {
        return forms.values().stream()
                .map(form -> dynamicTest(
                        form.getId(),
                        () -> assertThat(FormItems.of(form.getItem()))
                                .extracting(QuestionnaireItemComponent::getLinkId)
                                .doesNotHaveDuplicates()));
    }

    @TestFactory
    Stream<DynamicTest> everyQuestionSpeaksChineseAndEnglish() {
        return forms.values().stream()
                .map(form -> dynamicTest(
                        form.getId(),
                        () -> assertThat(FormItems.of(form.getItem()))
                                .isNotEmpty()
                                .allSatisfy(item -> {
                                    assertThat(item.getText())
                                            .as(item.getLinkId())
                                            .matches("(?s).*(\\p{IsHan}|FEV1).*");
                                    assertThat(english(item))
                                            .as(item.getLinkId())
                                            .containsPattern("\\p{Alpha}{2}");
                                })));
    }

    /** A question that depends on one that is not asked would never be shown. */
    @TestFactory
    Stream<DynamicTest> everyConditionNamesAQuestionOfTheForm() {
        return forms.values().stream()
                .map(form -> dynamicTest(form.getId(), () -> {
                    List<String> named = FormItems.of(form.getItem()).stream()
                            .flatMap(item -> item.getEnableWhen().stream())
                            .map(Questionnaire.QuestionnaireItemEnableWhenComponent::getQuestion)
                            .toList();
                    assertThat(linkIds(form)).containsAll(named);
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyExpressionIsFhirPath() {
        return forms.values().stream()
                .flatMap(form -> expressions(form).stream()
                        .filter(expression -> expression.getLanguage().equals("text/fhirpath"))
                        .map(expression -> dynamicTest(
                                form.getId() + " " + expression.getExpression(),
                                () -> fhirPath.parse(expression.getExpression()))));
    }

    /** What an expression starts from is handed over by the program, looked up by the form, or the repetition of a group. */
    @TestFactory
    Stream<DynamicTest> everyVariableOfAnExpressionIsGiven() {
        return forms.values().stream()
                .map(form -> dynamicTest(form.getId(), () -> {
                    Set<String> given = new TreeSet<>(Set.of("resource"));
                    form.getExtensionsByUrl(SDC + "launchContext")
                            .forEach(context -> given.add(
                                    ((Coding) context.getExtensionByUrl("name").getValue()).getCode()));
                    expressions(form).stream().filter(Expression::hasName).forEach(each -> given.add(each.getName()));
                    Set<String> used = new TreeSet<>();
                    expressions(form).forEach(each -> variables(each.getExpression(), used));

                    assertThat(given).containsAll(used);
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatIsCalculatedIsWhatTheExamplesAnswer() {
        List<DynamicTest> tests = new ArrayList<>();
        for (FshOutput output : guide.rightExamples()) {
            Resource resource = guide.read(output);
            if (resource instanceof QuestionnaireResponse response) {
                Questionnaire form = forms.get(
                        response.getQuestionnaire().replaceFirst(".*/", "").replaceFirst("\\|.*", ""));
                for (QuestionnaireItemComponent item : FormItems.of(form.getItem())) {
                    Base answered = answer(response.getItem(), item.getLinkId());
                    if (item.hasExtension(CALCULATED) && answered != null) {
                        tests.add(dynamicTest(
                                response.getIdPart() + " " + item.getLinkId(),
                                () -> assertSame(calculate(item, response), answered)));
                    }
                }
            }
        }
        assertThat(tests).hasSizeGreaterThan(10);
        return tests.stream();
    }

    /** Engines give a quotient as many digits as the divisor has, and two metres have one. */
    @Test
    void fewDigitsMakeNoRoughQuotient() {
        assertThat(calculated("q-followup-htn", "v.bmi", Map.of("v.weight", "82", "v.height", "200")))
                .isEqualByComparingTo("20.5");
        assertThat(calculated("q-followup-copd", "x.ratio", Map.of("x.fev1", "1.3", "x.fvc", "2.1")))
                .isEqualByComparingTo("61.9");
        assertThat(calculated("q-followup-copd", "x.ratio", Map.of("x.fev1", "2", "x.fvc", "3")))
                .isEqualByComparingTo("66.7");
    }

    /** The same rules as in the table of screening, at their limits, as far as the form works them out. */
    @Test
    void theScreeningFormJudgesAsItsTable() {
        Questionnaire form = forms.get("q-screening-highrisk");

        assertThat(atRisk(form, "c.risk.htn", Map.of("v.sbp", "129", "v.dbp", "84", "h.age", "54")))
                .isFalse();
        assertThat(atRisk(form, "c.risk.htn", Map.of("v.sbp", "130", "v.dbp", "84", "h.age", "54")))
                .isTrue();
        assertThat(atRisk(form, "c.risk.htn", Map.of("v.sbp", "129", "v.dbp", "85", "h.age", "54")))
                .isTrue();
        assertThat(atRisk(form, "c.risk.htn", Map.of("v.sbp", "140", "v.dbp", "90", "h.age", "54")))
                .isFalse();
        assertThat(atRisk(form, "c.risk.htn", Map.of("h.age", "55"))).isTrue();
        assertThat(atRisk(form, "c.risk.dm", Map.of("x.fpg", "6.0", "h.age", "39")))
                .isFalse();
        assertThat(atRisk(form, "c.risk.dm", Map.of("x.fpg", "6.1", "h.age", "39")))
                .isTrue();
        assertThat(atRisk(form, "c.risk.dm", Map.of("x.fpg", "7.0", "h.age", "39")))
                .isFalse();
        assertThat(atRisk(form, "c.risk.dm", Map.of("v.bmi", "24", "h.age", "39")))
                .isTrue();
        assertThat(atRisk(form, "c.risk.dm", Map.of("v.bmi", "23.9", "h.age", "39")))
                .isFalse();
    }

    @Test
    void theSurveyAsksForNobodysName() {
        Questionnaire survey = forms.get("q-satisfaction");

        assertThat(linkIds(survey)).doesNotContain("h.name", "h.no", "h.doctor", "h.sign");
        assertThat(survey.hasExtension(SDC + "launchContext")).isFalse();
        assertThat(forms.get("q-followup-htn").hasExtension(SDC + "launchContext"))
                .isTrue();
    }

    private boolean atRisk(Questionnaire form, String linkId, Map<String, String> answers) {
        return ((BooleanType) calculate(item(form, linkId), response(answers))).booleanValue();
    }

    private BigDecimal calculated(String form, String linkId, Map<String, String> answers) {
        return new BigDecimal(
                calculate(item(forms.get(form), linkId), response(answers)).primitiveValue());
    }

    private static QuestionnaireResponse response(Map<String, String> answers) {
        QuestionnaireResponse response = new QuestionnaireResponse();
        Map<String, QuestionnaireResponseItemComponent> blocks = new HashMap<>();
        answers.forEach((link, value) -> blocks.computeIfAbsent(
                        link.substring(0, 1), block -> response.addItem().setLinkId(block))
                .addItem()
                .setLinkId(link)
                .addAnswer()
                .setValue(new DecimalType(value)));
        return response;
    }

    private static QuestionnaireItemComponent item(Questionnaire form, String linkId) {
        return FormItems.of(form.getItem()).stream()
                .filter(each -> each.getLinkId().equals(linkId))
                .findFirst()
                .orElseThrow();
    }

    private Base calculate(QuestionnaireItemComponent item, QuestionnaireResponse response) {
        Expression expression = (Expression) item.getExtensionByUrl(CALCULATED).getValue();
        return (Base) fhirPath.evaluateFirst(response, expression.getExpression(), IBase.class)
                .orElseThrow(() -> new AssertionError(item.getLinkId() + " gives nothing"));
    }

    private static void assertSame(Base calculated, Base answered) {
        if (answered instanceof BooleanType) {
            assertThat(calculated.primitiveValue()).isEqualTo(answered.primitiveValue());
        } else {
            assertThat(new BigDecimal(calculated.primitiveValue()))
                    .isEqualByComparingTo(new BigDecimal(answered.primitiveValue()));
        }
    }

    private static @Nullable Base answer(List<QuestionnaireResponseItemComponent> items, String linkId) {
        for (QuestionnaireResponseItemComponent item : items) {
            if (item.getLinkId().equals(linkId) && item.hasAnswer()) {
                return item.getAnswerFirstRep().getValue();
            }
            Base below = answer(item.getItem(), linkId);
            if (below != null) {
                return below;
            }
        }
        return null;
    }

    private static String english(QuestionnaireItemComponent item) {
        for (Extension translation :
                item.getTextElement().getExtensionsByUrl("http://hl7.org/fhir/StructureDefinition/translation")) {
            if ("en".equals(translation.getExtensionString("lang"))) {
                return translation.getExtensionString("content");
            }
        }
        return "";
    }

    /** Names behind a percent sign. */
    private static void variables(String expression, Set<String> found) {
        Matcher matcher = Pattern.compile("%([A-Za-z]\\w*)").matcher(expression);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
    }

    private static List<Expression> expressions(Questionnaire form) {
        List<Expression> all = new ArrayList<>();
        form.getExtension().forEach(extension -> take(extension, all));
        for (QuestionnaireItemComponent item : FormItems.of(form.getItem())) {
            item.getExtension().forEach(extension -> take(extension, all));
            item.getTextElement().getExtension().forEach(extension -> take(extension, all));
        }
        return all;
    }

    private static void take(Extension extension, List<Expression> all) {
        if (extension.getValue() instanceof Expression expression) {
            all.add(expression);
        }
    }

    private static Set<String> linkIds(Questionnaire form) {
        Set<String> linkIds = new TreeSet<>();
        FormItems.of(form.getItem()).forEach(item -> linkIds.add(item.getLinkId()));
        return linkIds;
    }

    private Map<String, Questionnaire> forms() {
        Map<String, Questionnaire> found = new TreeMap<>();
        for (String json : BuiltGuide.get().guide().resources("Questionnaire")) {
            Questionnaire form = FhirContext.forR4Cached().newJsonParser().parseResource(Questionnaire.class, json);
            found.put(form.getIdPart(), form);
        }
        return found;
    }
}
