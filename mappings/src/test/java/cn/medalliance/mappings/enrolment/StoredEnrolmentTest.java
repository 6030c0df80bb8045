package cn.medalliance.mappings.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.guide.Guide;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

class StoredEnrolmentTest {
    private static final Guide GUIDE = Guide.load();
    private final StoredEnrolment stored = new StoredEnrolment(GUIDE);

    private static String url(String id) {
        return GUIDE.canonical("StructureDefinition", id);
    }

    /** As a record has it. */
    private static EpisodeOfCare record(String tier) {
        EpisodeOfCare enrolment = new EpisodeOfCare();
        enrolment.addExtension(url("management-tier"), new CodeableConcept().setText(tier));
        enrolment.addIdentifier().setSystem("urn:file").setValue("H1");
        enrolment.setCareManager(new Reference().setDisplay("李敏"));
        return enrolment;
    }

    private static String tier(EpisodeOfCare enrolment) {
        return ((CodeableConcept)
                        enrolment.getExtensionByUrl(url("management-tier")).getValue())
                .getText();
    }

    /** What became of a record here. */
    private static EpisodeOfCare changedHere() {
        EpisodeOfCare enrolment = record("key");
        Extension history = enrolment.addExtension().setUrl(url("tier-history"));
        history.addExtension("tier", new CodeableConcept().setText("routine"));
        enrolment.addExtension(url("tier-date"), new DateType("2025-06-01"));
        enrolment.addExtension(url("next-visit-date"), new DateType("2025-08-01"));
        enrolment.addIdentifier().setSystem("urn:other").setValue("O1");
        enrolment.addTeam(new Reference("CareTeam/1"));
        enrolment.setCareManager(new Reference("PractitionerRole/1"));
        return enrolment;
    }

    @Test
    void whatBecameOfItHereStays() {
        EpisodeOfCare before = changedHere();
        EpisodeOfCare now = record("routine");
        stored.keep(before, now);
        assertThat(now.equalsDeep(before)).as("nothing is to be written").isTrue();
    }

    @Test
    void whatTheRecordTellsOfALaterDayIsTaken() {
        EpisodeOfCare now = record("general");
        now.addExtension(url("tier-date"), new DateType("2025-07-01"));
        now.addExtension(url("next-visit-date"), new DateType("2025-07-15"));
        now.setCareManager(new Reference().setDisplay("王强"));
        EpisodeOfCare before = changedHere();
        before.getCareManager().setDisplay("李敏");
        stored.keep(before, now);
        assertThat(tier(now)).isEqualTo("general");
        assertThat(now.hasExtension(url("tier-history"))).isTrue();
        assertThat(now.getExtensionByUrl(url("next-visit-date"))
                        .getValueAsPrimitive()
                        .getValueAsString())
                .isEqualTo("2025-08-01");
        assertThat(now.getCareManager().getReference()).isNull();
    }

    @Test
    void anEnrolmentThatGoesOnHasNoReasonForItsEnd() {
        EpisodeOfCare before = record("key");
        before.addExtension(url("cancellation-reason"), new CodeableConcept().setText("迁出"));
        EpisodeOfCare now = record("key");
        stored.keep(before, now);
        assertThat(now.hasExtension(url("cancellation-reason"))).isFalse();
    }
}
