package cn.medalliance.guide.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.fhirpath.IFhirPath;
import ca.uhn.fhir.fhirpath.IFhirPathEvaluationContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.Basic;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The topics of subscriptions name types and parameters that there are, and their conditions can be judged. */
class TopicsTest {
    private static final String ELEMENT = "http://hl7.org/fhir/5.0/StructureDefinition/extension-SubscriptionTopic.";
    private static final String PART = "http://hl7.org/fhir/4.3/StructureDefinition/extension-SubscriptionTopic.";
    private static final String DEFINITION = "http://hl7.org/fhir/StructureDefinition/";
    private static final Set<String> TOPICS = Set.of(
            "referral-task",
            "followup-due",
            "abnormal-result",
            "high-risk-found",
            "admit-discharge",
            "contract-change",
            "careplan-update",
            "new-complication");

    private final BuiltGuide guide = BuiltGuide.get();
    private final KnownParameters parameters = KnownParameters.of(guide.guide());
    private final Map<String, Basic> topics = guide.guide().resources("Basic").stream()
            .map(json -> FhirContext.forR4Cached().newJsonParser().parseResource(Basic.class, json))
            .filter(basic -> basic.getCode().hasCoding("http://hl7.org/fhir/fhir-types", "SubscriptionTopic"))
            .collect(Collectors.toMap(basic -> basic.getExtensionString(ELEMENT + "name"), basic -> basic));

    @Test
    void everyTopicIsThereUnderItsAddress() {
        assertThat(topics.keySet()).isEqualTo(TOPICS);
        topics.forEach((name, topic) -> {
            assertThat(topic.getIdPart()).isEqualTo("topic-" + name);
            assertThat(topic.getExtensionString(ELEMENT + "url"))
                    .isEqualTo(guide.guide().canonical("SubscriptionTopic", name));
        });
    }

