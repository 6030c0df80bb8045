package cn.medalliance.views.jpa;

import cn.medalliance.guide.Guide;
import cn.medalliance.views.model.ResourceJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The guide's view definitions, and those that clients stored. */
final class StoredViews {

    private static final String ALL = "select id, owner, version, updated_at, content from mca.view_definition";

    private static final String LOCK =
            "select cast(pg_advisory_xact_lock(hashtextextended('view definitions of ' || ?, 0)) as text)";

    private final JdbcTemplate database;
    private final TransactionTemplate transaction;
    private final int most;
    private final Map<String, StoredView> ofGuide = new TreeMap<>();

    /** @param most how many each owner may have */
    StoredViews(JdbcTemplate database, TransactionTemplate transaction, Guide guide, int most) {
        this.database = database;
        this.transaction = transaction;
        this.most = most;
        guide.views().values().forEach(text -> {
            ObjectNode content = read(text);
            String id = content.get("id").asText();
            ofGuide.put(id, new StoredView(id, null, 1, content));
        });
    }

    Optional<StoredView> find(String id) {
        StoredView known = ofGuide.get(id);
        return known != null
                ? Optional.of(known)
                : database.query(ALL + " where id = ?", StoredViews::view, id).stream()
                        .findFirst();
    }

    /** @param canonical an address, with or without a version behind a bar */
    Optional<StoredView> findByUrl(String canonical) {
        String[] parts = canonical.split("\\|", 2);
        return all().stream()
                .filter(view -> parts[0].equals(view.text("url"))
                        && (parts.length == 1 || parts[1].equals(view.text("version"))))
                .findFirst();
    }

    /** The guide's first, each by their ids. */
    List<StoredView> all() {
        List<StoredView> all = new ArrayList<>(ofGuide.values());
        all.addAll(database.query(ALL + " order by id", StoredViews::view));
        return all;
    }

    boolean isOfGuide(String id) {
        return ofGuide.containsKey(id);
    }

    boolean isUrlOfGuide(String url) {
        return ofGuide.values().stream().anyMatch(view -> url.equals(view.text("url")));
    }

    /**
     * Stores a definition for its owner.
     *
     * @param judge is told what is stored, or null, and refuses what may not be
     */
    StoredView store(String id, String owner, ObjectNode content, Consumer<@Nullable StoredView> judge) {
        return changed(id, owner, judge, there -> {
            if (there == null && isFull(owner)) {
                throw new TooManyException(most);
            }
            return write(id, owner, content);
        });
    }

    /** Does something with a definition while its owner changes no other. */
    private <T> T changed(
            String id, String owner, Consumer<@Nullable StoredView> judge, Function<@Nullable StoredView, T> change) {
        return Objects.requireNonNull(transaction.execute(status -> {
            database.query(LOCK, row -> {}, owner);
            StoredView there = find(id).orElse(null);
            judge.accept(there);
            return change.apply(there);
        }));
    }

    private boolean isFull(String owner) {
        Integer kept = database.queryForObject(
                "select count(*) from mca.view_definition where owner = ?", Integer.class, owner);
        return kept != null && kept >= most;
    }

    private StoredView write(String id, String owner, ObjectNode content) {
        ObjectNode kept = content.deepCopy();
        kept.remove("meta");
        return database
                .query(
                        """
                        insert into mca.view_definition as kept (id, owner, version, updated_at, url, content)
                        values (?, ?, 1, now(), ?, ?)
                        on conflict (id) do update set version = kept.version + 1, updated_at = now(),
                            url = excluded.url, content = excluded.content
                        where kept.owner = excluded.owner
                        returning id, owner, version, updated_at, content
                        """,
                        StoredViews::view,
                        id,
                        owner,
                        kept.path("url").isTextual() ? kept.get("url").asText() : null,
                        kept.toString())
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotTheOwnerException());
    }

    /**
     * Removes a definition.
     *
     * @param judge as of {@link #store}
     * @return whether there was such a definition of this owner
     */
    boolean remove(String id, String owner, Consumer<@Nullable StoredView> judge) {
        return changed(
                id,
                owner,
                judge,
                there -> database.update("delete from mca.view_definition where id = ? and owner = ?", id, owner) > 0);
    }

    /** The owner has as many as it may. */
    static final class TooManyException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooManyException(int most) {
            super(String.valueOf(most));
        }
    }

    /** The definition of this id is another's. */
    static final class NotTheOwnerException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private static StoredView view(ResultSet row, int index) throws SQLException {
        ObjectNode content = read(row.getString("content"));
        String id = row.getString("id");
        long version = row.getLong("version");
        Timestamp updated = row.getTimestamp("updated_at");
        ObjectNode whole = ResourceJson.mapper().createObjectNode();
        whole.put("resourceType", "ViewDefinition").put("id", id);
        whole.putObject("meta")
                .put("versionId", Long.toString(version))
                .put("lastUpdated", Instant.ofEpochMilli(updated.getTime()).toString());
        content.properties().forEach(property -> {
            if (!whole.has(property.getKey())) {
                whole.set(property.getKey(), property.getValue());
            }
        });
        return new StoredView(id, row.getString("owner"), version, whole);
    }

    private static ObjectNode read(@Nullable String text) {
        try {
            return (ObjectNode) ResourceJson.read(String.valueOf(text));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("A stored view definition is no JSON", unreadable);
        }
    }
}
