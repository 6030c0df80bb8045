package cn.medalliance.views.jpa;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * A view definition that the server keeps.
 *
 * @param owner the client that stored it; null of the guide's
 * @param content with its id and version
 */
record StoredView(String id, @Nullable String owner, long version, ObjectNode content) {

    @Nullable
    String text(String property) {
        return content.hasNonNull(property) ? content.get(property).asText() : null;
    }
}
