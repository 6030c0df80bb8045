package cn.medalliance.mappings.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForbiddenCharactersTest {
    @ParameterizedTest
    @ValueSource(ints = {0x0000, 0x0007, 0x000B, 0x000C, 0x001F, 0xD800, 0xDFFF, 0xFFFE, 0xFFFF})
    void whatXmlCannotHoldIsForbidden(int character) {
        String text = "张" + (char) character + "国";
        assertThat(ForbiddenCharacters.firstOf(text)).isEqualTo(String.format("U+%04X", character));
        assertThat(ForbiddenCharacters.shown(text)).isEqualTo("张\uFFFD国");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x0009, 0x000A, 0x000D, 0x0020, 0x007F, 0x0085, 0xE000, 0xFFFD, 0x20000})
    void everythingElseIsAllowed(int character) {
        String text = "张" + Character.toString(character) + "国";
        assertThat(ForbiddenCharacters.firstOf(text)).isEmpty();
        assertThat(ForbiddenCharacters.shown(text)).isEqualTo(text);
    }

    @Test
    void theFirstOfSeveralIsTold() {
        assertThat(ForbiddenCharacters.firstOf("a\u0001b\u0002")).isEqualTo("U+0001");
    }
}
