package cn.medalliance.mappings.resident;

import cn.medalliance.mappings.IssueCode;
import cn.medalliance.mappings.IssueList;
import cn.medalliance.mappings.Severity;
import cn.medalliance.mappings.form.Absences;
import cn.medalliance.mappings.table.Cell;
import cn.medalliance.mappings.text.LooseDate;
import java.time.LocalDate;
import java.util.Optional;

/** Cells that hold dates. */
public final class DateCells {
    private final Absences absences;

    public DateCells(Absences absences) {
        this.absences = absences;
    }

    /** A date that the row cannot do without, today at the latest. */
    public Optional<LooseDate> past(Cell cell, LocalDate today, IssueList issues) {
        if (cell.isEmpty() || absences.inWords(cell).isPresent()) {
            issues.add(IssueCode.DATE_MISSING, cell.column());
            return Optional.empty();
        }
        Optional<LooseDate> date = LooseDate.parse(cell.text());
        if (date.isEmpty()) {
            issues.add(IssueCode.DATE_UNREADABLE, cell.column());
        } else if (date.get().isPlaceholder()) {
            issues.add(IssueCode.DATE_PLACEHOLDER, Severity.ERROR, cell.column());
        } else if (date.get().date().isAfter(today)) {
            issues.add(IssueCode.DATE_FUTURE, cell.column());
        } else {
            return date;
        }
        return Optional.empty();
    }

    /**
     * A date that may be left out; a placeholder is as good as none.
     *
     * @param whenUnreadable what an unreadable one means for the row
     */
    public Optional<LocalDate> optional(Cell cell, Severity whenUnreadable, IssueList issues) {
        if (cell.isEmpty() || absences.inWords(cell).isPresent()) {
            return Optional.empty();
        }
        Optional<LooseDate> date = LooseDate.parse(cell.text());
        if (date.isEmpty()) {
            issues.add(IssueCode.DATE_UNREADABLE, whenUnreadable, cell.column());
        } else if (date.get().isPlaceholder()) {
            issues.add(IssueCode.DATE_PLACEHOLDER, cell.column());
            return Optional.empty();
        }
        return date.map(LooseDate::date);
    }
}
