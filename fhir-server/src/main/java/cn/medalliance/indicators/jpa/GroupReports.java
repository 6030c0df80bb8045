package cn.medalliance.indicators.jpa;

import cn.medalliance.indicators.jpa.GroupReportWriter.AlertLine;
import cn.medalliance.indicators.jpa.GroupReportWriter.Document;
import cn.medalliance.indicators.jpa.GroupReportWriter.Head;
import cn.medalliance.indicators.jpa.GroupReportWriter.Telling;
import cn.medalliance.indicators.kept.AlertCounts;
import cn.medalliance.indicators.kept.AlertCounts.Raised;
import cn.medalliance.indicators.kept.IndicatorCounts;
import cn.medalliance.indicators.kept.IndicatorCounts.Counted;
import cn.medalliance.indicators.kept.Population;
import cn.medalliance.indicators.model.Indicator;
import cn.medalliance.indicators.model.MeasurePeriod;
import cn.medalliance.indicators.model.PeopleCounts;
import cn.medalliance.indicators.model.Stratum;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import cn.medalliance.shared.SmallCounts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.Organization;
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
    private final AlertWriter alertWriter;
    private final GroupReportWriter documents;

    GroupReports(
            ReadyIndicators kept,
            IndicatorCounts counts,
            AlertCounts alerts,
            Reporters reporters,
            ReportWriter writer,
            AlertWriter alertWriter,
            GroupReportWriter documents) {
        this.kept = kept;
        this.counts = counts;
        this.alerts = alerts;
        this.reporters = reporters;
        this.writer = writer;
        this.alertWriter = alertWriter;
        this.documents = documents;
    }

    /**
     * What is asked.
     *
     * @param organization the id of whose residents it is about
     * @param population those who are counted
     */
    record Asked(
            MeasurePeriod period,
            List<Indicator> indicators,
            String organization,
            Population population,
            Telling telling) {}

    /** Gives what the report refers to, as far as its reader may see it. */
    interface Reading {
        Optional<Resource> read(String type, String id);
    }

    /**
     * What is said of all, or of a grid.
     *
     * @param grid id of the Location; null for all
     */
    record Part(@Nullable String grid, List<AlertLine> alerts, List<MeasureReport> reports) {

        static Part of(@Nullable String grid) {
            return new Part(grid, new ArrayList<>(), new ArrayList<>());
        }
    }

    private record Parts(Part whole, Map<String, Part> grids) {

        Part ofGrid(String grid) {
            return grids.computeIfAbsent(grid, Part::of);
        }

        Stream<Part> all() {
            return Stream.concat(Stream.of(whole), grids.values().stream());
        }
    }

    Document of(Asked asked, Reading reading) {
        Organization about = reading.read("Organization", asked.organization())
                .map(Organization.class::cast)
                .orElseThrow(() -> new Refusal(
                        ErrorCode.NOT_FOUND, "there is no Organization/" + asked.organization(), "subject"));
        Head head = new Head(
                asked.period(),
                about,
                reporters.reporter(Optional.of(asked.organization())),
                kept.heldAt(),
                asked.telling());
        Parts parts = new Parts(Part.of(null), new TreeMap<>());
        raised(asked, parts);
        parts.all()
                .filter(part -> !part.alerts().isEmpty())
                .forEach(part -> part.reports().add(raised(asked, head, part)));
        asked.indicators().forEach(indicator -> count(indicator, asked, head, parts));
        List<Resource> places = parts.grids().keySet().stream()
                .flatMap(grid -> reading.read("Location", grid).stream())
                .toList();
        return documents.document(head, parts.whole(), List.copyOf(parts.grids().values()), places);
    }

    private void raised(Asked asked, Parts parts) {
        List<Raised> all = alerts.raised(asked.period(), asked.population());
        Set<Raised> hidden = hidden(all);
        for (Raised each : all) {
            AlertLine line = new AlertLine(each, hidden.contains(each));
            if (each.isOfAll()) {
                parts.whole().alerts().add(line);
            } else if (each.grid() != null) {
                parts.ofGrid(each.grid()).alerts().add(line);
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

    private MeasureReport raised(Asked asked, Head head, Part part) {
        MeasureReport report = alertWriter.write(head, part.grid(), part.alerts());
        if (asked.telling() == Telling.ALL_WITH_MARKS
                && alerts.isDeniedBySome(asked.period(), of(asked.population(), part.grid()))) {
            alertWriter.tellDenials(report);
        }
        return report;
    }

    private static Population of(Population all, @Nullable String grid) {
        return grid == null ? all : all.ofGrids(List.of(grid));
    }

    private void count(Indicator indicator, Asked asked, Head head, Parts parts) {
        List<String> stratifiers =
                indicator.stratifiers().stream().filter(STRATIFIERS::contains).toList();
        long number = kept.find(indicator, asked.period(), Map.of());
        Counted counted = counts.count(indicator, number, asked.population(), stratifiers);
        boolean isMarked = asked.telling() == Telling.ALL_WITH_MARKS;
        boolean isDenied = isMarked && counts.isDeniedBySome(number, asked.population());
        MeasureReport whole = written(indicator, asked, head, null, counted, false);
        if (isDenied) {
            alertWriter.tellDenials(whole);
        }
        parts.whole().reports().add(whole);
        Set<Stratum> hidden = Stratum.hidden(counted.strata());
        for (Stratum stratum : counted.strata()) {
            String grid = stratum.value();
            if (stratum.stratifier().equals(GRID) && grid != null) {
                boolean isHidden = counted.total().isSmall() || hidden.contains(stratum);
                Counted itself = new Counted(stratum.counts(), List.of());
                MeasureReport report = written(indicator, asked, head, grid, itself, isHidden);
                if (isDenied && counts.isDeniedBySome(number, of(asked.population(), grid))) {
                    alertWriter.tellDenials(report);
                }
                parts.ofGrid(grid).reports().add(report);
            }
        }
    }

    private MeasureReport written(
            Indicator indicator, Asked asked, Head head, @Nullable String grid, Counted counted, boolean isHidden) {
        List<String> stratifiers =
                counted.strata().stream().map(Stratum::stratifier).distinct().toList();
        ReportWriter.Head of = new ReportWriter.Head(
                indicator,
                new AskedReport(indicator, asked.period(), ReportKind.SUMMARY, Map.of(), stratifiers, List.of()),
                grid == null ? null : new IdType("Location", grid),
                Optional.of(asked.organization()),
                head.reporter(),
                head.heldAt());
        boolean isMasking = asked.telling() == Telling.NOTHING_OF_FEW;
        MeasureReport report =
                isMasking && isHidden ? writer.masked(of, counted) : writer.write(of, counted, isMasking);
        if (isHidden && asked.telling() == Telling.ALL_WITH_MARKS) {
            report.getGroup().forEach(alertWriter::mark);
        }
        return report;
    }
}
