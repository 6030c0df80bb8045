package cn.medalliance.fhir.search.composite;

import ca.uhn.fhir.jpa.dao.ISearchBuilder;
import ca.uhn.fhir.jpa.dao.SearchBuilderFactory;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;

/** Gives every search a {@link CompositeSearchBuilder}. */
final class CompositeSearchBuilderFactory extends SearchBuilderFactory<JpaPid> {

    private final CompositeRewriter rewriter;

    CompositeSearchBuilderFactory(CompositeRewriter rewriter) {
        this.rewriter = rewriter;
    }

    @Override
    public ISearchBuilder<JpaPid> newSearchBuilder(
            @Nullable String type, @Nullable Class<? extends IBaseResource> resourceClass) {
        return new CompositeSearchBuilder(super.newSearchBuilder(type, resourceClass), rewriter, type);
    }
}
