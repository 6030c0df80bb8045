package cn.medalliance.export.jpa;

import cn.medalliance.export.TableExports;
import cn.medalliance.export.model.AssociatedData;
import cn.medalliance.security.population.model.PopulationLevel;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a kick-off asks for.
 *
 * @param level whose data
 * @param group the group's id, on the level of a group
 * @param patients ids of patients; on the level of patients, none for all of them
 * @param types none for all that the caller may see
 * @param since only what was written after this time
 * @param until only what was written last up to this time
 * @param filters searches, {@code Type?query}
 * @param elements {@code element} or {@code Type.element}
 * @param associated which Provenance; null for that of the types that are asked for
 * @param organizedBy the type by whose resources files are organised; null for a file of each type
 * @param isPartial whether files are asked for while others are still written
 * @param ignored what was asked for in vain by who preferred that, as sentences
 * @param tracking the client's own number of it
 */
record ExportAsked(
        PopulationLevel level,
        @Nullable String group,
        Set<String> patients,
        Set<String> types,
        @Nullable Instant since,
        @Nullable Instant until,
        List<String> filters,
        List<String> elements,
        @Nullable AssociatedData associated,
        @Nullable String organizedBy,
        boolean isPartial,
        List<String> ignored,
        @Nullable String tracking) {

    /** An export of tables, which has fewer wishes. */
    static ExportAsked ofTables(TableExports.Asked asked) {
        return new ExportAsked(
                asked.level(),
                asked.group(),
                asked.patients(),
                Set.of(),
                asked.since(),
                null,
                List.of(),
                List.of(),
                null,
                null,
                false,
                List.of(),
                asked.tracking());
    }
}