    @TestFactory
    Stream<DynamicTest> everyTopicSpeaksChineseAndEnglish() {
        return each((name, topic) -> {
            for (String element : List.of("title", "description")) {
                assertThat(topic.getExtensionString(ELEMENT + element))
                        .as(element)
                        .matches(GuideDefinitionsTest.BOTH_LANGUAGES);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> everyFilterOfATopicIsASearchParameterOfATypeThatSetsItOff() {
        return each((name, topic) -> {
            Set<String> types = topic.getExtensionsByUrl(PART + "resourceTrigger").stream()
                    .map(TopicsTest::type)
                    .collect(Collectors.toSet());
            assertThat(topic.getExtensionsByUrl(PART + "canFilterBy")).isNotEmpty();
            for (Extension filter : topic.getExtensionsByUrl(PART + "canFilterBy")) {
                String parameter = filter.getExtensionString("filterParameter");
                assertThat(types).as(parameter).contains(type(filter));
                // A chain begins with a parameter of the type; its second step belongs to what that refers to.
                assertThat(parameters.typeOf(type(filter), parameter.replaceFirst("\\..*", "")))
                        .as(parameter)
                        .isPresent();
            }
            for (Extension shape : topic.getExtensionsByUrl(PART + "notificationShape")) {
                String[] include = shape.getExtensionString("include").split(":");
                assertThat(include[0]).isEqualTo(type(shape));
                assertThat(parameters.typeOf(include[0], include[1])).contains("reference");
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> everyConditionCanBeJudgedOfSomethingNew() {
        return each((name, topic) -> {
            for (Extension trigger : topic.getExtensionsByUrl(PART + "resourceTrigger")) {
                Resource empty = (Resource) FhirContext.forR4Cached()
                        .getResourceDefinition(type(trigger))
                        .newInstance();
                isFired(topic, type(trigger), empty, null);
            }
        });
    }

    @Test
    void aReferralTaskIsToldWhenItIsSentAndWhenItMovesOn() {
        Task draft = referral(TaskStatus.DRAFT);
        Task sent = referral(TaskStatus.REQUESTED);
        Task accepted = referral(TaskStatus.ACCEPTED);
        Task renamed = sent.copy().setDescription("另一段说明");
        Task other = sent.copy().setCode(new CodeableConcept(new Coding("x", "followup-due", null)));

        assertThat(isFired("referral-task", draft, null)).isFalse();
        assertThat(isFired("referral-task", sent, null)).isTrue();
        assertThat(isFired("referral-task", sent, draft)).isTrue();
        assertThat(isFired("referral-task", accepted, sent)).isTrue();
        assertThat(isFired("referral-task", renamed, sent)).isFalse();
        assertThat(isFired("referral-task", other, null)).isFalse();
    }

    @Test
    void aResultIsToldWhenItBecomesCritical() {
        Observation normal = interpreted("N");
        Observation critical = interpreted("HH");

        assertThat(isFired("abnormal-result", critical, null)).isTrue();
        assertThat(isFired("abnormal-result", critical, normal)).isTrue();
        assertThat(isFired("abnormal-result", critical, critical)).isFalse();
        assertThat(isFired("abnormal-result", normal, null)).isFalse();
    }

    @Test
    void aStayIsToldWhenItBeginsAndWhenItEnds() {
        Encounter emergency = stay("EMER", EncounterStatus.INPROGRESS);
        Encounter admitted = stay("IMP", EncounterStatus.INPROGRESS);
        Encounter discharged = stay("IMP", EncounterStatus.FINISHED);

        assertThat(isFired("admit-discharge", emergency, null)).isFalse();
        assertThat(isFired("admit-discharge", admitted, null)).isTrue();
        assertThat(isFired("admit-discharge", admitted, emergency)).isTrue();
        assertThat(isFired("admit-discharge", admitted, admitted)).isFalse();
        assertThat(isFired("admit-discharge", discharged, admitted)).isTrue();
    }

    @Test
    void aComplicationIsToldWhenItIsConfirmedOrTakenForOne() {
        Condition suspected = diagnosis("complication", "provisional");
        Condition confirmed = diagnosis("complication", "confirmed");
        Condition other = diagnosis("comorbidity", "confirmed");

        assertThat(isFired("new-complication", suspected, null)).isFalse();
        assertThat(isFired("new-complication", confirmed, null)).isTrue();
        assertThat(isFired("new-complication", confirmed, suspected)).isTrue();
        assertThat(isFired("new-complication", confirmed, other)).isTrue();
        assertThat(isFired("new-complication", confirmed, confirmed)).isFalse();
    }

    private static Encounter stay(String code, EncounterStatus status) {
        return new Encounter().setStatus(status).setClass_(new Coding("x", code, null));
    }

    private static Condition diagnosis(String category, String verification) {
        Condition condition = new Condition();
        condition.addCategory(new CodeableConcept(new Coding("x", category, null)));
        condition.setVerificationStatus(new CodeableConcept(new Coding("x", verification, null)));
        return condition;
    }

    private static Task referral(TaskStatus status) {
        Task task = new Task().setIntent(TaskIntent.ORDER).setStatus(status);
        task.setCode(new CodeableConcept(new Coding("x", "referral-fulfil", null)));
        return task;
    }

    private static Observation interpreted(String code) {
        Observation observation = new Observation();
        observation.addInterpretation().addCoding().setCode(code);
        return observation;
    }

    private boolean isFired(String topic, Resource current, @Nullable Resource previous) {
        return isFired(topics.get(topic), current.fhirType(), current, previous);
    }

    private static boolean isFired(Basic topic, String type, Resource current, @Nullable Resource previous) {
        String condition = topic.getExtensionsByUrl(PART + "resourceTrigger").stream()
                .filter(trigger -> type(trigger).equals(type))
                .map(trigger -> trigger.getExtensionString("fhirPathCriteria"))
                .findFirst()
                .orElseThrow();
        IFhirPath paths = FhirContext.forR4Cached().newFhirPath();
        paths.setEvaluationContext(new IFhirPathEvaluationContext() {
            @Override
            public List<IBase> resolveConstant(
                    Object context, String name, IFhirPathEvaluationContext.ConstantEvaluationMode mode) {
                return switch (name) {
                    case "%current", "current" -> List.of(current);
                    case "%previous", "previous" -> previous == null ? List.of() : List.of(previous);
                    default -> throw new IllegalArgumentException(name);
                };
            }
        });
        List<BooleanType> answers = paths.evaluate(current, condition, BooleanType.class);
        assertThat(answers).as(condition).hasSizeLessThan(2);
        return answers.stream().anyMatch(BooleanType::booleanValue);
    }

    private static String type(Extension part) {
        String url = part.getExtensionString("resource");
        assertThat(url).startsWith(DEFINITION);
        return url.substring(DEFINITION.length());
    }

    private interface Check {
        void of(String name, Basic topic);
    }

    private Stream<DynamicTest> each(Check check) {
        return topics.entrySet().stream()
                .map(entry -> dynamicTest(entry.getKey(), () -> check.of(entry.getKey(), entry.getValue())));
    }
}
