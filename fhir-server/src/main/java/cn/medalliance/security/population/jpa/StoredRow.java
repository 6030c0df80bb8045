package cn.medalliance.security.population.jpa;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of a resource as it is stored.
 *
 * @param pid the resource's internal id
 * @param text its JSON, without id and metadata; null of a deletion
 * @param source as HAPI keeps it: an address, and the id of the request that wrote it
 * @param tags internal ids of its profiles, security labels and tags
 */
public record StoredRow(
        long pid,
        String type,
        String id,
        long version,
        Instant updated,
        @Nullable String text,
        @Nullable String source,
        List<Long> tags) {

    /** The columns that {@link #read} reads, of {@code r} and {@code v}. */
    public static final String COLUMNS = """
            r.res_id, r.fhir_id, v.res_ver, v.res_updated, v.res_deleted_at, v.source_uri, v.request_id,
                v.res_text_vc, case when r.has_tags then array(
                    select tagged.tag_id from hfj_res_tag tagged where tagged.res_id = r.res_id) end
            """;

    /** Reads a row of {@link #COLUMNS}. */
    public static StoredRow read(ResultSet row, String type) throws SQLException {
        boolean isDeleted = row.getTimestamp(5) != null;
        String address = row.getString(6);
        String request = row.getString(7);
        String text = isDeleted ? null : row.getString(8);
        if (!isDeleted && text == null) {
            throw new IllegalStateException(type + "/" + row.getString(2) + " has no text");
        }
        return new StoredRow(
                row.getLong(1),
                type,
                row.getString(2),
                row.getLong(3),
                row.getTimestamp(4).toInstant(),
                text,
                source(address, request),
                row.getArray(9) == null
                        ? List.of()
                        : List.of((Long[]) row.getArray(9).getArray()));
    }

    private static @Nullable String source(@Nullable String address, @Nullable String request) {
        String source = (address == null ? "" : address) + (request == null || request.isEmpty() ? "" : "#" + request);
        return source.isEmpty() ? null : source;
    }

    public boolean isDeleted() {
        return text == null;
    }
}
