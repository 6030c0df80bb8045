package cn.medalliance.fhir.server;

/** Search parameters with this beginning are the server's own, for indexing, and no client's. */
public final class HiddenNames {

    private static final String BEGINNING = "mca-";

    private HiddenNames() {}

    public static boolean isHidden(String parameter) {
        return parameter.startsWith(BEGINNING);
    }
}
