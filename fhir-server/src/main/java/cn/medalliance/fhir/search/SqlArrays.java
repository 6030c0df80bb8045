package cn.medalliance.fhir.search;

import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A list that travels to PostgreSQL as one value, so that a statement is the same however long the list is. */
public final class SqlArrays {

    private SqlArrays() {}

    /**
     * SQL of an array of numbers, in their order of size.
     *
     * @param placeholder takes a value and gives what stands for it in the SQL
     */
    public static String numbers(Collection<Long> values, Function<Object, String> placeholder) {
        return array(values.stream().sorted().map(String::valueOf).toList(), "bigint[]", placeholder);
    }

    /**
     * SQL of an array of texts.
     *
     * @param placeholder takes a value and gives what stands for it in the SQL
     */
    public static String texts(Collection<String> values, Function<Object, String> placeholder) {
        return array(values, "text[]", placeholder);
    }

    /** Each value is quoted as PostgreSQL reads the elements of an array. */
    private static String array(Collection<String> values, String type, Function<Object, String> placeholder) {
        String elements = values.stream()
                .map(value -> '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
        return "cast(" + placeholder.apply(elements) + " as " + type + ")";
    }
}
