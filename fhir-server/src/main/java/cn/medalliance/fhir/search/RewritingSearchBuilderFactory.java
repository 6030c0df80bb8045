package cn.medalliance.fhir.search;

import ca.uhn.fhir.jpa.dao.ISearchBuilder;
import ca.uhn.fhir.jpa.dao.SearchBuilderFactory;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import java.util.List;
import java.util.function.Supplier;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;

/** Gives every search a {@link RewritingSearchBuilder}. */
final class RewritingSearchBuilderFactory extends SearchBuilderFactory<JpaPid> {

    /** Asked late: what rewrites may itself need what searches. */
    private final Supplier<List<SearchRewrite>> rewrites;

    RewritingSearchBuilderFactory(ObjectProvider<SearchRewrite> rewrites) {
        this.rewrites = SingletonSupplier.of(() -> rewrites.orderedStream().toList());
    }

    @Override
    public ISearchBuilder<JpaPid> newSearchBuilder(
            @Nullable String type, @Nullable Class<? extends IBaseResource> resourceClass) {
        return new RewritingSearchBuilder(super.newSearchBuilder(type, resourceClass), rewrites.get(), type);
    }
}
