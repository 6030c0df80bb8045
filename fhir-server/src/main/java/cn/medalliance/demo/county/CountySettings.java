package cn.medalliance.demo.county;

import java.time.LocalDate;

/**
 * What a county is made from; equal settings make equal counties.
 *
 * @param seed where all chance comes from
 * @param residents how many people live there
 * @param asOf the last day of the county's history
 */
public record CountySettings(long seed, int residents, LocalDate asOf) {
    private static final int GRIDS_PER_50_000 = 43;
    private static final int FEWEST_GRIDS = 4;
    private static final double TOWN_SHARE = 0.75;
    private static final int HISTORY_YEARS = 2;

    int grids() {
        return Math.max(FEWEST_GRIDS, (int) Math.round(residents * (double) GRIDS_PER_50_000 / 50_000));
    }

    int townGrids() {
        return (int) Math.round(grids() * TOWN_SHARE);
    }

    /** The first day of the follow-up history. */
    public LocalDate historyStart() {
        return asOf.minusYears(HISTORY_YEARS).plusDays(1);
    }
}
