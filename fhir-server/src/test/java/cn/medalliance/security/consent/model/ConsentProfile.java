package cn.medalliance.security.consent.model;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.fhirpath.IFhirPath;
import cn.medalliance.guide.Guide;
import java.util.List;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.ElementDefinition.ElementDefinitionConstraintComponent;
import org.hl7.fhir.r4.model.StructureDefinition;

/** The guide's profile of Consents, of which the invariants say the same as the reader. */
final class ConsentProfile {

    private static final FhirContext FHIR = FhirContext.forR4Cached();

    private final IFhirPath paths = FHIR.newFhirPath();
    private final List<ElementDefinitionConstraintComponent> invariants;

    private ConsentProfile(List<ElementDefinitionConstraintComponent> invariants) {
        this.invariants = invariants;
    }

    static ConsentProfile of(Guide guide) {
        String json = guide.resource("StructureDefinition", "mca-consent").orElseThrow();
        StructureDefinition profile = FHIR.newJsonParser().parseResource(StructureDefinition.class, json);
        return new ConsentProfile(profile.getDifferential().getElementFirstRep().getConstraint());
    }

    /** The keys of the invariants that a Consent breaks. */
    List<String> broken(Consent consent) {
        return invariants.stream()
                .filter(invariant -> paths.evaluateFirst(consent, invariant.getExpression(), BooleanType.class)
                        .filter(BooleanType::booleanValue)
                        .isEmpty())
                .map(ElementDefinitionConstraintComponent::getKey)
                .toList();
    }
}
