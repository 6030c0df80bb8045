package cn.medalliance.intake.delivery;

import java.util.Locale;

/** What became of a row. Each has its count; together they are the rows that were received. */
enum Outcome {
    /** What the row tells of was not there. */
    CREATED,
    /** It was there, and is changed. */
    UPDATED,
    /** It was there as the row tells it; nothing was written. */
    UNCHANGED,
    /** Nothing stands in the row, or it stood in the file before. */
    SKIPPED,
    /** It could not be stored. */
    QUARANTINED,
    /** It could not be stored, and was given up. */
    DISCARDED;

    /** As clients read it, and the name of its count in the tables. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Outcome of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
