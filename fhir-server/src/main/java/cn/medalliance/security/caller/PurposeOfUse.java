package cn.medalliance.security.caller;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a caller says that it uses the data of a request for; kept with the request for whoever records it. */
public final class PurposeOfUse {

    private static final String KEY = PurposeOfUse.class.getName();

    private PurposeOfUse() {}

    /**
     * Notes a purpose that was accepted.
     *
     * @param ofRequest what HAPI keeps with the request
     * @param code of v3-PurposeOfUse, such as {@code ETREAT}
     */
    public static void note(Map<Object, Object> ofRequest, String code) {
        ofRequest.put(KEY, code);
    }

    /** The purpose of a request; null when none was declared. */
    public static @Nullable String of(Map<Object, Object> ofRequest) {
        return (String) ofRequest.get(KEY);
    }
}
