package cn.medalliance.prescribing.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.guide.Guide;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.MedicationDispense;
import org.hl7.fhir.r4.model.MedicationDispense.MedicationDispenseStatus;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestStatus;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewRulesTest {

    private static final Guide GUIDE = Guide.load();

    private final ReviewRules rules = new ReviewRules(GUIDE);

    private static MedicationRequest prescription(MedicationRequestStatus status, @Nullable String review) {
        MedicationRequest made = new MedicationRequest().setStatus(status);
        if (review != null) {
            made.addExtension(
                    GUIDE.canonical("StructureDefinition", "rx-review-status"),
                    new CodeableConcept(
                            new Coding(GUIDE.canonical("CodeSystem", "mca-rx-review-status"), review, null)));
        }
        return made;
    }

    @ParameterizedTest
    @CsvSource({
        "pending, ONHOLD, pending, ONHOLD, false",
        "pending, ONHOLD, pending, CANCELLED, false",
        "returned, ONHOLD, pending, ONHOLD, false",
        "pending, ONHOLD, passed, ACTIVE, true",
        "pending, ONHOLD, passed, ONHOLD, true",
        "pending, ONHOLD, returned, ONHOLD, true",
        "returned, ONHOLD, refused, CANCELLED, true",
        "pending, ONHOLD, , ONHOLD, true",
        "pending, ONHOLD, pending, ACTIVE, true",
        ", ACTIVE, passed, ACTIVE, false",
    })
    void whatWaitsIsLetGoByItsReviewAlone(
            @Nullable String before,
            MedicationRequestStatus statusBefore,
            @Nullable String after,
            MedicationRequestStatus statusAfter,
            boolean isEvaded) {
        assertThat(rules.isEvaded(prescription(statusBefore, before), prescription(statusAfter, after)))
                .isEqualTo(isEvaded);
    }

    @ParameterizedTest
    @CsvSource({"passed, true", "overridden, true", "refused, true", "pending, false", ", false"})
    void aResultThatANewPrescriptionHasIsBrought(@Nullable String said, boolean isBrought) {
        MedicationRequest made = prescription(MedicationRequestStatus.ACTIVE, said);
        assertThat(rules.isResultBrought(null, made)).isEqualTo(isBrought);
        assertThat(rules.isResultBrought(made.copy(), made)).as("it was there").isFalse();
        assertThat(rules.isResultBrought(prescription(MedicationRequestStatus.ACTIVE, null), made))
                .isEqualTo(isBrought);
    }

    @ParameterizedTest
    @CsvSource({
        "ACTIVE, , false",
        "ACTIVE, passed, false",
        "COMPLETED, passed, false",
        "STOPPED, , false",
        "ONHOLD, , true",
        "ONHOLD, pending, true",
        "CANCELLED, refused, true",
        "DRAFT, , true",
        "ENTEREDINERROR, , true",
    })
    void nothingIsDispensedOnWhatIsHeld(MedicationRequestStatus status, @Nullable String review, boolean isHeld) {
        assertThat(rules.isHeld(prescription(status, review))).isEqualTo(isHeld);
    }

    @Test
    void aDispenseIsJudgedWhenSomethingIsHandedOutOnAPrescriptionForTheFirstTime() {
        MedicationDispense prepared = new MedicationDispense().setStatus(MedicationDispenseStatus.PREPARATION);
        prepared.addAuthorizingPrescription(new Reference("MedicationRequest/1"));
        MedicationDispense done = prepared.copy().setStatus(MedicationDispenseStatus.COMPLETED);
        MedicationDispense onAnother = done.copy();
        onAnother.addAuthorizingPrescription(new Reference("MedicationRequest/2"));
        assertThat(rules.isHandedOut(null, prepared)).isFalse();
        assertThat(rules.isHandedOut(null, done)).isTrue();
        assertThat(rules.isHandedOut(prepared, done)).isTrue();
        assertThat(rules.isHandedOut(done, done.copy())).isFalse();
        assertThat(rules.isHandedOut(done, onAnother)).isTrue();
    }

    @Test
    void whoNoLongerHasThePostIsNoPharmacist() {
        PractitionerRole post = new PractitionerRole();
        post.addCode(
                new CodeableConcept(new Coding(GUIDE.canonical("CodeSystem", "mca-role"), "family-pharmacist", null)));
        assertThat(rules.isPharmacist(post)).isTrue();
        assertThat(rules.isPharmacist(post.setActive(false))).isFalse();
    }
}
