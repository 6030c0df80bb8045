package cn.medalliance.demo.county;

import java.util.List;

/**
 * A service that residents are referred to.
 *
 * @param programmes the programmes it serves
 * @param greenChannel whether places are kept for urgent referrals
 * @param placesPerDay how many referred residents it takes a day
 */
public record CareService(
        ServiceKind kind,
        String name,
        Facility provider,
        Department department,
        List<String> programmes,
        boolean greenChannel,
        int placesPerDay) {

    /** The key from which its id is made. */
    public String key() {
        return "service/" + provider.number() + "/" + kind.code() + "/" + department.name();
    }
}
