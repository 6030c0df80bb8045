package cn.medalliance.security.deidentification.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class PseudonymsTest {

    private final Pseudonyms pseudonyms = new Pseudonyms(new byte[] {1, 2, 3});

    @Test
    void aPatientIsAlwaysShownUnderTheSamePseudonymWhichIsAnId() {
        String random = UUID.randomUUID().toString();
        assertThat(pseudonyms.of("Patient", random))
                .isEqualTo(pseudonyms.of("Patient", random))
                .matches("[0-9a-f]{64}");
        assertThat(pseudonyms.of("Patient", random))
                .isNotEqualTo(pseudonyms.of("Patient", UUID.randomUUID().toString()));
    }

    @Test
    void anotherKeyMakesOthers() {
        assertThat(new Pseudonyms(new byte[] {1}).of("Patient", "a")).isNotEqualTo(pseudonyms.of("Patient", "a"));
    }

    @Test
    void ofOtherResourcesOnlyARandomUuidIsShownAsItIs() {
        String random = UUID.randomUUID().toString();
        String ofName = UUID.nameUUIDFromBytes(new byte[] {7}).toString();
        assertThat(pseudonyms.of("Observation", random)).isEqualTo(random);
        assertThat(pseudonyms.of("Observation", ofName)).matches("[0-9a-f]{64}");
        assertThat(pseudonyms.of("Observation", "511321195803120010")).matches("[0-9a-f]{64}");
        assertThat(pseudonyms.of("Observation", "1")).isNotEqualTo(pseudonyms.of("Condition", "1"));
    }
}
