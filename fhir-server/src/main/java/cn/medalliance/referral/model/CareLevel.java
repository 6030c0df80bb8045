package cn.medalliance.referral.model;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/** The levels of care between which residents are referred, by the codes of mca-org-type (DOMAIN 4.12.6, level order rule). */
public enum CareLevel {
    VILLAGE("village-clinic", "B200"),
    TOWNSHIP("township", "community-centre", "B100", "C100", "C210", "C220"),
    COUNTY("county-hospital", "A100");

    private final Set<String> types;

    CareLevel(String... types) {
        this.types = Set.of(types);
    }

    /** The highest level that an organisation of these types is of; empty when it is of none. */
    public static Optional<CareLevel> of(Collection<String> types) {
        return Arrays.stream(values())
                .filter(level -> types.stream().anyMatch(level.types::contains))
                .max(Comparator.naturalOrder());
    }

    /** Whether a referral from here to there leaves out a level between. */
    public boolean skipsTo(CareLevel target) {
        return target.ordinal() - ordinal() > 1;
    }
}
