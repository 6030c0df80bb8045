package cn.medalliance.fhir.search.composite;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.entity.BaseResourceIndexedSearchParam;
import ca.uhn.fhir.jpa.model.entity.ResourceIndexedSearchParamQuantity;
import ca.uhn.fhir.jpa.model.entity.ResourceIndexedSearchParamString;
import ca.uhn.fhir.jpa.model.entity.ResourceIndexedSearchParamToken;
import ca.uhn.fhir.jpa.model.entity.StorageSettings;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import ca.uhn.fhir.util.StringUtil;
import cn.medalliance.fhir.search.composite.PairKeys.Keys;
import cn.medalliance.fhir.search.composite.PairKeys.Place;
import cn.medalliance.fhir.search.composite.PairKeys.Unit;
import cn.medalliance.fhir.search.extraction.SparingExtractor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** HAPI's index rows and, for an Observation, one row more for each code with its value. */
final class PairExtractor extends SparingExtractor {

    private final PartitionSettings partitions;
    private final StorageSettings settings;

    PairExtractor(PartitionSettings partitions, StorageSettings settings) {
        this.partitions = partitions;
        this.settings = settings;
    }

    PairExtractor(
            PartitionSettings partitions, StorageSettings settings, FhirContext fhir, ISearchParamRegistry registry) {
        super(settings, partitions, fhir, registry);
        this.partitions = partitions;
        this.settings = settings;
    }

    @Override
    public SearchParamSet<ResourceIndexedSearchParamQuantity> extractSearchParamQuantity(
            IBaseResource resource, ISearchParamFilter filter) {
        SearchParamSet<ResourceIndexedSearchParamQuantity> rows = super.extractSearchParamQuantity(resource, filter);
        if (resource instanceof Observation observation && isWanted(PairParameter.QUANTITY, filter)) {
            for (Pair pair : pairs(observation)) {
                if (pair.value() instanceof Quantity quantity && quantity.getValue() != null) {
                    Unit unit = new Unit(
                            blankAsNull(quantity.getSystem()),
                            blankAsNull(quantity.getCode()),
                            blankAsNull(quantity.getUnit()));
                    for (Keys keys : PairKeys.writtenQuantity(pair.place(), pair.system(), pair.code(), unit)) {
                        rows.add(new ResourceIndexedSearchParamQuantity(
                                partitions,
                                PairParameter.TYPE,
                                PairParameter.QUANTITY.code(),
                                quantity.getValue(),
                                keys.second(),
                                keys.first()));
                    }
                }
            }
        }
        return rows;
    }

    @Override
    public SearchParamSet<BaseResourceIndexedSearchParam> extractSearchParamTokens(
            IBaseResource resource, ISearchParamFilter filter) {
        SearchParamSet<BaseResourceIndexedSearchParam> rows = super.extractSearchParamTokens(resource, filter);
        if (resource instanceof Observation observation && isWanted(PairParameter.CONCEPT, filter)) {
            for (Pair pair : pairs(observation)) {
                if (pair.value() instanceof CodeableConcept concept) {
                    withCode(concept, (valueSystem, valueCode) -> {
                        for (Keys keys : PairKeys.writtenConcept(
                                pair.place(), pair.system(), pair.code(), valueSystem, valueCode)) {
                            rows.add(new ResourceIndexedSearchParamToken(
                                    partitions,
                                    PairParameter.TYPE,
                                    PairParameter.CONCEPT.code(),
                                    keys.second(),
                                    keys.first()));
                        }
                    });
                }
            }
        }
        return rows;
    }

    @Override
    public SearchParamSet<ResourceIndexedSearchParamString> extractSearchParamStrings(
            IBaseResource resource, ISearchParamFilter filter) {
        SearchParamSet<ResourceIndexedSearchParamString> rows = super.extractSearchParamStrings(resource, filter);
        if (resource instanceof Observation observation && isWanted(PairParameter.TEXT, filter)) {
            for (Pair pair : pairs(observation)) {
                if (pair.place() == Place.OBSERVATION && pair.value() instanceof StringType text && !text.isEmpty()) {
                    for (String code : PairKeys.writtenCodes(pair.place(), pair.system(), pair.code())) {
                        rows.add(textRow(PairedText.of(code, text.getValue())));
                    }
                }
            }
        }
        return rows;
    }

    private ResourceIndexedSearchParamString textRow(String value) {
        return new ResourceIndexedSearchParamString(
                partitions,
                settings,
                PairParameter.TYPE,
                PairParameter.TEXT.code(),
                PairedText.cut(StringUtil.normalizeStringForSearchIndexing(value)),
                PairedText.cut(value));
    }

    private static boolean isWanted(PairParameter parameter, ISearchParamFilter filter) {
        return !filter.filterSearchParams(List.of(parameter.definition())).isEmpty();
    }

    /**
     * A code and the value it is the code of.
     *
     * @param place of both
     * @param system the code's
     * @param code one of the codes
     * @param value the value
     */
    private record Pair(Place place, @Nullable String system, String code, Type value) {}

    private static List<Pair> pairs(Observation observation) {
        List<Pair> pairs = new ArrayList<>();
        if (observation.hasValue()) {
            withCode(
                    observation.getCode(),
                    (system, code) -> pairs.add(new Pair(Place.OBSERVATION, system, code, observation.getValue())));
        }
        for (Observation.ObservationComponentComponent component : observation.getComponent()) {
            if (component.hasValue()) {
                withCode(
                        component.getCode(),
                        (system, code) -> pairs.add(new Pair(Place.COMPONENT, system, code, component.getValue())));
            }
        }
        return pairs;
    }

    private static void withCode(CodeableConcept concept, BiConsumer<@Nullable String, String> use) {
        for (Coding coding : concept.getCoding()) {
            if (coding.hasCode()) {
                use.accept(blankAsNull(coding.getSystem()), coding.getCode());
            }
        }
    }

    private static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
