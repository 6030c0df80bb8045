package cn.medalliance.interactions;

import static cn.medalliance.interactions.AnswerAssert.assertThatAnswer;

import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.shared.ErrorCode;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request and how it must be answered, as a file of {@code interactions/operations} writes it.
 *
 * @param method the HTTP method
 * @param path below the FHIR base; names in braces are filled in
 * @param body a resource, or a text that is sent as it stands; {@code "{resource}"} is the type's sample
 * @param contentType of the body; FHIR JSON when it is not given
 * @param headers others that are sent; none when not given
 * @param status the status of an accepted request
 * @param code the error code of a refused one
 */
record Call(
        String method,
        String path,
        @Nullable JsonNode body,
        @Nullable String contentType,
        @Nullable Map<String, String> headers,
        @Nullable Integer status,
        @Nullable String code) {

    /** Sends the request, with these values in the place of the names in braces, and judges the answer. */
    void check(TestServer server, Map<String, String> values) {
        List<String> sent = new ArrayList<>();
        if (contentType != null) {
            sent.addAll(List.of("Content-Type", contentType));
        }
        if (headers != null) {
            headers.forEach((name, value) -> sent.addAll(List.of(name, value)));
        }
        Answer answer = server.send(method, filled(path, values), text(values), sent.toArray(String[]::new));
        if (code != null) {
            assertThatAnswer(answer)
                    .isRefused(ErrorCode.valueOf(code.replace('-', '_').toUpperCase(Locale.ROOT)));
        } else if (status != null) {
            assertThatAnswer(answer).isAccepted(status);
        } else {
            throw new IllegalStateException("A call needs a status or a code: " + this);
        }
    }

    private @Nullable String text(Map<String, String> values) {
        if (body == null) {
            return null;
        }
        return filled(body.isTextual() ? body.asText() : body.toString(), values);
    }

    private static String filled(String text, Map<String, String> values) {
        String filled = text;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }
}
