package cn.medalliance.interactions;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * How one operation is called rightly and wrongly, on some types or on the server as a whole.
 *
 * @param on the types, {@code *} for every type that lists the operation, {@code system} for the server
 * @param accepts a right call
 * @param refuses a wrong one
 */
record OperationCalls(List<String> on, Call accepts, Call refuses) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String EVERY_TYPE = "*";

    /** The calls of an operation on a type, or on {@code system}; none when nobody wrote any. */
    static List<OperationCalls> of(String operation, String on) {
        try (InputStream file =
                OperationCalls.class.getResourceAsStream("/interactions/operations/" + operation + ".json")) {
            if (file == null) {
                return List.of();
            }
            return List.of(JSON.readValue(file, OperationCalls[].class)).stream()
                    .filter(calls -> calls.on.contains(on) || calls.on.contains(EVERY_TYPE) && !on.equals(Tour.SYSTEM))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("interactions/operations/" + operation + ".json", failure);
        }
    }
}
