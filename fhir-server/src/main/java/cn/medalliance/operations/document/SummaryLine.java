package cn.medalliance.operations.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Contract;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** What a reader of a summary is told of a resource, in a line: the day, what it is, how much. */
final class SummaryLine {

    private static final int DAY = "yyyy-MM-dd".length();

    private SummaryLine() {}

    static String of(Resource resource) {
        List<String> parts = new ArrayList<>();
        if (resource instanceof Condition condition) {
            parts.addAll(List.of(day(condition.getRecordedDateElement()), text(condition.getCode())));
        } else if (resource instanceof MedicationStatement statement) {
            parts.add(medicine(statement.getMedication()));
            statement.getDosage().forEach(dose -> parts.add(String.valueOf(dose.getText())));
        } else if (resource instanceof MedicationRequest request) {
            parts.addAll(List.of(day(request.getAuthoredOnElement()), medicine(request.getMedication())));
            request.getDosageInstruction().forEach(dose -> parts.add(String.valueOf(dose.getText())));
        } else if (resource instanceof Observation observation) {
            parts.addAll(List.of(
                    observation.hasEffectiveDateTimeType() ? day(observation.getEffectiveDateTimeType()) : "",
                    text(observation.getCode()),
                    value(observation)));
        } else if (resource instanceof Encounter visit) {
            parts.addAll(List.of(
                    day(visit.getPeriod().getStartElement()),
                    visit.getType().stream().map(SummaryLine::text).collect(Collectors.joining("、"))));
        } else if (resource instanceof CarePlan plan) {
            parts.addAll(List.of(day(plan.getPeriod().getStartElement()), String.valueOf(plan.getTitle())));
        } else if (resource instanceof EpisodeOfCare enrolment) {
            parts.addAll(List.of(
                    day(enrolment.getPeriod().getStartElement()),
                    enrolment.getType().stream().map(SummaryLine::text).collect(Collectors.joining("、"))));
        } else if (resource instanceof Contract contract) {
            parts.addAll(List.of(
                    "签约",
                    day(contract.getApplies().getStartElement()),
                    day(contract.getApplies().getEndElement())));
        } else if (resource instanceof CareTeam team) {
            parts.add(
                    team.hasName()
                            ? team.getName()
                            : team.getCategory().stream().map(SummaryLine::text).collect(Collectors.joining("、")));
        } else if (resource instanceof ServiceRequest request) {
            parts.addAll(List.of(
                    day(request.getAuthoredOnElement()),
                    request.getCategory().stream().map(SummaryLine::text).collect(Collectors.joining("、")),
                    text(request.getCode())));
        }
        return parts.stream()
                .filter(part -> !part.isBlank() && !part.equals("null"))
                .collect(Collectors.joining(" "));
    }

    private static String value(Observation observation) {
        return observation.hasComponent()
                ? observation.getComponent().stream()
                        .map(component -> value(component.getValue()))
                        .filter(value -> !value.isEmpty())
                        .collect(Collectors.joining(" / "))
                : value(observation.getValue());
    }

    private static String value(@Nullable Type value) {
        if (value instanceof Quantity quantity && quantity.hasValue()) {
            return quantity.getValue().toPlainString() + " "
                    + (quantity.hasUnit()
                            ? quantity.getUnit()
                            : Optional.ofNullable(quantity.getCode()).orElse(""));
        }
        return value instanceof CodeableConcept concept ? text(concept) : "";
    }

    private static String medicine(@Nullable Type medication) {
        return medication instanceof CodeableConcept concept ? text(concept) : "";
    }

    private static String text(CodeableConcept concept) {
        return Stream.concat(
                        Stream.ofNullable(concept.getText()),
                        concept.getCoding().stream()
                                .flatMap(code ->
                                        Stream.ofNullable(code.hasDisplay() ? code.getDisplay() : code.getCode())))
                .findFirst()
                .orElse("");
    }

    private static String day(BaseDateTimeType time) {
        String written = time.getValueAsString();
        return written == null ? "" : written.substring(0, Math.min(DAY, written.length()));
    }
}
