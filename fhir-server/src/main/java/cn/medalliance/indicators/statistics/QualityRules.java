package cn.medalliance.indicators.statistics;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.guide.Guide;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Library;
import org.hl7.fhir.r4.model.Measure;

/** The guide's rules of data quality: a row of the table {@code quality-rules} and a query each. Immutable. */
public final class QualityRules {

    /** The id of the Measure that has a group for each rule. */
    public static final String MEASURE = "mca-data-quality";

    private static final String TABLE = "quality-rules";
    private static final String LIBRARY = MEASURE + "-logic";
    private static final String SQL = ".sql";

    private final Map<String, QualityRule> byId = new LinkedHashMap<>();
    private final String canonical;

    private QualityRules(String canonical) {
        this.canonical = canonical;
    }

    /** @throws IllegalStateException when a rule of the table has no query */
    public static QualityRules of(Guide guide, FhirContext fhir) {
        Map<String, String> queries = new LinkedHashMap<>();
        for (String text : guide.resources("Library")) {
            if (text.contains(LIBRARY)) {
                Library library = fhir.newJsonParser().parseResource(Library.class, text);
                if (LIBRARY.equals(library.getIdPart())) {
                    for (Attachment content : library.getContent()) {
                        queries.put(
                                content.getTitle().replace(SQL, ""),
                                new String(content.getData(), StandardCharsets.UTF_8));
                    }
                }
            }
        }
        String canonical = guide.resources("Measure").stream()
                .map(text -> fhir.newJsonParser().parseResource(Measure.class, text))
                .filter(measure -> MEASURE.equals(measure.getIdPart()))
                .map(measure -> measure.getUrl() + "|" + measure.getVersion())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the guide has no Measure " + MEASURE));
        QualityRules rules = new QualityRules(canonical);
        guide.table(TABLE).forEach(row -> {
            String id = row.cell("id");
            String query = queries.get(id);
            if (query == null) {
                throw new IllegalStateException("the rule " + id + " has no query");
            }
            rules.byId.put(id, new QualityRule(id, row.cell("dimension"), row.cell("unit"), query));
        });
        return rules;
    }

    /** Its address with the version. */
    public String measure() {
        return canonical;
    }

    /** In the order of the table. */
    public List<QualityRule> all() {
        return List.copyOf(byId.values());
    }

    public List<String> ids() {
        return List.copyOf(byId.keySet());
    }

    /** Each dimension once. */
    public List<String> dimensions() {
        List<String> dimensions = new ArrayList<>();
        byId.values().forEach(rule -> {
            if (!dimensions.contains(rule.dimension())) {
                dimensions.add(rule.dimension());
            }
        });
        return Collections.unmodifiableList(dimensions);
    }
}
