package cn.medalliance.story;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.TestServer.Answer;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Type;

/** Reads single facts out of what a party got to see. */
final class Facts {

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private Facts() {}

    static String code(CodeableConcept concept) {
        return concept.getCodingFirstRep().getCode();
    }

    static <T extends Type> T extension(DomainResource resource, String id, Class<T> type) {
        return type.cast(resource.getExtensionByUrl(Terms.extension(id)).getValue());
    }

    /** The resources of a type in a page or transaction. */
    static <T extends Resource> List<T> of(Class<T> type, Bundle bundle) {
        return bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    static <T> T only(List<T> found) {
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    /** Where a transaction's resources were put, with their versions. */
    static List<String> locations(Bundle answer) {
        return responses(answer)
                .map(Bundle.BundleEntryResponseComponent::getLocation)
                .toList();
    }

    /** The HTTP status of each entry of a transaction. */
    static List<String> statuses(Bundle answer) {
        return responses(answer)
                .map(response -> response.getStatus().substring(0, 3))
                .toList();
    }

    private static Stream<Bundle.BundleEntryResponseComponent> responses(Bundle answer) {
        return answer.getEntry().stream().map(Bundle.BundleEntryComponent::getResponse);
    }

    /** The day in China of a time with zone. */
    static LocalDate day(String dateTime) {
        return OffsetDateTime.parse(dateTime).atZoneSameInstant(CHINA).toLocalDate();
    }

    static LocalDate day(Observation observation) {
        return day(observation.getEffectiveDateTimeType().asStringValue());
    }

    static LocalDate day(Encounter visit) {
        return day(visit.getPeriod().getStartElement().asStringValue());
    }

    static Duration between(String earlier, String later) {
        return Duration.between(OffsetDateTime.parse(earlier), OffsetDateTime.parse(later));
    }

    static BigDecimal value(Observation observation) {
        return observation.getValueQuantity().getValue();
    }

    static BigDecimal systolic(Observation pressure) {
        return component(pressure, Terms.SYSTOLIC);
    }

    static BigDecimal diastolic(Observation pressure) {
        return component(pressure, Terms.DIASTOLIC);
    }

    private static BigDecimal component(Observation panel, String token) {
        return panel.getComponent().stream()
                .filter(component -> component.getCode().getCoding().stream()
                        .anyMatch(coding -> token.equals(coding.getSystem() + "|" + coding.getCode())))
                .map(component -> component.getValueQuantity().getValue())
                .findFirst()
                .orElseThrow();
    }

    /** What a follow-up for hypertension with this pressure must be evaluated as, by the resident's age on the day. */
    static int gradeByRule(Resident resident, Observation pressure) {
        return CareRules.evaluation(systolic(pressure), diastolic(pressure), resident.ageOn(day(pressure)));
    }

    /** The whole number answered to a question of the form's second level. */
    static int answer(QuestionnaireResponse response, String linkId) {
        return response.getItem().stream()
                .flatMap(block -> block.getItem().stream())
                .filter(item -> item.getLinkId().equals(linkId))
                .map(item -> item.getAnswerFirstRep().getValueIntegerType().getValue())
                .findFirst()
                .orElseThrow();
    }

    /** What a task's input of a kind refers to. */
    static String input(Task task, String kind) {
        return task.getInput().stream()
                .filter(input -> code(input.getType()).equals(kind))
                .map(input -> ((Reference) input.getValue()).getReference())
                .findFirst()
                .orElseThrow();
    }

    /** What a task's output of a kind refers to. */
    static String output(Task task, String kind) {
        return task.getOutput().stream()
                .filter(output -> code(output.getType()).equals(kind))
                .map(output -> ((Reference) output.getValue()).getReference())
                .findFirst()
                .orElseThrow();
    }

    /** The first supporting information of a type. */
    static String support(ServiceRequest request, String type) {
        return request.getSupportingInfo().stream()
                .filter(reference -> type.equals(reference.getType()))
                .map(Reference::getReference)
                .findFirst()
                .orElseThrow();
    }

    /** The day until which a task is to be done. */
    static String due(Task task) {
        return task.getRestriction().getPeriod().getEndElement().asStringValue();
    }

    /** The rule that an issue names. */
    static String rule(OperationOutcome.OperationOutcomeIssueComponent issue) {
        return code(issue.getDetails());
    }

    /** Refused as unprocessable, and for this one rule. */
    static void assertRefused(Answer answer, String rule) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.outcome().getIssue().stream()
                        .filter(issue -> issue.getSeverity() == OperationOutcome.IssueSeverity.ERROR)
                        .map(Facts::rule))
                .containsExactly(rule);
    }
}
