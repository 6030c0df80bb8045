package cn.medalliance.indicators.jpa;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import cn.medalliance.fhir.bundle.CallerCalls;
import cn.medalliance.indicators.jpa.ReportRights.Granted;
import cn.medalliance.indicators.kept.AlertCounts;
import cn.medalliance.indicators.kept.AlertCounts.Raised;
import cn.medalliance.indicators.kept.IndicatorCounts;
import cn.medalliance.indicators.kept.IndicatorCounts.Counted;
import cn.medalliance.indicators.kept.Population;
import cn.medalliance.indicators.model.Indicator;
import cn.medalliance.indicators.model.MeasurePeriod;
import cn.medalliance.indicators.model.PeopleCounts;
import cn.medalliance.indicators.model.Stratum;
import cn.medalliance.security.deidentification.Aggregate;
import cn.medalliance.shared.SmallCounts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Counts what the warning about a group says; for who sees people de-identified without what is of few. */
final class GroupReports {

    private static final String GRID = "grid";
    /** By these the whole is broken down. */
    private static final Set<String> STRATIFIERS = Set.of(GRID, "sex", "age-band");

    private final ReadyIndicators kept;
    private final IndicatorCounts counts;
    private final AlertCounts alerts;
    private final Reporters reporters;
    private final ReportWriter writer;
    private final GroupReportWriter documents;
    private final CallerCalls calls;

    GroupReports(
            ReadyIndicators kept,
            IndicatorCounts counts,
            AlertCounts alerts,
            Reporters reporters,
            ReportWriter writer,
            GroupReportWriter documents,
            CallerCalls calls) {
        this.kept = kept;
        this.counts = counts;
        this.alerts = alerts;
        this.reporters = reporters;
        this.writer = writer;
        this.documents = documents;
        this.calls = calls;
    }

    /**
     * What is said of all, or of a grid.
     *
     * @param grid id of the Location; null for all
     */
    record Part(@Nullable String grid, List<GroupReportWriter.AlertLine> alerts, List<MeasureReport> reports) {}

    Bundle of(
            MeasurePeriod period,
            List<Indicator> asked,
            ReportSubject.Found found,
            Population population,
            Granted granted,
            RequestDetails request) {
        Optional<String> organization = found.idOf("Organization");
        Instant heldAt = kept.heldAt();
        Part whole = new Part(null, new ArrayList<>(), new ArrayList<>());
        Map<String, Part> grids = new TreeMap<>();
        Function<String, Part> ofGrid =
                grid -> grids.computeIfAbsent(grid, key -> new Part(key, new ArrayList<>(), new ArrayList<>()));
        raised(period, population, granted.isNameless(), whole, ofGrid);
        for (Indicator indicator : asked) {
            count(indicator, period, organization, population, granted.isNameless(), heldAt, whole, ofGrid);
        }
        Organization about = organization
                .flatMap(id -> calls.read(request, Organization.class, id))
                .orElseThrow();
        List<Resource> places = grids.keySet().stream()
                .flatMap(grid -> calls.read(request, "Location", grid).stream())
                .toList();
        return documents.document(
                new GroupReportWriter.Head(
                        request.getFhirServerBase(), period, about, reporters.reporter(organization), heldAt),
                whole,
                List.copyOf(grids.values()),
                places);
    }

    private void raised(
            MeasurePeriod period,
            Population population,
            boolean isNameless,
            Part whole,
            Function<String, Part> ofGrid) {
        List<Raised> all = alerts.raised(period, population);
        Set<Raised> hidden = isNameless ? hidden(all) : Set.of();
        for (Raised each : all) {
            GroupReportWriter.AlertLine line = new GroupReportWriter.AlertLine(each, hidden.contains(each));
            if (each.isOfAll()) {
                whole.alerts().add(line);
            } else if (each.grid() != null) {
                ofGrid.apply(each.grid()).alerts().add(line);
            }
        }
    }

    /** Of a kind of which there are few all, else those of few and what they could be told from. */
    private static Set<Raised> hidden(List<Raised> all) {
        Set<Raised> hidden = new HashSet<>();
        Map<String, List<Raised>> byCode = all.stream().collect(Collectors.groupingBy(Raised::code));
        for (List<Raised> ofCode : byCode.values()) {
            boolean areFew = ofCode.stream().anyMatch(each -> each.isOfAll() && SmallCounts.isFew(each.people()));
            List<Raised> parts = ofCode.stream().filter(each -> !each.isOfAll()).toList();
            hidden.addAll(areFew ? ofCode : SmallCounts.hidden(parts, each -> PeopleCounts.of(each.people())));
        }
        return hidden;
    }

    private void count(
            Indicator indicator,
            MeasurePeriod period,
            Optional<String> organization,
            Population population,
            boolean isNameless,
            Instant heldAt,
            Part whole,
            Function<String, Part> ofGrid) {
        List<String> stratifiers =
                indicator.stratifiers().stream().filter(STRATIFIERS::contains).toList();
        AskedReport asked = new AskedReport(indicator, period, ReportKind.SUMMARY, Map.of(), stratifiers);
        Counted counted = counts.count(indicator, kept.find(indicator, period, Map.of()), population, stratifiers);
        Reference reporter = reporters.reporter(organization);
        whole.reports()
                .add(marked(writer.write(
                        new ReportWriter.Head(indicator, asked, null, organization, reporter, heldAt),
                        counted,
                        isNameless)));
        boolean isHidden = isNameless && counted.total().isSmall();
        Set<Stratum> hidden = isNameless ? Stratum.hidden(counted.strata()) : Set.of();
        for (Stratum stratum : counted.strata()) {
            if (stratum.stratifier().equals(GRID) && stratum.value() != null) {
                ReportWriter.Head head = new ReportWriter.Head(
                        indicator, asked, new IdType("Location", stratum.value()), organization, reporter, heldAt);
                Counted itself = new Counted(stratum.counts(), List.of());
                ofGrid.apply(stratum.value())
                        .reports()
                        .add(marked(
                                isHidden || hidden.contains(stratum)
                                        ? writer.masked(head, itself)
                                        : writer.write(head, itself, isNameless)));
            }
        }
    }

    private static MeasureReport marked(MeasureReport summary) {
        Aggregate.mark(summary);
        return summary;
    }
}
