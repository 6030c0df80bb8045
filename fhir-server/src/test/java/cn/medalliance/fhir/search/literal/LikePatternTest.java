package cn.medalliance.fhir.search.literal;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.jpa.search.builder.predicate.StringPredicateBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LikePatternTest {

    @Test
    void everyCharacterStandsForItself() {
        assertThat(LikePattern.literally("a_b%c\\d王")).isEqualTo("a\\_b\\%c\\\\d王");
    }

    /** That HAPI does the rest is what the predicates rely on. */
    @ParameterizedTest
    @ValueSource(strings = {"", "a", "_", "%", "\\", "\\%", "%\\", "\\\\%_", "100%_\\"})
    void hapiEscapesThePercentSignAndNothingElse(String text) {
        String pattern = StringPredicateBuilder.createLeftMatchLikeExpression(LikePattern.exceptPercent(text));
        assertThat(pattern).isEqualTo(LikePattern.literally(text) + "%");

        String hapi =
                StringPredicateBuilder.createRightMatchLikeExpression(text).substring(1);
        assertThat(LikePattern.withoutHapiEscapes(hapi)).isEqualTo(text);
    }
}
