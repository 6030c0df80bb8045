package cn.medalliance.identity.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

/** References to one patient become references to another, and back. */
class PatientReferencesTest {

    private static Reference to(String id) {
        return new Reference("Patient/" + id);
    }

    @Test
    void whereverTheyStandTheyMove() {
        Observation observation = new Observation().setSubject(to("a"));
        observation.addPerformer(to("b"));
        observation.addPerformer(to("a"));
        observation.addExtension(new Extension("http://example.org/x", to("a")));
        Coverage contained = new Coverage().setBeneficiary(to("a"));
        observation.addContained(contained);
        assertThat(PatientReferences.move(observation, "a", "b"))
                .containsExactlyInAnyOrder(
                        "subject[0]", "performer[1]", "extension[0].value[x][0]", "contained[0].beneficiary[0]");
        assertThat(PatientReferences.areIn(observation, "a")).isFalse();
        assertThat(contained.getBeneficiary().getReference()).isEqualTo("Patient/b");
    }

    @Test
    void oneVersionAndWhatAProvenanceTellsOfStay() {
        Provenance provenance = new Provenance();
        provenance.addTarget(to("a"));
        provenance.addEntity().setWhat(to("a/_history/2"));
        provenance.addExtension(new Extension("http://example.org/patient", to("a")));
        assertThat(PatientReferences.move(provenance, "a", "b")).containsExactly("extension[0].value[x][0]");
        assertThat(PatientReferences.move(new Observation().setSubject(to("a/_history/1")), "a", "b"))
                .isEmpty();
    }

    @Test
    void theyGoBackAlthoughTheResourceWasChanged() {
        Observation observation = new Observation().setSubject(to("a"));
        observation.addPerformer(to("a"));
        var places = PatientReferences.move(observation, "a", "b");
        observation.getPerformer().add(0, new Reference("Organization/c"));
        observation.addBasedOn(to("b"));
        PatientReferences.moveBack(observation, places, false, "b", "a");
        assertThat(observation.getSubject().getReference()).isEqualTo("Patient/a");
        assertThat(observation.getPerformer().get(1).getReference()).isEqualTo("Patient/a");
        assertThat(observation.getBasedOnFirstRep().getReference()).isEqualTo("Patient/b");
    }

    @Test
    void ofAResourceOfBothOnlyTheVeryPlacesGoBack() {
        Group group = new Group();
        group.addMember().setEntity(to("a"));
        group.addMember().setEntity(to("b"));
        var places = PatientReferences.move(group, "a", "b");
        assertThat(PatientReferences.moveBack(group, places, true, "b", "a")).isEqualTo(places);
        assertThat(group.getMember().get(0).getEntity().getReference()).isEqualTo("Patient/a");
        assertThat(group.getMember().get(1).getEntity().getReference()).isEqualTo("Patient/b");
    }
}
