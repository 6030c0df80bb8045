package cn.medalliance.fhir.search;

import ca.uhn.fhir.jpa.dao.ISearchBuilder;
import ca.uhn.fhir.jpa.dao.SearchBuilderFactory;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** Gives every search a {@link RewritingSearchBuilder}. */
final class RewritingSearchBuilderFactory extends SearchBuilderFactory<JpaPid> {

    private final ObjectProvider<SearchRewrite> rewrites;

    RewritingSearchBuilderFactory(ObjectProvider<SearchRewrite> rewrites) {
        this.rewrites = rewrites;
    }

    @Override
    public ISearchBuilder<JpaPid> newSearchBuilder(
            @Nullable String type, @Nullable Class<? extends IBaseResource> resourceClass) {
        // Asked late: what rewrites may itself need what searches.
        return new RewritingSearchBuilder(
                super.newSearchBuilder(type, resourceClass),
                rewrites.orderedStream().toList(),
                type);
    }
}
