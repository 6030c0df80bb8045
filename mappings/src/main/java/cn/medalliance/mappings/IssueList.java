package cn.medalliance.mappings;

import java.util.ArrayList;
import java.util.List;

/** The issues of one row, gathered while it is converted. */
public final class IssueList {
    private final long row;
    private final List<ConversionIssue> issues = new ArrayList<>();

    public IssueList(long row) {
        this.row = row;
    }

    /** Notes an issue with its usual severity; an empty column means the whole row. */
    public void add(IssueCode code, String column, Bilingual... details) {
        add(code, code.severity(), column, details);
    }

    /** Notes an issue that weighs otherwise here than usual. */
    public void add(IssueCode code, Severity severity, String column, Bilingual... details) {
        add(severity, code.code(), column, code.reason(details));
    }

    /** Notes an issue in somebody else's words, such as an invariant of the guide. The same said twice counts once. */
    public void add(Severity severity, String code, String column, Bilingual reason) {
        ConversionIssue issue = new ConversionIssue(severity, code, row, column, reason);
        if (!issues.contains(issue)) {
            issues.add(issue);
        }
    }

    /** Whether the row cannot be converted. */
    public boolean hasErrors() {
        return issues.stream().anyMatch(ConversionIssue::isError);
    }

    /** Everything noted so far, in the order it was noted. */
    public List<ConversionIssue> all() {
        return List.copyOf(issues);
    }
}
