package cn.medalliance.referral.jpa;

import cn.medalliance.fhir.guide.GuideWords;
import cn.medalliance.guide.Guide;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.ParameterComponent;
import org.hl7.fhir.r4.model.Task.TaskOutputComponent;
import org.jspecify.annotations.Nullable;

/** The words of the guide in which referrals are written: code systems, extensions, kinds of inputs and outputs. */
final class Words {

    static final String FULFIL = "referral-fulfil";
    static final String TRACKING = "referral-tracking";
    static final String ABORT = "abort";

    private static final List<String> KINDS = List.of(FULFIL, TRACKING, ABORT);
    private static final String PLACER = "PLAC";

    private final GuideWords own;

    Words(Guide guide) {
        own = new GuideWords(guide);
    }

    String profile(String id) {
        return own.structure(id);
    }

    String extension(String id) {
        return own.structure(id);
    }

    CodeableConcept concept(String codeSystem, String code) {
        return own.concept(codeSystem, code);
    }

    Coding coding(String codeSystem, String code) {
        return own.coding(codeSystem, code);
    }

    /** The guide's words as everybody has them. */
    GuideWords own() {
        return own;
    }

    /** The code that a concept has of a code system; empty text when it has none. */
    String code(@Nullable CodeableConcept concept, String codeSystem) {
        return concept == null
                ? ""
                : concept.getCoding().stream()
                        .filter(coding -> own.system(codeSystem).equals(coding.getSystem()) && coding.hasCode())
                        .map(Coding::getCode)
                        .findFirst()
                        .orElse("");
    }

    /** Which of the three tasks of a referral it is; empty when it is none. */
    Optional<String> kind(Task task) {
        String code = code(task.getCode(), "mca-task-code");
        return KINDS.stream().filter(code::equals).findFirst();
    }

    boolean isReferral(ServiceRequest request) {
        return !category(request).isEmpty();
    }

    String category(ServiceRequest request) {
        return request.getCategory().stream()
                .map(category -> code(category, "mca-referral-category"))
                .filter(Predicate.not(String::isEmpty))
                .findFirst()
                .orElse("");
    }

    String channel(ServiceRequest request) {
        return request.getExtensionByUrl(extension("referral-channel")) == null
                        || !(request.getExtensionByUrl(extension("referral-channel"))
                                        .getValue()
                                instanceof CodeableConcept channel)
                ? ""
                : code(channel, "mca-referral-channel");
    }

    static String priority(ServiceRequest request) {
        return request.hasPriority() ? request.getPriority().toCode() : "routine";
    }

    String businessStatus(Task task) {
        return code(task.getBusinessStatus(), "mca-referral-business-status");
    }

    /** The number that the placer gave it. */
    static Optional<Identifier> placerNumber(ServiceRequest request) {
        return request.getIdentifier().stream()
                .filter(identifier ->
                        identifier.getType().getCoding().stream().anyMatch(coding -> PLACER.equals(coding.getCode())))
                .filter(identifier -> identifier.hasSystem() && identifier.hasValue())
                .findFirst();
    }

    Stream<TaskOutputComponent> outputs(Task task, String kind) {
        return task.getOutput().stream()
                .filter(output -> code(output.getType(), "mca-task-output").equals(kind));
    }

    boolean hasOutput(Task task, String kind) {
        return outputs(task, kind).findFirst().isPresent();
    }

    Stream<Reference> inputs(Task task, String kind) {
        return task.getInput().stream()
                .filter(input -> code(input.getType(), "mca-task-input").equals(kind))
                .map(ParameterComponent::getValue)
                .filter(Reference.class::isInstance)
                .map(Reference.class::cast);
    }
}
