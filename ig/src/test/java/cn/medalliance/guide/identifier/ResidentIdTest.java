package cn.medalliance.guide.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.medalliance.guide.identifier.ResidentId.Fault;
import cn.medalliance.guide.identifier.ResidentId.Sex;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResidentIdTest {
    @ParameterizedTest
    @CsvSource({
        "999901195803120010, 1958-03-12, MALE",
        "99990119580312007X, 1958-03-12, MALE",
        "999901196107250027, 1961-07-25, FEMALE",
        "999901194809010037, 1948-09-01, MALE",
        "999901197511300043, 1975-11-30, FEMALE"
    })
    void aRightNumberTellsBirthDateAndSex(String text, LocalDate birthDate, Sex sex) {
        ResidentId id = ResidentId.parse(text).orElseThrow();

        assertThat(id.value()).isEqualTo(text);
        assertThat(id.birthDate()).isEqualTo(birthDate);
        assertThat(id.sex()).isEqualTo(sex);
        assertThat(id.regionCode()).isEqualTo("999901");
    }

    @ParameterizedTest
    @CsvSource({
        "999901195803120011, CHECK_CHARACTER",
        "999901195813120010, BIRTH_DATE",
        "999901195802300012, BIRTH_DATE",
        "999901185803120010, BIRTH_DATE",
        "99990119580312001, LENGTH",
        "'', LENGTH",
        "9999011958O3120010, CHARACTERS",
        "099901195803120010, CHARACTERS",
        "99990158031200A, CHARACTERS",
        "99990119580312X010, CHARACTERS"
    })
    void aWrongNumberIsRefusedForItsFault(String text, Fault fault) {
        assertThat(ResidentId.parse(text)).isEmpty();
        assertThat(ResidentId.fault(text)).contains(fault);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "99990119580312007x",
                " 999901 19580312 007X ",
                "９９９９０１１９５８０３１２００７Ｘ",
                "９９９９０１１９５８０３１２００７ｘ",
                "999901\u300019580312\u00a0007X",
                "\ufeff99990119580312007X\u200b"
            })
    void theWaysOfWritingOneNumberAreOneNumber(String text) {
        assertThat(ResidentId.parse(text)).contains(new ResidentId("99990119580312007X"));
        assertThat(ResidentId.fault(text)).isEmpty();
    }

    @Test
    void fifteenDigitsBecomeEighteen() {
        assertThat(ResidentId.parse("999901580312001").map(ResidentId::value)).contains("999901195803120010");
        assertThat(ResidentId.parse("999901581312001")).isEmpty();
    }

    @Test
    void theCheckCharacterIsComputed() {
        assertThat(ResidentId.checkCharacter("99990119580312001")).isEqualTo('0');
        assertThat(ResidentId.checkCharacter("99990119580312007")).isEqualTo('X');
        assertThatIllegalArgumentException().isThrownBy(() -> ResidentId.checkCharacter("9999011958031200"));
    }

    @Test
    void theMiddleOfANumberIsHidden() {
        ResidentId id = new ResidentId("999901195803120010");

        assertThat(id.masked()).isEqualTo("999901********0010");
        assertThat(id).hasToString("999901********0010");
        assertThat(ResidentId.mask("12345")).isEqualTo("*****");
    }

    @Test
    void aRefusalDoesNotRepeatTheNumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ResidentId("999901195803120011"))
                .withMessageNotContaining("19580312");
    }
}
