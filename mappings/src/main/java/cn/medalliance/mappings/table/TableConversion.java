package cn.medalliance.mappings.table;

import cn.medalliance.mappings.Bilingual;
import cn.medalliance.mappings.Conversion;
import cn.medalliance.mappings.ConversionResult;
import cn.medalliance.mappings.ConversionResult.Outcome;
import cn.medalliance.mappings.ConversionTotals;
import cn.medalliance.mappings.IssueCode;
import cn.medalliance.mappings.IssueList;
import cn.medalliance.mappings.Severity;
import cn.medalliance.mappings.text.ForbiddenCharacters;
import cn.medalliance.mappings.text.LooseText;
import cn.medalliance.mappings.transaction.Fingerprint;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.lang3.StringUtils;
import org.hl7.fhir.r4.model.Bundle;
import org.jspecify.annotations.Nullable;

/** A file of rows, one after the other: what is the same whatever they tell of. */
public final class TableConversion implements Conversion {
    private static final int NAMES_SHOWN = 5;
    private static final int LONGEST_NAME_SHOWN = 40;

    private final Table table;
    private final RowConverter converter;
    private final int width;
    private final RowMemory<Long> seen = new RowMemory<>();
    private final Set<String> strays = new HashSet<>();
    private final boolean unreadable;
    private @Nullable ConversionResult header;
    private ConversionTotals totals = ConversionTotals.NONE;

    /** Makes a transaction of a row that is whole, not blank and new. */
    public interface RowConverter {
        /** The transaction; empty when the row has an error, which is then among the issues. */
        Optional<Bundle> convert(RawRow row, IssueList issues);
    }

    /**
     * @param headerIssues what there is to say about the header; when fatal, no row is read
     * @param width how many columns the header has
     */
    public TableConversion(Table table, IssueList headerIssues, int width, RowConverter converter) {
        this.table = table;
        this.converter = converter;
        this.width = width;
        this.unreadable = headerIssues.all().stream().anyMatch(issue -> issue.severity() == Severity.FATAL);
        this.header = headerIssues.all().isEmpty()
                ? null
                : new ConversionResult(0, String.join(",", table.headings()), Outcome.HEADER, null, headerIssues.all());
    }

    @Override
    public boolean hasNext() {
        return header != null || (!unreadable && table.hasNext());
    }

    @Override
    public ConversionResult next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        ConversionResult result = header;
        header = null;
        if (result == null) {
            result = convert(table.next());
        }
        totals = totals.plus(result);
        return result;
    }

    @Override
    public ConversionTotals totals() {
        return totals;
    }

    @Override
    public void close() throws IOException {
        table.close();
    }

    private ConversionResult convert(RawRow row) {
        IssueList issues = new IssueList(row.number());
        if (row.fault() != null) {
            issues.add(code(row.fault()), "");
            return result(row, Outcome.REJECTED, null, issues);
        }
        noteForbiddenCharacters(row, issues);
        if (issues.hasErrors()) {
            return result(row, Outcome.REJECTED, null, issues);
        }
        if (row.isBlank() && !row.strays().isEmpty()) {
            issues.add(IssueCode.ROW_UNKNOWN, "", Bilingual.same(firstOf(row.strays())));
            return result(row, Outcome.REJECTED, null, issues);
        }
        if (row.isBlank()) {
            issues.add(IssueCode.ROW_BLANK, "");
            return result(row, Outcome.SKIPPED, null, issues);
        }
        Optional<Long> earlier = seen.putIfAbsent(Fingerprint.of(row.raw()), row.number());
        if (earlier.isPresent()) {
            issues.add(IssueCode.ROW_REPEATED, "", Bilingual.same(earlier.get()));
            return result(row, Outcome.SKIPPED, null, issues);
        }
        if (hasCellsBeyond(row.cells())) {
            issues.add(IssueCode.ROW_TOO_MANY_CELLS, "");
            return result(row, Outcome.REJECTED, null, issues);
        }
        // Once for each name: a file has the same ones in every row.
        row.strays().stream().filter(strays::add).forEach(name -> issues.add(IssueCode.COLUMN_UNKNOWN, name));
        Optional<Bundle> bundle = converter.convert(row, issues);
        return bundle.isPresent()
                ? result(row, Outcome.CONVERTED, bundle.get(), issues)
                : result(row, Outcome.REJECTED, null, issues);
    }

    private static IssueCode code(RowFault fault) {
        return switch (fault) {
            case QUOTES -> IssueCode.ROW_QUOTES;
            case TOO_LONG -> IssueCode.ROW_TOO_LONG;
            case SYNTAX -> IssueCode.ROW_SYNTAX;
            case NO_RECORD -> IssueCode.ROW_NO_RECORD;
        };
    }

    /** A row that holds one was damaged on its way; what the rest of the row says is not to be relied on either. */
    private void noteForbiddenCharacters(RawRow row, IssueList issues) {
        List<String> headings = table.headings();
        for (int position = 0; position < row.cells().size(); position++) {
            String forbidden = ForbiddenCharacters.firstOf(row.cells().get(position));
            if (!forbidden.isEmpty()) {
                String column = position < headings.size() ? LooseText.trim(headings.get(position)) : "";
                issues.add(IssueCode.CHARACTER_FORBIDDEN, column, Bilingual.same(forbidden));
            }
        }
        String forbidden = ForbiddenCharacters.firstOf(row.raw());
        if (!forbidden.isEmpty() && !issues.hasErrors()) {
            // Taking the row apart into cells swallows U+FFFE.
            issues.add(IssueCode.CHARACTER_FORBIDDEN, "", Bilingual.same(forbidden));
        }
    }

    private static String firstOf(List<String> names) {
        return names.stream()
                .limit(NAMES_SHOWN)
                .map(name -> StringUtils.abbreviate(name, LONGEST_NAME_SHOWN))
                .collect(Collectors.joining(", "));
    }

    private boolean hasCellsBeyond(List<String> cells) {
        return cells.stream().skip(width).anyMatch(cell -> !cell.isBlank());
    }

    private static ConversionResult result(RawRow row, Outcome outcome, @Nullable Bundle bundle, IssueList issues) {
        return new ConversionResult(row.number(), row.raw(), outcome, bundle, issues.all());
    }
}
