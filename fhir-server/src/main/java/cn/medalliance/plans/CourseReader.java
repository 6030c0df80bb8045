package cn.medalliance.plans;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import cn.medalliance.fhir.bundle.CallerCalls;
import cn.medalliance.fhir.bundle.QueryText;
import cn.medalliance.guide.Guide;
import cn.medalliance.guide.table.RecordedDisease;
import cn.medalliance.plans.model.KnownCourse;
import cn.medalliance.plans.model.KnownCourse.Evaluation;
import cn.medalliance.plans.model.TierChange;
import cn.medalliance.shared.CountyTime;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.jspecify.annotations.Nullable;

/** Reads, with the caller's rights, what the record of a resident says about tiers. */
final class CourseReader {

    /** Longer than any rule of the table looks back. */
    private static final int YEARS = 2;

    private final CallerCalls calls;
    private final String codes;
    private final String nextActions;
    private final String categories;
    private final String conditions;
    private final String programmes;
    private final TierChange tiers;

    CourseReader(CallerCalls calls, Guide guide, TierChange tiers) {
        this.calls = calls;
        this.tiers = tiers;
        codes = guide.canonical("CodeSystem", "mca-observation");
        nextActions = guide.canonical("CodeSystem", "mca-next-action");
        categories = guide.canonical("CodeSystem", "mca-referral-category");
        conditions = guide.canonical("CodeSystem", "mca-condition-category");
        programmes = guide.canonical("CodeSystem", "mca-programme");
    }

    /** The programme of an enrolment; empty text when it has none of the alliance's. */
    String programmeOf(EpisodeOfCare enrolment) {
        return enrolment.getType().stream()
                .flatMap(type -> programme(type).stream())
                .findFirst()
                .orElse("");
    }

    KnownCourse read(EpisodeOfCare enrolment, LocalDate day, RequestDetails caller) {
        String programme = programmeOf(enrolment);
        String of = "?patient="
                + QueryText.encoded("Patient/"
                        + enrolment.getPatient().getReferenceElement().getIdPart());
        String from = "ge" + day.minusYears(YEARS);
        String seen = "&status=final,amended,corrected&_sort=-date&_count=100&date=" + from;
        return new KnownCourse(
                programme,
                tiers.riskLevelOf(enrolment).orElse(null),
                find(
                        caller,
                        "Observation" + of + seen + "&code=" + QueryText.token(codes, "followup-eval"),
                        Observation.class,
                        observation -> evaluation(observation, programme)),
                Stream.concat(
                                find(
                                        caller,
                                        "Observation" + of + seen + "&code=" + QueryText.token(codes, "next-action")
                                                + "&value-concept=" + QueryText.token(nextActions, "3") + ","
                                                + QueryText.token(nextActions, "4"),
                                        Observation.class,
                                        observation -> day(
                                                observation.hasEffectiveDateTimeType()
                                                        ? observation
                                                                .getEffectiveDateTimeType()
                                                                .getValue()
                                                        : null))
                                        .stream(),
                                find(
                                        caller,
                                        "ServiceRequest" + of
                                                + "&status=active,completed&_sort=-authored&_count=100&authored=" + from
                                                + "&category=" + QueryText.token(categories, "up"),
                                        ServiceRequest.class,
                                        request -> day(request.getAuthoredOn()))
                                        .stream())
                        .toList(),
                find(
                        caller,
                        "Condition" + of + "&_sort=-recorded-date&_count=100&recorded-date=" + from + "&category="
                                + QueryText.token(conditions, "complication"),
                        Condition.class,
                        condition ->
                                RecordedDisease.holds(condition) ? day(condition.getRecordedDate()) : Optional.empty()),
                find(
                        caller,
                        "Encounter" + of + "&status=finished&class=IMP&_sort=-date&_count=100&date=" + from,
                        Encounter.class,
                        stay -> day(stay.getPeriod().getEnd())));
    }

    private <R extends Resource, T> List<T> find(
            RequestDetails caller, String query, Class<R> type, Function<R, Optional<T>> value) {
        return calls.search(caller, query, type).stream()
                .flatMap(resource -> value.apply(resource).stream())
                .toList();
    }

    private Optional<Evaluation> evaluation(Observation observation, String programme) {
        boolean isOfProgramme = observation.getComponent().stream()
                .filter(component -> component.getCode().hasCoding(codes, "programme"))
                .map(component -> component.getValue())
                .filter(CodeableConcept.class::isInstance)
                .flatMap(value -> programme((CodeableConcept) value).stream())
                .anyMatch(programme::equals);
        if (!isOfProgramme || !observation.hasValueCodeableConcept() || !observation.hasEffectiveDateTimeType()) {
            return Optional.empty();
        }
        return day(observation.getEffectiveDateTimeType().getValue())
                .flatMap(day -> observation.getValueCodeableConcept().getCoding().stream()
                        .filter(Coding::hasCode)
                        .map(coding -> new Evaluation(day, coding.getCode()))
                        .findFirst());
    }

    private Optional<String> programme(CodeableConcept concept) {
        return concept.getCoding().stream()
                .filter(coding -> programmes.equals(coding.getSystem()) && coding.hasCode())
                .map(Coding::getCode)
                .findFirst();
    }

    private static Optional<LocalDate> day(@Nullable Date time) {
        return Optional.ofNullable(time).map(CountyTime::dayOf);
    }
}
