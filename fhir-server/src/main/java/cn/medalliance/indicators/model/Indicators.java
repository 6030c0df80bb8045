package cn.medalliance.indicators.model;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import cn.medalliance.guide.Guide;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.Library;
import org.hl7.fhir.r4.model.Measure;

/** The guide's indicators, from its Measures and the queries in their Libraries. Immutable. */
public final class Indicators {

    private static final String SQL = "application/sql";

    private static final Pattern OF_PATIENTS = Pattern.compile("\"name\"\\s*:\\s*\"patient_key\"");

    private final SortedMap<String, Indicator> byMeasure = new TreeMap<>();
    private final Set<String> viewsOfPatients;

    private Indicators(Set<String> viewsOfPatients) {
        this.viewsOfPatients = Set.copyOf(viewsOfPatients);
    }

    public static Indicators of(Guide guide, FhirContext fhir) {
        Indicators indicators = new Indicators(guide.views().entrySet().stream()
                .filter(view -> OF_PATIENTS.matcher(view.getValue()).find())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet()));
        IParser json = fhir.newJsonParser();
        Map<String, IndicatorQuery> queries = new TreeMap<>();
        for (String text : guide.resources("Library")) {
            Library library = json.parseResource(Library.class, text);
            library.getContent().stream()
                    .filter(content -> SQL.equals(content.getContentType()))
                    .map(Attachment::getData)
                    .forEach(sql ->
                            queries.put(library.getUrl(), new IndicatorQuery(new String(sql, StandardCharsets.UTF_8))));
        }
        for (String text : guide.resources("Measure")) {
            Measure measure = json.parseResource(Measure.class, text);
            // A Measure of several groups is a report of another kind, as that of data quality.
            if (measure.getGroup().size() <= 1) {
                Indicator indicator = of(measure, queries);
                indicators.byMeasure.put(indicator.measure(), indicator);
            }
        }
        return indicators;
    }

    private static Indicator of(Measure measure, Map<String, IndicatorQuery> queries) {
        return new Indicator(
                measure.getIdentifierFirstRep().getValue(),
                measure.getIdPart(),
                measure.getUrl(),
                measure.getVersion(),
                measure.getTitle(),
                Optional.ofNullable(measure.getGuidance()),
                Scoring.of(measure.getScoring().getCodingFirstRep().getCode()),
                measure.getImprovementNotation().getCodingFirstRep().getCode(),
                measure.getGroupFirstRep().getStratifier().stream()
                        .map(each -> each.getCode().getCodingFirstRep().getCode())
                        .toList(),
                !measure.hasRateAggregation(),
                measure.getLibrary().stream()
                        .map(CanonicalType::getValue)
                        .filter(queries::containsKey)
                        .map(queries::get)
                        .findFirst());
    }

    /** The guide's views of which each row says whose it is. */
    public Set<String> viewsOfPatients() {
        return viewsOfPatients;
    }

    public Collection<Indicator> all() {
        return byMeasure.values();
    }

    /** By the id of its Measure, its number (M02), or its canonical address with or without version. */
    public Optional<Indicator> find(String name) {
        String plain = name.replaceFirst("\\|.*", "");
        return Optional.ofNullable(byMeasure.get(plain.replaceFirst("^Measure/", "")))
                .or(() -> byMeasure.values().stream()
                        .filter(each -> each.id().equals(plain) || each.url().equals(plain))
                        .findFirst());
    }
}
