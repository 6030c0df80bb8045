package cn.medalliance.security.population.jpa;

import cn.medalliance.shared.CountyTime;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The JSON of a stored resource with its id and metadata, as a read answers it. HAPI stores it without both; where nothing
 * else changes they are put in without reading the rest.
 */
public final class ResourceLines {

    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx").withZone(CountyTime.ZONE);
    private static final String META = "meta";
    private static final String SUBSETTED_SYSTEM = "http://terminology.hl7.org/CodeSystem/v3-ObservationValue";
    private static final String SUBSETTED = "SUBSETTED";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    private static final String TAG = """
            select tag_type, tag_system, tag_code, tag_display, tag_version, tag_user_selected
            from hfj_tag_def where tag_id = ?
            """;

    private final JdbcTemplate database;
    private final Map<Long, Tag> tags = new ConcurrentHashMap<>();

    public ResourceLines(JdbcTemplate database) {
        this.database = database;
    }

    /** What HAPI keeps of a tag; its numbers of the kinds are 0 tag, 1 profile, 2 security label. */
    private record Tag(
            int kind,
            @Nullable String system,
            String code,
            @Nullable String display,
            @Nullable String version,
            @Nullable Boolean userSelected) {

        static final int PLAIN = 0;
        static final int PROFILE = 1;
        static final int SECURITY = 2;
    }

    /** The resource as text. */
    public String text(StoredRow row) {
        String text = String.valueOf(row.text());
        String head = "{\"resourceType\":\"" + row.type() + "\"";
        // HAPI stores metadata that have extensions.
        if (!text.startsWith(head) || text.startsWith(",\"meta\":", head.length())) {
            return write(tree(row));
        }
        return head + ",\"id\":\"" + row.id() + "\",\"meta\":" + write(meta(row)) + text.substring(head.length());
    }

    /** The resource as a tree. */
    public ObjectNode tree(StoredRow row) {
        ObjectNode stored = read(String.valueOf(row.text()));
        ObjectNode whole =
                JSON.createObjectNode().put("resourceType", row.type()).put("id", row.id());
        ObjectNode meta = meta(row);
        if (stored.get(META) instanceof ObjectNode kept) {
            meta.setAll(kept);
        }
        whole.set(META, meta);
        stored.fields().forEachRemaining(field -> {
            if (!whole.has(field.getKey())) {
                whole.set(field.getKey(), field.getValue());
            }
        });
        return whole;
    }

    /** Some elements of a resource, said to be only these. */
    public static ObjectNode subset(ObjectNode whole, List<String> elements) {
        Set<String> shown = new HashSet<>(elements);
        shown.addAll(List.of("resourceType", "id", META));
        ObjectNode subset = whole.deepCopy();
        whole.fieldNames().forEachRemaining(name -> {
            String element = name.startsWith("_") ? name.substring(1) : name;
            if (!shown.contains(element)) {
                subset.remove(name);
            }
        });
        ObjectNode meta = subset.withObject("/" + META);
        meta.withArray("tag").addObject().put("system", SUBSETTED_SYSTEM).put("code", SUBSETTED);
        return subset;
    }

    /** The text of a tree. */
    public static String write(ObjectNode node) {
        try {
            return JSON.writeValueAsString(node);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ObjectNode read(String text) {
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("A stored resource is no JSON", unreadable);
        }
    }

    static String instant(Instant time) {
        return INSTANT.format(time);
    }

    private ObjectNode meta(StoredRow row) {
        ObjectNode meta = JSON.createObjectNode()
                .put("versionId", Long.toString(row.version()))
                .put("lastUpdated", instant(row.updated()));
        if (row.source() != null) {
            meta.put("source", row.source());
        }
        if (!row.tags().isEmpty()) {
            List<Tag> known = row.tags().stream()
                    .map(id -> tags.computeIfAbsent(id, this::tag))
                    .sorted(Comparator.comparing((Tag tag) -> String.valueOf(tag.system()))
                            .thenComparing(Tag::code))
                    .toList();
            put(meta, "profile", known, Tag.PROFILE);
            put(meta, "security", known, Tag.SECURITY);
            put(meta, "tag", known, Tag.PLAIN);
        }
        return meta;
    }

    private static void put(ObjectNode meta, String name, List<Tag> tags, int kind) {
        for (Tag tag : tags) {
            if (tag.kind() != kind) {
                continue;
            }
            ArrayNode values = meta.withArray(name);
            if (kind == Tag.PROFILE) {
                values.add(tag.code());
                continue;
            }
            ObjectNode coding = values.addObject();
            putIfThere(coding, "system", tag.system());
            putIfThere(coding, "version", tag.version());
            coding.put("code", tag.code());
            putIfThere(coding, "display", tag.display());
            if (tag.userSelected() != null) {
                coding.put("userSelected", tag.userSelected());
            }
        }
    }

    private static void putIfThere(ObjectNode node, String name, @Nullable String value) {
        if (value != null) {
            node.put(name, value);
        }
    }

    private Tag tag(long id) {
        return database.query(
                        TAG,
                        (row, index) -> new Tag(
                                row.getInt(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                (Boolean) row.getObject(6)),
                        id)
                .get(0);
    }
}
