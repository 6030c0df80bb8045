package cn.medalliance.mappings.followup;

import cn.medalliance.mappings.codes.CodeMap;
import cn.medalliance.mappings.codes.CodeMaps;
import cn.medalliance.mappings.codes.Translation;
import cn.medalliance.mappings.table.Heading;
import cn.medalliance.mappings.text.LooseText;
import cn.medalliance.mappings.vendor.ProfileFault;
import cn.medalliance.mappings.vendor.ProfileFaults;
import cn.medalliance.mappings.vendor.VendorProfile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A vendor's columns held against the form's, checked when the profile is read and not when a file comes. Immutable. */
final class VendorColumns {
    private static final String NUMBERED = "#";
    private static final String WORDS = "source/followup-words";

    private final VendorProfile profile;
    private final FollowUpColumns form;
    private final Map<String, String> byName = new LinkedHashMap<>();
    private final Map<String, String> byKey = new HashMap<>();

    /**
     * @param form the form's columns as on paper
     * @throws ProfileFault when the profile names what there is not
     */
    VendorColumns(VendorProfile profile, FollowUpColumns form, CodeMaps maps) {
        this.profile = profile;
        ProfileFaults faults = new ProfileFaults();
        profile.columns().forEach((name, column) -> faults.check(() -> add(name, column, form)));
        faults.check(() -> needsOneOf(List.of("date")));
        faults.check(() -> needsOneOf(List.of("resident-id", "record-number")));
        profile.constants().keySet().forEach(column -> faults.check(() -> checkColumn("constants", column, form)));
        profile.units().forEach((column, unit) -> faults.check(() -> checkUnit(column, unit, form, maps)));
        Map<String, VendorProfile.Codes.Table> tables = new HashMap<>();
        profile.codes()
                .forEach((column, codes) -> faults.check(() -> {
                    checkColumn("codes", column, form);
                    if (codes instanceof VendorProfile.Codes.Table table) {
                        checkTable(column, table, maps);
                        tables.put(column, table);
                    } else if (codes instanceof VendorProfile.Codes.Words words) {
                        checkWords(form.column(column), words, maps);
                    }
                }));
        for (String name : byName.keySet()) {
            if (profile.leftOut().containsKey(name) || profile.refused().containsKey(name)) {
                faults.add(new ProfileFault(profile.id(), "columns." + name, "is left out or refused, too"));
            }
        }
        faults.throwAny();
        this.form = form.withTables(tables);
    }

    /** The form's columns, whose codes may be those of other tables. */
    FollowUpColumns ofForm() {
        return form;
    }

    VendorProfile profile() {
        return profile;
    }

    /** Every name that the vendor may give something. */
    List<String> names() {
        List<String> names = new ArrayList<>(byName.keySet());
        names.addAll(profile.leftOut().keySet());
        names.addAll(profile.refused().keySet());
        profile.units().values().stream()
                .map(VendorProfile.Unit::column)
                .filter(column -> !column.isEmpty() && !names.contains(column))
                .forEach(names::add);
        if (profile.deleted() != null) {
            names.add(profile.deleted().column());
        }
        return List.copyOf(names);
    }

    /** The form's column of a heading. */
    Optional<String> recognise(Heading heading) {
        String column = byKey.get(LooseText.key(heading.written()));
        if (column == null) {
            column = byKey.get(heading.name());
        }
        if (column == null && profile.formHeadings()) {
            return form.recognise(heading);
        }
        return Optional.ofNullable(column);
    }

    private void add(String name, String column, FollowUpColumns form) {
        if (!name.contains(NUMBERED)) {
            put(name, column, form);
            return;
        }
        for (int number = 1; number <= FollowUpColumns.MOST_DRUGS; number++) {
            String digits = Integer.toString(number);
            put(name.replace(NUMBERED, digits), column.replace(NUMBERED, digits), form);
        }
    }

    private void put(String name, String column, FollowUpColumns form) {
        checkColumn("columns." + name, column, form);
        if (byName.containsValue(column)) {
            throw new ProfileFault(profile.id(), "columns." + name, column + " has another name already");
        }
        byName.put(name, column);
        byKey.put(LooseText.key(name), column);
    }

    private void needsOneOf(List<String> columns) {
        if (!profile.formHeadings() && columns.stream().noneMatch(byName::containsValue)) {
            throw new ProfileFault(profile.id(), "columns", "nothing is " + String.join(" or ", columns));
        }
    }

    private void checkColumn(String place, String column, FollowUpColumns form) {
        if (!form.has(column)) {
            throw new ProfileFault(profile.id(), place, "the form has no column " + column);
        }
    }

    private void checkUnit(String column, VendorProfile.Unit unit, FollowUpColumns form, CodeMaps maps) {
        checkColumn("units", column, form);
        CodeMap units = maps.map("cm-unit", WORDS);
        unit.byCode().values().forEach(word -> {
            if (units.translate(LooseText.key(word)) instanceof Translation.Unknown) {
                throw new ProfileFault(profile.id(), "units." + column, "no unit is called " + word);
            }
        });
    }

    private void checkTable(String column, VendorProfile.Codes.Table table, CodeMaps maps) {
        try {
            maps.map(table.id(), table.source());
        } catch (IllegalStateException none) {
            throw new ProfileFault(
                    profile.id(),
                    "codes." + column,
                    "the guide has no table " + table.id() + " from " + table.source());
        }
    }

    private void checkWords(FollowUpColumn column, VendorProfile.Codes.Words words, CodeMaps maps) {
        if (column.map().isEmpty()) {
            return;
        }
        CodeMap table = maps.map(column.map(), WORDS);
        words.byCode().values().forEach(word -> {
            if (!(table.translate(LooseText.key(word)) instanceof Translation.Match match) || match.otherwise()) {
                throw new ProfileFault(
                        profile.id(), "codes." + column.id(), word + " is no word of the form (" + column.map() + ")");
            }
        });
    }
}
