package cn.medalliance.fhir.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

    @ParameterizedTest
    @CsvSource({
        "高血壓, 高血压",
        "張建國, 张建国",
        "ＨｂＡ１ｃ, hba1c",
        "１４０㎜Hg, 140mmhg",
        "Ménière, meniere",
        "Ⅱ级, ii级",
        "⾼, 高",
        "𠮷𬭎, 𠮷𬭎",
        "鑫淼𨰻, 鑫淼𨰻"
    })
    void theSameWordIsWrittenOneWay(String written, String folded) {
        assertThat(Folding.fold(written)).isEqualTo(folded);
    }
}
