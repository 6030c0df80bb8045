package cn.medalliance.mappings.resident;

import cn.medalliance.mappings.Delivery;
import cn.medalliance.mappings.IssueCode;
import cn.medalliance.mappings.IssueList;
import cn.medalliance.mappings.Severity;
import cn.medalliance.mappings.form.Absences;
import cn.medalliance.mappings.table.Cell;
import cn.medalliance.mappings.text.LooseDate;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.hl7.fhir.r4.model.DateTimeType;

/** Cells that hold dates. */
public final class DateCells {
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

    private final Absences absences;

    public DateCells(Absences absences) {
        this.absences = absences;
    }

    /** A day, or a moment in China's time where the source has one. */
    public static DateTimeType moment(LooseDate date) {
        LocalTime time = date.time();
        return new DateTimeType(
                time == null
                        ? date.date().toString()
                        : date.date().atTime(time).atOffset(Delivery.ZONE).format(SECONDS));
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

    /** A date that may be left out, today at the latest. */
    public Optional<LocalDate> optionalPast(Cell cell, LocalDate today, IssueList issues) {
        Optional<LocalDate> date = optional(cell, Severity.ERROR, issues);
        if (date.filter(day -> day.isAfter(today)).isPresent()) {
            issues.add(IssueCode.DATE_FUTURE, cell.column());
            return Optional.empty();
        }
        return date;
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
