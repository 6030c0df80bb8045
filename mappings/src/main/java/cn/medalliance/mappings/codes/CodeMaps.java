package cn.medalliance.mappings.codes;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import cn.medalliance.guide.Guide;
import java.util.HashMap;
import java.util.Map;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ConceptMap;

/** The guide's concept maps, found by their id and the system that they translate from. Immutable after loading. */
public final class CodeMaps {
    private final String canonical;
    private final CodeDisplays displays = new CodeDisplays();
    private final Map<String, CodeMap> byIdAndSource = new HashMap<>();

    private CodeMaps(String canonical) {
        this.canonical = canonical;
    }

    /** Reads every concept map and every code system of the guide. */
    public static CodeMaps of(Guide guide, FhirContext context) {
        CodeMaps maps = new CodeMaps(guide.canonical());
        IParser parser = context.newJsonParser();
        for (String json : guide.resources("CodeSystem")) {
            maps.displays.add(parser.parseResource(CodeSystem.class, json));
        }
        for (String json : guide.resources("ConceptMap")) {
            ConceptMap map = parser.parseResource(ConceptMap.class, json);
            for (ConceptMap.ConceptMapGroupComponent group : map.getGroup()) {
                // Words may mean codes of several systems: a group for each.
                maps.byIdAndSource
                        .computeIfAbsent(map.getIdElement().getIdPart() + "|" + group.getSource(), key -> new CodeMap())
                        .add(group, maps.displays);
            }
        }
        return maps;
    }

    /**
     * The table that translates from a system.
     *
     * @param id the concept map's id
     * @param source the system translated from; one of the alliance's own without the canonical base
     * @throws IllegalStateException when the guide has no such table
     */
    public CodeMap map(String id, String source) {
        CodeMap map = byIdAndSource.get(id + "|" + absolute(source));
        if (map == null) {
            throw new IllegalStateException("the guide has no concept map " + id + " from " + source);
        }
        return map;
    }

    /**
     * A code with the name that the guide has for it.
     *
     * @param system the code system; one of the alliance's own without the canonical base
     */
    public Coding coding(String system, String code) {
        return displays.coding(absolute(system), code);
    }

    /** The absolute form of a url that may leave out the canonical base. */
    private String absolute(String url) {
        return url.contains(":") ? url : canonical + "/" + url;
    }
}
