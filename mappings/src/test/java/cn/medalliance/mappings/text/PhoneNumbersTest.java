package cn.medalliance.mappings.text;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.mappings.text.PhoneNumbers.Phone;
import org.junit.jupiter.api.Test;

class PhoneNumbersTest {
    @Test
    void twoNumbersInOneCellAreTwoNumbers() {
        assertThat(PhoneNumbers.parse("13900000001，0999-5551234").numbers())
                .containsExactly(new Phone("13900000001", true), new Phone("0999-5551234", false));
    }

    @Test
    void anAreaCodeInBracketsAndACountryCodeAreUnderstood() {
        assertThat(PhoneNumbers.parse("（0999）5551234/+8613900000001").numbers())
                .containsExactly(new Phone("0999-5551234", false), new Phone("13900000001", true));
    }

    @Test
    void aNumberWrittenTwiceCountsOnce() {
        assertThat(PhoneNumbers.parse("13900000001、139-0000-0001").numbers()).hasSize(1);
    }

    @Test
    void whatIsNoNumberIsSaid() {
        PhoneNumbers phones = PhoneNumbers.parse("13900000001 儿子");

        assertThat(phones.numbers()).hasSize(1);
        assertThat(phones.unread()).containsExactly("儿子");
        assertThat(PhoneNumbers.parse("1390000001").unread()).hasSize(1);
    }
}
