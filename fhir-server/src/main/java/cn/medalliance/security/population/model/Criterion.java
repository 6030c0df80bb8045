package cn.medalliance.security.population.model;

/**
 * What a group asks of its members: that a search finds them, or resources in their compartments.
 *
 * @param type the type that is searched
 * @param search the whole search, {@code Type?query}
 * @param excludes whether the members are those whom it does not find
 * @param element where the group says so
 */
public record Criterion(String type, String search, boolean excludes, String element) {}
