package cn.medalliance.export.jpa;

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
 * @param filters searches, {@code Type?query}
 * @param elements {@code element} or {@code Type.element}
 */
record ExportAsked(
        PopulationLevel level,
        @Nullable String group,
        Set<String> patients,
        Set<String> types,
        @Nullable Instant since,
        List<String> filters,
        List<String> elements) {}
