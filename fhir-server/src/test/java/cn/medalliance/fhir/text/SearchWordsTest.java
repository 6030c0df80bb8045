package cn.medalliance.fhir.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchWordsTest {

    @ParameterizedTest
    @CsvSource({
        "高血压, 高血压",
        "血压, 血压",
        "高血压糖尿病, 高血压 糖尿病",
        "老年人高血压管理, 老年人 高血压 管理",
        "血糖控制不佳, 血糖 控制 不佳",
        "2型糖尿病, 2型 糖尿病",
        "血压140/90mmhg, 血压 140/90mmhg",
        "I10.x02, I10.x02",
        "阿司匹林（肠溶片）, 阿司匹林 肠溶片"
    })
    void theDictionaryCutsWords(String typed, String words) {
        assertThat(SearchWords.of(typed)).isEqualTo(List.of(words.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({
        "氨氯地平, 氨氯地平",
        "二甲双胍, 二甲双胍",
        "沙库巴曲缬沙坦, 沙库巴曲缬沙坦",
        "阿卜杜拉买买提, 阿卜杜拉买买提",
        "张建国, 张建国",
        "王小明, 王小明",
        "张𬭎建国, 张𬭎 建国",
        "𠮷田茂, 𠮷田茂",
        "糖, 糖"
    })
    void whatTheDictionaryDoesNotKnowStaysTogether(String typed, String words) {
        assertThat(SearchWords.of(typed)).isEqualTo(List.of(words.split(" ")));
    }

    @Test
    void everyWordIsAPieceOfWhatWasTyped() {
        String typed = "转诊至县人民医院心内科，慢性阻塞性肺疾病急性加重期ii级";
        assertThat(SearchWords.of(typed))
                .isNotEmpty()
                .allSatisfy(word -> assertThat(typed).contains(word));
    }

    @Test
    void signsAloneAreNoWord() {
        assertThat(SearchWords.of("，。·/")).isEmpty();
    }
}
