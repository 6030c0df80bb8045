package cn.medalliance.indicators.jpa;

/** To whom it is told what is of few, or what that could be told from. */
enum Telling {
    ALL,
    /** All, and marked, so that it can be left out for who sees people de-identified. */
    ALL_WITH_MARKS,
    NOTHING_OF_FEW
}
