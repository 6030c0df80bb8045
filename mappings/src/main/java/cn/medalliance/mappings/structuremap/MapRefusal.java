package cn.medalliance.mappings.structuremap;

import cn.medalliance.mappings.Bilingual;

/** An instance that no Bundle can be made of, told without a word of what stands in it. */
public final class MapRefusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final String element;
    private final String rule;
    private final transient Bilingual reason;

    /**
     * @param element the element of the logical model; empty where it is the whole
     * @param rule the rule of the map, as {@code group/rule}; empty where it is no instance of the model at all
     * @param reason a sentence for people
     */
    MapRefusal(String element, String rule, Bilingual reason) {
        super(element + " " + rule + ": " + reason.en());
        this.element = element;
        this.rule = rule;
        this.reason = reason;
    }

    /** The element of the logical model; empty where it is the whole. */
    public String element() {
        return element;
    }

    /** The rule of the map that refuses it, as {@code group/rule}; empty where it is no instance of the model at all. */
    public String rule() {
        return rule;
    }

    /** A sentence for people. */
    public Bilingual reason() {
        return reason;
    }
}
