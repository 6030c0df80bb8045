package cn.medalliance.demo.county;

import org.jspecify.annotations.Nullable;

/**
 * A piece of the county: street or township, community or village, grid.
 *
 * @param code the grid code, unique in the county
 * @param division the code of the administrative place it lies in: 9 or 12 digits
 * @param manager the organisation that answers for its residents
 * @param clinic where its residents are usually seen; for a village the village clinic
 * @param parent the larger piece it lies in
 */
public record Area(
        AreaKind kind,
        String code,
        String name,
        String division,
        boolean town,
        Facility manager,
        Facility clinic,
        @Nullable Area parent) {

    /** The key from which its ids are made. */
    public String key() {
        return "area/" + code;
    }

    /** Its name after the names of the pieces it lies in. */
    public String fullName() {
        return parent == null ? name : parent.fullName() + name;
    }
}
