package cn.medalliance.indicators;

/** Where an indicator puts somebody, or a unit. */
enum Outcome {
    /** Not in the initial population. */
    OUT,
    /** In the initial population, not in the denominator. */
    NOT_COUNTED,
    EXCLUDED,
    UNMET,
    MET
}
