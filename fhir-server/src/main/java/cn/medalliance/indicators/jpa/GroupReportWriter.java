package cn.medalliance.indicators.jpa;

import cn.medalliance.fhir.guide.GuideWords;
import cn.medalliance.guide.Guide;
import cn.medalliance.indicators.jpa.GroupReports.Part;
import cn.medalliance.indicators.kept.AlertCounts.Raised;
import cn.medalliance.indicators.model.Indicators;
import cn.medalliance.indicators.model.MeasurePeriod;
import cn.medalliance.security.deidentification.Aggregate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Composition.SectionComponent;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.utilities.xhtml.NodeType;
import org.hl7.fhir.utilities.xhtml.XhtmlNode;

/**
 * Writes the warning about a group as a document: a section for all and one for each grid, each with a table for people and, as its entries,
 * an Observation for each kind of alert (how many there were; as its component, of how many people) and a MeasureReport for each indicator.
 */
final class GroupReportWriter {

    private static final String HIDDEN = "<5";

    private final GuideWords words;
    private final Indicators indicators;

    GroupReportWriter(Guide guide, Indicators indicators) {
        this.words = new GuideWords(guide);
        this.indicators = indicators;
    }

    /**
     * What the document says of itself.
     *
     * @param base address of the server, under which those it refers to are known
     * @param about whose residents it is about
     * @param heldAt as of when its data hold
     */
    record Head(String base, MeasurePeriod period, Organization about, Reference reporter, Instant heldAt) {}

    /** @param isHidden whether it is not told how many */
    record AlertLine(Raised raised, boolean isHidden) {}

    /** @param places the Locations of the grids that the caller may see */
    Bundle document(Head head, Part whole, List<Part> grids, List<Resource> places) {
        Bundle document = new Bundle().setType(Bundle.BundleType.DOCUMENT);
        document.getIdentifier().setSystem("urn:ietf:rfc:3986").setValue("urn:uuid:" + UUID.randomUUID());
        document.setTimestamp(Date.from(head.heldAt()));
        Composition composition = composition(head);
        add(document, composition, head);
        String about = add(document, head.about(), head);
        composition.setSubject(new Reference(about)).addAuthor(head.reporter());
        composition.addSection(section(document, "全体 / All", whole, head));
        for (Part grid : grids) {
            Location place = places.stream()
                    .map(Location.class::cast)
                    .filter(each -> each.getIdPart().equals(grid.grid()))
                    .findFirst()
                    .orElse(null);
            SectionComponent section =
                    section(document, place == null ? String.valueOf(grid.grid()) : place.getName(), grid, head);
            if (place != null) {
                section.setFocus(new Reference(add(document, place, head)));
            }
            composition.addSection(section);
        }
        return document;
    }

    private Composition composition(Head head) {
        Composition composition = new Composition();
        composition.setStatus(Composition.CompositionStatus.FINAL);
        composition.setType(new CodeableConcept().setText("群体风险预警报告 / Warning about a group"));
        composition.setDateElement(FigureWriter.moment(head.heldAt()));
        composition.setTitle("群体风险预警报告 / Warning about a group: " + head.about().getName() + ", "
                + head.period().first() + " – " + head.period().last());
        composition.addEvent().setPeriod(FigureWriter.period(head.period()));
        Aggregate.mark(composition);
        return composition;
    }

    private SectionComponent section(Bundle document, String title, Part part, Head head) {
        SectionComponent section = new SectionComponent().setTitle(title);
        List<List<String>> lines = new ArrayList<>();
        for (AlertLine alert : part.alerts()) {
            section.addEntry(new Reference(add(document, observation(alert, part, head), head)));
            CodeableConcept code = words.concept("mca-alert", alert.raised().code());
            lines.add(List.of(
                    code.getCodingFirstRep().getDisplay() == null
                            ? alert.raised().code()
                            : code.getCodingFirstRep().getDisplay(),
                    alert.isHidden()
                            ? HIDDEN
                            : alert.raised().alerts() + " / " + alert.raised().people()));
        }
        for (MeasureReport report : part.reports()) {
            section.addEntry(new Reference(add(document, report, head)));
            lines.add(List.of(title(report), score(report)));
        }
        section.setText(table(lines));
        return section;
    }

    private Observation observation(AlertLine alert, Part part, Head head) {
        Observation observation = new Observation();
        observation.setStatus(Observation.ObservationStatus.FINAL);
        observation.setCode(words.concept("mca-alert", alert.raised().code()));
        observation.setEffective(FigureWriter.period(head.period()));
        if (part.grid() != null) {
            observation.setSubject(new Reference("Location/" + part.grid()));
        }
        observation.addPerformer(head.reporter());
        Observation.ObservationComponentComponent people = observation.addComponent();
        people.setCode(new CodeableConcept().setText("居民数 / residents"));
        if (alert.isHidden()) {
            observation.setDataAbsentReason(StatisticsWriter.absent("masked"));
            people.setDataAbsentReason(StatisticsWriter.absent("masked"));
        } else {
            observation.setValue(new IntegerType(Math.toIntExact(alert.raised().alerts())));
            people.setValue(new IntegerType(Math.toIntExact(alert.raised().people())));
        }
        Aggregate.mark(observation);
        return observation;
    }

    private String title(MeasureReport report) {
        String measure = report.getMeasure().replaceFirst("[|].*", "");
        return indicators.all().stream()
                .filter(each -> each.url().equals(measure))
                .map(each -> each.id() + " " + each.title())
                .findFirst()
                .orElse(measure);
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

    /** Each has an address below the server's, so that they find one another as those that are stored do. */
    private static String add(Bundle document, Resource resource, Head head) {
        if (!resource.hasId()) {
            resource.setId(UUID.randomUUID().toString());
        }
        String path = resource.fhirType() + "/" + resource.getIdElement().getIdPart();
        document.addEntry().setFullUrl(head.base() + "/" + path).setResource(resource);
        return path;
    }
}
