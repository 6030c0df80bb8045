package cn.medalliance.mappings.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DrugOrderTest {
    @ParameterizedTest
    @CsvSource({
        "硝苯地平控释片30mg qd,硝苯地平控释片,30,mg,qd",
        "氨氯地平/1/5mg,氨氯地平,5,mg,1",
        "缬沙坦胶囊 80mg 每日1次,缬沙坦胶囊,80,mg,每日1次",
        "卡托普利片２５ｍｇ tid 口服,卡托普利片,25,mg,tid",
        "复方利血平片 1片 bid,复方利血平片,1,片,bid",
        "吲达帕胺片2.5MG,吲达帕胺片,2.5,mg,''"
    })
    void nameDoseAndFrequencyAreToldApart(String text, String name, String amount, String unit, String frequency) {
        DrugOrder order = DrugOrder.parse(text);

        assertThat(order.name()).isEqualTo(name);
        assertThat(order.frequency()).isEqualTo(frequency);
        assertThat(order.dose()).isEqualTo(new DrugOrder.Dose(new BigDecimal(amount), unit));
    }

    @ParameterizedTest
    @ValueSource(strings = {"中药汤剂", "阿司匹林", "硝苯地平控释片(拜新同)", "10号方"})
    void aTextWithoutADoseIsAName(String text) {
        assertThat(DrugOrder.parse(text)).isEqualTo(new DrugOrder(text, null, ""));
    }

    @Test
    void aBareNumberIsNoDose() {
        assertThat(DrugOrder.Dose.parse("5")).isEmpty();
        assertThat(DrugOrder.Dose.parse("５ mg")).isPresent();
    }

    @Test
    void anEndlessTextIsReadInReasonableTime() {
        String text = "a1 ".repeat(20_000);

        assertThat(DrugOrder.parse(text).dose()).isNull();
    }
}
