package cn.medalliance.mappings.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MatchUrlTest {
    @Test
    void aTokenKeepsItsBarAndTheValueIsEscaped() {
        MatchUrl url = MatchUrl.byIdentifier("Observation", "http://example.org/no", "F1#v.sbp&x|y 1");

        assertThat(url).hasToString("Observation?identifier=http://example.org/no|F1%23v.sbp%26x%5C%7Cy%201");
    }

    @Test
    void aCommaIsOneOrOnlyWhereItIsMeant() {
        assertThat(MatchUrl.of("Task").and("group-identifier", "s", "A1,A2").andAnyOf("status", List.of("a", "b")))
                .hasToString("Task?group-identifier=s|A1%5C%2CA2&status=a,b");
    }

    @Test
    void conditionsAddUp() {
        MatchUrl url = MatchUrl.of("Patient").and("name:exact", "张").and("birthdate", "1958-03-12");

        assertThat(url.query()).isEqualTo("name:exact=%E5%BC%A0&birthdate=1958-03-12");
    }

    @Test
    void theSameConditionGivesTheSameReference() {
        MatchUrl one = MatchUrl.byIdentifier("Patient", "s", "1");
        MatchUrl same = MatchUrl.byIdentifier("Patient", "s", "1");
        MatchUrl other = MatchUrl.byIdentifier("Patient", "s", "2");

        assertThat(TransactionBuilder.referenceTo(one).getReference())
                .startsWith("urn:uuid:")
                .isEqualTo(TransactionBuilder.referenceTo(same).getReference())
                .isNotEqualTo(TransactionBuilder.referenceTo(other).getReference());
    }
}
