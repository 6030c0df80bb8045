package cn.medalliance.audit.recording;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.util.ResourceReferenceInfo;
import cn.medalliance.security.access.jpa.PatientElements;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Parameters;

/** Whose data a resource holds, also one that holds other resources. */
final class ConcernedPatients {

    private final FhirContext fhir;
    private final PatientElements elements;

    ConcernedPatients(FhirContext fhir, PatientElements elements) {
        this.fhir = fhir;
        this.elements = elements;
    }

    Set<String> of(IBaseResource resource) {
        Set<String> patients = new HashSet<>();
        add(patients, resource);
        return patients;
    }

    String typeOf(IBaseResource resource) {
        return fhir.getResourceType(resource);
    }

    private void add(Set<String> patients, IBaseResource resource) {
        if (resource instanceof Bundle bundle) {
            bundle.getEntry().stream()
                    .map(Bundle.BundleEntryComponent::getResource)
                    .filter(Objects::nonNull)
                    .forEach(held -> add(patients, held));
        } else if (resource instanceof Parameters parameters) {
            parameters.getParameter().stream()
                    .map(Parameters.ParametersParameterComponent::getResource)
                    .filter(Objects::nonNull)
                    .forEach(held -> add(patients, held));
            addReferences(patients, parameters);
        } else if (elements.knows(fhir.getResourceType(resource))) {
            elements.patients(resource).stream().filter(Objects::nonNull).forEach(patients::add);
        } else {
            addReferences(patients, resource);
        }
    }

    /** What no rule says whose it is: whoever it names. */
    private void addReferences(Set<String> patients, IBaseResource resource) {
        for (ResourceReferenceInfo reference : fhir.newTerser().getAllResourceReferences(resource)) {
            IIdType id = reference.getResourceReference().getReferenceElement();
            if ("Patient".equals(id.getResourceType()) && id.hasIdPart()) {
                patients.add(id.getIdPart());
            }
        }
    }
}
