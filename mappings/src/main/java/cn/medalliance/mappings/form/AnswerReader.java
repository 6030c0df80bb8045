package cn.medalliance.mappings.form;

import cn.medalliance.mappings.Bilingual;
import cn.medalliance.mappings.IssueCode;
import cn.medalliance.mappings.IssueList;
import cn.medalliance.mappings.codes.CodeMap;
import cn.medalliance.mappings.codes.CodeMaps;
import cn.medalliance.mappings.codes.Translation;
import cn.medalliance.mappings.table.Cell;
import cn.medalliance.mappings.text.LooseNumber;
import cn.medalliance.mappings.text.LoosePair;
import cn.medalliance.mappings.text.LooseText;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/**
 * Reads cells into the answers of a form: numbers against the form's limits and units, words against the guide's
 * tables. An empty cell answers nothing; what cannot be read is an issue, never a guess.
 */
public final class AnswerReader {
    private static final UnitConversions CONVERSIONS = new UnitConversions();

    private final FormAnswers answers;
    private final IssueList issues;
    private final Absences absences;
    private final CodeMap units;

    public AnswerReader(FormAnswers answers, IssueList issues, CodeMaps maps, Absences absences) {
        this.answers = answers;
        this.issues = issues;
        this.absences = absences;
        this.units = maps.map("cm-unit", "source/followup-words");
    }

    /** A number. */
    public void number(String linkId, Cell cell) {
        FormItem item = answers.form().item(linkId);
        answers.noteColumn(linkId, cell.column());
        if (cell.isEmpty()) {
            return;
        }
        Optional<Coding> absence = isMeasured(item) ? absences.inMeasurement(cell) : absences.inWords(cell);
        if (absence.isPresent()) {
            absent(linkId, absence.get(), cell);
            return;
        }
        BigDecimal value = checked(item, cell);
        if (value != null) {
            answers.give(
                    linkId,
                    item.isInteger() ? new IntegerType(value.intValueExact()) : new DecimalType(value),
                    cell.column());
        }
    }

    /** A number and what is aimed at: {@code 10/5} in one cell, or each in its own. */
    public void numberAndTarget(String linkId, String targetLinkId, Cell cell, Cell target) {
        Optional<LoosePair> pair = pair(cell);
        number(linkId, pair.map(both -> cell.withText(both.first())).orElse(cell));
        Cell second = pair.map(both -> cell.withText(both.second())).orElse(cell.withText(""));
        number(targetLinkId, onlyOne(second, target));
    }

    /** Two numbers that belong together: {@code 158/96} in one cell, or each in its own. */
    public void numbers(String firstLinkId, String secondLinkId, Cell both, Cell first, Cell second) {
        answers.noteColumn(firstLinkId, both.isEmpty() && !first.isEmpty() ? first.column() : both.column());
        answers.noteColumn(secondLinkId, both.isEmpty() && !second.isEmpty() ? second.column() : both.column());
        Optional<Coding> absence = absences.inMeasurement(both);
        if (absence.isPresent() && first.isEmpty() && second.isEmpty()) {
            absent(firstLinkId, absence.get(), both);
            absent(secondLinkId, absence.get(), both);
            return;
        }
        Cell one = both.withText("");
        Cell other = one;
        if (!both.isEmpty() && absence.isEmpty()) {
            Optional<LoosePair> pair = LoosePair.parse(both.text())
                    .filter(parts -> !parts.first().isEmpty() && !parts.second().isEmpty());
            if (pair.isEmpty()) {
                issues.add(IssueCode.PAIR_UNREADABLE, both.column());
                return;
            }
            one = both.withText(pair.get().first());
            other = both.withText(pair.get().second());
        }
        number(firstLinkId, onlyOne(one, first));
        number(secondLinkId, onlyOne(other, second));
    }

    /** One code. */
    public void code(String linkId, Cell cell, CodeMap table) {
        answers.noteColumn(linkId, cell.column());
        if (!cell.isEmpty()) {
            lookUp(linkId, cell, table);
        }
    }

    /** One code and what is aimed at: {@code 中/轻} in one cell, or each in its own. */
    public void codeAndTarget(String linkId, String targetLinkId, Cell cell, Cell target, CodeMap table) {
        Optional<LoosePair> pair = pair(cell);
        code(linkId, pair.map(both -> cell.withText(both.first())).orElse(cell), table);
        Cell second = pair.map(both -> cell.withText(both.second())).orElse(cell.withText(""));
        code(targetLinkId, onlyOne(second, target), table);
    }

