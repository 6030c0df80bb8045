package cn.medalliance.demo.county;

import org.jspecify.annotations.Nullable;

/**
 * An organisation of the county.
 *
 * @param number counts all facilities from 1
 * @param creditCode the unified social credit code, with a valid check character
 * @param division the code of the place: 6, 9 or 12 digits
 * @param place the place in words
 * @param parent the organisation it is part of, if any
 */
public record Facility(
        FacilityKind kind,
        int number,
        String creditCode,
        String name,
        String division,
        String place,
        @Nullable Facility parent) {

    /** The key from which its ids are made. */
    public String key() {
        return "organization/" + number;
    }
}
