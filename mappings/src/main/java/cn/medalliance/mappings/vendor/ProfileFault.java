package cn.medalliance.mappings.vendor;

/** A profile that cannot be used; the message names the profile, the place in it, and what is wrong there. */
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
}
