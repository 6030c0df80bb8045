package cn.medalliance.referral.model;

import java.util.Arrays;
import java.util.Optional;

/** Who acts in a referral, by the letters of the guide's tables (DOMAIN 4.12.4). */
public enum Role {
    /** The organisation that refers. */
    PLACER('P', "placer"),
    /** The organisation that owns the task. */
    FULFILLER('F', "fulfiller"),
    /** The referral centre of the alliance. */
    CENTRE('C', "referral-coordinator"),
    /** This server: clocks, and what follows from a move. */
    SERVER('S', "server");

    private final char letter;
    private final String word;

    Role(char letter, String word) {
        this.letter = letter;
        this.word = word;
    }

    /** As it stands in the tables. */
    public char letter() {
        return letter;
    }

    /** The role that a caller calls so, by its letter or its word; nobody calls itself the server. */
    public static Optional<Role> said(String name) {
        return Arrays.stream(values())
                .filter(role -> role != SERVER)
                .filter(role -> role.word.equalsIgnoreCase(name)
                        || String.valueOf(role.letter).equals(name))
                .findFirst();
    }
}
