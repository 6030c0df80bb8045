package cn.medalliance.mappings.vendor;

import java.util.LinkedHashSet;
import java.util.Set;

/** Gathers what is wrong with profiles, so that it is told at once and not one fault at each start. For one thread. */
public final class ProfileFaults {
    private final Set<String> faults = new LinkedHashSet<>();

    /** Does something and keeps the fault that it finds. */
    public void check(Runnable part) {
        try {
            part.run();
        } catch (ProfileFault fault) {
            add(fault);
        }
    }

    /** Keeps a fault. */
    public void add(ProfileFault fault) {
        faults.add(String.valueOf(fault.getMessage()));
    }

    /**
     * Ends the gathering.
     *
     * @throws ProfileFault when there was a fault; its message has a line for each
     */
    public void throwAny() {
        if (!faults.isEmpty()) {
            throw new ProfileFault(faults);
        }
    }
}
