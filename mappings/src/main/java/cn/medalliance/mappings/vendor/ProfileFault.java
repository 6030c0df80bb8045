package cn.medalliance.mappings.vendor;

import java.util.Collection;

/** Profiles that cannot be used; the message names the profile, the place in it, and what is wrong there, one line a fault. */
public final class ProfileFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param profile its file or id
     * @param place where in it, such as {@code codes.reaction}
     * @param what what is wrong
     */
    public ProfileFault(String profile, String place, String what) {
        super("profile " + profile + (place.isEmpty() ? "" : ", " + place) + ": " + what);
    }

    ProfileFault(Collection<String> faults) {
        super(String.join("\n", faults));
    }
}