    /** Any number of codes; words that only the table's rule for all others covers are kept under another question. */
    public void codes(String linkId, String otherLinkId, Cell cell, Cell other, CodeMap table) {
        answers.noteColumn(linkId, cell.column());
        answers.noteColumn(otherLinkId, other.column());
        Set<String> words = new LinkedHashSet<>();
        List<String> parts = isOneWord(table, cell) ? List.of(cell.text()) : LooseText.list(cell.text());
        parts.forEach(part -> lookUp(linkId, cell.withText(part), table).ifPresent(words::add));
        if (!other.isEmpty() && absences.inWords(other).isEmpty()) {
            if (table.translate(other.key()) instanceof Translation.Match match && match.otherwise()) {
                giveOnce(linkId, match.coding(), cell);
            }
            words.add(other.text());
        }
        if (!words.isEmpty()) {
            answers.give(
                    otherLinkId,
                    new StringType(String.join("、", words)),
                    other.isEmpty() ? cell.column() : other.column());
        }
    }

    /** Any number of codes of a table that has them all. */
    public void codes(String linkId, Cell cell, CodeMap table) {
        answers.noteColumn(linkId, cell.column());
        List<String> parts = isOneWord(table, cell) ? List.of(cell.text()) : LooseText.list(cell.text());
        parts.forEach(part -> lookUp(linkId, cell.withText(part), table));
    }

    /** Yes or no; a stand-in for nothing says that there is no answer, unless the table takes it for one. */
    public void yesOrNo(String linkId, Cell cell, CodeMap table) {
        answers.noteColumn(linkId, cell.column());
        if (cell.isEmpty()) {
            return;
        }
        Optional<Coding> absence =
                table.translate(cell.key()) instanceof Translation.Unknown ? absences.inWords(cell) : Optional.empty();
        if (absence.isPresent()) {
            absent(linkId, absence.get(), cell);
        } else {
            coded(cell, table)
                    .ifPresent(coding ->
                            answers.give(linkId, new BooleanType("Y".equals(coding.getCode())), cell.column()));
        }
    }

    /** The code of a word that answers no question of its own; empty when there is none, which is an issue if there is a word. */
    public Optional<Coding> coded(Cell cell, CodeMap table) {
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        Translation translation = CodeReading.read(table, cell.text());
        if (translation instanceof Translation.Match match) {
            return Optional.of(match.coding());
        }
        if (absences.inWords(cell).isEmpty()) {
            unmatched(translation, cell);
        }
        return Optional.empty();
    }

    /** Words as they are. */
    public void text(String linkId, Cell cell) {
        answers.noteColumn(linkId, cell.column());
        said(cell).ifPresent(text -> answers.give(linkId, new StringType(text), cell.column()));
    }

    /** The words of a cell; empty when it is empty or holds a stand-in for nothing. */
    public Optional<String> said(Cell cell) {
        return cell.isEmpty() || absences.inWords(cell).isPresent() ? Optional.empty() : Optional.of(cell.text());
    }

    /** Finds the answers that contradict others. */
    public void findContradictions() {
        for (String linkId : answers.notAsked()) {
            issues.add(IssueCode.ANSWER_NOT_ASKED, answers.column(linkId).orElse(""));
        }
    }

    /** Marks as absent whatever the form needs and the row leaves open. */
    public void closeOpenQuestions() {
        for (String linkId : answers.missing()) {
            String column = answers.column(linkId).orElse("");
            answers.leftOpen(linkId, absences.unknown(), column);
            issues.add(IssueCode.ANSWER_MISSING, column);
        }
    }

    private @Nullable BigDecimal checked(FormItem item, Cell cell) {
        Optional<LooseNumber> number = LooseNumber.parse(cell.text());
        if (number.isEmpty()) {
            issues.add(IssueCode.NUMBER_UNREADABLE, cell.column());
            return null;
        }
        String unit = number.get().unit().isEmpty() ? cell.unit() : number.get().unit();
        BigDecimal value = new BigDecimal(number.get().plain());
        if (!unit.isEmpty() && !isUnitOf(item, unit)) {
            Coding needed = item.unit();
            Bilingual wanted = Bilingual.same(needed == null ? "1" : needed.getDisplay());
            Optional<Quantity> original = inOtherUnit(unit, value);
            Optional<BigDecimal> converted =
                    original.flatMap(given -> CONVERSIONS.convert(item.linkId(), given.getCode(), value));
            if (original.isEmpty() || converted.isEmpty()) {
                issues.add(IssueCode.UNIT_MISMATCH, cell.column(), wanted);
                return null;
            }
            issues.add(
                    IssueCode.UNIT_CONVERTED,
                    cell.column(),
                    Bilingual.same(original.get().getCode()),
                    wanted);
            answers.noteOriginal(item.linkId(), original.get());
            return inRange(item, converted.get(), cell);
        }
        return inRange(item, value, cell);
    }

