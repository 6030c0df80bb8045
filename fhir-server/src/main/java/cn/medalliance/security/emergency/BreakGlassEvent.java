package cn.medalliance.security.emergency;

import cn.medalliance.security.caller.Caller;
import cn.medalliance.security.emergency.model.BreakGlassUse;
import java.util.List;

/**
 * The glass was broken, or somebody tried. Published within the transaction that records it, if there is one: a listener
 * that fails makes the glass stay whole.
 *
 * @param act what happened
 * @param caller who did it
 * @param uses the uses it is about; none when it was refused
 */
public record BreakGlassEvent(Act act, Caller caller, List<BreakGlassUse> uses) {

    public BreakGlassEvent {
        uses = List.copyOf(uses);
    }

    /** What happened. */
    public enum Act {
        /** Access was given. */
        BROKEN,
        /** There was no such patient. */
        FOUND_NOBODY,
        /** It was tried too often. */
        REFUSED,
        /** A use was reviewed. */
        REVIEWED
    }
}
