package cn.medalliance.mappings.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LooseNumberTest {
    @ParameterizedTest
    @CsvSource({
        "72.5,72.5,''",
        "７２．５,72.5,''",
        "72.50 kg,72.5,kg",
        "3次/周,3,次/周",
        "26.2kg/㎡,26.2,kg/m2",
        "0.0,0,''",
        "-1,-1,''",
        "78/min,78,/min"
    })
    void aNumberMayHaveAUnitBehindIt(String text, String number, String unit) {
        assertThat(LooseNumber.parse(text)).hasValueSatisfying(read -> {
            assertThat(read.plain()).isEqualTo(number);
            assertThat(read.unit()).isEqualTo(unit);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"10/5", "158-96", "1,200", "10/", "约70", "七十", "", "1.2.3", "70~75"})
    void whatIsNotOneNumberIsNotRead(String text) {
        assertThat(LooseNumber.parse(text)).isEmpty();
    }
}
