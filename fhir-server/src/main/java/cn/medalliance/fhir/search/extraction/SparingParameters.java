package cn.medalliance.fhir.search.extraction;

import ca.uhn.fhir.context.ComboSearchParamType;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.jpa.searchparam.extractor.BaseSearchParamExtractor;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import ca.uhn.fhir.rest.server.util.ResourceSearchParams;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.fhirpath.FHIRPathEngine;
import org.hl7.fhir.r4.hapi.ctx.HapiWorkerContext;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * HAPI's registry for extracting from many resources while no parameter changes: HAPI's own copies the list of a type each
 * time it is asked, nine times for each resource. While a thread extracts from a resource, it sees of the type's parameters
 * those that may find something in it.
 */
public final class SparingParameters implements ISearchParamRegistry {

    private static final int MOST_ELEMENTS = 64;

    private final ISearchParamRegistry registry;
    private final FirstElements elements;
    private final Map<String, ResourceSearchParams> ofType = new ConcurrentHashMap<>();
    private final Map<Shape, ResourceSearchParams> ofShape = new ConcurrentHashMap<>();
    private final ThreadLocal<@Nullable Current> current = new ThreadLocal<>();

    public SparingParameters(ISearchParamRegistry registry, FhirContext fhir) {
        this.registry = registry;
        FHIRPathEngine engine = new FHIRPathEngine(new HapiWorkerContext(fhir, fhir.getValidationSupport()));
        this.elements = new FirstElements(engine::parse);
    }

    /**
     * Which elements a resource has.
     *
     * @param present a bit for each, in the order of the type's elements
     */
    private record Shape(String type, long present) {}

    /** What a thread extracts from. */
    private record Current(String type, ResourceSearchParams parameters) {}

    /** What this thread extracts from next; what it began with is over. */
    public void begin(Resource resource) {
        current.set(new Current(resource.fhirType(), parameters(resource)));
    }

    /** This thread extracts from nothing in particular any more. */
    public void end() {
        current.remove();
    }

    private ResourceSearchParams parameters(Resource resource) {
        String type = resource.fhirType();
        List<Property> properties = resource.children();
        if (properties.size() > MOST_ELEMENTS) {
            return all(type);
        }
        long present = 0;
        for (int index = 0; index < properties.size(); index++) {
            if (properties.get(index).hasValues()) {
                present |= 1L << index;
            }
        }
        Shape shape = new Shape(type, present);
        ResourceSearchParams known = ofShape.get(shape);
        return known == null ? ofShape.computeIfAbsent(shape, key -> some(resource)) : known;
    }

    private ResourceSearchParams some(Resource resource) {
        ResourceSearchParams some = new ResourceSearchParams(resource.fhirType());
        for (RuntimeSearchParam parameter : all(resource.fhirType()).values()) {
            String path = parameter.getPath();
            boolean isAbsent = path != null
                    && !path.isBlank()
                    && Stream.of(BaseSearchParamExtractor.splitPathsR4(path))
                            .map(String::strip)
                            .allMatch(one -> elements.areAbsent(one, resource));
            if (!isAbsent) {
                some.put(parameter.getName(), parameter);
            }
        }
        return some.readOnly();
    }

    private ResourceSearchParams all(String type) {
        return ofType.computeIfAbsent(
                type, key -> registry.getActiveSearchParams(key, SearchParamLookupContextEnum.INDEX));
    }

    @Override
    public ResourceSearchParams getActiveSearchParams(String type, SearchParamLookupContextEnum context) {
        Current now = current.get();
        if (context != SearchParamLookupContextEnum.INDEX) {
            return registry.getActiveSearchParams(type, context);
        }
        return now != null && now.type().equals(type) ? now.parameters() : all(type);
    }

    @Override
    public @Nullable RuntimeSearchParam getActiveSearchParam(
            String type, String name, SearchParamLookupContextEnum context) {
        return registry.getActiveSearchParam(type, name, context);
    }

    @Override
    public @Nullable RuntimeSearchParam getActiveSearchParamByUrl(String url, SearchParamLookupContextEnum context) {
        return registry.getActiveSearchParamByUrl(url, context);
    }

    @Override
    public List<RuntimeSearchParam> getActiveComboSearchParams(String type, SearchParamLookupContextEnum context) {
        return registry.getActiveComboSearchParams(type, context);
    }

    @Override
    public List<RuntimeSearchParam> getActiveComboSearchParams(
            String type, ComboSearchParamType kind, SearchParamLookupContextEnum context) {
        return registry.getActiveComboSearchParams(type, kind, context);
    }

    @Override
    public List<RuntimeSearchParam> getActiveComboSearchParams(
            String type, Set<String> names, SearchParamLookupContextEnum context) {
        return registry.getActiveComboSearchParams(type, names, context);
    }

    @Override
    public Optional<RuntimeSearchParam> getActiveComboSearchParamById(String type, IIdType id) {
        return registry.getActiveComboSearchParamById(type, id);
    }

    @Override
    public boolean isInitialized() {
        return registry.isInitialized();
    }

    @Override
    public void requestRefresh() {
        registry.requestRefresh();
    }

    @Override
    public void forceRefresh() {
        registry.forceRefresh();
    }
}
