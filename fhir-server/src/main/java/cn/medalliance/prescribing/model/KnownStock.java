package cn.medalliance.prescribing.model;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.ListResource;
import org.hl7.fhir.r4.model.ListResource.ListStatus;
import org.hl7.fhir.r4.model.MedicationKnowledge;
import org.hl7.fhir.r4.model.Reference;

/**
 * What is known about the stock of organisations.
 *
 * @param medicines the medicines of the alliance, each with who stocks it
 * @param formularies lists of them, each with who follows it
 */
public record KnownStock(List<MedicationKnowledge> medicines, List<ListResource> formularies) {

    public KnownStock {
        medicines = List.copyOf(medicines);
        formularies = List.copyOf(formularies);
    }

    /** The ids of the medicines on the current formularies that an organisation follows. */
    Set<String> listed(String organization, String stockedBy) {
        return formularies.stream()
                .filter(list -> list.getStatus() == ListStatus.CURRENT)
                .filter(list -> list.getExtensionsByUrl(stockedBy).stream()
                        .anyMatch(said -> said.getValue() instanceof Reference follower
                                && organization.equals(follower.getReference())))
                .map(ListResource::getEntry)
                .flatMap(Collection::stream)
                .filter(entry -> !entry.getDeleted())
                .map(entry -> entry.getItem().getReferenceElement())
                .filter(id -> "MedicationKnowledge".equals(id.getResourceType()) && id.hasIdPart())
                .map(id -> id.getIdPart())
                .collect(Collectors.toUnmodifiableSet());
    }
}
