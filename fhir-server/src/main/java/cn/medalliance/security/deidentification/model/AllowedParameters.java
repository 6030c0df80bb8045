package cn.medalliance.security.deidentification.model;

import cn.medalliance.shared.CsvTable;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** By what a search of a de-identified type may ask. What is not here is refused. */
public final class AllowedParameters {

    private static final String EVERY_TYPE = "*";
    private static final Pattern YEAR = Pattern.compile("(eq|ne|gt|lt|ge|le|sa|eb|ap)?\\d{4}");
    private static final Pattern REGION = Pattern.compile("([^|]*\\|)?\\d{1,6}");
    /** Those that compare codes. Others look at texts, or at parts of them. */
    private static final Set<String> MODIFIERS = Set.of("not", "in", "not-in", "below", "above");

    /** What a parameter's value may be. */
    public enum Rule {
        /** Whatever the parameter takes. */
        VALUE,
        /** A year, which no month or day follows. */
        YEAR,
        /** The code of a county or something larger. */
        REGION,
        /** Another resource, by the id under which it was shown. */
        REFERENCE,
        /** The same, or an organisation that it is about, which is nobody. */
        ABOUT,
        /** The resource itself, likewise. */
        ID
    }

    private final Map<String, Map<String, Rule>> byType = new HashMap<>();

    private AllowedParameters() {}

    /** As the table beside this class says. */
    public static AllowedParameters load() {
        AllowedParameters parameters = new AllowedParameters();
        for (CSVRecord row : CsvTable.read(AllowedParameters.class, "parameters.csv")) {
            Rule rule = Rule.valueOf(row.get("rule").toUpperCase(Locale.ROOT));
            for (String name : row.get("parameters").split(" ")) {
                Map<String, Rule> ofType = parameters.byType.computeIfAbsent(row.get("type"), type -> new HashMap<>());
                if (ofType.put(name, rule) != null) {
                    throw new IllegalStateException("parameters.csv: " + row.get("type") + "." + name + " twice");
                }
            }
        }
        return parameters;
    }

    /** The rule of a parameter; empty when nobody may ask by it. */
    public Optional<Rule> rule(String type, String name) {
        Rule ofType = byType.getOrDefault(type, Map.of()).get(name);
        return Optional.ofNullable(
                ofType == null ? byType.getOrDefault(EVERY_TYPE, Map.of()).get(name) : ofType);
    }

    /** All that the table says, for the tests: rules by parameter, by type. */
    Map<String, Map<String, Rule>> all() {
        return byType;
    }

    /**
     * Whether a value may be asked for.
     *
     * @param modifier of the parameter, without its colon; {@code missing} is not one of these
     */
    public static boolean isAllowed(Rule rule, @Nullable String modifier, String value) {
        return switch (rule) {
            case VALUE -> modifier == null || MODIFIERS.contains(modifier);
            case YEAR -> modifier == null && YEAR.matcher(value).matches();
            case REGION -> modifier == null && REGION.matcher(value).matches();
            case REFERENCE, ABOUT, ID -> modifier == null;
        };
    }

    /** Whether an order by a parameter tells no more than its values do. */
    public boolean isSortable(String type, String name) {
        return rule(type, name).filter(rule -> rule == Rule.VALUE).isPresent();
    }
}
