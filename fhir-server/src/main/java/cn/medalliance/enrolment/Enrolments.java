package cn.medalliance.enrolment;

import java.util.List;

/** Enrolments and contracts as other features meet them: as they are stored, with what the transaction that runs wrote. */
public interface Enrolments {

    /**
     * Two that one resident may not have at once.
     *
     * @param rule {@code mca-eoc-3} or {@code mca-con-2}
     * @param one the address of the first
     * @param other of the second
     */
    record Clash(String rule, String one, String other) {}

    /** What two records could not have together if they were one person's. */
    List<Clash> clashes(String patient, String other);
}
