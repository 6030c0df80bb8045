package cn.medalliance.load.model;

/**
 * How a load is done.
 *
 * @param isValidating whether each resource is checked against its profile
 * @param isIntoExisting whether the database may hold resources already
 * @param workers how many threads make rows
 * @param linesPerChunk how many lines are stored in one transaction
 */
public record LoadOptions(boolean isValidating, boolean isIntoExisting, int workers, int linesPerChunk) {}
