package cn.medalliance.indicators.jpa;

import cn.medalliance.indicators.jpa.GroupReportWriter.AlertLine;
import cn.medalliance.indicators.jpa.GroupReportWriter.Document;
import cn.medalliance.indicators.jpa.GroupReportWriter.Head;
import cn.medalliance.indicators.kept.AlertCounts;
import cn.medalliance.indicators.kept.AlertCounts.Raised;
import cn.medalliance.indicators.kept.IndicatorCounts;
import cn.medalliance.indicators.kept.IndicatorCounts.Counted;
import cn.medalliance.indicators.kept.Population;
import cn.medalliance.indicators.model.Counts;
import cn.medalliance.indicators.model.Crossing;
import cn.medalliance.indicators.model.Indicator;
import cn.medalliance.indicators.model.LeftOut;
import cn.medalliance.indicators.model.MeasurePeriod;
import cn.medalliance.indicators.model.Place;
import cn.medalliance.indicators.model.Stratum;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
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
    private final PlaceMasks masks;
    private final Reporters reporters;
    private final ReportWriter writer;
    private final AlertWriter alertWriter;
    private final GroupReportWriter documents;

    GroupReports(
            ReadyIndicators kept,
            IndicatorCounts counts,
            AlertCounts alerts,
            PlaceMasks masks,
            Reporters reporters,
            ReportWriter writer,
            AlertWriter alertWriter,
            GroupReportWriter documents) {
        this.kept = kept;
        this.counts = counts;
        this.alerts = alerts;
        this.masks = masks;
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
     * @param county all of whom a reader who sees people de-identified may know a number
     */
    record Asked(
            MeasurePeriod period,
            List<Indicator> indicators,
            String organization,
            Population population,
            Population county,
            Telling telling) {

        private PlaceMasks.Places places() {
            return told -> List.of(Place.organization(organization));
        }
    }

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
        Map<String, Crossing> county =
                asked.telling() == Telling.ALL ? Map.of() : alerts.people(asked.period(), asked.county());
        Map<String, List<Raised>> byCode = all.stream().collect(Collectors.groupingBy(Raised::code));
        Set<Raised> hidden = new HashSet<>();
        county.forEach((code, people) -> hidden.addAll(hidden(asked, byCode.getOrDefault(code, List.of()), people)));
        for (Raised each : all) {
            AlertLine line = new AlertLine(each, hidden.contains(each));
            if (each.isOfAll()) {
                parts.whole().alerts().add(line);
            } else if (each.grid() != null) {
                parts.ofGrid(each.grid()).alerts().add(line);
            }
        }
    }

    /** Those of a kind that are not told, as it is with an indicator that counts the people. */
    private Set<Raised> hidden(Asked asked, List<Raised> ofCode, Crossing county) {
        Map<Stratum, Raised> grids = new HashMap<>();
        Counts total = Counts.NONE;
        for (Raised each : ofCode) {
            if (each.isOfAll()) {
                total = Counts.of(each.people());
            } else {
                grids.put(new Stratum(GRID, each.grid(), Counts.of(each.people())), each);
            }
        }
        LeftOut leftOut = masks.leftOut(
                List.of(county), asked.places(), List.of(GRID), new Counted(total, List.copyOf(grids.keySet())));
        Set<Raised> hidden = new HashSet<>();
        grids.forEach((stratum, each) -> {
            if (leftOut.has(stratum)) {
                hidden.add(each);
            }
        });
        if (leftOut.isAll()) {
            hidden.addAll(ofCode);
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
        LeftOut leftOut = asked.telling() == Telling.ALL
                ? LeftOut.NOTHING
                : masks.leftOut(indicator, number, asked.county(), asked.places(), stratifiers, counted);
        MeasureReport whole = written(indicator, asked, head, null, counted, leftOut);
        if (isDenied) {
            alertWriter.tellDenials(whole);
        }
        parts.whole().reports().add(whole);
        for (Stratum stratum : counted.strata()) {
            String grid = stratum.value();
            if (stratum.stratifier().equals(GRID) && grid != null) {
                Counted itself = new Counted(stratum.counts(), List.of());
                LeftOut ofGrid = leftOut.has(stratum) ? LeftOut.ALL : LeftOut.NOTHING;
                MeasureReport report = written(indicator, asked, head, grid, itself, ofGrid);
                if (isDenied && counts.isDeniedBySome(number, of(asked.population(), grid))) {
                    alertWriter.tellDenials(report);
                }
                parts.ofGrid(grid).reports().add(report);
            }
        }
    }

    private MeasureReport written(
            Indicator indicator, Asked asked, Head head, @Nullable String grid, Counted counted, LeftOut leftOut) {
        List<String> stratifiers =
                counted.strata().stream().map(Stratum::stratifier).distinct().toList();
        ReportWriter.Head of = new ReportWriter.Head(
                indicator,
                new AskedReport(indicator, asked.period(), ReportKind.SUMMARY, Map.of(), stratifiers, List.of()),
                grid == null ? null : new IdType("Location", grid),
                Optional.of(asked.organization()),
                head.reporter(),
                head.heldAt());
        return asked.telling() == Telling.ALL_WITH_MARKS
                ? writer.marked(of, counted, leftOut)
                : writer.write(of, counted, leftOut);
    }
}
