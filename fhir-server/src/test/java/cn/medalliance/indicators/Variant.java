package cn.medalliance.indicators;

/** The questions that the boundary cohort is asked. */
enum Variant {
    YEAR(base()),
    STRICT_NORM(base().with("norm", "strict")),
    ANY_WAY(base().with("visitWays", "any")),
    FACE_TO_FACE_CONTROL(base().with("controlSource", "face-to-face")),
    HBA1C_OF_ALL(base().with("hba1c", "all")),
    NO_SPIROMETRY(base().with("spirometry", "not-required")),
    LAST_QUARTER(Question.of("2025-10-01", "2025-12-31", "2026-01-10")),
    ASKED_IN_JUNE(Question.of("2025-01-01", "2025-12-31", "2025-06-30"));

    private final Question question;

    Variant(Question question) {
        this.question = question;
    }

    Question question() {
        return question;
    }

    /** The year 2025, asked on 10 January 2026. */
    private static Question base() {
        return Question.of("2025-01-01", "2025-12-31", "2026-01-10");
    }
}
