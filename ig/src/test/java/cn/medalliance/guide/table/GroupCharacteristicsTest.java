package cn.medalliance.guide.table;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.guide.Guide;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every criterion of a group says what it looks for. */
class GroupCharacteristicsTest {
    private static final Guide GUIDE = Guide.load();

    @Test
    void everyCriterionHasItsSearchWithAPlaceForItsValue() {
        List<GroupCharacteristic> all = GroupCharacteristic.all(GUIDE);

        assertThat(all)
                .extracting(GroupCharacteristic::code)
                .containsExactlyInAnyOrderElementsOf(GuideCodes.of(GUIDE, "mca-group-characteristic"));
        assertThat(all).allSatisfy(each -> {
            assertThat(each.search()).matches("[A-Z][A-Za-z]+\\?.+");
            if (each.value() == GroupCharacteristic.Kind.YEARS) {
                assertThat(each.search()).contains(GroupCharacteristic.EARLIEST, GroupCharacteristic.LATEST);
            } else {
                assertThat(each.search()).endsWith("=" + GroupCharacteristic.VALUE);
            }
        });
    }
}
