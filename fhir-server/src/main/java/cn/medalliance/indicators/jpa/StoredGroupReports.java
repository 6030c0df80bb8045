package cn.medalliance.indicators.jpa;

import cn.medalliance.fhir.guide.GuideWords;
import cn.medalliance.indicators.jpa.GroupReportWriter.Document;
import cn.medalliance.indicators.model.MeasurePeriod;
import cn.medalliance.security.caller.jpa.OwnStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Composition.DocumentRelationshipType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Warnings about groups that are stored, a Composition and its reports: of an organisation and a period one, which another one replaces
 * when the figures are asked for again and are others.
 */
final class StoredGroupReports {

    private final OwnStore store;
    private final NumberedResources numbered;
    private final TransactionTemplate transaction;
    private final GuideWords words;
    private final String numbers;

    /** @param numbers the system of the numbers of such reports */
    StoredGroupReports(
            OwnStore store,
            NumberedResources numbered,
            TransactionTemplate transaction,
            GuideWords words,
            String numbers) {
        this.store = store;
        this.numbered = numbered;
        this.transaction = transaction;
        this.words = words;
        this.numbers = numbers;
    }

    /** Whether there is one of an organisation and a period. */
    boolean isThere(String organization, MeasurePeriod period) {
        return Boolean.TRUE.equals(
                transaction.execute(status -> last(number(organization, period)).isPresent()));
    }

    /** Stores the first one of its organisation and period, in one piece; nothing when there is one already. */
    void storeFirst(Document document) {
        store(document, true);
    }

    /**
     * Stores one, which replaces the last one of its organisation and period.
     *
     * @return as it is stored; the last one, when its figures are the same
     */
    Document store(Document document) {
        return stored(store(document, false));
    }

    private String store(Document document, boolean isFirst) {
        String id = transaction.execute(status -> storeNow(document, isFirst));
        return String.valueOf(id);
    }

    private String storeNow(Document document, boolean isFirst) {
        Composition composition = document.composition();
        String number = NumberedResources.number(
                "GR",
                composition.getSubject().getReference(),
                composition.getEventFirstRep().getPeriod().getStartElement().getValueAsString(),
                composition.getEventFirstRep().getPeriod().getEndElement().getValueAsString());
        store.lock(List.of("group report " + number));
        Optional<Composition> last = last(number);
        if (last.isPresent() && (isFirst || said(stored(last.get()).reports()).equals(said(document.reports())))) {
            return last.get().getIdElement().getIdPart();
        }
        Map<String, String> places = new TreeMap<>();
        for (MeasureReport part : document.reports()) {
            String before = part.getIdElement().getIdPart();
            part.setId((String) null);
            part.addIdentifier(new Identifier().setSystem(numbers).setValue(number));
            create(part);
            places.put("MeasureReport/" + before, path(part));
        }
        composition
                .getSection()
                .forEach(section -> section.getEntry()
                        .forEach(entry ->
                                entry.setReference(places.getOrDefault(entry.getReference(), entry.getReference()))));
        composition.setId((String) null);
        composition.setIdentifier(new Identifier().setSystem(numbers).setValue(number));
        last.ifPresent(replaced -> composition
                .addRelatesTo()
                .setCode(DocumentRelationshipType.REPLACES)
                .setTarget(new Reference(path(replaced))));
        create(composition);
        return composition.getIdElement().getIdPart();
    }

    private static String number(String organization, MeasurePeriod period) {
        return NumberedResources.number(
                "GR",
                "Organization/" + organization,
                period.first().toString(),
                period.last().toString());
    }

    /** Its index rows would else be drawn before it. */
    private void create(Resource resource) {
        store.flush();
        store.create(resource);
    }

    private static String path(Resource resource) {
        return resource.fhirType() + "/" + resource.getIdElement().getIdPart();
    }

    private Optional<Composition> last(String number) {
        return numbered.ids("Composition", numbers, number).stream()
                .flatMap(id -> store.read(Composition.class, id).stream())
                .findFirst();
    }

    private Document stored(String id) {
        return stored(store.read(Composition.class, id).orElseThrow());
    }

    private Document stored(Composition composition) {
        List<Resource> others = new ArrayList<>();
        store.read(Organization.class, composition.getSubject()).ifPresent(others::add);
        for (Composition.SectionComponent section : composition.getSection()) {
            store.read(Location.class, section.getFocus()).ifPresent(others::add);
            section.getEntry()
                    .forEach(entry -> store.read(MeasureReport.class, entry).ifPresent(others::add));
        }
        return new Document(composition, others);
    }

    /** What the reports say, whenever they were made and whoever made them. */
    private List<String> said(List<MeasureReport> reports) {
        List<String> said = new ArrayList<>();
        for (MeasureReport report : reports) {
            String of = report.getSubject().getReference() + ","
                    + report.hasExtension(words.structure("report-with-denials")) + ",";
            Stream.of(ReportTable.of(report).csv().split("\\R")).map(of::concat).forEach(said::add);
        }
        Collections.sort(said);
        return said;
    }
}
