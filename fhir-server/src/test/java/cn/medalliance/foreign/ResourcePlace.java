package cn.medalliance.foreign;

/** Where a resource is, as {@code Patient/1}. */
final class ResourcePlace {

    private ResourcePlace() {}

    /** The place in a {@code Location}, which says the version, too. */
    static String in(String location) {
        return location.replaceFirst("/_history/.*", "").replaceFirst(".*/(\\w+/[^/]+)$", "$1");
    }

    static String id(String place) {
        return place.substring(place.indexOf('/') + 1);
    }
}
