package cn.medalliance.guide.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnifiedSocialCreditCodeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "12999901MEXA00019C",
                "12999901MEXA000277",
                "12999901MEXA000352",
                "12999901MEXA00043W",
                "12999901MEXA00051P",
                "12999901MEXA0006XF"
            })
    void aRightCodeIsTaken(String text) {
        UnifiedSocialCreditCode code = UnifiedSocialCreditCode.parse(text).orElseThrow();

        assertThat(code.value()).isEqualTo(text);
        assertThat(code.regionCode()).isEqualTo("999901");
        assertThat(UnifiedSocialCreditCode.checkCharacter(text.substring(0, 17)))
                .isEqualTo(text.charAt(17));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12999901MEXA00019D",
                "12999901MEXA00091C",
                "12999901MEXI00019C",
                "82999901MEXA00019C",
                "12999901MEXA00019",
                ""
            })
    void aWrongCodeIsRefused(String text) {
        assertThat(UnifiedSocialCreditCode.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new UnifiedSocialCreditCode(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12999901mexa00019c", " 12999901 MEXA 00019C", "１２９９９９０１ＭＥＸＡ０００１９Ｃ"})
    void theWaysOfWritingOneCodeAreOneCode(String text) {
        assertThat(UnifiedSocialCreditCode.parse(text)).contains(new UnifiedSocialCreditCode("12999901MEXA00019C"));
    }

    @Test
    void theCheckCharacterNeedsSeventeenCharactersOfTheAlphabet() {
        assertThatIllegalArgumentException().isThrownBy(() -> UnifiedSocialCreditCode.checkCharacter("12999901"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UnifiedSocialCreditCode.checkCharacter("12999901MEXI00019"));
    }
}
