package cn.medalliance.fhir.search.rules;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeChildResourceDefinition;
import ca.uhn.fhir.context.RuntimeSearchParam;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hl7.fhir.instance.model.api.IBaseResource;

/**
 * The types to which a reference parameter may lead. One of R4 is declared with the targets of all its types, as {@code patient} with
 * Patient and Group; its path on one type, {@code EpisodeOfCare.patient} or {@code Condition.subject.where(resolve() is Patient)}, may
 * lead to fewer of them, and no other is ever found by it.
 */
final class ReferenceTargets {

    private static final Pattern OF_ONE_TYPE = Pattern.compile("[\\w.]+\\.where\\(resolve\\(\\) is (\\w+)\\)");
    private static final Pattern ELEMENT = Pattern.compile("\\w+\\.(\\w+)");

    private final FhirContext fhir;

    ReferenceTargets(FhirContext fhir) {
        this.fhir = fhir;
    }

    /** The types to which a reference parameter of a type may lead. */
    Set<String> of(String type, RuntimeSearchParam parameter) {
        Set<String> declared = parameter.getTargets().isEmpty() ? fhir.getResourceTypes() : parameter.getTargets();
        Set<String> ofPaths = new HashSet<>();
        for (String path : parameter.getPathsSplitForResourceType(type)) {
            Set<String> ofPath = ofPath(type, path);
            if (ofPath.isEmpty()) {
                return declared;
            }
            ofPaths.addAll(ofPath);
        }
        ofPaths.retainAll(declared);
        return ofPaths.isEmpty() ? declared : ofPaths;
    }

    /** Empty when the path does not tell. */
    private Set<String> ofPath(String type, String path) {
        Matcher ofOneType = OF_ONE_TYPE.matcher(path);
        if (ofOneType.matches()) {
            return Set.of(ofOneType.group(1));
        }
        Matcher element = ELEMENT.matcher(path);
        BaseRuntimeChildDefinition child =
                element.matches() ? fhir.getResourceDefinition(type).getChildByName(element.group(1)) : null;
        if (!(child instanceof RuntimeChildResourceDefinition reference)) {
            return Set.of();
        }
        boolean isToAny = reference.getResourceTypes().stream().anyMatch(Class::isInterface);
        return isToAny
                ? Set.of()
                : reference.getResourceTypes().stream().map(this::name).collect(Collectors.toSet());
    }

    private String name(Class<? extends IBaseResource> target) {
        return fhir.getResourceType(target);
    }
}
