package cn.medalliance.mappings.table;

import cn.medalliance.mappings.Bilingual;
import cn.medalliance.mappings.IssueCode;

/** A file of which no row can be read: another kind of file than was said, or one made to exhaust who reads it. */
public final class UnusableFile extends Exception {
    private static final long serialVersionUID = 1L;

    private final IssueCode code;
    private final transient Bilingual[] details;

    public UnusableFile(IssueCode code, Bilingual... details) {
        super(code.code());
        this.code = code;
        this.details = details.clone();
    }

    /** What is wrong with it. */
    public IssueCode code() {
        return code;
    }

    /** What the reason has to add. */
    public Bilingual[] details() {
        return details.clone();
    }
}
