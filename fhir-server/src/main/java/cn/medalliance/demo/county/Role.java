package cn.medalliance.demo.county;

/** What somebody does in the alliance. */
public enum Role {
    SPECIALIST("specialist"),
    GP("gp"),
    FAMILY_DOCTOR("family-doctor"),
    HEALTH_MANAGER("health-manager"),
    FAMILY_PHARMACIST("family-pharmacist"),
    NURSE("nurse"),
    PUBLIC_HEALTH_ADMINISTRATOR("ph-administrator"),
    VILLAGE_DOCTOR("village-doctor"),
    COMMUNITY_WORKER("community-worker"),
    VOLUNTEER("volunteer"),
    COMMUNITY_DIRECTOR("community-director"),
    REFERRAL_COORDINATOR("referral-coordinator"),
    EPIDEMIOLOGIST("cdc-epidemiologist");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    /** The code in {@code mca-role}. */
    public String code() {
        return code;
    }

    /** The role with this code. */
    static Role of(String code) {
        for (Role role : values()) {
            if (role.code.equals(code)) {
                return role;
            }
        }
        throw new IllegalArgumentException("no such role: " + code);
    }

    /** Whether it takes a doctor's, pharmacist's or nurse's licence. */
    public boolean licensed() {
        return this != COMMUNITY_WORKER && this != VOLUNTEER && this != PUBLIC_HEALTH_ADMINISTRATOR;
    }
}
