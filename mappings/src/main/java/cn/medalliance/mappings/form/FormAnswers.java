package cn.medalliance.mappings.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Questionnaire.EnableWhenBehavior;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemEnableWhenComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemOperator;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemAnswerComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** The answers to one form, each with the column it came from. */
public final class FormAnswers {
    private static final String DATA_ABSENT_REASON = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";
    private static final String ABSENT_REASONS = "http://terminology.hl7.org/CodeSystem/data-absent-reason";
    private static final String UNKNOWN = "unknown";

    private final Form form;
    private final Map<String, List<Answer>> answers = new LinkedHashMap<>();
    private final Map<String, List<Map<String, Type>>> groups = new LinkedHashMap<>();
    private final Map<String, String> columns = new LinkedHashMap<>();
    private final Map<String, Quantity> originals = new LinkedHashMap<>();

    public FormAnswers(Form form) {
        this.form = form;
    }

    /**
     * The answers of a filled-in form. A question whose value is absent for no stated reason counts as left open.
     *
     * @throws IllegalArgumentException when it answers what the form does not ask, or in another type; the message names the
     *     linkId
     */
    public static FormAnswers of(Form form, QuestionnaireResponse response) {
        FormAnswers answers = new FormAnswers(form);
        for (QuestionnaireResponseItemComponent block : response.getItem()) {
            answers.checkAsked(block);
            for (QuestionnaireResponseItemComponent question : block.getItem()) {
                answers.checkAsked(question);
                answers.take(question);
            }
        }
        return answers;
    }

    /** The form that is answered. */
    public Form form() {
        return form;
    }

    /** Adds a value; a question that repeats may have several. */
    public void give(String linkId, Type value, String column) {
        add(linkId, new Answer.Given(value), column);
    }

    /** Says that there is no value because the source says so. */
    public void absent(String linkId, Coding reason, String column) {
        add(linkId, new Answer.Absent(reason, true), column);
    }

    /** Says that there is no value because the source left the question open. */
    public void leftOpen(String linkId, Coding reason, String column) {
        add(linkId, new Answer.Absent(reason, false), column);
    }

    /** Adds one repetition of a group, by the linkIds within it. */
    public void giveGroup(String linkId, Map<String, Type> parts, String column) {
        groups.computeIfAbsent(form.item(linkId).linkId(), key -> new ArrayList<>())
                .add(new LinkedHashMap<>(parts));
        columns.putIfAbsent(linkId, column);
    }

    /** The repetitions of a group, each by the linkIds within it. */
    public List<Map<String, Type>> repetitions(String linkId) {
        return groups.getOrDefault(linkId, List.of()).stream()
                .map(Collections::unmodifiableMap)
                .toList();
    }

    /** The answers to a question; none when it has none. */
    public List<Answer> answers(String linkId) {
        return answers.getOrDefault(linkId, List.of());
    }

    /** The values of a question. */
    public List<Type> values(String linkId) {
        return answers(linkId).stream()
                .filter(Answer.Given.class::isInstance)
                .map(answer -> ((Answer.Given) answer).value())
                .toList();
    }

    /** The one value of a question, where it has one. */
    public <T extends Type> Optional<T> value(String linkId, Class<T> type) {
        return values(linkId).stream().findFirst().map(type::cast);
    }

    /** The first value of a question, or of a part of a group in the repetition that speaks of a programme. */
    public Optional<Type> value(String linkId, String programme) {
        Optional<Type> simple = values(linkId).stream().findFirst();
        return simple.isPresent()
                ? simple
                : groups.values().stream()
                        .flatMap(List::stream)
                        .filter(repetition -> repetition.containsKey(linkId) && isAbout(repetition, programme))
                        .map(repetition -> repetition.get(linkId))
                        .findFirst();
    }

    private boolean isAbout(Map<String, Type> repetition, String programme) {
        return repetition.entrySet().stream()
                .anyMatch(part -> form.item(part.getKey()).namesProgramme()
                        && part.getValue() instanceof Coding coding
                        && programme.equals(coding.getCode()));
    }

    /** The column that a question was answered from, or a form's column for it noted by {@link #noteColumn}. */
    public Optional<String> column(String linkId) {
        return Optional.ofNullable(columns.get(linkId));
    }

    /** Notes under which heading a question would be answered. */
    public void noteColumn(String linkId, String column) {
        columns.putIfAbsent(linkId, column);
    }

    /** Notes what the source gave before it was converted to the form's unit. */
    void noteOriginal(String linkId, Quantity original) {
        originals.put(linkId, original);
    }

    /** What the source gave, where the answer was converted to the form's unit. */
    Optional<Quantity> original(String linkId) {
        return Optional.ofNullable(originals.get(linkId)).map(Quantity::copy);
    }

    /** The questions that the form needs answered here and that are not. */
    public List<String> missing() {
        return form.blocks().stream()
                .filter(this::isEnabled)
                .flatMap(block -> block.children().stream())
                .filter(item -> item.item().getRequired() && isEnabled(item))
                .map(FormItem::linkId)
                .filter(linkId -> answers(linkId).isEmpty() && !groups.containsKey(linkId))
                .toList();
    }

    /** The questions that are answered although the other answers rule them out. */
    public List<String> notAsked() {
        return answers.keySet().stream()
                .filter(linkId -> !isEnabled(form.item(linkId)))
                .toList();
    }

    /** The answers as a QuestionnaireResponse holds them, in the order of the form. */
    public List<QuestionnaireResponseItemComponent> responseItems() {
        List<QuestionnaireResponseItemComponent> items = new ArrayList<>();
        for (FormItem block : form.blocks()) {
            QuestionnaireResponseItemComponent written = new QuestionnaireResponseItemComponent();
            written.setLinkId(block.linkId());
            block.children().forEach(question -> write(question, written));
            if (written.hasItem()) {
                items.add(written);
            }
        }
        return items;
    }

