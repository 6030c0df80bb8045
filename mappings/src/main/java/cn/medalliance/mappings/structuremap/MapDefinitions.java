package cn.medalliance.mappings.structuremap;

import ca.uhn.fhir.context.support.IValidationSupport;
import cn.medalliance.mappings.codes.CodeMaps;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hl7.fhir.common.hapi.validation.validator.WorkerContextValidationSupportAdapter;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r5.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r5.model.ConceptMap;
import org.hl7.fhir.r5.model.Resource;
import org.hl7.fhir.r5.model.StructureDefinition;
import org.hl7.fhir.r5.model.StructureDefinition.StructureDefinitionKind;
import org.hl7.fhir.r5.model.StructureMap;
import org.hl7.fhir.r5.model.ValueSet;
import org.hl7.fhir.r5.terminologies.utilities.ValidationResult;
import org.hl7.fhir.utilities.validation.ValidationOptions;
import org.jspecify.annotations.Nullable;

/**
 * FHIR's types and the guide's logical models as the engine asks for them, with what HAPI's adapter lacks for it: codes have
 * the names that the guide has for them, tables are left to {@link MapTables}, and no profile is ever read.
 */
final class MapDefinitions extends WorkerContextValidationSupportAdapter {
    private final CodeMaps maps;
    private final List<StructureDefinition> types = new ArrayList<>();
    private final Map<String, Boolean> primitive = new ConcurrentHashMap<>();
    private final Map<String, StructureMap> structureMaps = new ConcurrentHashMap<>();

    /** @param support FHIR's definitions behind those of the guide */
    MapDefinitions(IValidationSupport core, IValidationSupport support, CodeMaps maps) {
        super(support);
        this.maps = maps;
        List<IBaseResource> all = core.fetchAllStructureDefinitions();
        for (IBaseResource each : all == null ? List.<IBaseResource>of() : all) {
            if (each instanceof org.hl7.fhir.r4.model.StructureDefinition definition
                    && definition.getDerivation()
                            != org.hl7.fhir.r4.model.StructureDefinition.TypeDerivationRule.CONSTRAINT
                    && definition.getKind()
                            != org.hl7.fhir.r4.model.StructureDefinition.StructureDefinitionKind.LOGICAL) {
                types.add(super.fetchResource(StructureDefinition.class, definition.getUrl()));
            }
        }
    }

    /** A map that others may import. */
    void add(StructureMap map) {
        structureMaps.put(map.getUrl(), map);
    }

    /** FHIR's own types. */
    @Override
    @SuppressWarnings("unchecked")
    public <T extends Resource> List<T> fetchResourcesByType(Class<T> type) {
        return type == StructureDefinition.class ? (List<T>) types : List.of();
    }

    @Override
    public List<StructureDefinition> fetchTypeDefinitions(String name) {
        return types.stream().filter(each -> name.equals(each.getType())).toList();
    }

    @Override
    public boolean isPrimitiveType(String name) {
        return primitive.computeIfAbsent(
                name,
                asked -> types.stream()
                        .anyMatch(each -> each.getKind() == StructureDefinitionKind.PRIMITIVETYPE
                                && asked.equals(each.getType())));
    }

    @Override
    public <T extends Resource> @Nullable T fetchResource(Class<T> type, String url) {
        if (type == StructureMap.class) {
            return type.cast(structureMaps.get(url));
        }
        return type == ConceptMap.class || type == ValueSet.class ? null : super.fetchResource(type, url);
    }

    @Override
    public <T extends Resource> @Nullable T fetchResourceWithException(Class<T> type, String url) {
        return fetchResource(type, url);
    }

    /** A code is what the map says; its name is the guide's, where it has one. */
    @Override
    public ValidationResult validateCode(
            ValidationOptions options, String system, String version, String code, String display) {
        String name = maps.coding(system, code).getDisplay();
        return new ValidationResult(system, version, new ConceptDefinitionComponent(code).setDisplay(name), name);
    }
}
