package cn.medalliance.demo.names;

/** A Chinese name; the full form puts the family name first, without a space. */
public record PersonName(String family, String given) {

    /** The name as it is written. */
    public String full() {
        return family + given;
    }
}
