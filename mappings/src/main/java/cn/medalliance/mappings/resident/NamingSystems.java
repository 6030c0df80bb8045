package cn.medalliance.mappings.resident;

import cn.medalliance.guide.Guide;

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

    public String prescription() {
        return base + "prescription-no";
    }

    public String practitionerLicence() {
        return base + "practitioner-licence";
    }

    public String sourceRow() {
        return base + "source-row";
    }
}
