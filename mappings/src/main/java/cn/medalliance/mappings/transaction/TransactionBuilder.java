package cn.medalliance.mappings.transaction;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * Collects the entries of one transaction. The {@code fullUrl} of an entry comes from its condition, so that the same
 * source gives the same Bundle, and entries may refer to each other before either is built.
 */
public final class TransactionBuilder {
    private final Bundle bundle = new Bundle().setType(Bundle.BundleType.TRANSACTION);

    /** A reference to the entry with this condition in the same Bundle. */
    public static Reference referenceTo(MatchUrl condition) {
        return new Reference(fullUrl(condition));
    }

    /** Created when nothing meets the condition, else left as it is. */
    public void createUnlessThere(Resource resource, MatchUrl condition) {
        entry(resource, condition, Bundle.HTTPVerb.POST, resource.fhirType())
                .getRequest()
                .setIfNoneExist(condition.query());
    }

    /** Created when nothing meets the condition, else brought to this state. */
    public void createOrUpdate(Resource resource, MatchUrl condition) {
        entry(resource, condition, Bundle.HTTPVerb.PUT, condition.toString());
    }

    /** Changes parts of the one resource that meets the condition; it has to exist. */
    public void patch(Parameters patch, MatchUrl condition) {
        bundle.addEntry()
                .setResource(patch)
                .getRequest()
                .setMethod(Bundle.HTTPVerb.PATCH)
                .setUrl(condition.toString());
    }

    /** The Bundle; the builder is not to be used after this. */
    public Bundle build() {
        return bundle;
    }

    private Bundle.BundleEntryComponent entry(
            Resource resource, MatchUrl condition, Bundle.HTTPVerb method, String url) {
        Bundle.BundleEntryComponent entry =
                bundle.addEntry().setFullUrl(fullUrl(condition)).setResource(resource);
        entry.getRequest().setMethod(method).setUrl(url);
        return entry;
    }

    private static String fullUrl(MatchUrl condition) {
        return fullUrl(condition.toString());
    }

    /** The {@code fullUrl} of an entry with this condition, type and all. */
    public static String fullUrl(String condition) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(condition.getBytes(StandardCharsets.UTF_8));
    }
}
