package cn.medalliance.views.table;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.guide.Guide;
import cn.medalliance.shared.CountyTime;
import cn.medalliance.views.model.ResourceJson;
import cn.medalliance.views.model.ViewCompiler;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The tables that the guide's views are kept as. Immutable. */
final class ViewTables {

    /** What a table is made of besides its definition: with another number all tables are made anew. */
    private static final String FORM = "2";

    private final List<ViewTable> all;

    private ViewTables(List<ViewTable> all) {
        this.all = List.copyOf(all);
    }

    static ViewTables of(Guide guide, FhirContext fhir) {
        ViewCompiler compiler = new ViewCompiler(fhir, CountyTime.ZONE);
        List<ViewTable> tables = new ArrayList<>();
        guide.views().forEach((name, text) -> {
            JsonNode definition = read(name, text);
            tables.add(new ViewTable(
                    compiler.compile(definition),
                    definition.path("description").asText(),
                    digest(text),
                    CountyTime.ZONE));
        });
        return new ViewTables(tables);
    }

    private static JsonNode read(String name, String text) {
        try {
            return ResourceJson.read(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("the guide's view " + name + " is no JSON", broken);
        }
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest((FORM + text).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    List<ViewTable> all() {
        return all;
    }

    /** Some tables by the types of resources that they are made of. */
    static SortedMap<String, List<ViewTable>> byType(List<ViewTable> tables) {
        return tables.stream().collect(Collectors.groupingBy(ViewTable::resource, TreeMap::new, Collectors.toList()));
    }
}
