package cn.medalliance.mappings.structuremap;

import cn.medalliance.mappings.codes.CodeMap;
import cn.medalliance.mappings.codes.CodeMaps;
import cn.medalliance.mappings.codes.Translation;
import cn.medalliance.mappings.transaction.Fingerprint;
import cn.medalliance.mappings.transaction.MatchUrl;
import cn.medalliance.mappings.transaction.TransactionBuilder;
import java.util.List;
import org.hl7.fhir.exceptions.FHIRException;
import org.hl7.fhir.r5.conformance.profile.ProfileUtilities;
import org.hl7.fhir.r5.context.IWorkerContext;
import org.hl7.fhir.r5.elementmodel.Manager;
import org.hl7.fhir.r5.model.Base;
import org.hl7.fhir.r5.model.Coding;
import org.hl7.fhir.r5.model.StructureDefinition;
import org.hl7.fhir.r5.utils.structuremap.ITransformerServices;
import org.jspecify.annotations.Nullable;

/**
 * What a map makes and translates with: elements of R4, the guide's ConceptMaps, and three tables that have no end and are
 * therefore computed. As the engine's own {@code special-oid2uri}, they go by the url of a ConceptMap:
 *
 * <ul>
 *   <li>{@code special-escaped}: a value as it stands in a search
 *   <li>{@code special-sha256}: the SHA-256 of a text, in hex
 *   <li>{@code special-uuid}: the {@code urn:uuid:} that stands for what a search finds
 * </ul>
 */
final class MapTables implements ITransformerServices {
    private static final String FOLLOW_UP_WORDS = "source/followup-words";

    private final IWorkerContext definitions;
    private final String tables;
    private final CodeMaps maps;
    private final RulePath path;

    /**
     * @param canonical the base of the guide's urls
     * @param path is told where the engine is
     */
    MapTables(IWorkerContext definitions, String canonical, CodeMaps maps, RulePath path) {
        this.definitions = definitions;
        this.tables = canonical + "/ConceptMap/";
        this.maps = maps;
        this.path = path;
    }

    /** What a table says of a code; words come without a system. Null when it has none, or none of its own: a rule for all others is the map's affair. */
    @Override
    public @Nullable Coding translate(Object asking, Coding source, String url) {
        if (!url.startsWith(tables)) {
            throw new FHIRException("there is no table " + url);
        }
        if (!source.hasCode()) {
            return null;
        }
        String code = source.getCode();
        String id = url.substring(tables.length());
        return switch (id) {
            case "special-escaped" -> new Coding().setCode(MatchUrl.escaped(code));
            case "special-sha256" -> new Coding().setCode(Fingerprint.of(code));
            case "special-uuid" -> new Coding().setCode(TransactionBuilder.fullUrl(code));
            default -> listed(maps.map(id, source.hasSystem() ? source.getSystem() : FOLLOW_UP_WORDS), code);
        };
    }

    private static @Nullable Coding listed(CodeMap map, String code) {
        if (map.translate(code) instanceof Translation.Match match && !match.otherwise()) {
            org.hl7.fhir.r4.model.Coding coding = match.coding();
            return new Coding(coding.getSystem(), coding.getCode(), coding.getDisplay());
        }
        return null;
    }

    @Override
    public Base createType(Object asking, String name, ProfileUtilities profiles) {
        StructureDefinition definition = name.contains(":")
                ? definitions.fetchResource(StructureDefinition.class, name)
                : definitions.fetchTypeDefinition(name);
        if (definition == null) {
            throw new FHIRException("there is no type " + name);
        }
        return Manager.build(definitions, definition, profiles);
    }

    @Override
    public Base createResource(Object asking, Base resource, boolean atRoot) {
        return resource;
    }

    @Override
    public void log(String message) {
        path.take(message);
    }

    @Override
    public @Nullable Base resolveReference(Object asking, String url) {
        return null;
    }

    @Override
    public List<Base> performSearch(Object asking, String url) {
        throw new FHIRException("a map searches nothing here");
    }
}
