package cn.medalliance.mappings.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.guide.Guide;
import cn.medalliance.mappings.IssueCode;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Period;
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

    @Test
    void anEnrolmentThatIsOverGoesOnByALaterDayAlone() {
        EpisodeOfCare before = record("key");
        before.setStatus(EpisodeOfCareStatus.FINISHED);
        before.addExtension(url("cancellation-reason"), new CodeableConcept().setText("迁出"));
        before.setPeriod(period("2025-01-18"));
        before.getPeriod().setEndElement(new DateTimeType("2025-04-10"));

        EpisodeOfCare older = active("2025-04-10");
        assertThat(stored.keep(before, older)).contains(IssueCode.ENROLMENT_STAYS_OVER);
        assertThat(older.getStatus()).isEqualTo(EpisodeOfCareStatus.FINISHED);
        assertThat(older.getPeriod().equalsDeep(before.getPeriod())).isTrue();
        assertThat(older.hasExtension(url("cancellation-reason"))).isTrue();

        EpisodeOfCare later = active("2025-04-11");
        assertThat(stored.keep(before, later)).contains(IssueCode.ENROLMENT_REOPENED);
        assertThat(later.getStatus()).isEqualTo(EpisodeOfCareStatus.ACTIVE);
        assertThat(later.getStatusHistory()).singleElement().satisfies(history -> {
            assertThat(history.getStatus()).isEqualTo(EpisodeOfCareStatus.FINISHED);
            assertThat(history.getPeriod().getStartElement().getValueAsString()).isEqualTo("2025-04-10");
            assertThat(history.getPeriod().getEndElement().getValueAsString()).isEqualTo("2025-04-11");
        });
        assertThat(stored.keep(later, active("2025-04-11")))
                .as("goes on already")
                .isEmpty();
    }

    /** As a record of this day has it. */
    private static EpisodeOfCare active(String groupedOn) {
        EpisodeOfCare enrolment = record("key");
        enrolment.setStatus(EpisodeOfCareStatus.ACTIVE);
        enrolment.setPeriod(period("2025-01-18"));
        enrolment.addExtension(url("tier-date"), new DateType(groupedOn));
        return enrolment;
    }

    private static Period period(String start) {
        return new Period().setStartElement(new DateTimeType(start));
    }
}
