package cn.medalliance.indicators.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A query of the guide over its views: a row for each that an indicator counts. Named parameters are {@code :first_day}, {@code
 * :last_day}, {@code :as_of} and those of {@link IndicatorParameter}; views have no schema.
 */
public final class IndicatorQuery {

    /** The named parameter of a query for some people: an array of their ids. */
    public static final String PATIENTS = "patients";

    private static final Pattern VIEW = Pattern.compile("\\bv_\\w+");
    private static final Pattern PARAMETER = Pattern.compile("(?<!:):(\\w+)");
    private static final String WITH = "with ";

    private final String text;
    private final Set<String> views;
    private final Set<String> parameters;
    private final String digest;

    public IndicatorQuery(String text) {
        this.text = text.strip();
        this.views = found(VIEW, 0);
        this.parameters = found(PARAMETER, 1);
        this.digest = digest(this.text);
    }

    private Set<String> found(Pattern pattern, int group) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(group));
        }
        return Collections.unmodifiableSet(found);
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Tells two texts apart. */
    public String digest() {
        return digest;
    }

    /** The views that it reads. */
    public Set<String> views() {
        return views;
    }

    /** Whether its answer depends on it. */
    public boolean depends(String parameter) {
        return parameters.contains(parameter);
    }

    /** Of everybody. */
    public String text() {
        return text;
    }

    /**
     * Of some people: the same, of which each view that says whose its rows are has theirs only, and those of nobody. It may still
     * give rows of others.
     *
     * @param schema of the views
     * @param isOfPatients whether a view says whose its rows are, as {@code patient_key}
     */
    public String ofPatients(String schema, Predicate<String> isOfPatients) {
        String restricted = views.stream()
                .filter(isOfPatients)
                .map(view -> view + " as not materialized (select * from " + schema + "." + view
                        + " where patient_key = any (:" + PATIENTS + ") or patient_key is null)")
                .collect(Collectors.joining(",\n"));
        if (restricted.isEmpty()) {
            return text;
        }
        return WITH + restricted + (text.startsWith(WITH) ? ",\n" + text.substring(WITH.length()) : "\n" + text);
    }
}
