package cn.medalliance.export.model;

/** Whose data are exported. */
public enum ExportLevel {
    /** Everything that the caller may see. */
    SYSTEM,
    /** Patients and what is in their compartments; all of them, or those that are named. */
    PATIENT,
    /** The members of a group, and what is in their compartments. */
    GROUP
}
