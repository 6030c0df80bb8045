package cn.medalliance.guide;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.context.support.ValidationSupportContext;
import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.StructureMap;
import org.jspecify.annotations.Nullable;

/**
 * The guide's definitions as HAPI's validator asks for them: profiles with their snapshots, terminology, search parameters,
 * and the questionnaires and maps that HAPI's own package support leaves out. It belongs at the head of a chain and is immutable.
 *
 * <p>Each is parsed when it is first asked for: the snapshots are nine megabytes, of which a start needs nothing.
 */
public final class GuideValidationSupport implements IValidationSupport {
    private static final String STRUCTURE = "StructureDefinition";
    private static final String CODES = "CodeSystem";
    private static final String VALUES = "ValueSet";
    private static final String PARAMETER = "SearchParameter";
    private static final String FORM = "Questionnaire";
    private static final String MAP = "StructureMap";

    /** What HAPI asks for by its class alone. */
    private static final Map<Class<? extends IBaseResource>, String> BESIDES =
            Map.of(Questionnaire.class, FORM, StructureMap.class, MAP);

    private final FhirContext context;

    /** By type, then by url, with and without the version. */
    private final Map<String, Map<String, Supplier<IBaseResource>>> known = new LinkedHashMap<>();

    /** By type, each once. */
    private final Map<String, List<Supplier<IBaseResource>>> all = new LinkedHashMap<>();

    /** Takes from the guide what a validator needs. */
    public GuideValidationSupport(FhirContext context, Guide guide) {
        this.context = context;
        for (String type : List.of(STRUCTURE, CODES, VALUES, PARAMETER, FORM, MAP)) {
            Map<String, Supplier<IBaseResource>> ofType = new LinkedHashMap<>();
            List<Supplier<IBaseResource>> each = new ArrayList<>();
            for (String text : guide.resources(type)) {
                DefinitionHead head = DefinitionHead.of(text);
                Supplier<IBaseResource> definition =
                        Suppliers.memoize(() -> context.newJsonParser().parseResource(text));
                ofType.put(head.url(), definition);
                ofType.put(head.url() + "|" + head.version(), definition);
                each.add(definition);
            }
            known.put(type, ofType);
            all.put(type, each);
        }
    }

    @Override
    public FhirContext getFhirContext() {
        return context;
    }

    @Override
    public @Nullable IBaseResource fetchStructureDefinition(String url) {
        return definition(STRUCTURE, url);
    }

    @Override
    public @Nullable IBaseResource fetchCodeSystem(String system) {
        return definition(CODES, system);
    }

    @Override
    public @Nullable IBaseResource fetchValueSet(String url) {
        return definition(VALUES, url);
    }

    @Override
    public <T extends IBaseResource> @Nullable T fetchResource(@Nullable Class<T> type, String uri) {
        for (Map.Entry<Class<? extends IBaseResource>, String> besides : BESIDES.entrySet()) {
            if (type != null && type.isAssignableFrom(besides.getKey())) {
                IBaseResource found = definition(besides.getValue(), uri);
                if (found != null) {
                    return type.cast(found);
                }
            }
        }
        return IValidationSupport.super.fetchResource(type, uri);
    }

    @Override
    public boolean isCodeSystemSupported(ValidationSupportContext asking, String system) {
        return ofType(CODES).containsKey(system);
    }

    @Override
    public boolean isValueSetSupported(ValidationSupportContext asking, String url) {
        return ofType(VALUES).containsKey(url);
    }

    @Override
    public List<IBaseResource> fetchAllConformanceResources() {
        return every(Set.of(STRUCTURE, CODES, VALUES, PARAMETER));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T extends IBaseResource> List<T> fetchAllStructureDefinitions() {
        return (List<T>) every(Set.of(STRUCTURE));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T extends IBaseResource> List<T> fetchAllSearchParameters() {
        return (List<T>) every(Set.of(PARAMETER));
    }

    @Override
    public String getName() {
        return "The guide's definitions";
    }

    private @Nullable IBaseResource definition(String type, String url) {
        Supplier<IBaseResource> definition = ofType(type).get(url);
        return definition == null ? null : definition.get();
    }

    private Map<String, Supplier<IBaseResource>> ofType(String type) {
        return known.getOrDefault(type, Map.of());
    }

    private List<IBaseResource> every(Collection<String> types) {
        List<IBaseResource> every = new ArrayList<>();
        all.forEach((type, definitions) -> {
            if (types.contains(type)) {
                definitions.forEach(definition -> every.add(definition.get()));
            }
        });
        return every;
    }
}
