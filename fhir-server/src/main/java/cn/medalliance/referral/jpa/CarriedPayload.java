package cn.medalliance.referral.jpa;

import cn.medalliance.guide.table.Thresholds;
import cn.medalliance.referral.model.PayloadItem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Composition.CompositionStatus;
import org.hl7.fhir.r4.model.Composition.SectionComponent;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;

/**
 * What a request carries, found by following its references: the server looks at the documents, not at what they are said to
 * be. A document about somebody else is none.
 */
final class CarriedPayload {

    private static final String NOTE = "57133-1";
    private static final String DISCHARGE_SUMMARY = "18842-5";
    private static final String CONSULT_NOTE = "11488-4";

    private static final Set<String> DIAGNOSIS = Set.of("29308-4", "11535-2");
    private static final Set<String> MEDICATION = Set.of("10160-0", "10183-2");
    private static final Set<String> ADVICE = Set.of("18776-5", "8653-8");
    private static final Set<String> COURSE = Set.of("8648-8");
    private static final Set<String> ALLERGIES = Set.of("48765-2");
    private static final Set<String> VITALS = Set.of("8716-3");

    private final StoredReferrals stored;
    private final Duration vitalsAge;
    private final int longestSummary;

    CarriedPayload(StoredReferrals stored, Thresholds thresholds) {
        this.stored = stored;
        this.vitalsAge = Duration.ofDays(thresholds.whole("referral.payload.vitals"));
        this.longestSummary = thresholds.whole("referral.payload.summary");
    }

    Set<PayloadItem> of(ServiceRequest request) {
        List<Composition> documents = documents(request);
        Set<String> types = new HashSet<>();
        Set<String> sections = new HashSet<>();
        for (Composition document : documents) {
            codes(document.getType().getCoding()).forEach(types::add);
            document.getSection()
                    .forEach(section -> codes(section.getCode().getCoding()).forEach(sections::add));
        }
        Set<PayloadItem> carried = EnumSet.noneOf(PayloadItem.class);
        boolean hasDiagnosis = has(sections, DIAGNOSIS) || names(request.getReasonReference(), "Condition");
        add(carried, request.hasSubject(), PayloadItem.IDENTIFIER);
        add(carried, request.hasReasonCode(), PayloadItem.REASON);
        add(carried, request.hasReasonCode() || request.hasNote(), PayloadItem.QUESTION);
        add(carried, request.hasSupportingInfo() || request.hasReasonReference(), PayloadItem.DATA);
        add(carried, hasDiagnosis, PayloadItem.DIAGNOSIS, PayloadItem.DISCHARGE_DIAGNOSIS);
        add(carried, hasRecentObservation(request), PayloadItem.VITALS_OR_GLUCOSE);
        add(
                carried,
                has(sections, VITALS)
                        || names(request.getReasonReference(), "Observation")
                        || names(request.getSupportingInfo(), "Observation"),
                PayloadItem.VITALS);
        add(
                carried,
                has(sections, MEDICATION)
                        || names(request.getSupportingInfo(), "MedicationStatement")
                        || names(request.getSupportingInfo(), "MedicationRequest"),
                PayloadItem.MEDICATIONS);
        add(
                carried,
                has(sections, ALLERGIES) || names(request.getSupportingInfo(), "AllergyIntolerance"),
                PayloadItem.ALLERGIES);
        add(carried, types.contains(NOTE), PayloadItem.REFERRAL_DOCUMENT);
        add(carried, hasSummary(documents), PayloadItem.DISCHARGE_SUMMARY);
        add(carried, has(sections, COURSE), PayloadItem.TREATMENT_RESULT);
        add(carried, has(sections, ADVICE), PayloadItem.REHABILITATION_ADVICE);
        boolean isTold = request.hasPatientInstruction() || has(sections, ADVICE);
        add(carried, isTold || request.hasOccurrence(), PayloadItem.FOLLOWUP_DATE);
        add(carried, isTold, PayloadItem.ALARM_SIGNS);
        add(carried, names(request.getSupportingInfo(), "CarePlan"), PayloadItem.CARE_PLAN_PROPOSAL);
        return carried;
    }

    private List<Composition> documents(ServiceRequest request) {
        String subject = request.getSubject().getReferenceElement().getIdPart();
        List<Composition> documents = new ArrayList<>();
        for (Reference reference : request.getSupportingInfo()) {
            stored.read(Composition.class, reference)
                    .filter(document -> document.getStatus() != CompositionStatus.ENTEREDINERROR)
                    .filter(document -> String.valueOf(subject)
                            .equals(document.getSubject().getReferenceElement().getIdPart()))
                    .ifPresent(documents::add);
        }
        return documents;
    }

    private boolean hasRecentObservation(ServiceRequest request) {
        Instant authored = request.hasAuthoredOn() ? request.getAuthoredOn().toInstant() : Instant.now();
        return Stream.concat(request.getReasonReference().stream(), request.getSupportingInfo().stream())
                .flatMap(reference -> stored.read(Observation.class, reference).stream())
                .map(CarriedPayload::time)
                .flatMap(List::stream)
                .anyMatch(time -> !time.isBefore(authored.minus(vitalsAge)));
    }

    private static List<Instant> time(Observation observation) {
        if (observation.getEffective() instanceof BaseDateTimeType at && at.getValue() != null) {
            return List.of(at.getValue().toInstant());
        }
        return observation.getEffective() instanceof Period period && period.hasStart()
                ? List.of(period.getStart().toInstant())
                : List.of();
    }

    private boolean hasSummary(List<Composition> documents) {
        return documents.stream()
                .filter(document -> codes(document.getType().getCoding())
                        .anyMatch(Set.of(DISCHARGE_SUMMARY, CONSULT_NOTE, NOTE)::contains))
                .anyMatch(document -> length(document.getSection()) <= longestSummary);
    }

    private static int length(List<SectionComponent> sections) {
        return sections.stream()
                .mapToInt(section -> section.getText().getDiv().allText() == null
                        ? 0
                        : section.getText().getDiv().allText().length())
                .sum();
    }

    private static Stream<String> codes(List<Coding> codings) {
        return codings.stream().filter(Coding::hasCode).map(Coding::getCode);
    }

    private static boolean has(Set<String> sections, Set<String> wanted) {
        return !Collections.disjoint(sections, wanted);
    }

    private static boolean names(List<Reference> references, String type) {
        return references.stream()
                .anyMatch(
                        reference -> type.equals(reference.getReferenceElement().getResourceType()));
    }

    private static void add(Set<PayloadItem> carried, boolean isThere, PayloadItem... items) {
        if (isThere) {
            Collections.addAll(carried, items);
        }
    }
}
