package cn.medalliance.story;

/** The two programmes of the story. */
enum Programme {
    HYPERTENSION("htn", "HTN-999901-2025-000401"),
    DIABETES("t2dm", "DM-999901-2025-000401");

    private final String code;
    private final String file;

    Programme(String code, String file) {
        this.code = code;
        this.file = file;
    }

    String token() {
        return Terms.code("mca-programme", code);
    }

    String code() {
        return code;
    }

    /** The number of the file that the resident of the story has in this programme. */
    String file() {
        return file;
    }
}
