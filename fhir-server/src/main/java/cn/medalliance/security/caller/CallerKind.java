package cn.medalliance.security.caller;

import java.util.Locale;

/** The kinds of callers: clients that the alliance registers, and the people who use them. */
public enum CallerKind {
    /** The system of a hospital or clinic. */
    VENDOR,
    /** The system of a centre for disease control. */
    CDC,
    /** An app of residents or practitioners. */
    APP,
    /** The console of the alliance's office. */
    CONSOLE,
    /** The system of an insurer, which reads. */
    INSURER,
    /** The source of organisations and practitioners. */
    DIRECTORY,
    /** Who brings in what a county had before: everything, for everybody. Registered for that, and taken away after it. */
    LOADER,
    /** A doctor, nurse or other person of an organisation, whichever app calls. */
    PRACTITIONER,
    /** A resident, whichever app calls. */
    RESIDENT;

    /** Whether it is a kind of people, who sign in, and not of clients, which are registered. */
    public boolean isPerson() {
        return this == PRACTITIONER || this == RESIDENT;
    }

    /** As it stands in the client registry. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
