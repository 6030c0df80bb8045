package cn.medalliance.security.deidentification.model;

import cn.medalliance.shared.SmallCounts;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A stored summary of an organisation's indicator, which is of nobody in particular: what leaves of it besides what the tables name. That
 * is the organisation, who reports and who signed, and the counts with their scores, but none of few nor what these could be told
 * from, by the rule of reports that are made when they are asked for. Of a report that counts somebody who denies something no number
 * leaves, nor of a group from which, with other reports of the same document, few could be told.
 */
final class StatisticReport {

    private static final String EXTENSION = "extension";
    private static final String REFERENCE = "reference";
    private static final String VALUE_REFERENCE = "valueReference";
    private static final String ORGANIZATION = "report-organization";
    private static final String WITH_DENIALS = "report-with-denials";
    private static final String OF_FEW = "report-of-few";

    /** Times and the guideline. */
    private static final List<String> PLAIN = List.of("report-as-of", "report-edition", "report-signed-on");

    private static final List<String> REFERENCES = List.of(ORGANIZATION, "report-signed-by", "report-replaces");

    private static final Pattern OF_NOBODY =
            Pattern.compile("(Organization|PractitionerRole|MeasureReport|Location)/[A-Za-z0-9.-]{1,64}");
    /** Organisations and grids, sexes, age bands: what the server writes as text. */
    private static final Pattern STRATUM = Pattern.compile(
            "(Organization|Location)/[A-Za-z0-9.-]{1,64}|male|female|other|unknown|\\d{1,2}-\\d{1,2}|\\d{1,2}\\+");

    private static final Set<String> DIRECTORY = Set.of("Organization", "PractitionerRole", "Location");

    private final ObjectNode report;
    private final String extensions;
    private final BiFunction<String, String, String> names;

    private StatisticReport(ObjectNode report, String extensions, BiFunction<String, String, String> names) {
        this.report = report;
        this.extensions = extensions;
        this.names = names;
    }

    /**
     * The report that a resource is; empty when it is none, or about somebody.
     *
     * @param extensions the canonical address below which the guide's extensions lie
     * @param names the id under which a resource is shown, by its type and id
     */
    static Optional<StatisticReport> of(
            ObjectNode resource, String extensions, BiFunction<String, String, String> names) {
        StatisticReport report = new StatisticReport(resource, extensions, names);
        JsonNode subject = resource.path("subject");
        boolean isOne = resource.path("resourceType").asText().equals("MeasureReport")
                && resource.path("type").asText().equals("summary")
                && (subject.isMissingNode() || refers(subject))
                && report.extensions(ORGANIZATION).stream().anyMatch(each -> refers(each.path(VALUE_REFERENCE)));
        return isOne ? Optional.of(report) : Optional.empty();
    }

    /** Puts into what leaves by the tables what leaves besides. */
    void complete(ObjectNode shown) {
        ArrayNode said = shown.putArray(EXTENSION);
        for (String name : PLAIN) {
            extensions(name).forEach(each -> said.add(plain(each)));
        }
        for (String name : REFERENCES) {
            extensions(name).stream()
                    .filter(each -> refers(each.path(VALUE_REFERENCE)))
                    .forEach(each -> said.addObject()
                            .put("url", each.path("url").asText())
                            .set(VALUE_REFERENCE, reference(each.path(VALUE_REFERENCE))));
        }
        for (String element : List.of("reporter", "subject")) {
            if (refers(report.path(element))) {
                shown.set(element, reference(report.path(element)));
            }
        }
        boolean isWithDenials = extensions(WITH_DENIALS).stream()
                .anyMatch(each -> each.path("valueBoolean").asBoolean());
        ArrayNode groups = shown.putArray("group");
        report.path("group").forEach(group -> groups.add(group(group, isWithDenials)));
    }

    private List<JsonNode> extensions(String name) {
        return extensions(report, name);
    }

