package cn.medalliance.security.access.model;

/** What a caller does with a resource, as the access matrix divides it. */
public enum Interaction {
    READ('r'),
    SEARCH('s'),
    HISTORY('h'),
    CREATE('c'),
    UPDATE('u'),
    DELETE('d');

    private final char letter;

    Interaction(char letter) {
        this.letter = letter;
    }

    /** As it stands in the matrix. */
    public char letter() {
        return letter;
    }
}
