package cn.medalliance.security.access.model;

/**
 * Those resources of a type of patients that belong to no patient, and say what they are: the alliance's formulary among lists,
 * a topic among basics, a survey without a name, an organisation's objective among goals.
 *
 * @param group the class whose rows of the matrix hold for them
 * @param element the element that says it, which has a search parameter of the same name
 * @param system the system of its code, or the address that it names without its version; what has no scheme stands below the
 *     canonical address of the guide
 * @param code the code; empty when it is an address
 */
public record Ownerless(String group, String element, String system, String code) {

    /**
     * Reads a cell of {@code types.csv}.
     *
     * @param mark {@code element=system|code} or {@code element=address}
     */
    static Ownerless of(String group, String mark) {
        int equals = mark.indexOf('=');
        int bar = mark.indexOf('|');
        if (group.isEmpty() || equals < 0) {
            throw new IllegalStateException("types.csv: what is ownerless has a class and a mark, not " + mark);
        }
        return new Ownerless(
                group,
                mark.substring(0, equals),
                mark.substring(equals + 1, bar < 0 ? mark.length() : bar),
                bar < 0 ? "" : mark.substring(bar + 1));
    }

    /** Whether it is known by a code; otherwise by an address. */
    public boolean isByCode() {
        return !code.isEmpty();
    }
}
