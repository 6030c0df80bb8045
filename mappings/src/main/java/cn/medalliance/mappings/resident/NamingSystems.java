package cn.medalliance.mappings.resident;

import cn.medalliance.guide.Guide;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;

/** The systems of the identifiers that files of vendors bear. */
public final class NamingSystems {
    public static final String RESIDENT_ID = "urn:oid:2.16.156.10011.1.3";
    public static final String RECORD_NUMBER = "urn:oid:2.16.156.10011.1.2";

    private final String base;

    public NamingSystems(Guide guide) {
        base = guide.canonical() + "/naming/";
    }

    public String organization() {
        return base + "uscc";
    }

    public String followUp() {
        return base + "followup-no";
    }

    public String programmeFile() {
        return base + "programme-file";
    }

    public String contract() {
        return base + "contract-no";
    }

    public String careTeam() {
        return base + "care-team-no";
    }

    public String referral() {
        return base + "referral-no";
    }

    public String downReferral() {
        return base + "down-referral-no";
    }

    public String referralLoop() {
        return base + "loop-id";
    }

    public String referralReceipt() {
        return base + "referral-receipt-no";
    }

    public String mergeReview() {
        return base + "merge-review";
    }

    public String prescription() {
        return base + "prescription-no";
    }

    public String practitionerLicence() {
        return base + "practitioner-licence";
    }

    public String sourceRow() {
        return base + "source-row";
    }

    /** The number that whoever orders or refers gives. */
    public static Identifier placer(String system, String number) {
        return new Identifier()
                .setType(new CodeableConcept(
                        new Coding("http://terminology.hl7.org/CodeSystem/v2-0203", "PLAC", "Placer Identifier")))
                .setSystem(system)
                .setValue(number);
    }
}
