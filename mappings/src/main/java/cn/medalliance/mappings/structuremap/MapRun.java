package cn.medalliance.mappings.structuremap;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.mappings.Bilingual;
import cn.medalliance.mappings.codes.CodeMaps;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hl7.fhir.convertors.factory.VersionConvertorFactory_40_50;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r5.elementmodel.Element;
import org.hl7.fhir.r5.elementmodel.JsonParser;
import org.hl7.fhir.r5.elementmodel.Manager;
import org.hl7.fhir.r5.elementmodel.ParserBase.ValidationPolicy;
import org.hl7.fhir.r5.elementmodel.Property;
import org.hl7.fhir.r5.formats.IParser.OutputStyle;
import org.hl7.fhir.r5.model.StructureDefinition;
import org.hl7.fhir.r5.model.StructureMap;
import org.hl7.fhir.r5.model.StructureMap.StructureMapModelMode;
import org.hl7.fhir.r5.utils.structuremap.StructureMapUtilities;
import org.hl7.fhir.utilities.validation.ValidationMessage;

/** HL7's engine with the guide's maps, for one thread at a time: the maps keep what was parsed of them. */
final class MapRun {
    private static final Bilingual NO_OBJECT = new Bilingual("内容不是 JSON 对象。", "The content is no JSON object.");
    private static final Bilingual NO_INSTANCE =
            new Bilingual("内容不符合逻辑模型。", "The content does not meet the logical model.");
    private static final Bilingual UNKNOWN_ELEMENT =
            new Bilingual("逻辑模型没有此元素。", "The logical model has no such element.");
    private static final Bilingual MISSING = new Bilingual("缺少必填元素。", "An element that is needed is missing.");
    private static final Bilingual CANNOT = new Bilingual("规则无法执行。", "The rule cannot be carried out.");

    private final FhirContext context;
    private final MapDefinitions definitions;
    private final RulePath path = new RulePath();
    private final StructureMapUtilities language;
    private final Map<String, StructureMap> byUrl = new LinkedHashMap<>();

    /** @param resources the maps */
    MapRun(
            FhirContext context,
            MapDefinitions definitions,
            String canonical,
            CodeMaps tables,
            List<org.hl7.fhir.r4.model.StructureMap> resources) {
        this.context = context;
        this.definitions = definitions;
        language = new StructureMapUtilities(definitions, new MapTables(definitions, canonical, tables, path));
        // Only then it says where it is.
        language.setDebug(true);
        for (org.hl7.fhir.r4.model.StructureMap resource : resources) {
            StructureMap map = (StructureMap) VersionConvertorFactory_40_50.convertResource(resource);
            byUrl.put(map.getUrl(), map);
            definitions.add(map);
        }
    }

    Bundle transform(String url, String instance) throws MapRefusal {
        StructureMap map = Objects.requireNonNull(byUrl.get(url), url);
        Element source = read(instance, model(map));
        Element bundle = Manager.build(definitions, definitions.fetchTypeDefinition("Bundle"));
        path.clear();
        try {
            language.transform(null, source, map, bundle);
        } catch (VirtualMachineError fatal) {
            throw fatal;
        } catch (RuntimeException | Error refused) {
            // What the engine has not foreseen it throws as an Error. Its words may hold what the instance says.
            List<StructureMap> maps = List.copyOf(byUrl.values());
            throw new MapRefusal(
                    path.element(maps, source(map)),
                    path.name(),
                    path.sentence(maps).orElse(CANNOT));
        }
        return written(bundle);
    }

    private StructureDefinition model(StructureMap map) {
        String model = map.getStructure().stream()
                .filter(structure -> structure.getMode() == StructureMapModelMode.SOURCE)
                .findFirst()
                .orElseThrow()
                .getUrl();
        return Objects.requireNonNull(definitions.fetchResource(StructureDefinition.class, model), model);
    }

    /** What the map calls its source. */
    private static String source(StructureMap map) {
        return map.getGroupFirstRep().getInputFirstRep().getName();
    }

    private Bundle written(Element bundle) {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        try {
            new JsonParser(definitions).compose(bundle, json, OutputStyle.NORMAL, null);
        } catch (IOException impossible) {
            throw new IllegalStateException("nothing but memory is written to", impossible);
        }
        return context.newJsonParser().parseResource(Bundle.class, json.toString(StandardCharsets.UTF_8));
    }

    private Element read(String instance, StructureDefinition model) throws MapRefusal {
        List<ValidationMessage> messages = new ArrayList<>();
        JsonParser parser = new JsonParser(definitions);
        parser.setLogical(model);
        parser.setupValidation(ValidationPolicy.EVERYTHING);
        Element read;
        try {
            read = parser.parse(
                    messages, org.hl7.fhir.utilities.json.parser.JsonParser.parseObject(instance, false, false));
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            throw new MapRefusal("", "", NO_OBJECT);
        }
        for (ValidationMessage message : messages) {
            if (message.getLevel().isError()) {
                String text = message.getMessage();
                // The name of a property is told, what stands in it is not.
                boolean unknown = text.startsWith("Unrecognized property '");
                throw unknown
                        ? new MapRefusal(
                                text.substring(text.indexOf('\'') + 1, text.lastIndexOf('\'')), "", UNKNOWN_ELEMENT)
                        : new MapRefusal(below(message.getLocation()), "", NO_INSTANCE);
            }
        }
        refuseLacking(read, "");
        return read;
    }

    private static String below(String location) {
        return location.substring(location.indexOf('.') + 1);
    }

    private static void refuseLacking(Element element, String place) throws MapRefusal {
        for (Property property : element.getProperty().getChildProperties(element.getName(), null)) {
            String name = place + property.getName();
            if (property.getDefinition().getMin() > 0
                    && element.getChildrenByName(property.getName()).isEmpty()) {
                throw new MapRefusal(name, "", MISSING);
            }
        }
        for (Element child : element.getChildren()) {
            if (!child.isPrimitive()) {
                refuseLacking(child, place + child.getName() + ".");
            }
        }
    }
}
