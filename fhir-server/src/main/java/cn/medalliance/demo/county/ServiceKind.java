package cn.medalliance.demo.county;

/** What a service is for. */
public enum ServiceKind {
    REFERRAL_CLINIC("referral-clinic"),
    INPATIENT("inpatient"),
    SUPPORT_CENTRE("support-centre"),
    TELECONSULT("teleconsult"),
    PHARMACIST("pharmacist");

    private final String code;

    ServiceKind(String code) {
        this.code = code;
    }

    /** The code in {@code mca-service-type}. */
    public String code() {
        return code;
    }
}
