package cn.medalliance.export;

/**
 * A table that is exported.
 *
 * @param name of the table, and of its files
 * @param resource the type of the resources that it is of
 * @param format the ending of its files
 * @param hasHeader whether its files begin with the names of the columns, where the format leaves that open
 * @param definition of the table, for {@link TableFormat}
 */
public record TablePlan(String name, String resource, String format, boolean hasHeader, String definition) {

    /** What its files are known by. */
    public String key() {
        return name + '.' + format;
    }
}
