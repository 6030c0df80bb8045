package cn.medalliance.guide.build;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.guide.Guide;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The guide's view definitions as they are written; that they run is the server's to show. */
class ViewsTest {

    private static final String BOTH_LANGUAGES = "(?s).*\\p{IsHan}.* / .*[A-Za-z].*";

    private final Guide guide = Guide.load();

    @Test
    void eachViewIsNamedAsItsFileAndStandsUnderTheGuidesBase() {
        assertThat(guide.views()).isNotEmpty();
        guide.views().forEach((name, text) -> {
            JsonObject view = JsonParser.parseString(text).getAsJsonObject();
            assertThat(name).matches("v_[a-z0-9_]+");
            assertThat(string(view, "name")).isEqualTo(name);
            assertThat(string(view, "id")).isEqualTo(name.replace('_', '-'));
            assertThat(string(view, "url")).isEqualTo(guide.canonical("ViewDefinition", name.replace('_', '-')));
            assertThat(string(view, "version")).isEqualTo(guide.version());
            assertThat(string(view, "status")).isEqualTo("active");
            assertThat(string(view, "title")).as(name).matches(BOTH_LANGUAGES);
            assertThat(string(view, "description")).as(name).matches("(?s).*\\p{IsHan}.*。 [A-Z].*\\.");
        });
    }

    @Test
    void eachColumnIsDescribedInBothLanguagesAndHasAType() {
        guide.views().forEach((name, text) -> {
            List<JsonObject> columns = columns(JsonParser.parseString(text).getAsJsonObject());
            assertThat(columns).as(name).isNotEmpty().allSatisfy(column -> {
                assertThat(string(column, "description")).matches(BOTH_LANGUAGES);
                assertThat(string(column, "name")).matches("[a-z][a-z0-9_]*");
                assertThat(string(column, "type")).isNotBlank();
            });
        });
    }

    private static List<JsonObject> columns(JsonObject part) {
        List<JsonObject> columns = new ArrayList<>();
        for (Map.Entry<String, JsonElement> each : part.entrySet()) {
            if (each.getValue().isJsonArray()) {
                for (JsonElement below : each.getValue().getAsJsonArray()) {
                    if (each.getKey().equals("column")) {
                        columns.add(below.getAsJsonObject());
                    } else if (below.isJsonObject()) {
                        columns.addAll(columns(below.getAsJsonObject()));
                    }
                }
            }
        }
        return columns;
    }

    private static String string(JsonObject part, String name) {
        return part.has(name) ? part.get(name).getAsString() : "";
    }
}
