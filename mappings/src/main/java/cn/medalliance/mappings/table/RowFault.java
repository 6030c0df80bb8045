package cn.medalliance.mappings.table;

/** What can be wrong with a row before anybody asks what it means. */
public enum RowFault {
    /** A quotation mark is opened and never closed, or stands where none may. */
    QUOTES,
    /** Longer than any honest row: more characters than the table's limit. */
    TOO_LONG,
    /** What stands here is not the file's format, and nothing behind it can be read. */
    SYNTAX,
    /** Something else stands where a record belongs. */
    NO_RECORD
}
