package cn.medalliance.mappings.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingSuspicionTest {
    @ParameterizedTest
    @ValueSource(strings = {"現(xiàn)有", "醫(yī)院", "示例县??镇", "李\uE5E5敏", "张\uFFFD国"})
    void spoiltTextIsSuspected(String text) {
        assertThat(EncodingSuspicion.of(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"现有", "血压(mmHg)", "复测？", "李敏", "頭痛", "好转（自述）", "5mg(qd)"})
    void cleanTextIsNot(String text) {
        assertThat(EncodingSuspicion.of(text)).isFalse();
    }
}
