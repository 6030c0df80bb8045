package cn.medalliance.views.table;

import cn.medalliance.views.model.ResourceJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A resource as HAPI stores it.
 *
 * @param pid its internal id
 */
record StoredText(long pid, String id, String text) {

    /** The resource with its id, which HAPI keeps beside the text; without its metadata, which no view of the guide asks for. */
    ObjectNode resource() {
        try {
            return ((ObjectNode) ResourceJson.read(text)).put("id", id);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("the stored resource " + pid + " is no JSON", unreadable);
        }
    }
}
