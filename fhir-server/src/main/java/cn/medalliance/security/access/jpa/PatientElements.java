package cn.medalliance.security.access.jpa;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry.SearchParamLookupContextEnum;
import cn.medalliance.security.access.model.AccessMatrix;
import cn.medalliance.security.access.model.AccessType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;

/** Whose a resource is: read from the resource, and the paths by which the index knows the same. */
public final class PatientElements {

    /** The kinds of subject that are nobody. */
    static final List<String> NOBODY = List.of("Group", "Location", "Organization");

    private final FhirContext fhir;
    private final ISearchParamRegistry registry;
    private final AccessMatrix matrix;
    private final Map<String, Links> links = new ConcurrentHashMap<>();

    PatientElements(FhirContext fhir, ISearchParamRegistry registry, AccessMatrix matrix) {
        this.fhir = fhir;
        this.registry = registry;
        this.matrix = matrix;
    }

    /**
     * The ids of the patients that a resource belongs to, without their type.
     *
     * @return none when it names no patient of this server
     */
    public Set<String> patients(IBaseResource resource) {
        String type = fhir.getResourceType(resource);
        Set<String> patients = new LinkedHashSet<>();
        matrix.type(type).filter(AccessType::isOfPatients).ifPresent(known -> {
            if (known.isPatient()) {
                patients.add(resource.getIdElement().getIdPart());
                return;
            }
            for (Reference reference : references(known, resource)) {
                IIdType id = reference.getReferenceElement();
                if ("Patient".equals(id.getResourceType()) && !id.isLocal()) {
                    patients.add(id.getIdPart());
                }
            }
        });
        return patients;
    }

    /** Whether a resource of a type that has patients refers to no subject in any way, or to an organisation, a place or a group. */
    boolean nameNobody(IBaseResource resource) {
        AccessType type = matrix.type(fhir.getResourceType(resource)).orElseThrow();
        return references(type, resource).stream()
                .allMatch(reference -> reference.isEmpty() || isNobody(reference.getReferenceElement()));
    }

    private static boolean isNobody(IIdType id) {
        return id.hasResourceType() && NOBODY.contains(id.getResourceType()) && id.hasIdPart() && !id.hasBaseUrl();
    }

    /** Whether the rules of access say whose resources of a type are. */
    public boolean knows(String type) {
        return matrix.type(type).isPresent();
    }

    /** What leads to the patient; of nearly all types it is one element, which is taken without looking for a path. */
    private List<Reference> references(AccessType type, IBaseResource resource) {
        List<Reference> references = new ArrayList<>();
        for (String element : links(type).elements()) {
            if (element.contains("://")) {
                references.addAll(ofExtension(resource, element));
                continue;
            }
            if (element.indexOf('.') > 0) {
                references.addAll(fhir.newTerser().getValues(resource, type.name() + "." + element, Reference.class));
                continue;
            }
            for (IBase value : fhir.getResourceDefinition(type.name())
                    .getChildByName(element)
                    .getAccessor()
                    .getValues(resource)) {
                if (value instanceof Reference reference) {
                    references.add(reference);
                }
            }
        }
        return references;
    }

    private static List<Reference> ofExtension(IBaseResource resource, String url) {
        return ((DomainResource) resource)
                .getExtensionsByUrl(url).stream()
                        .map(Extension::getValue)
                        .filter(Reference.class::isInstance)
                        .map(Reference.class::cast)
                        .toList();
    }

    /** The paths of a type's links to the patient. */
    public List<String> paths(String type) {
        return paths(matrix.type(type).orElseThrow());
    }

    /** Whether a resource of a type may belong to several patients at once. */
    boolean mayBeOfSeveral(AccessType type) {
        List<String> elements = links(type).elements();
        return elements.size() > 1
                || elements.stream()
                        .anyMatch(element -> element.contains("://")
                                || element.indexOf('.') > 0
                                || fhir.getResourceDefinition(type.name())
                                                .getChildByName(element)
                                                .getMax()
                                        != 1);
    }

    /** The paths of a type's links to the patient, as HAPI's index spells them. */
    public List<String> paths(AccessType type) {
        return links(type).paths();
    }

    /**
     * What leads from a type to the patient.
     *
     * @param paths as HAPI's index spells them
     * @param elements the same below the type, without conditions; of an extension its url
     */
    private record Links(List<String> paths, List<String> elements) {

        private static final Pattern EXTENSION = Pattern.compile("extension\\.where\\(url = '([^']+)'\\).*");

        static Links of(String type, List<String> paths) {
            return new Links(
                    paths,
                    paths.stream()
                            .map(path -> element(path.substring(type.length() + 1)))
                            .toList());
        }

        private static String element(String path) {
            Matcher extension = EXTENSION.matcher(path);
            return extension.matches() ? extension.group(1) : path.replaceFirst("\\.where\\(.*", "");
        }
    }

    private Links links(AccessType type) {
        return links.computeIfAbsent(type.name(), name -> {
            String parameter = type.patientParameter().orElseThrow();
            RuntimeSearchParam known =
                    registry.getActiveSearchParam(name, parameter, SearchParamLookupContextEnum.SEARCH);
            if (known == null) {
                throw new IllegalStateException("types.csv: " + name + " has no parameter " + parameter);
            }
            return Links.of(name, known.getPathsSplitForResourceType(name));
        });
    }
}
