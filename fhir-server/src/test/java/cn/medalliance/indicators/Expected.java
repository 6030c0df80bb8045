package cn.medalliance.indicators;

import java.util.Set;

/**
 * What the document says of a person of the boundary cohort.
 *
 * @param variant what was asked
 * @param person the id of the person
 * @param indicator {@code M01}
 * @param units all units of the person that the indicator has
 */
record Expected(Variant variant, String person, String indicator, Set<Unit> units) {

    /** Whose unit or resource this is: of the cohort's ids the first part is the person's. */
    static String owner(String key) {
        return key.split("--|/", -1)[0];
    }
}
