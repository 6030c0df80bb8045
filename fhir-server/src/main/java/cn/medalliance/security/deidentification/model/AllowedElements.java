package cn.medalliance.security.deidentification.model;

import cn.medalliance.shared.CsvTable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/**
 * The elements that leave, by type, and how. What is not here does not leave.
 *
 * @param byType how each element of a type leaves; a type is a resource, a part of one, or a datatype
 * @param extensions the value's element and how it leaves, by the extension's id in the guide
 */
record AllowedElements(Map<String, Map<String, String>> byType, Map<String, Entry<String, String>> extensions) {

    /** As it is. */
    static final String VALUE = "value";
    /** The year of a date. */
    static final String YEAR = "year";
    /** A number of people, if they are enough. */
    static final String MANY = "many";
    /** Of an address the codes of its province, city and county. */
    static final String REGION = "region";
    /** What another resource is known by. */
    static final String REFERENCE = "Reference";
    /** Those extensions that leave. */
    static final String EXTENSION = "extension";
    /** What every resource has. */
    static final String RESOURCE = "Resource";

    static AllowedElements load() {
        Map<String, Map<String, String>> byType = new LinkedHashMap<>();
        for (CSVRecord row : CsvTable.read(AllowedElements.class, "elements.csv")) {
            Map<String, String> elements = byType.computeIfAbsent(row.get("type"), type -> new LinkedHashMap<>());
            for (String element : row.get("elements").split(" ")) {
                if (elements.put(element, row.get("as")) != null) {
                    throw new IllegalStateException("elements.csv: " + row.get("type") + "." + element + " twice");
                }
            }
        }
        Map<String, Entry<String, String>> extensions = new LinkedHashMap<>();
        for (CSVRecord row : CsvTable.read(AllowedElements.class, "extensions.csv")) {
            extensions.put(row.get("extension"), Map.entry(row.get("value"), row.get("as")));
        }
        return new AllowedElements(byType, extensions);
    }

    /** How the elements of a type leave that do so. */
    Map<String, String> of(String type) {
        return byType.getOrDefault(type, Map.of());
    }

    /** The value of an extension and how it leaves; empty when it does not. */
    Optional<Entry<String, String>> extension(String id) {
        return Optional.ofNullable(extensions.get(id));
    }
}
