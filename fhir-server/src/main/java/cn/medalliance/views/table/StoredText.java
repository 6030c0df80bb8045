package cn.medalliance.views.table;

import cn.medalliance.views.model.ResourceJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A resource as HAPI stores it.
 *
 * @param pid its internal id
 */
record StoredText(long pid, String id, String text) {

    /** What is stored now; a condition on {@code r} follows. */
    static final String CURRENT = """
            select r.res_id, r.fhir_id, v.res_text_vc
            from hfj_resource r join hfj_res_ver v on v.res_id = r.res_id and v.res_ver = r.res_ver
            where r.res_deleted_at is null and\s""";

    static StoredText of(ResultSet row) throws SQLException {
        return new StoredText(row.getLong(1), row.getString(2), row.getString(3));
    }

    /** The resource with its id, which HAPI keeps beside the text; without its metadata, which no view of the guide asks for. */
    ObjectNode resource() {
        try {
            return ((ObjectNode) ResourceJson.read(text)).put("id", id);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("the stored resource " + pid + " is no JSON", unreadable);
        }
    }
}
