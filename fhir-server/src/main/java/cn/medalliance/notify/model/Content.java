package cn.medalliance.notify.model;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How much a notification tells of what happened. */
public enum Content {
    /** That something happened. */
    EMPTY("empty"),
    /** To which resource. */
    ID_ONLY("id-only"),
    /** The resource; never sent, given to who asks. */
    FULL_RESOURCE("full-resource");

    private final String code;

    Content(String code) {
        this.code = code;
    }

    /** As the backport spells it. */
    public String code() {
        return code;
    }

    /** The level of a code. */
    public static Optional<Content> of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(content -> content.code.equals(code))
                .findFirst();
    }
}
