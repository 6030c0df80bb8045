package cn.medalliance.load.model;

/**
 * What became of the lines; they add up.
 *
 * @param load the load's number in {@code mca.load}
 * @param read lines that are not blank
 * @param loaded that are stored
 * @param rejected that are not, and stand in {@code mca.load_rejection}
 */
public record LoadResult(long load, long read, long loaded, long rejected) {}
