package cn.medalliance.load.jpa;

import cn.medalliance.load.jpa.CopyBuffer.Form;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.BasicValuedModelPart;
import org.hibernate.metamodel.mapping.EntityIdentifierMapping;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.metamodel.mapping.internal.EmbeddedAttributeMapping;
import org.hibernate.metamodel.mapping.internal.ToOneAttributeMapping;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.property.access.spi.Getter;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one kind of entity of HAPI: which columns there are, and what of an entity goes into them, is what Hibernate
 * would do when it inserts one. Partitions are not used and stay null. Safe for many threads.
 */
final class EntityRows {

    private static final String COLUMNS = """
            select attribute.attname, type.typname from pg_attribute attribute join pg_type type on type.oid = attribute.atttypid
            where attribute.attrelid = cast(? as regclass) and attribute.attnum > 0 and not attribute.attisdropped
            """;

    private final String table;
    private final String sequence;
    private final String idColumn;
    private final List<Column> columns;

    private EntityRows(String table, String sequence, String idColumn, List<Column> columns) {
        this.table = table;
        this.sequence = sequence;
        this.idColumn = idColumn;
        this.columns = columns;
    }

    /** A column and what of an entity goes into it. */
    private record Column(String name, Form form, UnaryOperator<@Nullable Object> value) {}

    /**
     * Asks Hibernate and the database.
     *
     * @param sequence from which ids of these entities are taken
     */
    static EntityRows of(Class<?> entity, String sequence, SessionFactoryImplementor hibernate, Connection database)
            throws SQLException {
        EntityPersister persister = hibernate.getMappingMetamodel().getEntityDescriptor(entity);
        String table = persister.getIdentifierTableName().toLowerCase(Locale.ROOT);
        Map<String, Form> forms = forms(database, table);
        List<Column> columns = new ArrayList<>();
        for (int index = 0; index < persister.getNumberOfAttributeMappings(); index++) {
            add(persister.getAttributeMapping(index), value -> value, forms, columns);
        }
        return new EntityRows(table, sequence, idColumn(persister.getIdentifierMapping()), List.copyOf(columns));
    }

    private static Map<String, Form> forms(Connection database, String table) throws SQLException {
        Map<String, String> types = new HashMap<>();
        try (PreparedStatement statement = database.prepareStatement(COLUMNS)) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    types.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        // Columns of other types are our own, with defaults, or large objects and dates that HAPI does not fill any
        // more.
        Map<String, Form> forms = new HashMap<>();
        types.forEach((column, type) -> Form.of(type).ifPresent(form -> forms.put(column, form)));
        return forms;
    }

    private static String idColumn(EntityIdentifierMapping identifier) {
        List<String> names = new ArrayList<>();
        identifier.forEachSelectable((index, column) -> {
            if (!isOfPartitions(column.getSelectionExpression())) {
                names.add(column.getSelectionExpression().toLowerCase(Locale.ROOT));
            }
        });
        if (names.size() != 1) {
            throw new IllegalStateException("An entity of HAPI with the id " + names);
        }
        return names.get(0);
    }

    private static boolean isOfPartitions(String column) {
        return column.toUpperCase(Locale.ROOT).startsWith("PARTITION_");
    }

    private static void add(
            AttributeMapping attribute,
            UnaryOperator<@Nullable Object> owner,
            Map<String, Form> forms,
            List<Column> columns) {
        Getter getter = attribute.getPropertyAccess().getGetter();
        UnaryOperator<@Nullable Object> value = entity -> {
            Object from = owner.apply(entity);
            return from == null ? null : getter.get(from);
        };
        if (attribute instanceof PluralAttributeMapping) {
            return;
        }
        if (attribute instanceof BasicValuedModelPart basic) {
            if (basic.isInsertable()) {
                Form form = forms.get(basic.getSelectionExpression().toLowerCase(Locale.ROOT));
                add(
                        basic.getSelectionExpression(),
                        forms,
                        columns,
                        entity -> relational(value.apply(entity), basic, form));
            }
        } else if (attribute instanceof EmbeddedAttributeMapping embedded) {
            embedded.getEmbeddableTypeDescriptor()
                    .forEachAttributeMapping((index, part) -> add(part, value, forms, columns));
        } else if (attribute instanceof ToOneAttributeMapping other) {
            EntityPersister target = other.getAssociatedEntityMappingType().getEntityPersister();
            other.forEachInsertable((index, column) -> add(column.getSelectionExpression(), forms, columns, entity -> {
                Object referred = value.apply(entity);
                return referred == null ? null : target.getIdentifierMapping().getIdentifier(referred);
            }));
        } else {
            throw new IllegalStateException("An attribute of HAPI of an unknown kind: " + attribute.getAttributeName());
        }
    }

    /** Of an enumeration its name or its number, by what the column holds. */
    private static @Nullable Object relational(@Nullable Object value, BasicValuedModelPart part, @Nullable Form form) {
        if (value instanceof Enum<?> constant) {
            return form == Form.TEXT ? constant.name() : constant.ordinal();
        }
        return value == null ? null : part.getJdbcMapping().convertToRelationalValue(value);
    }

    private static void add(
            String name, Map<String, Form> forms, List<Column> columns, UnaryOperator<@Nullable Object> value) {
        String column = name.toLowerCase(Locale.ROOT);
        Form form = forms.get(column);
        if (form != null && !isOfPartitions(column)) {
            columns.add(new Column(column, form, value));
        }
    }

    String table() {
        return table;
    }

    /** The sequence of the ids. */
    String sequence() {
        return sequence;
    }

    /** The statement that takes what {@link #write} wrote. */
    String statement() {
        return columns.stream()
                .map(Column::name)
                .collect(Collectors.joining(
                        ", ", "copy " + table + " (" + idColumn + ", ", ") from stdin (format binary)"));
    }

    /** Writes an entity under an id. */
    void write(Object entity, long id, CopyBuffer buffer) {
        buffer.row(columns.size() + 1);
        buffer.value(Form.INT8, id);
        for (Column column : columns) {
            buffer.value(column.form(), column.value().apply(entity));
        }
    }
}
