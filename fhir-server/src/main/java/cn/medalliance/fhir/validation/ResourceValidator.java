package cn.medalliance.fhir.validation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.LenientErrorHandler;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ValidationOptions;
import cn.medalliance.guide.ProfileSelection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Resource;

/**
 * Checks one resource, given as text, against the profiles it must meet. Works on the text itself, before any parser
 * drops what it does not know; asks no network and no database. Safe for many threads.
 */
final class ResourceValidator {

    private final FhirContext fhirContext;
    private final FhirValidator validator;
    private final ProfileSelection selection;
    private final ValidationProperties properties;
    private final ReferenceForms references;

    ResourceValidator(
            FhirContext fhirContext,
            FhirValidator validator,
            ProfileSelection selection,
            ValidationProperties properties) {
        this.fhirContext = fhirContext;
        this.validator = validator;
        this.selection = selection;
        this.properties = properties;
        this.references = new ReferenceForms(fhirContext);
    }

    /** Checks a resource's JSON or XML against what its writer must meet. */
    List<Finding> check(String text, boolean json) {
        return check(text, json, Set.of());
    }

    /** Checks as above and against further profiles. */
    List<Finding> check(String text, boolean json, Set<String> furtherProfiles) {
        Set<String> profiles = new TreeSet<>(furtherProfiles);
        IParser parser = json ? fhirContext.newJsonParser() : fhirContext.newXmlParser();
        parser.setParserErrorHandler(new LenientErrorHandler(false).setErrorOnInvalidValue(false));
        Resource resource = (Resource) parser.parseResource(text);
        resource.getMeta().getProfile().stream()
                .filter(PrimitiveType::hasValue)
                .forEach(claimed -> profiles.add(claimed.getValue()));
        if (properties.profiles() == ValidationProperties.Profiles.GUIDE) {
            selection.profileFor(resource).ifPresent(profiles::add);
        }
        ValidationOptions options = new ValidationOptions();
        profiles.forEach(options::addProfile);
        List<Finding> all = Stream.concat(
                        references.check(resource).stream(),
                        validator.validateWithResult(text, options).getMessages().stream()
                                .map(Finding::of))
                .filter(finding -> finding.severity() != IssueSeverity.INFORMATION)
                .sorted(Comparator.comparing(Finding::severity))
                .distinct()
                .toList();
        return all.size() <= properties.issues() ? all : all.subList(0, properties.issues());
    }
}
