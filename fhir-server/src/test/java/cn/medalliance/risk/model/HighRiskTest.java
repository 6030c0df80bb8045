package cn.medalliance.risk.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.guide.Guide;
import cn.medalliance.risk.model.HighRisk.Found;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighRiskTest {

    private static final HighRisk RULES = new HighRisk(Guide.load());

    private static Facts facts(String said) {
        Map<String, String> facts = new HashMap<>();
        for (String one : said.split(" ")) {
            facts.put(one.split("=")[0], one.split("=")[1]);
        }
        return new Facts(facts, Map.of());
    }

    @ParameterizedTest
    @CsvSource({
        "sbp=129 dbp=84, ''",
        "sbp=130 dbp=84, htn",
        "sbp=139 dbp=84, htn",
        "sbp=140 dbp=84, ''",
        "sbp=120 dbp=85, htn",
        "sbp=120 dbp=89, htn",
        "sbp=120 dbp=90, ''",
        "bmi=23.9, ''",
        "bmi=24, htn t2dm",
        "sex=1 waist=89, ''",
        "sex=1 waist=90, htn t2dm",
        "sex=2 waist=84, ''",
        "sex=2 waist=85, htn t2dm",
        "age=39, ''",
        "age=40, t2dm",
        "age=54, t2dm",
        "age=55, htn t2dm",
        "fpg=6.0, ''",
        "fpg=6.1, t2dm",
        "fpg=6.9, t2dm",
        "fpg=7.0, ''",
        "family-htn=true, htn",
        "family-dm=true, t2dm",
        "salt=3, htn",
        "heavy-drinking=true, htn"
    })
    void oneRuleIsEnough(String said, String programmes) {
        assertThat(String.join(
                        " ",
                        RULES.of(facts(said), Set.of()).stream()
                                .map(Found::programme)
                                .sorted()
                                .toList()))
                .isEqualTo(programmes);
    }

    @Test
    void whoHasTheDiseaseIsNotAtRiskOfIt() {
        assertThat(RULES.of(facts("bmi=30"), Set.of("htn")))
                .extracting(Found::programme)
                .containsExactly("t2dm");
    }

    @Test
    void programmesAndEditionsAreChosen() {
        assertThat(RULES.programmes()).containsExactly("htn", "t2dm");
        assertThat(RULES.editions()).containsExactly("2017", "2025");
        assertThat(RULES.of(List.of("htn"), "").of(facts("bmi=30"), Set.of()))
                .extracting(Found::programme, Found::edition)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("htn", "2017"));
        assertThat(RULES.of(List.of("htn"), "2025").of(facts("bmi=30"), Set.of()))
                .isEmpty();
    }
}
