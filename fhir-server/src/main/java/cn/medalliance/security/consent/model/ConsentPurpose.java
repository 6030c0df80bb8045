package cn.medalliance.security.consent.model;

import cn.medalliance.security.caller.CallerKind;
import java.util.Arrays;
import java.util.Optional;

/**
 * The purposes that the server can tell apart: a request says none, but each kind of client stands for one. See <a
 * href="http://terminology.hl7.org/CodeSystem/v3-ActReason">ActReason, PurposeOfUse</a>.
 */
public enum ConsentPurpose {
    /** Hospitals and clinics, and those who work there. */
    TREAT,
    /** Centres for disease control. */
    PUBHLTH,
    /** The alliance's office. */
    HOPERAT,
    /** Insurers. */
    HPAYMT;

    static final String SYSTEM = "http://terminology.hl7.org/CodeSystem/v3-ActReason";

    /** The purpose for which a kind of client asks; empty when it asks for no organisation's purpose. */
    public static Optional<ConsentPurpose> of(CallerKind kind) {
        return switch (kind) {
            case VENDOR, PRACTITIONER -> Optional.of(TREAT);
            case CDC -> Optional.of(PUBHLTH);
            case CONSOLE -> Optional.of(HOPERAT);
            case INSURER -> Optional.of(HPAYMT);
            case APP, DIRECTORY, RESIDENT, LOADER -> Optional.empty();
        };
    }

    static boolean isKnown(String code) {
        return Arrays.stream(values()).anyMatch(purpose -> purpose.name().equals(code));
    }
}
