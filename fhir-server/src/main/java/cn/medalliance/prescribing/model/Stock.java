package cn.medalliance.prescribing.model;

import cn.medalliance.guide.Guide;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.MedicationKnowledge;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;

/**
 * Whether an organisation stocks a medicine (F10): when the medicine says so, or when it stands on a current formulary that the
 * organisation follows. What it has instead: first what is stated to be a substitute, then what is of the same chemical group.
 * Immutable.
 */
public final class Stock {

    private final String stockedBy;
    private final String relations;

    public Stock(Guide guide) {
        stockedBy = guide.canonical("StructureDefinition", "stocked-by");
        relations = guide.canonical("CodeSystem", "mca-drug-relation");
    }

    /**
     * A medicine that an organisation does not stock.
     *
     * @param medicine its name
     * @param instead what it stocks instead
     */
    public record Missing(String medicine, List<MedicationKnowledge> instead) {

        /** The names of what may be given instead. */
        public List<String> names() {
            return instead.stream()
                    .map(item -> Medicine.of(item.getCode()).name())
                    .toList();
        }

        /** What is to be said of it, in Chinese and English. */
        public String sentence() {
            String names = String.join("、", names());
            return "该机构未备此药" + (names.isEmpty() ? "" : "，可替代：" + names) + "。 The organisation does not stock it"
                    + (names.isEmpty() ? "" : "; it stocks these instead") + ".";
        }
    }

    /**
     * The medicine, when it is not stocked.
     *
     * @param organization {@code Organization/ID}
     * @return empty also when nobody says what anybody stocks
     */
    public Optional<Missing> missing(Type medication, String organization, KnownStock known) {
        Medicine medicine = Medicine.of(medication);
        Set<String> listed = known.listed(organization, stockedBy);
        List<MedicationKnowledge> same = known.medicines().stream()
                .filter(item -> Medicine.of(item.getCode()).isSame(medicine))
                .toList();
        if (known.medicines().isEmpty() || same.stream().anyMatch(item -> isStocked(item, organization, listed))) {
            return Optional.empty();
        }
        List<MedicationKnowledge> instead = Stream.concat(
                        substitutes(same, known),
                        known.medicines().stream()
                                .filter(item -> Medicine.of(item.getCode()).isOfSameGroup(medicine)))
                .filter(item -> isStocked(item, organization, listed))
                .distinct()
                .toList();
        return Optional.of(new Missing(medicine.name(), instead));
    }

    private Stream<MedicationKnowledge> substitutes(List<MedicationKnowledge> same, KnownStock known) {
        Set<String> named = same.stream()
                .flatMap(item -> item.getRelatedMedicationKnowledge().stream())
                .filter(related -> related.getType().hasCoding(relations, "substitute"))
                .flatMap(related -> related.getReference().stream())
                .map(reference -> reference.getReferenceElement().getIdPart())
                .collect(Collectors.toSet());
        return known.medicines().stream()
                .filter(item -> named.contains(item.getIdElement().getIdPart()));
    }

    private boolean isStocked(MedicationKnowledge item, String organization, Set<String> listed) {
        return listed.contains(item.getIdElement().getIdPart())
                || item.getExtensionsByUrl(stockedBy).stream()
                        .anyMatch(said ->
                                said.getValue() instanceof Reference by && organization.equals(by.getReference()));
    }
}
