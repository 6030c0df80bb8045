package cn.medalliance.load.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class KnownIdsTest {

    private final KnownIds ids = new KnownIds();

    @Test
    void manyAreAllFoundAndOthersAreNot() {
        for (int place = 0; place < 300_000; place++) {
            ids.putRead(key("Observation", place), place);
        }
        ids.setFirstPid(1_000);
        for (int place = 0; place < 300_000; place++) {
            assertThat(ids.get(key("Observation", place))).isEqualTo(1_000 + place);
        }
        assertThat(ids.get(key("Patient", 1))).isZero();
    }

    @Test
    void theFirstOfSeveralCountsInWhateverOrderTheyCome() {
        ids.putRead(key("Patient", 1), 7);
        ids.putRead(key("Patient", 1), 3);
        ids.putRead(key("Patient", 1), 9);
        ids.setFirstPid(100);
        assertThat(ids.get(key("Patient", 1))).isEqualTo(103);
    }

    @Test
    void whatIsStoredCountsBeforeWhatIsRead() {
        ids.putRead(key("Patient", 1), 0);
        ids.putStored(key("Patient", 1), 55, false);
        ids.putStored(key("Patient", 2), 56, true);
        ids.putRead(key("Patient", 2), 1);
        ids.setFirstPid(100);
        assertThat(ids.get(key("Patient", 1))).isEqualTo(55);
        assertThat(ids.get(key("Patient", 2))).as("deleted").isEqualTo(-56);
    }

    @Test
    void aKeyIsReadFromWhereverItStands() {
        assertThat(in("{\"id\":\"1\",\"meta\":{\"id\":\"2\"},\"resourceType\":\"Patient\"}"))
                .contains(ResourceKey.of("Patient", "1"));
        assertThat(ResourceKey.nameIn(
                        "{\"resourceType\":\"Task\",\"id\":\"x\", broken".getBytes(StandardCharsets.UTF_8)))
                .contains("Task/x");
        assertThat(in("{\"resourceType\":\"Patient\"}")).isEmpty();
        assertThat(in("[]")).isEmpty();
        assertThat(in("{\"resourceType\":1,\"id\":\"2\"}")).isEmpty();
    }

    private static java.util.Optional<ResourceKey> in(String text) {
        return ResourceKey.in(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ResourceKey key(String type, int id) {
        return ResourceKey.of(type, "id-" + id);
    }
}
