package cn.medalliance.security.scope;

/**
 * What a scope lets its holder do with a type, see <a
 * href="https://hl7.org/fhir/smart-app-launch/STU2.2/scopes-and-launch-context.html">SMART App Launch 2.2, scopes</a>.
 */
public enum Permission {
    /** Type-level create. */
    CREATE('c'),
    /** Read, vread and the history of an instance. */
    READ('r'),
    /** Update and patch. */
    UPDATE('u'),
    /** Delete. */
    DELETE('d'),
    /** Search, and the history of a type. */
    SEARCH('s');

    private final char letter;

    Permission(char letter) {
        this.letter = letter;
    }

    /** Its letter in a scope of version 2. */
    public char letter() {
        return letter;
    }
}
