package cn.medalliance.story;

/** The referrals of the story, by the number their placer gave them. */
enum Referral {
    FIRST_DIAGNOSIS("referral-no", "R20250113-0041"),
    UP("referral-no", "R20250422-0041"),
    DOWN("down-referral-no", "X20250430-0041"),
    EMERGENCY("referral-no", "R20250615-0041");

    private final String namingSystem;
    private final String number;

    Referral(String namingSystem, String number) {
        this.namingSystem = namingSystem;
        this.number = number;
    }

    /** The placer's request. */
    Search request(Resident resident) {
        return Search.of("ServiceRequest").where("identifier", Terms.number(namingSystem, resident.own(number)));
    }

    /** The receiving side's task. */
    Search fulfilment(Resident resident) {
        return task(resident, "#fulfil");
    }

    /** The placer's task to find out whether the resident arrived. */
    Search tracking(Resident resident) {
        return task(resident, "#tracking");
    }

    private Search task(Resident resident, String suffix) {
        return Search.of("Task").where("identifier", Terms.number(namingSystem, resident.own(number) + suffix));
    }
}
