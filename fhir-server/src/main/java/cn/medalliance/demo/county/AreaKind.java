package cn.medalliance.demo.county;

/** How large a piece of the county is. */
public enum AreaKind {
    STREET_OR_TOWNSHIP,
    COMMUNITY_OR_VILLAGE,
    GRID
}
