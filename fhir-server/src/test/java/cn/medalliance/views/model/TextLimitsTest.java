package cn.medalliance.views.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client's expression makes has an end. */
class TextLimitsTest {

    private static final String LONG = "x".repeat(1000);

    @Test
    void textThatGrowsFromStepToStepIsBrokenOff() {
        String grows = "id.replace('','%1$s').replace('','%1$s').replace('','%1$s').length()".formatted(LONG);
        assertThatThrownBy(() -> rows(grows))
                .isInstanceOf(ViewEvaluationException.class)
                .hasMessageContaining("longer");
        String matched = "id.replaceMatches('','%1$s').replaceMatches('','%1$s').replaceMatches('','%1$s').length()"
                .formatted(LONG);
        assertThatThrownBy(() -> rows(matched)).isInstanceOf(ViewEvaluationException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'99999999999999999999'.toInteger()", "'2147483648'.toInteger()"})
    void whatIsNoIntegerIsEmpty(String path) throws JsonProcessingException {
        assertThat(rows(path).get(0)).containsExactly((Object) null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0.round(2147483647)", "1.5.round(100000)"})
    void noNumberHasSoManyPlaces(String path) {
        assertThatThrownBy(() -> rows(path)).isInstanceOf(ViewEvaluationException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5.lowBoundary(1000000)", "1.5.highBoundary(2147483647)"})
    void noBoundaryHasSoManyDigits(String path) {
        assertThatThrownBy(() -> rows(path)).isInstanceOf(InvalidViewException.class);
    }

    @Test
    void aPartMayEndBehindTheText() throws JsonProcessingException {
        assertThat(rows("'abc'.substring(1, 2147483647)").get(0)).containsExactly("bc");
    }

    private static List<Object[]> rows(String path) throws JsonProcessingException {
        ObjectNode view = (ObjectNode)
                ResourceJson.read("{\"resourceType\":\"ViewDefinition\",\"name\":\"v\",\"status\":\"active\","
                        + "\"resource\":\"Patient\",\"select\":[{\"column\":[{\"name\":\"c\"}]}]}");
        ((ObjectNode) view.at("/select/0/column/0")).put("path", path);
        JsonNode patient = ResourceJson.read("{\"resourceType\":\"Patient\",\"id\":\"some-patient\"}");
        return new ViewCompiler(FhirContext.forR4Cached(), ZoneOffset.UTC)
                .compile(view)
                .rows(patient);
    }
}
