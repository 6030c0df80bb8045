package cn.medalliance.views.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A view definition as it is written, without what only people read.
 *
 * @param url its canonical address
 * @param resource the type of the resources it is a table of
 * @see <a href="https://sql-on-fhir.org/ig/StructureDefinition-ViewDefinition.html">SQL on FHIR, ViewDefinition</a>
 */
public record ViewDefinition(
        @Nullable String url,
        @Nullable String name,
        @Nullable String status,
        String resource,
        List<Constant> constants,
        List<Select> selects,
        List<Where> wheres) {

    /** What a definition lacks, has too much of, or says in a wrong way, is refused at once. */
    public static ViewDefinition read(JsonNode json) {
        return new ViewReader(json).read();
    }

    /**
     * What stands for {@code %name}.
     *
     * @param type the FHIR type, such as {@code dateTime}
     */
    public record Constant(String name, String type, JsonNode value) {}

    /**
     * Columns for an item, for each of some items, or for all items below one.
     *
     * @param element where it stands in the definition
     * @param repeat the paths that are followed to any depth; empty when there are none
     */
    public record Select(
            String element,
            List<Column> columns,
            List<Select> selects,
            @Nullable String forEach,
            @Nullable String forEachOrNull,
            List<String> repeat,
            List<Select> unionAll) {}

    /**
     * A column.
     *
     * @param type the FHIR type that it says it has, without the address before it
     * @param ansiType the value of its tag {@code ansi/type}
     */
    public record Column(
            String element,
            String name,
            String path,
            @Nullable String description,
            boolean isCollection,
            @Nullable String type,
            @Nullable String ansiType) {}

    /** A condition on the resource. */
    public record Where(String element, String path) {}
}
