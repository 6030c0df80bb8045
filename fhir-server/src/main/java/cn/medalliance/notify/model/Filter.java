package cn.medalliance.notify.model;

/**
 * One parameter by which a subscriber narrows a topic.
 *
 * @param type of which type; resources of other types pass
 * @param name a search parameter of the type, or a chain of two
 * @param query the same with its value, as in an address: {@code owner=Organization/1}
 */
public record Filter(String type, String name, String query) {

    /** Whether it asks something of what a reference leads to. */
    public boolean isChain() {
        return name.indexOf('.') >= 0;
    }

    /** The parameter of the type itself. */
    public String first() {
        return isChain() ? name.substring(0, name.indexOf('.')) : name;
    }

    /** What is asked of whatever the reference leads to; only of a chain. */
    public String rest() {
        return query.substring(first().length() + 1);
    }
}
