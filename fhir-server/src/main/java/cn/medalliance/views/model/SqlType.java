package cn.medalliance.views.model;

import cn.medalliance.fhir.path.ElementType.Primitive;
import cn.medalliance.fhir.path.Moment;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The type of a column in PostgreSQL. It follows from the FHIR type, unless the column's tag {@code ansi/type} says another:
 * dates are text then, as exact as they were written, and become dates only where the view asks for it.
 *
 * @see <a href="https://sql-on-fhir.org/ig/StructureDefinition-ViewDefinition.html#type-hinting-with-tags">SQL on FHIR, type
 *     hinting</a>
 */
public enum SqlType {
    TEXT("text"),
    INTEGER("integer"),
    BIGINT("bigint"),
    NUMERIC("numeric"),
    BOOLEAN("boolean"),
    DATE("date"),
    TIMESTAMP("timestamp with time zone"),
    /** Of several values, and of values with parts. */
    JSON("jsonb");

    private final String sql;

    SqlType(String sql) {
        this.sql = sql;
    }

    /** As PostgreSQL writes it. */
    public String sql() {
        return sql;
    }

    static SqlType of(Primitive type) {
        return switch (type.name()) {
            case "boolean" -> BOOLEAN;
            case "integer", "positiveInt", "unsignedInt" -> INTEGER;
            case "integer64" -> BIGINT;
            case "decimal" -> NUMERIC;
            case "instant" -> TIMESTAMP;
            default -> TEXT;
        };
    }

    /** Of the names of ISO/IEC 9075; lengths and precisions are not kept. */
    static Optional<SqlType> ofAnsi(String name) {
        String plain = name.toUpperCase(Locale.ROOT)
                .replaceAll("\\(.*?\\)", "")
                .replaceAll("\\s+", " ")
                .strip();
        return Optional.ofNullable(
                switch (plain) {
                    case "CHARACTER VARYING", "VARCHAR", "CHARACTER", "CHAR", "TEXT", "CHARACTER LARGE OBJECT" -> TEXT;
                    case "INTEGER", "INT", "SMALLINT" -> INTEGER;
                    case "BIGINT" -> BIGINT;
                    case "NUMERIC", "DECIMAL", "DEC" -> NUMERIC;
                    case "BOOLEAN" -> BOOLEAN;
                    case "DATE" -> DATE;
                    case "TIMESTAMP WITH TIME ZONE", "TIMESTAMP" -> TIMESTAMP;
                    default -> null;
                });
    }

    /**
     * A row's value as JDBC takes it for this type. A date that is less exact than the column becomes the first that it can
     * mean, and a moment the day that it was in the zone; text that is no such value becomes null.
     *
     * @param zone of moments that say none, and of days
     */
    public @Nullable Object stored(@Nullable Object value, ZoneId zone) {
        if (value == null) {
            return null;
        }
        return switch (this) {
            case TEXT -> value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
            case DATE -> {
                Moment moment = Moment.date(value.toString());
                yield moment == null ? null : moment.earliestDay(zone);
            }
            case TIMESTAMP -> {
                Moment moment = Moment.date(value.toString());
                yield moment == null ? null : moment.earliest(zone);
            }
            case JSON -> CompiledView.json(value).toString();
            case INTEGER, BIGINT, NUMERIC -> value instanceof Number ? value : null;
            case BOOLEAN -> value instanceof Boolean ? value : null;
        };
    }
}
