package cn.medalliance.mappings.cases;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import cn.medalliance.mappings.Conversion;
import cn.medalliance.mappings.ConversionIssue;
import cn.medalliance.mappings.ConversionResult;
import cn.medalliance.mappings.ConversionTotals;
import cn.medalliance.mappings.Delivery;
import cn.medalliance.mappings.Source;
import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.hl7.fhir.r4.model.Bundle;

/** A whole input converted, and how it is written into the expected files. */
record Converted(List<ConversionResult> results, ConversionTotals totals) {
    /** Every case arrives on the same day, under the same name, from the same system. */
    static final Delivery DELIVERY = new Delivery(
            "follow-ups.csv", URI.create("urn:example:community-system"), Instant.parse("2026-01-10T01:00:00Z"));

    static Converted of(Source source, InputStream input) throws IOException {
        List<ConversionResult> results = new ArrayList<>();
        try (Conversion conversion = source.open(input, DELIVERY)) {
            conversion.forEachRemaining(results::add);
            return new Converted(results, conversion.totals());
        }
    }

    List<Bundle> bundles() {
        return results.stream()
                .map(ConversionResult::bundle)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The Bundles by the number of their row. */
    String bundlesAsJson(FhirContext context) {
        IParser parser = context.newJsonParser();
        JsonObject byRow = new JsonObject();
        for (ConversionResult result : results) {
            Bundle bundle = result.bundle();
            if (bundle != null) {
                byRow.add("row " + result.row(), JsonParser.parseString(parser.encodeResourceToString(bundle)));
            }
        }
        return ReadableJson.write(byRow);
    }

    /** What became of each row, and the counts. */
    String issuesAsJson() {
        JsonObject all = new JsonObject();
        all.add("totals", new Gson().toJsonTree(totals));
        JsonArray rows = new JsonArray();
        for (ConversionResult result : results) {
            JsonObject row = new JsonObject();
            row.addProperty("row", result.row());
            row.addProperty("outcome", result.outcome().name().toLowerCase(Locale.ROOT));
            JsonArray issues = new JsonArray();
            result.issues().forEach(issue -> issues.add(asJson(issue)));
            row.add("issues", issues);
            rows.add(row);
        }
        all.add("rows", rows);
        return ReadableJson.write(all);
    }

    private static JsonObject asJson(ConversionIssue issue) {
        JsonObject json = new JsonObject();
        json.addProperty("severity", issue.severity().code());
        json.addProperty("code", issue.code());
        json.addProperty("column", issue.column());
        json.addProperty("zh", issue.reason().zh());
        json.addProperty("en", issue.reason().en());
        return json;
    }
}
