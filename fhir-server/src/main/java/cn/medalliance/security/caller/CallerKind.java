package cn.medalliance.security.caller;

import java.util.Locale;

/** The kinds of clients that the alliance registers. */
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
    DIRECTORY;

    /** As it stands in the client registry. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
