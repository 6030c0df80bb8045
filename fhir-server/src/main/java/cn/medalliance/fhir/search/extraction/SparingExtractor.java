package cn.medalliance.fhir.search.extraction;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.entity.ResourceIndexedSearchParamDate;
import ca.uhn.fhir.jpa.model.entity.StorageSettings;
import ca.uhn.fhir.jpa.searchparam.extractor.ResourceIndexedSearchParamComposite;
import ca.uhn.fhir.jpa.searchparam.extractor.SearchParamExtractorR4;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.fhirpath.FHIRPathEngine;
import org.hl7.fhir.r4.hapi.ctx.HapiWorkerContext;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * HAPI's extractor, which asks every path of every parameter of a resource, less those of which it is known that they yield
 * nothing. What it finds is the same, but for {@link ReplacedRecords}, {@link CountyDays} and {@link AddressTexts}.
 */
public class SparingExtractor extends SearchParamExtractorR4 {

    /** Made by the constructor of HAPI's class, before any initial value would be set here. */
    private @Nullable FirstElements firstElements;

    private final Map<String, String[]> splitPaths = new ConcurrentHashMap<>();

    /** One whose parts Spring gives it. */
    protected SparingExtractor() {}

    /** One that has all its parts. */
    protected SparingExtractor(
            StorageSettings settings, PartitionSettings partitions, FhirContext fhir, ISearchParamRegistry registry) {
        super(settings, partitions, fhir, registry);
    }

    @Override
    public void initFhirPath() {
        super.initFhirPath();
        FHIRPathEngine engine = new FHIRPathEngine(
                new HapiWorkerContext(getContext(), getContext().getValidationSupport()));
        firstElements = new FirstElements(engine::parse);
    }

    @Override
    public IValueExtractor getPathValueExtractor(IBase from, String path) {
        if (ReplacedRecords.hide(from, path)) {
            return List::of;
        }
        if (firstElements != null && from instanceof Resource resource && firstElements.areAbsent(path, resource)) {
            return List::of;
        }
        IValueExtractor values = super.getPathValueExtractor(from, path);
        return AddressTexts.isOf(path) ? () -> AddressTexts.shown(values.get()) : values;
    }

    /** Split once; and the hash of a path that stays the same object is reckoned once, which is looked up by often. */
    @Override
    public String[] split(String paths) {
        if (!shouldAttemptToSplitPath(paths)) {
            return super.split(paths);
        }
        String[] known = splitPaths.get(paths);
        if (known == null) {
            known = splitPaths.computeIfAbsent(paths, super::split);
        }
        return known.clone();
    }

    @Override
    public SearchParamSet<ResourceIndexedSearchParamDate> extractSearchParamDates(
            IBaseResource resource, ISearchParamFilter filter) {
        SearchParamSet<ResourceIndexedSearchParamDate> dates = super.extractSearchParamDates(resource, filter);
        CountyDays.count(dates);
        return dates;
    }

    /** HAPI keeps composites in a text index of search parameters alone, which is off ({@code docs/configuration.md}). */
    @Override
    public SearchParamSet<ResourceIndexedSearchParamComposite> extractSearchParamComposites(
            IBaseResource resource, ISearchParamFilter filter) {
        return new SearchParamSet<>();
    }
}
