package cn.medalliance.operations.document;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import cn.medalliance.fhir.server.StoredResources;
import java.time.Clock;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Makes documents: a composition, everything it refers to, and of that the persons, places and things that those refer to in
 * turn. What lies on other servers, or may not be seen, is left out. See <a
 * href="https://hl7.org/fhir/R4/documents.html#bundle">R4 documents</a>.
 */
final class Documents {

    /** Who, where and with what: without these an entry cannot be read; their own entries belong to other documents. */
    private static final Set<String> FOLLOWED = Set.of(
            "Device",
            "HealthcareService",
            "Location",
            "Medication",
            "Organization",
            "Patient",
            "Practitioner",
            "PractitionerRole",
            "RelatedPerson",
            "Specimen",
            "Substance");

    private final FhirContext fhirContext;
    private final StoredResources stored;
    private final Clock clock;

    Documents(FhirContext fhirContext, StoredResources stored, Clock clock) {
        this.fhirContext = fhirContext;
        this.stored = stored;
        this.clock = clock;
    }

    /** The document of a composition, which has an id. */
    Bundle of(Composition composition, RequestDetails request) {
        Map<String, Resource> parts = new LinkedHashMap<>();
        parts.put(keyOf(composition.getIdElement()), composition);
        collect(composition, true, parts, request);

        Bundle document = new Bundle();
        document.setId(UUID.randomUUID().toString());
        document.setType(Bundle.BundleType.DOCUMENT);
        document.getIdentifier().setSystem("urn:ietf:rfc:3986").setValue("urn:uuid:" + UUID.randomUUID());
        document.setTimestamp(Date.from(clock.instant()));
        parts.forEach((key, part) -> document.addEntry()
                .setFullUrl(request.getFhirServerBase() + "/" + key)
                .setResource(part));
        return document;
    }

    private void collect(Resource from, boolean all, Map<String, Resource> parts, RequestDetails request) {
        fhirContext.newTerser().getAllResourceReferences(from).forEach(reference -> {
            IIdType target = reference.getResourceReference().getReferenceElement();
            String key = keyOf(target);
            if (!isHere(target, request)
                    || parts.containsKey(key)
                    || !all && !FOLLOWED.contains(target.getResourceType())) {
                return;
            }
            Resource part = readable(target, request);
            if (part != null) {
                parts.put(key, part);
                collect(part, false, parts, request);
            }
        });
    }

    /** Null when it may not be seen: the document goes without it. */
    private @Nullable Resource readable(IIdType target, RequestDetails request) {
        try {
            return stored.read(target, request);
        } catch (ResourceNotFoundException | ResourceGoneException hidden) {
            return null;
        }
    }

    private static boolean isHere(IIdType target, RequestDetails request) {
        return target.hasResourceType()
                && target.hasIdPart()
                && (!target.isAbsolute() || request.getFhirServerBase().equals(target.getBaseUrl()));
    }

    private static String keyOf(IIdType id) {
        return id.getResourceType() + "/" + id.getIdPart();
    }
}
