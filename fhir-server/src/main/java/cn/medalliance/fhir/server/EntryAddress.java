package cn.medalliance.fhir.server;

/** The address of a Bundle's entry, which may be written whole, from the root, or below the base. */
public final class EntryAddress {

    private EntryAddress() {}

    /** The address below the base, without a slash at its beginning. */
    public static String below(String base, String address) {
        String below = address.startsWith(base + "/") ? address.substring(base.length()) : address;
        return below.replaceFirst("^/+", "");
    }

    /** The type that an address below the base begins with. */
    public static String typeOf(String below) {
        return below.split("[/?]", 2)[0];
    }
}
