package cn.medalliance.mappings.community;

import cn.medalliance.mappings.Bilingual;
import cn.medalliance.mappings.IssueCode;
import cn.medalliance.mappings.IssueList;
import cn.medalliance.mappings.Severity;
import cn.medalliance.mappings.codes.CodeMap;
import cn.medalliance.mappings.codes.Translation;
import cn.medalliance.mappings.form.Absences;
import cn.medalliance.mappings.table.Cell;
import cn.medalliance.mappings.text.LooseText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Coding;

/** Cells that hold words or codes; a stand-in for nothing, such as {@code /}, is nothing. */
final class CodedCells {
    private final Absences absences;

    CodedCells(Absences absences) {
        this.absences = absences;
    }

    /** What the cell says; empty when it says nothing. */
    Optional<String> said(Cell cell) {
        return cell.isEmpty() || absences.inWords(cell).isPresent() ? Optional.empty() : Optional.of(cell.text());
    }

    /** What the cell says, which the row cannot do without. */
    Optional<String> needed(Cell cell, IssueList issues) {
        Optional<String> said = said(cell);
        if (said.isEmpty()) {
            issues.add(IssueCode.ANSWER_NEEDED, cell.column());
        }
        return said;
    }

    /** Says so when the cell is filled although another says that it should not be. */
    void uncalledFor(Cell cell, IssueList issues) {
        if (said(cell).isPresent()) {
            issues.add(IssueCode.ANSWER_NOT_ASKED, cell.column());
        }
    }

    /** The code of the cell, which the row cannot do without. A nought may be a code. */
    Optional<Coding> neededCode(Cell cell, CodeMap map, IssueList issues) {
        if (cell.isEmpty()) {
            issues.add(IssueCode.ANSWER_NEEDED, cell.column());
            return Optional.empty();
        }
        return translated(cell.key(), cell, map, Severity.ERROR, issues);
    }

    /**
     * The code of a cell that may be empty.
     *
     * @param whenUnknown what a code without a counterpart means for the row
     */
    Optional<Coding> code(Cell cell, CodeMap map, Severity whenUnknown, IssueList issues) {
        return said(cell).flatMap(text -> translated(LooseText.key(text), cell, map, whenUnknown, issues));
    }

    /** The codes of a cell that holds several; one without a counterpart refuses the row. */
    List<Coding> codes(Cell cell, CodeMap map, IssueList issues) {
        List<Coding> codes = new ArrayList<>();
        said(cell)
                .ifPresent(text -> LooseText.list(text)
                        .forEach(part -> translated(LooseText.key(part), cell, map, Severity.ERROR, issues)
                                .filter(code -> codes.stream()
                                        .noneMatch(other -> other.getCode().equals(code.getCode())))
                                .ifPresent(codes::add)));
        return codes;
    }

    private static Optional<Coding> translated(
            String key, Cell cell, CodeMap map, Severity whenUnknown, IssueList issues) {
        Translation translation = map.translate(key);
        if (translation instanceof Translation.Match match) {
            return Optional.of(match.coding());
        }
        if (translation instanceof Translation.NoMatch noMatch) {
            issues.add(IssueCode.CODE_NO_MATCH, whenUnknown, cell.column(), Bilingual.of(noMatch.reason()));
        } else {
            issues.add(IssueCode.CODE_UNKNOWN, whenUnknown, cell.column());
        }
        return Optional.empty();
    }
}
