package cn.medalliance.security.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmartScopeTest {

    @Test
    void versionOneIsReadAsVersionTwo() {
        assertThat(scope("patient/Observation.read")).isEqualTo(scope("patient/Observation.rs"));
        assertThat(scope("user/*.write")).isEqualTo(scope("user/*.cud"));
        assertThat(scope("system/Patient.*")).isEqualTo(scope("system/Patient.cruds"));
    }

    @Test
    void aFilterNamesParametersAndAlternatives() {
        SmartScope scope = scope("patient/Observation.rs?category=http://loinc.org%7C1,vital-signs&status=final");
        assertThat(scope.permissions()).isEqualTo(EnumSet.of(Permission.READ, Permission.SEARCH));
        assertThat(scope.filter())
                .isEqualTo(Map.of("category", Set.of("http://loinc.org|1", "vital-signs"), "status", Set.of("final")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "patient/Observation",
                "patient/Observation.",
                "patient/Observation.sr",
                "patient/Observation.rr",
                "patient/Observation.readwrite",
                "patient/observation.rs",
                "group/Observation.rs",
                "patient/Observation.rs?",
                "patient/Observation.rs?category",
                "patient/Observation.rs?category=",
                "patient/Observation.rs?a=1&a=2",
                "patient/Observation.read?category=vital-signs",
                " patient/Observation.rs",
                "patient/Observation.rs\n",
                "openid",
                "launch/patient",
                ""
            })
    void whatIsNotRightlyWrittenIsNoScope(String text) {
        assertThat(SmartScope.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "system/*.cruds, system/Patient.rs, true",
        "system/*.cruds, system/*.c, true",
        "system/Patient.rs, system/Patient.cruds, false",
        "system/Patient.rs, system/Observation.rs, false",
        "system/Patient.rs, system/*.rs, false",
        "system/*.rs, patient/Patient.rs, false",
        "user/Observation.rs, user/Observation.rs?status=final, true",
        "user/Observation.rs?status=final, user/Observation.rs, false",
        "'user/Observation.rs?status=final,amended', user/Observation.r?status=final, true",
        "user/Observation.rs?status=final, 'user/Observation.r?status=final,amended', false",
        "user/Observation.rs?status=final, user/Observation.rs?status=final&category=exam, true",
    })
    void aScopeCoversWhatItsHolderMayDo(String wide, String narrow, boolean covers) {
        assertThat(scope(wide).covers(scope(narrow))).isEqualTo(covers);
    }

    private static SmartScope scope(String text) {
        return SmartScope.parse(text).orElseThrow();
    }
}
