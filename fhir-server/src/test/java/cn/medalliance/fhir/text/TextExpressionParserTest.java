package cn.medalliance.fhir.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.medalliance.fhir.text.TextExpression.All;
import cn.medalliance.fhir.text.TextExpression.Any;
import cn.medalliance.fhir.text.TextExpression.Word;
import cn.medalliance.shared.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextExpressionParserTest {

    @Test
    void wordsMustAllBeThere() {
        assertThat(parse("高血压 糖尿病")).isEqualTo(new All(List.of(new Word("高血压"), new Word("糖尿病"))));
        assertThat(parse("高血压糖尿病")).isEqualTo(parse("高血压 and 糖尿病"));
    }

    @Test
    void theStandardsOwnExampleIsUnderstood() {
        assertThat(parse("(bone OR liver) and metastases"))
                .isEqualTo(new All(
                        List.of(new Any(List.of(new Word("bone"), new Word("liver"))), new Word("metastases"))));
    }

    @Test
    void quotedWordsStandSideBySide() {
        assertThat(parse("\"血压 控制\"")).isEqualTo(new Word("\"血压 控制"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "。", "()", "\"\"", "a OR", "OR", "(a", "a)", "((a)"})
    void whatCannotBeReadIsRefused(String value) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> parse(value)).withMessageContaining("_content");
    }

    @Test
    void endlessSearchesAreRefused() {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> parse("a ".repeat(65)));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> parse("(".repeat(17) + "a" + ")".repeat(17)));
    }

    private static TextExpression parse(String value) {
        return TextExpressionParser.parse("_content", value);
    }
}
