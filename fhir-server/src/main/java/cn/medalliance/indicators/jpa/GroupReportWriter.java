package cn.medalliance.indicators.jpa;

import cn.medalliance.fhir.guide.GuideWords;
import cn.medalliance.indicators.jpa.GroupReports.Part;
import cn.medalliance.indicators.kept.AlertCounts.Raised;
import cn.medalliance.indicators.model.Indicators;
import cn.medalliance.indicators.model.MeasurePeriod;
import cn.medalliance.security.deidentification.Aggregate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Composition.SectionComponent;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.utilities.xhtml.NodeType;
import org.hl7.fhir.utilities.xhtml.XhtmlNode;
import org.jspecify.annotations.Nullable;

/**
 * Writes the warning about a group as a document: a section for all and one for each grid, each with a table for people and, as its entries,
 * a MeasureReport of the alerts and one of each indicator.
 */
final class GroupReportWriter {

    private static final String HIDDEN = "<5";

    private final GuideWords words;
    private final Indicators indicators;
    private final Map<String, String> alerts;

    /** @param alerts the names of the kinds of alerts, by their codes */
    GroupReportWriter(GuideWords words, Indicators indicators, Map<String, String> alerts) {
        this.words = words;
        this.indicators = indicators;
        this.alerts = Map.copyOf(alerts);
    }

    /**
     * What the document says of itself.
     *
     * @param about whose residents it is about
     * @param heldAt as of when its data hold
     */
    record Head(MeasurePeriod period, Organization about, Reference reporter, Instant heldAt, Telling telling) {}

    /** @param isHidden whether it is not told to everybody how many */
    record AlertLine(Raised raised, boolean isHidden) {}

    /**
     * A warning about a group.
     *
     * @param others what it refers to: the organisation, places and reports
     */
    record Document(Composition composition, List<Resource> others) {

        List<MeasureReport> reports() {
            return others.stream()
                    .filter(MeasureReport.class::isInstance)
                    .map(MeasureReport.class::cast)
                    .toList();
        }

        /**
         * Each has an address below the server's, so that they find one another as those that are stored do.
         *
         * @param base address of the server
         */
        Bundle bundle(String base) {
            Bundle document = new Bundle().setType(Bundle.BundleType.DOCUMENT);
            document.getIdentifier().setSystem("urn:ietf:rfc:3986").setValue("urn:uuid:" + UUID.randomUUID());
            document.setTimestamp(composition.getDate());
            Stream.concat(Stream.of(composition), others.stream())
                    .forEach(resource -> document.addEntry()
                            .setFullUrl(base + "/" + path(resource))
                            .setResource(resource));
            return document;
        }
    }

    /** @param places the Locations of the grids that the reader may see */
    Document document(Head head, Part whole, List<Part> grids, List<Resource> places) {
        Composition composition = composition(head);
        List<Resource> others = new ArrayList<>(List.of(head.about()));
        composition.addSection(section(others, "全体 / All", whole, head.telling()));
        for (Part grid : grids) {
            Location place = places.stream()
                    .map(Location.class::cast)
                    .filter(each -> each.getIdPart().equals(grid.grid()))
                    .findFirst()
                    .orElse(null);
            SectionComponent section = section(others, title(grid, place), grid, head.telling());
            if (place != null) {
                others.add(place);
                section.setFocus(new Reference(path(place)));
            }
            composition.addSection(section);
        }
        return new Document(composition, List.copyOf(others));
    }

    /** The name of a grid, or else its number. */
    private static String title(Part grid, @Nullable Location place) {
        if (place == null) {
            return String.valueOf(grid.grid());
        }
        return Optional.ofNullable(place.getName())
                .or(() -> Optional.ofNullable(place.getIdentifierFirstRep().getValue()))
                .orElse(place.getIdPart());
    }

    private Composition composition(Head head) {
        Composition composition = new Composition();
        composition.setId(UUID.randomUUID().toString());
        composition.getMeta().addProfile(words.structure("mca-group-report"));
        composition.setStatus(Composition.CompositionStatus.FINAL);
        composition.setType(
                words.concept("mca-document-kind", "group-report").setText("群体风险预警报告 / Warning about a group"));
        composition.setSubject(new Reference(path(head.about())));
        composition.addAuthor(head.reporter());
        composition.setDateElement(FigureWriter.moment(head.heldAt()));
        composition.setTitle("群体风险预警报告 / Warning about a group: " + head.about().getName() + ", "
                + head.period().first() + " – " + head.period().last());
        composition.addEvent().setPeriod(FigureWriter.period(head.period()));
        Aggregate.mark(composition);
        return composition;
    }

    private SectionComponent section(List<Resource> others, String title, Part part, Telling telling) {
        SectionComponent section = new SectionComponent().setTitle(title);
        List<List<String>> lines = new ArrayList<>();
        for (AlertLine alert : part.alerts()) {
            String code = alert.raised().code();
            lines.add(List.of(
                    alerts.getOrDefault(code, code),
                    alert.isHidden() && telling == Telling.NOTHING_OF_FEW
                            ? HIDDEN
                            : alert.raised().alerts() + " / " + alert.raised().people()));
        }
        for (MeasureReport report : part.reports()) {
            report.setId(UUID.randomUUID().toString());
            Aggregate.mark(report);
            others.add(report);
            section.addEntry(new Reference(path(report)));
            title(report).ifPresent(name -> lines.add(List.of(name, score(report))));
        }
        section.setText(table(lines));
        return section;
    }

    /** Of an indicator; the alerts have lines of their own. */
    private Optional<String> title(MeasureReport report) {
        String measure = report.getMeasure().replaceFirst("[|].*", "");
        return indicators.all().stream()
                .filter(each -> each.url().equals(measure))
                .map(each -> each.id() + " " + each.title())
                .findFirst();
    }

    private static String score(MeasureReport report) {
        MeasureReport.MeasureReportGroupComponent group = report.getGroupFirstRep();
        boolean isMasked = group.getPopulation().stream()
                .anyMatch(each -> !each.getCountElement().hasValue());
        if (isMasked) {
            return HIDDEN;
        }
        String people = group.getPopulationFirstRep().getCount() + "";
        return group.hasMeasureScore()
                ? group.getMeasureScore().getValue().toPlainString() + " "
                        + group.getMeasureScore().getUnit() + " (" + people + ")"
                : people;
    }

    private static Narrative table(List<List<String>> lines) {
        XhtmlNode div = new XhtmlNode(NodeType.Element, "div").setAttribute("xmlns", "http://www.w3.org/1999/xhtml");
        if (lines.isEmpty()) {
            div.addTag("p").addText("本期无预警。 Nothing was raised.");
        } else {
            XhtmlNode body = div.addTag("table").addTag("tbody");
            lines.forEach(line -> {
                XhtmlNode row = body.addTag("tr");
                line.forEach(cell -> row.addTag("td").addText(cell));
            });
        }
        Narrative narrative = new Narrative();
        narrative.setStatus(Narrative.NarrativeStatus.GENERATED);
        narrative.setDiv(div);
        return narrative;
    }

    private static String path(Resource resource) {
        return resource.fhirType() + "/" + resource.getIdElement().getIdPart();
    }
}
