package cn.medalliance.security.population.model;

/** How the resources of a type are shown. */
public enum ShownAs {
    /** As they are stored. */
    WHOLE,
    /** As de-identified copies: resources of people, to who sees the population. */
    DEIDENTIFIED,
    /** As they are stored, but for those that name people: what is not people's, to who sees the population. */
    WITHOUT_PEOPLE
}
