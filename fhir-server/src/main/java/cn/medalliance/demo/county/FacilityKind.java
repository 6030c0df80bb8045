package cn.medalliance.demo.county;

/** What a facility is; the level orders referrals: village, township or community, county. */
public enum FacilityKind {
    ALLIANCE("alliance", 4),
    COUNTY_HOSPITAL("county-hospital", 3),
    TCM_HOSPITAL("tcm-hospital", 3),
    CDC("cdc", 3),
    COMMUNITY_CENTRE("community-centre", 2),
    TOWNSHIP("township", 2),
    VILLAGE_CLINIC("village-clinic", 1);

    private final String code;
    private final int level;

    FacilityKind(String code, int level) {
        this.code = code;
        this.level = level;
    }

    /** The word for it in tables and keys. */
    public String code() {
        return code;
    }

    /** Higher is nearer to the county hospital. */
    public int level() {
        return level;
    }
}
