package cn.medalliance.security.emergency.model;

import cn.medalliance.security.emergency.model.BreakGlassUse.State;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the list of uses.
 *
 * @param patient the id of the patient; null for all
 * @param state null for both
 * @param after goes on after this use; null for the beginning
 * @param most how many at the most
 */
public record BreakGlassFilter(
        @Nullable String patient,
        @Nullable State state,
        @Nullable UUID after,
        int most) {}
