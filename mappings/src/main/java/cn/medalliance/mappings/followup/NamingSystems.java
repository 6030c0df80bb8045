package cn.medalliance.mappings.followup;

import cn.medalliance.guide.Guide;

/** The systems of the identifiers that a follow-up export bears. */
final class NamingSystems {
    static final String RESIDENT_ID = "urn:oid:2.16.156.10011.1.3";
    static final String RECORD_NUMBER = "urn:oid:2.16.156.10011.1.2";

    private final String base;

    NamingSystems(Guide guide) {
        base = guide.canonical() + "/naming/";
    }

    String organization() {
        return base + "uscc";
    }

    String followUp() {
        return base + "followup-no";
    }

    String programmeFile() {
        return base + "programme-file";
    }

    String referral() {
        return base + "referral-no";
    }

    String referralLoop() {
        return base + "loop-id";
    }

    String sourceRow() {
        return base + "source-row";
    }
}
