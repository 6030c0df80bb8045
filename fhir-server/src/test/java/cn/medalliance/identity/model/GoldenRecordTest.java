package cn.medalliance.identity.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.identity.model.GoldenRecord.Conflict;
import cn.medalliance.identity.model.GoldenRecord.Merged;
import java.util.List;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Identifier.IdentifierUse;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Patient.LinkType;
import org.junit.jupiter.api.Test;

/** What one record is of two. */
class GoldenRecordTest {

    private static final String CANONICAL = "http://medalliance.example/fhir";

    private final GoldenRecord golden = new GoldenRecord(CANONICAL);
    private final Patient survivor = record("1", "99990110020100001", "13800000001");
    private final Patient duplicate = record("2", "99990110020100002", "13800000002");

    private static Patient record(String id, String number, String phone) {
        Patient patient = new Patient();
        patient.setId("Patient/" + id);
        patient.setActive(true);
        patient.addIdentifier().setSystem(PersonMatcher.HEALTH_RECORD).setValue(number);
        patient.addName().setText("张建国");
        patient.addTelecom().setValue(phone);
        return patient;
    }

    @Test
    void whatIsNotKnownComesFromTheDuplicateAndTheRestIsKeptAsOld() {
        survivor.setGender(AdministrativeGender.UNKNOWN);
        duplicate.setGender(AdministrativeGender.MALE).setBirthDateElement(new DateType("1958-03-12"));
        Patient merged = golden.merge(survivor, duplicate).survivor();
        assertThat(merged.getGender()).isEqualTo(AdministrativeGender.MALE);
        assertThat(merged.getBirthDateElement().getValueAsString()).isEqualTo("1958-03-12");
        assertThat(merged.getIdentifier())
                .extracting(Identifier::getValue)
                .containsExactly("99990110020100001", "99990110020100002");
        assertThat(merged.getIdentifier()).extracting(Identifier::getUse).containsExactly(null, IdentifierUse.OLD);
        assertThat(merged.getTelecom())
                .extracting(ContactPoint::getValue)
                .containsExactly("13800000001", "13800000002");
        assertThat(merged.getName()).hasSize(1);
    }

    @Test
    void eachNamesTheOtherAndTheDuplicateIsInactive() {
        Merged merged = golden.merge(survivor, duplicate);
        assertThat(GoldenRecord.links(merged.survivor(), LinkType.REPLACES)).containsExactly("2");
        assertThat(GoldenRecord.replacing(merged.duplicate())).contains("1");
        assertThat(merged.duplicate().getActive()).isFalse();
        assertThat(GoldenRecord.isReplaced(merged.survivor())).isFalse();
    }

    @Test
    void whatBothKnowDifferentlyIsTold() {
        survivor.setBirthDateElement(new DateType("1958-03-12"));
        duplicate.setBirthDateElement(new DateType("1958-03-21"));
        duplicate.getNameFirstRep().setText("张建囯");
        survivor.addIdentifier().setSystem(PersonMatcher.RESIDENT_ID).setValue("999901195803120010");
        duplicate.addIdentifier().setSystem(PersonMatcher.RESIDENT_ID).setValue("99990119580312007X");
        Merged merged = golden.merge(survivor, duplicate);
        assertThat(merged.conflicts())
                .extracting(Conflict::element)
                .containsExactlyInAnyOrder(
                        "Patient.identifier", "Patient.name", "Patient.telecom", "Patient.birthDate");
        assertThat(merged.conflicts()).contains(new Conflict("Patient.birthDate", "1958-03-12", "1958-03-21"));
        assertThat(merged.survivor().getName()).extracting(HumanName::getText).containsExactly("张建国", "张建囯");
    }

    @Test
    void whoseIdentityBecomesKnownIsUnknownNoMore() {
        Extension unknown = new Extension(CANONICAL + "/StructureDefinition/identity-unknown", new BooleanType(true));
        survivor.addExtension(unknown);
        Patient merged = golden.merge(survivor, duplicate).survivor();
        assertThat(merged.getExtension()).isEmpty();
        assertThat(golden.withoutMerge(merged, survivor, duplicate).getExtension())
                .hasSize(1);
        assertThat(golden.merge(duplicate, survivor).survivor().getExtension()).isEmpty();
    }

    @Test
    void takenBackBothAreWhatTheyWereWithWhatTheyWereGivenSince() {
        duplicate.setBirthDateElement(new DateType("1958-03-12"));
        survivor.setGender(AdministrativeGender.UNKNOWN);
        duplicate.setGender(AdministrativeGender.MALE);
        Merged merged = golden.merge(survivor, duplicate);
        Patient now = merged.survivor().copy();
        now.addTelecom().setValue("13800000003");
        Patient restored = golden.withoutMerge(now, survivor, merged.duplicate());
        assertThat(restored.getTelecom())
                .extracting(ContactPoint::getValue)
                .containsExactly("13800000001", "13800000003");
        restored.getTelecom().remove(1);
        assertThat(restored.equalsDeep(survivor)).isTrue();
        assertThat(golden.reactivated(merged.duplicate(), duplicate, now).equalsDeep(duplicate))
                .isTrue();
        assertThat(List.of(survivor, duplicate))
                .allSatisfy(each -> assertThat(each.getLink()).isEmpty());
    }
}
