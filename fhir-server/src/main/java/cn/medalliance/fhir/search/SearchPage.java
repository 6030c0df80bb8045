package cn.medalliance.fhir.search;

import ca.uhn.fhir.model.primitive.InstantDt;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IPrimitiveType;
import org.jspecify.annotations.Nullable;

/**
 * One page, whole: what matched and what was included.
 *
 * <p>It tells HAPI that it is a named page, so that HAPI neither cuts it nor counts it and makes a {@code next} link when
 * there is a token.
 */
final class SearchPage implements IBundleProvider {

    private final String id = UUID.randomUUID().toString();
    private final IPrimitiveType<Date> published = InstantDt.withCurrentTime();
    private final List<IBaseResource> resources;
    private final @Nullable Integer total;
    private final @Nullable PageToken next;

    SearchPage(List<IBaseResource> resources, @Nullable Integer total, @Nullable PageToken next) {
        this.resources = resources;
        this.total = total;
        this.next = next;
    }

    @Override
    public IPrimitiveType<Date> getPublished() {
        return published;
    }

    @Override
    public List<IBaseResource> getResources(int fromIndex, int toIndex) {
        return resources;
    }

    @Override
    public String getUuid() {
        return id;
    }

    @Override
    public @Nullable Integer preferredPageSize() {
        return null;
    }

    @Override
    public @Nullable Integer size() {
        return total;
    }

    @Override
    public String getCurrentPageId() {
        return "this";
    }

    @Override
    public @Nullable String getNextPageId() {
        return next == null ? null : next.encode();
    }
}
