package cn.medalliance.security.access.jpa;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.guide.Guide;
import cn.medalliance.security.access.model.AccessType;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;

/** What names the organisation whose a resource is: one of its elements, or an extension of the guide where R4 has none. */
final class OrganizationElements {

    private static final String EXTENSION = "StructureDefinition/";
    private static final String PATH = "%s.extension.where(url = '%s').value.ofType(Reference)";

    private final FhirContext fhir;
    private final Guide guide;

    OrganizationElements(FhirContext fhir, Guide guide) {
        this.fhir = fhir;
        this.guide = guide;
    }

    /** What stands there in a resource of a type that has such an element. */
    List<Reference> named(AccessType type, IBaseResource resource) {
        String element = type.organizationElement().orElseThrow();
        return element.startsWith(EXTENSION)
                ? ((DomainResource) resource)
                        .getExtensionsByUrl(address(element)).stream()
                                .map(Extension::getValue)
                                .filter(Reference.class::isInstance)
                                .map(Reference.class::cast)
                                .toList()
                : fhir.newTerser().getValues(resource, type.name() + "." + element, Reference.class);
    }

    /** The path of the link to it, as HAPI's index spells it. */
    String path(AccessType type) {
        String element = type.organizationElement().orElseThrow();
        return element.startsWith(EXTENSION)
                ? PATH.formatted(type.name(), address(element))
                : type.name() + "." + element;
    }

    private String address(String element) {
        String[] below = element.split("/", 2);
        return guide.canonical(below[0], below[1]);
    }
}
