package cn.medalliance.demo.fhir;

import cn.medalliance.demo.county.Area;
import cn.medalliance.demo.county.Facility;
import cn.medalliance.demo.county.Role;
import cn.medalliance.demo.county.StaffMember;
import cn.medalliance.demo.course.Course;
import cn.medalliance.demo.course.Enrolment;
import cn.medalliance.demo.course.RiskLevel;
import cn.medalliance.demo.course.TierChange;
import cn.medalliance.demo.course.Visit;
import cn.medalliance.demo.people.Disease;
import cn.medalliance.demo.people.Resident;
import java.util.List;
import java.util.Locale;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/** Diagnoses, and the enrolments in the programmes that manage them. */
final class DiseaseMaker {
    private static final String ICD10 = "http://hl7.org/fhir/sid/icd-10";

    private final Words words;
    private final Facility hospital;

    DiseaseMaker(Words words, Facility hospital) {
        this.words = words;
        this.hospital = hospital;
    }

    Condition condition(Resident resident, Enrolment enrolment) {
        Disease disease = enrolment.disease();
        Condition condition = words.begin(new Condition(), "mca-condition", Keys.condition(resident, disease));
        condition.addExtension(words.extension("diagnosing-org", words.to("Organization", hospital.key())));
        condition.addExtension(words.extension("confirm-level", words.concept("mca-confirm-level", "confirmed")));
        condition.setClinicalStatus(Hl7.concept("condition-clinical", "active", "Active"));
        condition.setVerificationStatus(Hl7.concept("condition-ver-status", "confirmed", "Confirmed"));
        boolean first = resident.diseases().iterator().next() == disease;
        condition.addCategory(words.concept("mca-condition-category", first ? "chronic-primary" : "comorbidity"));
        condition.setCode(code(disease));
        condition.setSubject(words.to("Patient", resident.key()));
        condition.setOnset(Times.on(enrolment.diagnosed()));
        condition.setRecordedDateElement(Times.on(enrolment.diagnosed()));
        condition.setRecorder(words.to("PractitionerRole", doctor(resident).roleKey()));
        return condition;
    }

    EpisodeOfCare enrolment(Course course, Enrolment enrolment) {
        Resident resident = course.resident();
        Disease disease = enrolment.disease();
        EpisodeOfCare made = words.begin(new EpisodeOfCare(), "mca-enrolment", Keys.enrolment(resident, disease));
        addTiers(made, enrolment);
        RiskLevel risk = disease == Disease.HYPERTENSION ? course.risk() : null;
        if (risk != null) {
            made.addExtension(words.extension("risk-level", words.concept("mca-risk-level", risk.code())));
        }
        made.addExtension(words.extension("diagnosis-date", Times.day(enrolment.diagnosed())));
        Area area = resident.grid().area();
        made.addIdentifier(words.identifier(
                "programme-file",
                "%s-%s-%d-%07d"
                        .formatted(
                                disease.programme().toUpperCase(Locale.ROOT),
                                resident.healthRecordNumber().substring(0, 6),
                                enrolment.start().getYear(),
                                resident.number())));
        made.addType(words.concept("mca-programme", disease.programme()));
        made.addDiagnosis()
                .setCondition(words.to("Condition", Keys.condition(resident, disease)))
                .setRole(Hl7.concept("diagnosis-role", "CC", "Chief complaint"))
                .setRank(1);
        made.setPatient(words.to("Patient", resident.key()));
        made.setManagingOrganization(words.to("Organization", area.manager().key()));
        made.setPeriod(new Period().setStartElement(Times.on(enrolment.start())));
        made.setCareManager(words.to("PractitionerRole", doctor(resident).roleKey()));
        made.addTeam(words.to("CareTeam", resident.grid().familyTeam().key()));
        finish(made, enrolment, course.lastVisit().orElse(null));
        return made;
    }

    private void finish(EpisodeOfCare made, Enrolment enrolment, @Nullable Visit last) {
        if (enrolment.end() != null && enrolment.endReason() != null) {
            made.setStatus(EpisodeOfCareStatus.FINISHED);
            made.getPeriod().setEndElement(Times.on(enrolment.end()));
            made.addExtension(
                    words.extension("cancellation-reason", words.concept("mca-cancel-reason", enrolment.endReason())));
            return;
        }
        made.setStatus(enrolment.lost() ? EpisodeOfCareStatus.ONHOLD : EpisodeOfCareStatus.ACTIVE);
        if (last != null && last.diseases().contains(enrolment.disease())) {
            made.addExtension(words.extension("next-visit-date", Times.day(last.next())));
        }
    }

    private void addTiers(EpisodeOfCare made, Enrolment enrolment) {
        List<TierChange> tiers = enrolment.tiers();
        made.addExtension(words.extension(
                "management-tier",
                words.concept("mca-tier", enrolment.tier().tier().code())));
        made.addExtension(
                words.extension("tier-date", Times.day(enrolment.tier().date())));
        for (int i = 0; i + 1 < tiers.size(); i++) {
            TierChange past = tiers.get(i);
            TierChange next = tiers.get(i + 1);
            Extension history = words.extension("tier-history");
            history.addExtension("tier", words.concept("mca-tier", past.tier().code()));
            history.addExtension(
                    "period",
                    new Period().setStartElement(Times.on(past.date())).setEndElement(Times.on(next.date())));
            history.addExtension("reason", new StringType(next.reason()));
            made.addExtension(history);
        }
    }

    private CodeableConcept code(Disease disease) {
        CodeableConcept code = new CodeableConcept();
        code.addCoding(words.coding("mca-icd10cn", disease.icd10()));
        code.addCoding(new Coding().setSystem(ICD10).setCode(disease.icd10()));
        if (disease == Disease.HYPERTENSION) {
            code.addCoding(words.coding("mca-insurance-disease", "M03900"));
        } else if (disease == Disease.DIABETES) {
            code.addCoding(words.coding("mca-insurance-disease", "M01600"));
        }
        return code.addCoding(words.coding("mca-programme", disease.programme()))
                .setText(disease.label());
    }

    private static StaffMember doctor(Resident resident) {
        return resident.grid().familyTeam().member(Role.FAMILY_DOCTOR);
    }
}
