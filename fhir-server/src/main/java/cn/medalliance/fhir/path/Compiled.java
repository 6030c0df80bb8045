package cn.medalliance.fhir.path;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An expression that is compiled.
 *
 * @param finds what is evaluated
 * @param type what its items are
 * @param narrowed of a choice of types: the same narrowed to one of them; null of what cannot be narrowed
 * @param beside of values: the objects beside them that hold their ids and extensions, {@code _birthDate}; null of what has none
 */
public record Compiled(
        Finding finds,
        ElementType type,
        @Nullable Function<String, Compiled> narrowed,
        @Nullable Supplier<Compiled> beside) {

    /** What an expression finds, from where it stands ({@code $this}). */
    @FunctionalInterface
    public interface Finding {

        List<JsonNode> of(JsonNode self, Scope scope);
    }

    /** What an expression knows beside where it stands. */
    public record Scope(JsonNode resource, int rowIndex) {}

    public Compiled(Finding finds, ElementType type) {
        this(finds, type, null, null);
    }

    /** The primitive type of its items; null when they have none, or nobody knows. */
    public ElementType.@Nullable Primitive primitive() {
        return type instanceof ElementType.Primitive primitive ? primitive : null;
    }
}
