package cn.medalliance.mappings.followup;

import cn.medalliance.mappings.Bilingual;
import cn.medalliance.mappings.IssueCode;
import cn.medalliance.mappings.IssueList;
import cn.medalliance.mappings.table.Cell;
import cn.medalliance.mappings.table.ColumnIndex;
import cn.medalliance.mappings.table.Heading;
import cn.medalliance.mappings.table.RawRow;
import cn.medalliance.mappings.text.LooseText;
import cn.medalliance.mappings.vendor.VendorProfile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From a vendor's rows to rows in the form's words: names, codes and units as the vendor's profile says. */
final class VendorReader {
    /** Before the vendor's name of what is no column of the form. */
    private static final String BESIDE = "vendor:";

    private final VendorColumns columns;
    private final VendorProfile profile;
    private final boolean keyed;
    private final ColumnIndex<String> index;

    /**
     * @param keyed whether the headings are keys that a row may have, and not columns that the file has
     */
    VendorReader(List<String> headings, VendorColumns columns, boolean keyed, IssueList issues) {
        this.columns = columns;
        this.profile = columns.profile();
        this.keyed = keyed;
        index = ColumnIndex.of(headings, this::recognise, issues);
        if (!keyed) {
            profile.leftOut().forEach((name, why) -> {
                if (index.has(BESIDE + name)) {
                    issues.add(IssueCode.COLUMN_LEFT_OUT, name, why);
                }
            });
        }
        needs(issues, "date");
        needs(issues, "resident-id", "record-number");
    }

    /** How many columns the header has. */
    int width() {
        return index.size();
    }

    FollowUpRow read(RawRow row, IssueList issues) {
        Map<String, Cell> cells = new HashMap<>();
        columns.ofForm().all().forEach(column -> {
            if (index.has(column.id())) {
                Cell cell = index.cell(column.id(), row.cells(), column.formName());
                cells.put(column.id(), coded(column.id(), withUnit(column.id(), cell, row, issues), issues));
            }
        });
        profile.constants().forEach((column, value) -> {
            Cell cell = cells.get(column);
            if (cell == null || cell.isEmpty()) {
                cells.put(column, new Cell(columns.ofForm().column(column).formName(), "", value));
            }
        });
        profile.refused().forEach((name, refused) -> {
            String text = beside(name, row).text();
            if (!text.isEmpty() && !refused.unless().contains(text)) {
                issues.add(IssueCode.CODE_NO_MATCH, name, refused.why());
            }
        });
        if (keyed) {
            profile.leftOut().forEach((name, why) -> {
                if (!beside(name, row).isEmpty()) {
                    issues.add(IssueCode.COLUMN_LEFT_OUT, name, why);
                }
            });
        }
        return new FollowUpRow(row.number(), row.raw(), columns.ofForm(), cells, isDeleted(row));
    }

    private Optional<String> recognise(Heading heading) {
        Optional<String> column = columns.recognise(heading);
        return column.isPresent()
                ? column
                : columns.names().stream()
                        .filter(name -> LooseText.key(name).equals(LooseText.key(heading.written())))
                        .findFirst()
                        .map(name -> BESIDE + name);
    }

    private void needs(IssueList issues, String... anyOf) {
        for (String column : anyOf) {
            if (index.has(column) || profile.constants().containsKey(column)) {
                return;
            }
        }
        issues.add(IssueCode.HEADER_MISSING, "", Bilingual.same(String.join("/", names(anyOf))));
    }

    /** What the vendor calls columns of the form. */
    private List<String> names(String... anyOf) {
        List<String> names = new ArrayList<>();
        profile.columns().forEach((name, column) -> {
            if (List.of(anyOf).contains(column)) {
                names.add(name);
            }
        });
        return names.isEmpty() ? List.of(anyOf) : names;
    }

    private Cell withUnit(String column, Cell cell, RawRow row, IssueList issues) {
        VendorProfile.Unit unit = profile.units().get(column);
        if (unit == null || cell.isEmpty() || !cell.unit().isEmpty()) {
            return cell;
        }
        if (unit.column().isEmpty()) {
            return new Cell(cell.column(), LooseText.key(unit.byCode().getOrDefault("", "")), cell.text());
        }
        Cell code = beside(unit.column(), row);
        if (code.isEmpty()) {
            return cell;
        }
        String word = unit.byCode().get(code.key());
        if (word == null) {
            issues.add(IssueCode.CODE_UNKNOWN, code.column());
            return cell.withText("");
        }
        return new Cell(cell.column(), LooseText.key(word), cell.text());
    }

    private Cell coded(String column, Cell cell, IssueList issues) {
        if (cell.isEmpty() || !(profile.codes().get(column) instanceof VendorProfile.Codes.Words words)) {
            return cell;
        }
        List<String> translated = new ArrayList<>();
        for (String part : LooseText.list(cell.text())) {
            String word = words.byCode().get(LooseText.key(part));
            if (word == null) {
                issues.add(IssueCode.CODE_UNKNOWN, cell.column());
                return cell.withText("");
            }
            translated.add(word);
        }
        return cell.withText(String.join("、", translated));
    }

    private boolean isDeleted(RawRow row) {
        VendorProfile.Marked deleted = profile.deleted();
        return deleted != null
                && deleted.values().contains(beside(deleted.column(), row).key());
    }

    private Cell beside(String name, RawRow row) {
        return index.cell(BESIDE + name, row.cells(), name);
    }
}
