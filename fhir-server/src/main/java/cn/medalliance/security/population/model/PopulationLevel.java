package cn.medalliance.security.population.model;

/** Whose data are read. */
public enum PopulationLevel {
    /** Everything that the caller may see. */
    SYSTEM,
    /** Patients and what is in their compartments; all of them, or those that are named. */
    PATIENT,
    /** The members of a group, and what is in their compartments. */
    GROUP
}
