package cn.medalliance.provenance.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

class ProvenancesTest {

    private static final String PATIENT = "http://example.org/patient";
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    private final Provenances provenances = new Provenances(PATIENT);
    private final Agents system = new Agents(new Reference().setDisplay("his"), null, null);

    @Test
    void whatBelongsToTheSamePatientsSharesOne() {
        List<Provenance> made = provenances.made(
                List.of(
                        created("Observation/1/_history/1", "a"),
                        created("Observation/2/_history/1", "b"),
                        created("Contract/3/_history/1", "b", "a"),
                        created("Observation/4/_history/1", "a"),
                        created("Contract/5/_history/1", "a", "b"),
                        created("Location/6/_history/1")),
                system,
                null,
                NOW);
        assertThat(made)
                .extracting(ProvenancesTest::targets)
                .containsExactly(
                        List.of("Observation/1/_history/1", "Observation/4/_history/1"),
                        List.of("Observation/2/_history/1"),
                        List.of("Contract/3/_history/1", "Contract/5/_history/1"),
                        List.of("Location/6/_history/1"));
        assertThat(made)
                .extracting(ProvenancesTest::patients)
                .containsExactly(
                        List.of("Patient/a"), List.of("Patient/b"), List.of("Patient/a", "Patient/b"), List.of());
    }

    @Test
    void eachSaysWhatWasDoneToAllOfIts() {
        List<Provenance> made = provenances.made(
                List.of(
                        created("Observation/1/_history/1", "a"),
                        new Written(new IdType("Observation/2/_history/5"), Activity.UPDATE, Set.of("a")),
                        new Written(new IdType("Observation/3/_history/2"), Activity.DELETE, Set.of("a"))),
                system,
                "ETREAT",
                NOW);
        assertThat(made)
                .extracting(one -> one.getActivity().getCodingFirstRep().getCode())
                .containsExactly("CREATE", "UPDATE", "DELETE");
        assertThat(made)
                .extracting(one -> one.getReasonFirstRep().getCodingFirstRep().getCode())
                .containsOnly("ETREAT");
        assertThat(made).extracting(one -> one.getRecorded().toInstant()).containsOnly(NOW);
    }

    @Test
    void whatAClientSaysKeepsItsWordsAndIsNotSaidTwice() {
        Provenance words = new Provenance();
        words.addReason().setText("补录");
        words.addExtension(PATIENT, new Reference("Patient/a"));
        List<Provenance> said = provenances.said(
                List.of(
                        created("Observation/1/_history/1", "a"),
                        new Written(new IdType("Observation/2/_history/2"), Activity.UPDATE, Set.of("a"))),
                words);
        assertThat(said).hasSize(1);
        assertThat(targets(said.get(0))).containsExactly("Observation/1/_history/1", "Observation/2/_history/2");
        assertThat(patients(said.get(0))).containsExactly("Patient/a");
        assertThat(said.get(0).getReasonFirstRep().getText()).isEqualTo("补录");
        assertThat(words.hasTarget()).isFalse();
    }

    @Test
    void aProvenanceTellsOfAVersionOrOfWhicheverVersion() {
        Written second = new Written(new IdType("Observation/1/_history/2"), Activity.UPDATE, Set.of("a"));
        assertThat(second.isToldBy(List.of(about("Observation/1/_history/2")))).isTrue();
        assertThat(second.isToldBy(List.of(about("Observation/1")))).isTrue();
        assertThat(second.isToldBy(List.of(about("Observation/1/_history/1")))).isFalse();
        assertThat(second.isToldBy(List.of(about("Observation/2")))).isFalse();
        assertThat(second.isToldBy(List.of())).isFalse();
    }

    @Test
    void whatIsMadeAndChangedInOneTransactionWasMade() {
        assertThat(Activity.CREATE.then(Activity.UPDATE)).isEqualTo(Activity.CREATE);
        assertThat(Activity.UPDATE.then(Activity.UPDATE)).isEqualTo(Activity.UPDATE);
        assertThat(Activity.UPDATE.then(Activity.DELETE)).isEqualTo(Activity.DELETE);
    }

    private static Provenance about(String target) {
        return new Provenance().addTarget(new Reference(target));
    }

    private static Written created(String id, String... patients) {
        return new Written(new IdType(id), Activity.CREATE, Set.of(patients));
    }

    private static List<String> targets(Provenance provenance) {
        return provenance.getTarget().stream().map(Reference::getReference).toList();
    }

    private static List<String> patients(Provenance provenance) {
        return provenance.getExtensionsByUrl(PATIENT).stream()
                .map(extension -> ((Reference) extension.getValue()).getReference())
                .toList();
    }
}
