package cn.medalliance.fhir.validation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.util.ResourceReferenceInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.Resource;

/**
 * Whether each reference has one of the forms that the specification knows. HAPI stores another one as it is and follows it
 * nowhere, so that {@code patient/1} would belong to nobody.
 *
 * <p>See <a href="https://hl7.org/fhir/R4/references.html#literal">R4 literal references</a>.
 */
final class ReferenceForms {

    private static final String RULE = "reference-form";
    private static final Pattern ELSEWHERE = Pattern.compile("#.*|urn:(?:uuid|oid):\\S+|https?://\\S+");
    private static final Pattern HERE =
            Pattern.compile("([A-Za-z]+)(?:/[A-Za-z0-9\\-.]{1,64}(?:/_history/[A-Za-z0-9\\-.]{1,64})?|\\?.+)");

    private final FhirContext fhirContext;
    private final Set<String> types;

    ReferenceForms(FhirContext fhirContext) {
        this.fhirContext = fhirContext;
        this.types = fhirContext.getResourceTypes();
    }

    List<Finding> check(Resource resource) {
        List<Finding> found = new ArrayList<>();
        for (ResourceReferenceInfo info : fhirContext.newTerser().getAllResourceReferences(resource)) {
            String reference = info.getResourceReference().getReferenceElement().getValue();
            if (reference != null && !reference.isEmpty() && !isKnown(reference)) {
                found.add(new Finding(
                        IssueSeverity.ERROR,
                        RULE,
                        resource.fhirType() + "." + info.getName(),
                        "引用的写法不对，应如 Patient/123。 Not a reference such as Patient/123.",
                        0,
                        0));
            }
        }
        return found;
    }

    private boolean isKnown(String reference) {
        Matcher here = HERE.matcher(reference);
        return ELSEWHERE.matcher(reference).matches() || here.matches() && types.contains(here.group(1));
    }
}