    private List<JsonNode> extensions(JsonNode of, String name) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode each : of.path(EXTENSION)) {
            if (each.path("url").asText().equals(extensions + name)) {
                found.add(each);
            }
        }
        return found;
    }

    private static boolean refers(JsonNode reference) {
        return OF_NOBODY.matcher(reference.path(REFERENCE).asText()).matches();
    }

    private ObjectNode reference(JsonNode reference) {
        String[] parts = reference.path(REFERENCE).asText().split("/");
        return node().put(REFERENCE, parts[0] + "/" + shown(parts[0], parts[1]));
    }

    private static ObjectNode plain(JsonNode extension) {
        ObjectNode plain = node();
        for (String element : List.of("url", "valueDateTime", "valueString")) {
            if (extension.path(element).isTextual()) {
                plain.set(element, extension.get(element));
            }
        }
        return plain;
    }

    private ObjectNode group(JsonNode group, boolean isWithDenials) {
        boolean isHidden = isWithDenials || isOfFew(group) || Numbers.of(group).isSmall();
        ObjectNode written = numbers(group, isHidden);
        coded(group, "code", written);
        for (JsonNode stratifier : group.path("stratifier")) {
            ObjectNode of = written.withArray("stratifier").addObject();
            for (JsonNode code : stratifier.path("code")) {
                codings(code, of.withArray("code").addObject());
            }
            strata(stratifier.path("stratum"), of.putArray("stratum"), isHidden);
        }
        return written;
    }

    private boolean isOfFew(JsonNode counted) {
        return extensions(counted, OF_FEW).stream()
                .anyMatch(each -> each.path("valueBoolean").asBoolean());
    }

    /** Strata that are marked are not named: those that nobody is in are not there, and are not to be told from them. */
    private void strata(JsonNode strata, ArrayNode written, boolean isHidden) {
        List<Integer> places = IntStream.range(0, strata.size())
                .filter(place -> !isOfFew(strata.get(place)))
                .boxed()
                .toList();
        // Of several stratifiers at once it follows from the totals of each.
        boolean isCrossed = places.stream().anyMatch(place -> strata.get(place).has("component"));
        Set<Integer> hidden = isHidden || isCrossed
                ? Set.copyOf(places)
                : SmallCounts.hidden(places, place -> Numbers.of(strata.get(place)));
        for (int place : places) {
            JsonNode stratum = strata.get(place);
            ObjectNode shown = numbers(stratum, hidden.contains(place));
            coded(stratum, "value", shown);
            String text = stratum.path("value").path("text").asText();
            if (STRATUM.matcher(text).matches()) {
                shown.withObject("/value").put("text", text);
            }
            written.add(shown);
        }
    }

    /** The populations of a group or a stratum, and its score. */
    private static ObjectNode numbers(JsonNode counted, boolean isHidden) {
        ObjectNode written = node();
        for (JsonNode population : counted.path("population")) {
            ObjectNode shown = written.withArray("population").addObject();
            coded(population, "code", shown);
            if (!isHidden && population.path("count").isIntegralNumber()) {
                shown.set("count", population.get("count"));
            }
        }
        JsonNode score = counted.path("measureScore");
        if (!isHidden
                && counted.path("population").size() > 0
                && score.path("value").isNumber()) {
            ObjectNode shown = written.putObject("measureScore");
            for (String element : List.of("value", "system", "code")) {
                if (score.has(element)) {
                    shown.set(element, score.get(element));
                }
            }
        }
        return written;
    }

    private static void coded(JsonNode from, String element, ObjectNode to) {
        if (from.path(element).path("coding").size() > 0) {
            codings(from.path(element), to.putObject(element));
        }
    }

    /** Codes without their texts. */
    private static void codings(JsonNode concept, ObjectNode to) {
        for (JsonNode coding : concept.path("coding")) {
            ObjectNode shown = to.withArray("coding").addObject();
            for (String element : List.of("system", "version", "code")) {
                if (coding.path(element).isTextual()) {
                    shown.set(element, coding.get(element));
                }
            }
        }
    }

    private static ObjectNode node() {
        return JsonNodeFactory.withExactBigDecimals(true).objectNode();
    }

    /** Who works where is for everybody under its own id. */
    private String shown(String type, String id) {
        return DIRECTORY.contains(type) ? id : names.apply(type, id);
    }
}