    private Optional<Quantity> inOtherUnit(String unit, BigDecimal value) {
        if (!(units.translate(unit) instanceof Translation.Match match)) {
            return Optional.empty();
        }
        return Optional.of(new Quantity()
                .setValue(value)
                .setUnit(match.coding().getCode())
                .setSystem(match.coding().getSystem())
                .setCode(match.coding().getCode()));
    }

    private @Nullable BigDecimal inRange(FormItem item, BigDecimal value, Cell cell) {
        if (item.isInteger() && value.scale() > 0) {
            issues.add(IssueCode.NUMBER_NOT_WHOLE, cell.column());
            return null;
        }
        BigDecimal least = item.least();
        BigDecimal greatest = item.greatest();
        if (least != null && greatest != null && (value.compareTo(least) < 0 || value.compareTo(greatest) > 0)) {
            issues.add(
                    IssueCode.NUMBER_OUT_OF_RANGE,
                    cell.column(),
                    Bilingual.same(least.stripTrailingZeros().toPlainString()),
                    Bilingual.same(greatest.stripTrailingZeros().toPlainString()));
            return null;
        }
        return value;
    }

    private boolean isUnitOf(FormItem item, String unit) {
        Coding needed = item.unit();
        return needed != null
                && units.translate(unit) instanceof Translation.Match match
                && match.coding().getCode().equals(needed.getCode());
    }

    private static boolean isMeasured(FormItem item) {
        BigDecimal least = item.least();
        return least != null && least.signum() > 0;
    }

    /** Gives the code of a word; the word itself comes back when only the rule for all others covers it. */
    private Optional<String> lookUp(String linkId, Cell cell, CodeMap table) {
        Translation translation = CodeReading.read(table, cell.text());
        boolean unlisted = translation instanceof Translation.Unknown
                || (translation instanceof Translation.Match match && match.otherwise());
        Optional<Coding> absence = unlisted ? absences.inWords(cell) : Optional.empty();
        if (absence.isPresent()) {
            absent(linkId, absence.get(), cell);
        } else if (translation instanceof Translation.Match match) {
            giveOnce(linkId, match.coding(), cell);
            if (match.otherwise()) {
                issues.add(IssueCode.CODE_OTHER, cell.column());
                return Optional.of(cell.text());
            }
        } else {
            unmatched(translation, cell);
        }
        return Optional.empty();
    }

    private void unmatched(Translation translation, Cell cell) {
        if (translation instanceof Translation.NoMatch noMatch) {
            issues.add(IssueCode.CODE_NO_MATCH, cell.column(), Bilingual.of(noMatch.reason()));
        } else {
            issues.add(IssueCode.CODE_UNKNOWN, cell.column());
        }
    }

    private void giveOnce(String linkId, Coding coding, Cell cell) {
        boolean there = answers.values(linkId).stream().anyMatch(given -> given.equalsDeep(coding));
        if (!there) {
            answers.give(linkId, coding, cell.column());
        }
    }

    private void absent(String linkId, Coding reason, Cell cell) {
        answers.absent(linkId, reason, cell.column());
        issues.add(IssueCode.VALUE_ABSENT, cell.column(), Bilingual.same(reason.getCode()));
    }

    /** A word that would be split although the table has it whole, or that stands for nothing. */
    private boolean isOneWord(CodeMap table, Cell cell) {
        boolean listed = table.translate(cell.key()) instanceof Translation.Match match && !match.otherwise();
        return listed || absences.inWords(cell).isPresent();
    }

    /** The two sides of a slash; empty when the cell has none, or holds one number with a unit such as 次/周. */
    private Optional<LoosePair> pair(Cell cell) {
        if (cell.isEmpty()
                || absences.inWords(cell).isPresent()
                || LooseNumber.parse(cell.text()).isPresent()) {
            return Optional.empty();
        }
        return LoosePair.parse(cell.text());
    }

    /** One of two cells that say the same; when both speak and differ, that is an issue and neither counts. */
    private Cell onlyOne(Cell part, Cell own) {
        if (part.isEmpty() || own.isEmpty()) {
            return part.isEmpty() ? own : part;
        }
        if (!part.key().equals(own.key())) {
            issues.add(IssueCode.COLUMNS_DISAGREE, own.column(), Bilingual.same(part.column()));
            return own.withText("");
        }
        return own;
    }
}
