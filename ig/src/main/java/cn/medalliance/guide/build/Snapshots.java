package cn.medalliance.guide.build;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.ValidationSupportContext;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.WorkerContextValidationSupportAdapter;
import org.hl7.fhir.r4.model.StructureDefinition;

/** Makes whole definitions of differential ones, with the same HL7 library that validates against them later. */
final class Snapshots {
    private Snapshots() {}

    /** Gives each of these definitions its snapshot; they may build on each other in any order. */
    static void generate(FhirContext context, Collection<StructureDefinition> definitions) {
        PrePopulatedValidationSupport ours = new PrePopulatedValidationSupport(context);
        definitions.forEach(ours::addStructureDefinition);
        ValidationSupportChain known = new ValidationSupportChain(
                ours, new DefaultProfileValidationSupport(context), new SnapshotGeneratingValidationSupport(context));
        SnapshotGeneratingValidationSupport generator =
                new SnapshotGeneratingValidationSupport(context, new WorkerContextValidationSupportAdapter(known));
        Map<StructureDefinition, StructureDefinition> whole = new LinkedHashMap<>();
        for (StructureDefinition definition : definitions) {
            Object generated = generator.generateSnapshot(
                    new ValidationSupportContext(known), definition, definition.getUrl(), null, definition.getName());
            if (!(generated instanceof StructureDefinition result) || !result.hasSnapshot()) {
                throw new GuideBuildException("No snapshot can be made of " + definition.getUrl());
            }
            whole.put(definition, result);
        }
        whole.forEach((definition, result) -> definition.setSnapshot(result.getSnapshot()));
    }
}
