package cn.medalliance;

/** Some tests have a short form, which every build runs, and a whole one: {@code mvn -B verify -Dtests.whole=true}. */
public final class WholeTests {

    public static final String PROPERTY = "tests.whole";

    private WholeTests() {}

    public static boolean areAsked() {
        return Boolean.getBoolean(PROPERTY);
    }
}
