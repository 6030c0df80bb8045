package cn.medalliance.indicators.jpa;

import ca.uhn.fhir.model.api.annotation.Description;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import cn.medalliance.audit.LateAccesses;
import cn.medalliance.indicators.jpa.ReportRights.Granted;
import cn.medalliance.indicators.kept.IndicatorCounts;
import cn.medalliance.indicators.kept.Population;
import cn.medalliance.indicators.model.Indicator;
import cn.medalliance.indicators.model.Indicators;
import cn.medalliance.indicators.model.MeasurePeriod;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET [base]/Measure/$care-gaps}: who does not meet the indicators of a programme, and which. A Composition for each resident, with
 * a DetectedIssue for each gap.
 *
 * @see <a href="https://hl7.org/fhir/R4/measure-operation-care-gaps.html">R4 $care-gaps</a>
 */
public final class CareGapsProvider {

    private static final int MOST = 1_000;
    private static final int USUAL = 100;
    private static final String ACT_CODE = "http://terminology.hl7.org/CodeSystem/v3-ActCode";
    private static final String LOINC = "http://loinc.org";
    /** In the denominator, not excluded and not in the numerator. */
    private static final List<Integer> UNMET = List.of(1);

    private final Set<String> programmes;
    private final Indicators indicators;
    private final ReadyIndicators kept;
    private final IndicatorCounts counts;
    private final ReportRights rights;
    private final ReportSubject subjects;
    private final Reporters reporters;
    private final LateAccesses accesses;

    /** @param programmes their codes */
    CareGapsProvider(
            Set<String> programmes,
            Indicators indicators,
            ReadyIndicators kept,
            IndicatorCounts counts,
            ReportRights rights,
            ReportSubject subjects,
            Reporters reporters,
            LateAccesses accesses) {
        this.programmes = programmes;
        this.indicators = indicators;
        this.kept = kept;
        this.counts = counts;
        this.rights = rights;
        this.subjects = subjects;
        this.reporters = reporters;
        this.accesses = accesses;
    }

    @Operation(name = "$care-gaps", typeName = "Measure", idempotent = true)
    @Description(
            shortDefinition = "Who does not meet the indicators of a programme",
            value = "未达到指标的居民及缺少的服务。 The residents who do not meet the indicators of a programme, and which.")
    public Bundle gaps(
            @OperationParam(name = "periodStart", min = 1, max = 1) @Nullable DateType start,
            @OperationParam(name = "periodEnd", min = 1, max = 1) @Nullable DateType end,
            @OperationParam(name = "topic", min = 1, max = 1) @Nullable StringType topic,
            @OperationParam(name = "subject", min = 1, max = 1) @Nullable StringType subject,
            @OperationParam(name = "after", max = 1) @Nullable StringType after,
            @OperationParam(name = "most", max = 1) @Nullable IntegerType most,
            ServletRequestDetails request) {
        Granted granted = rights.granted(request);
        if (granted.isNameless()) {
            throw new Refusal(ErrorCode.FORBIDDEN, "nobody is named to who sees people de-identified", null);
        }
        MeasurePeriod period = AskedReport.period(start, end);
        if (subject == null || !subject.hasValue()) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "必须给出。 It must be given.", "subject");
        }
        ReportSubject.Found found = subjects.find(subject, null, granted, request);
        Population population = rights.seen(found.population(), request);
        if (after != null && after.hasValue()) {
            population = population.with("unit.patient_key > ?", after.getValue());
        }
        if (indicators.find(text(topic)).isEmpty()) {
            population = population.with("unit.programme = ?", text(topic));
        }
        int limit = limit(most);
        Map<String, List<Indicator>> gaps = new TreeMap<>();
        for (Indicator indicator : asked(topic)) {
            long number = kept.find(indicator, period, Map.of());
            for (String patient : counts.people(number, population, UNMET, limit)) {
                gaps.computeIfAbsent(patient, person -> new ArrayList<>()).add(indicator);
            }
        }
        Bundle bundle = new Bundle().setType(Bundle.BundleType.COLLECTION);
        List<String> patients = gaps.keySet().stream().limit(limit).toList();
        if (!patients.isEmpty()) {
            accesses.record(accesses.asked(request), patients);
        }
        Reference author = reporters.reporter(found.idOf("Organization"));
        patients.forEach(patient -> add(bundle, patient, gaps.getOrDefault(patient, List.of()), author, period));
        return bundle;
    }

    private static String text(@Nullable StringType given) {
        return given == null || !given.hasValue() ? "" : given.getValue();
    }

    /** The indicator that is named, or all that say of people by programme whether they are met. */
    private List<Indicator> asked(@Nullable StringType topic) {
        String asked = text(topic);
        if (!programmes.contains(asked) && indicators.find(asked).isEmpty()) {
            throw new Refusal(
                    ErrorCode.INVALID_REQUEST, "病种代码或指标编号。 The code of a programme, or an indicator.", "topic");
        }
        List<Indicator> all = indicators
                .find(asked)
                .map(List::of)
                .orElseGet(() -> indicators.all().stream()
                        .filter(Indicator::isOfManagedPeople)
                        .toList());
        all.stream().filter(each -> !each.isMetOrNot()).forEach(each -> {
            throw new Refusal(
                    ErrorCode.UNPROCESSABLE, "该指标没有达标与否。 This indicator is not met by anybody, nor missed.", "topic");
        });
        return all;
    }

    private static int limit(@Nullable IntegerType most) {
        if (most == null || !most.hasValue()) {
            return USUAL;
        }
        if (most.getValue() < 1 || most.getValue() > MOST) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "1 – " + MOST, "most");
        }
        return most.getValue();
    }

    private static void add(
            Bundle bundle, String patient, List<Indicator> unmet, Reference author, MeasurePeriod period) {
        Composition composition = new Composition();
        composition.setStatus(Composition.CompositionStatus.FINAL);
        composition.setType(new CodeableConcept().addCoding(new Coding(LOINC, "96315-7", "Gaps in care report")));
        composition.setSubject(new Reference("Patient/" + patient));
        composition.setDate(new Date());
        composition.addAuthor(author);
        composition.setTitle("服务缺口 / Care gaps " + period.first() + " – " + period.last());
        bundle.addEntry().setFullUrl("urn:uuid:" + UUID.randomUUID()).setResource(composition);
        for (Indicator indicator : unmet) {
            String address = "urn:uuid:" + UUID.randomUUID();
            DetectedIssue issue = new DetectedIssue();
            issue.setStatus(DetectedIssue.DetectedIssueStatus.FINAL);
            issue.setCode(new CodeableConcept()
                    .addCoding(new Coding(ACT_CODE, "CAREGAP", "Care Gaps"))
                    .setText(indicator.id()));
            issue.setPatient(new Reference("Patient/" + patient));
            issue.setIdentified(DateTimeType.now());
            issue.setDetail(indicator.id() + " " + indicator.title());
            issue.setReference(indicator.url());
            bundle.addEntry().setFullUrl(address).setResource(issue);
            composition.addSection().setTitle(indicator.title()).addEntry(new Reference(address));
        }
    }
}