    private void checkAsked(QuestionnaireResponseItemComponent item) {
        if (!form.has(item.getLinkId())) {
            throw new IllegalArgumentException(item.getLinkId());
        }
    }

    private void take(QuestionnaireResponseItemComponent question) {
        String linkId = question.getLinkId();
        if (form.item(linkId).item().getType() == QuestionnaireItemType.GROUP) {
            Map<String, Type> parts = new LinkedHashMap<>();
            for (QuestionnaireResponseItemComponent part : question.getItem()) {
                checkAsked(part);
                if (isSaid(part.getAnswerFirstRep().getValue())) {
                    checkType(part.getLinkId(), part.getAnswerFirstRep().getValue());
                    parts.put(part.getLinkId(), part.getAnswerFirstRep().getValue());
                }
            }
            giveGroup(linkId, parts, linkId);
            return;
        }
        for (QuestionnaireResponseItemAnswerComponent answer : question.getAnswer()) {
            if (isSaid(answer.getValue())) {
                checkType(linkId, answer.getValue());
                give(linkId, answer.getValue(), linkId);
                continue;
            }
            Stream.concat(Stream.<Element>of(answer), Stream.ofNullable(answer.getValue()))
                    .flatMap(place -> place.getExtensionsByUrl(DATA_ABSENT_REASON).stream())
                    .filter(absence -> absence.getValue() != null)
                    .findFirst()
                    .ifPresent(absence -> {
                        String reason = absence.getValue().primitiveValue();
                        Coding coding = new Coding(ABSENT_REASONS, reason, null);
                        add(linkId, new Answer.Absent(coding, !UNKNOWN.equals(reason)), linkId);
                    });
        }
    }

    /** A value may be nothing but the reason why there is none. */
    private static boolean isSaid(@Nullable Type value) {
        return value != null && !(value instanceof PrimitiveType<?> primitive && primitive.getValueAsString() == null);
    }

    private void checkType(String linkId, Type value) {
        List<String> types = switch (form.item(linkId).item().getType()) {
            case DECIMAL -> List.of("decimal", "integer");
            case INTEGER -> List.of("integer");
            case BOOLEAN -> List.of("boolean");
            case DATE -> List.of("date");
            case DATETIME -> List.of("dateTime");
            case CHOICE -> List.of("Coding");
            case OPENCHOICE -> List.of("Coding", "string");
            case STRING, TEXT -> List.of("string");
            case REFERENCE -> List.of("Reference");
            case QUANTITY -> List.of("Quantity");
            default -> List.of(value.fhirType());
        };
        if (!types.contains(value.fhirType())) {
            throw new IllegalArgumentException(linkId + " (" + value.fhirType() + ")");
        }
    }

    private void add(String linkId, Answer answer, String column) {
        answers.computeIfAbsent(form.item(linkId).linkId(), key -> new ArrayList<>())
                .add(answer);
        columns.put(linkId, column);
    }

    private void write(FormItem question, QuestionnaireResponseItemComponent block) {
        if (question.item().getType() == QuestionnaireItemType.GROUP) {
            for (Map<String, Type> repetition : groups.getOrDefault(question.linkId(), List.of())) {
                QuestionnaireResponseItemComponent group = block.addItem().setLinkId(question.linkId());
                question.children().stream()
                        .filter(part -> repetition.containsKey(part.linkId()))
                        .forEach(part -> group.addItem()
                                .setLinkId(part.linkId())
                                .addAnswer()
                                .setValue(repetition.get(part.linkId())));
            }
        } else if (!answers(question.linkId()).isEmpty()) {
            QuestionnaireResponseItemComponent item = block.addItem().setLinkId(question.linkId());
            answers(question.linkId()).forEach(answer -> item.addAnswer(written(answer)));
        }
    }

    private static QuestionnaireResponseItemAnswerComponent written(Answer answer) {
        QuestionnaireResponseItemAnswerComponent written = new QuestionnaireResponseItemAnswerComponent();
        if (answer instanceof Answer.Given given) {
            return written.setValue(given.value());
        }
        // On the answer and not on its value: an expression that compares values then meets none.
        Answer.Absent absent = (Answer.Absent) answer;
        written.addExtension(DATA_ABSENT_REASON, new CodeType(absent.reason().getCode()));
        return written;
    }

    private boolean isEnabled(FormItem item) {
        List<QuestionnaireItemEnableWhenComponent> conditions = item.item().getEnableWhen();
        if (conditions.isEmpty()) {
            return true;
        }
        return item.item().getEnableBehavior() == EnableWhenBehavior.ALL
                ? conditions.stream().allMatch(this::isMet)
                : conditions.stream().anyMatch(this::isMet);
    }

    private boolean isMet(QuestionnaireItemEnableWhenComponent condition) {
        List<Type> values = values(condition.getQuestion());
        if (condition.getOperator() == QuestionnaireItemOperator.EXISTS) {
            return condition.getAnswerBooleanType().booleanValue() == !values.isEmpty();
        }
        boolean equal = values.stream().anyMatch(value -> equal(value, condition.getAnswer()));
        return condition.getOperator() == QuestionnaireItemOperator.NOT_EQUAL ? !equal : equal;
    }

    private static boolean equal(Type value, Type wanted) {
        if (value instanceof Coding coding && wanted instanceof Coding other) {
            return Objects.equals(coding.getSystem(), other.getSystem())
                    && Objects.equals(coding.getCode(), other.getCode());
        }
        return value instanceof BooleanType && value.equalsDeep(wanted);
    }
}
