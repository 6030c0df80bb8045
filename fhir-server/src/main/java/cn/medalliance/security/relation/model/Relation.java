package cn.medalliance.security.relation.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What ties a caller to a resource, and so decides what it may see and do with it. */
public enum Relation {
    /** Nothing: the type is open to every caller of the kind. */
    ANYBODY,
    /**
     * Nothing: the type is open to every caller of the kind, of everybody, but de-identified, unless the caller says for what
     * it is not. See {@code security.deidentification}.
     */
    POPULATION,
    /** The resource describes the caller's own organisation or one below it. */
    OWN,
    /** The caller's client made the resource, which is nobody else's. */
    CLIENT,
    /** The caller is the patient. */
    SELF,
    /** The caller's organisation, or one below it in the organisation tree, keeps the patient's record. */
    MANAGING,
    /** A family-doctor contract in force was signed with it. */
    CONTRACT,
    /** It placed or was given a task for the patient that is open or ended less than two weeks ago. */
    REFERRAL,
    /** The patient is, or was less than two weeks ago, in its treatment. */
    ENCOUNTER,
    /** It belongs to the patient's own care team. */
    CARE_TEAM,
    /** It looks after the grid in which the patient lives. */
    GRID,
    /** It broke the glass for the patient, a few hours ago at the most. */
    EMERGENCY;

    /**
     * Whether a resident's Consent leaves it alone: whoever keeps the record must be able to keep it, and an emergency does
     * not wait.
     */
    public boolean isAboveConsent() {
        return this == MANAGING || this == EMERGENCY;
    }

    /** As it stands in the access matrix and in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The relation of a word; empty when there is none. */
    public static Optional<Relation> of(String word) {
        return Arrays.stream(values())
                .filter(relation -> relation.word().equals(word))
                .findFirst();
    }
}
