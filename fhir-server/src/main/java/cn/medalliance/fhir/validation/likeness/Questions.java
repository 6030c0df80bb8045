package cn.medalliance.fhir.validation.likeness;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemOperator;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.jspecify.annotations.Nullable;

/**
 * What a form's questions ask of their answers, as HL7's validator holds them against a QuestionnaireResponse. Answers on which other
 * questions depend are taken as they are, and so are those of questions that say what is not understood here.
 */
final class Questions {

    private static final String FHIR = "http://hl7.org/fhir/StructureDefinition/";
    private static final String SDC = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-";
    private static final String LEAST = FHIR + "minValue";
    private static final String GREATEST = FHIR + "maxValue";

    /** They help who fills in the form; the validator asks for nothing by them but the type of a reference, which is seen. */
    private static final Set<String> MUTE = Set.of(
            FHIR + "questionnaire-unit",
            FHIR + "questionnaire-referenceResource",
            FHIR + "questionnaire-itemControl",
            SDC + "initialExpression",
            SDC + "calculatedExpression",
            SDC + "observationExtract",
            SDC + "observation-extract-category",
            SDC + "itemPopulationContext");

    private static final Set<QuestionnaireItemType> NUMBERS =
            Set.of(QuestionnaireItemType.DECIMAL, QuestionnaireItemType.INTEGER);
    private static final Set<QuestionnaireItemType> OPEN = Set.of(
            QuestionnaireItemType.DECIMAL,
            QuestionnaireItemType.INTEGER,
            QuestionnaireItemType.DATE,
            QuestionnaireItemType.DATETIME,
            QuestionnaireItemType.STRING,
            QuestionnaireItemType.TEXT,
            QuestionnaireItemType.BOOLEAN,
            QuestionnaireItemType.REFERENCE);

    private final Map<String, Question> questions = new HashMap<>();

    private Questions() {}

    /**
     * How the answers of a question are judged.
     *
     * @param isOpen whether only the form of a value counts, and on which side of the limits it lies
     * @param isCoded whether codings are judged by the question alone
     */
    record Question(
            boolean isOpen,
            boolean isCoded,
            @Nullable BigDecimal least,
            @Nullable BigDecimal greatest) {

        private static final Question EXACT = new Question(false, false, null, null);

        /** On which side of the limits a value lies. */
        String side(JsonNode value) {
            if (!value.isNumber()) {
                return "";
            }
            BigDecimal number = value.decimalValue();
            return (least == null ? 0 : number.compareTo(least)) + ","
                    + (greatest == null ? 0 : number.compareTo(greatest));
        }
    }

    /** Empty of a form that judges a response by more than its answers. */
    static Optional<Questions> of(Questionnaire form) {
        if (form.hasEffectivePeriod() || form.hasModifierExtension()) {
            return Optional.empty();
        }
        Questions questions = new Questions();
        Set<String> decisive = new HashSet<>();
        if (!questions.read(form.getItem(), decisive)) {
            return Optional.empty();
        }
        decisive.forEach(question -> questions.questions.put(question, Question.EXACT));
        return Optional.of(questions);
    }

    Question of(String linkId) {
        return questions.getOrDefault(linkId, Question.EXACT);
    }

    private boolean read(List<QuestionnaireItemComponent> items, Set<String> decisive) {
        for (QuestionnaireItemComponent item : items) {
            if (item.getExtension().stream().anyMatch(each -> each.getUrl().contains("enableWhen"))) {
                return false;
            }
            item.getEnableWhen().stream()
                    .filter(condition -> condition.getOperator() != QuestionnaireItemOperator.EXISTS)
                    .forEach(condition -> decisive.add(condition.getQuestion()));
            if (questions.put(item.getLinkId(), question(item)) != null || !read(item.getItem(), decisive)) {
                return false;
            }
        }
        return true;
    }

    private static Question question(QuestionnaireItemComponent item) {
        boolean hasLimits = NUMBERS.contains(item.getType());
        boolean isUnderstood = !item.hasMaxLength()
                && !item.hasModifierExtension()
                && item.getExtension().stream().allMatch(each -> isUnderstood(each, hasLimits));
        boolean isOpen =
                isUnderstood && OPEN.contains(item.getType()) && !item.hasAnswerOption() && !item.hasAnswerValueSet();
        boolean isCoded = isUnderstood && item.getType() == QuestionnaireItemType.CHOICE;
        return new Question(isOpen, isCoded, limit(item, LEAST), limit(item, GREATEST));
    }

    private static boolean isUnderstood(Extension extension, boolean hasLimits) {
        return MUTE.contains(extension.getUrl())
                || hasLimits && Set.of(LEAST, GREATEST).contains(extension.getUrl());
    }

    private static @Nullable BigDecimal limit(QuestionnaireItemComponent item, String url) {
        Extension limit = item.getExtensionByUrl(url);
        return limit == null || !NUMBERS.contains(item.getType())
                ? null
                : new BigDecimal(limit.getValue().primitiveValue());
    }
}
