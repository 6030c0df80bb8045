package cn.medalliance.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.InputStream;
import org.hl7.fhir.utilities.npm.NpmPackage;
import org.junit.jupiter.api.Test;

class GuideTest {
    private final Guide guide = Guide.load();

    @Test
    void thePackageIsOneThatOtherFhirToolsRead() throws IOException {
        try (InputStream stream = guide.openPackage()) {
            NpmPackage npm = NpmPackage.fromPackage(stream);

            assertThat(npm.name()).isEqualTo(guide.packageId()).isEqualTo("cn.medalliance.mca");
            assertThat(npm.version()).isEqualTo(guide.version());
            assertThat(npm.canonical()).isEqualTo(guide.canonical());
            assertThat(npm.fhirVersion()).isEqualTo("4.0.1");
            assertThat(npm.listResources("StructureDefinition")).hasSameSizeAs(guide.resources("StructureDefinition"));
        }
    }

    @Test
    void aResourceIsFoundByItsTypeAndId() {
        assertThat(guide.types()).contains("StructureDefinition", "CodeSystem", "ValueSet");
        assertThat(guide.ids("StructureDefinition")).contains("mca-patient");
        assertThat(guide.resource("StructureDefinition", "mca-patient"))
                .hasValueSatisfying(
                        json -> assertThat(json).contains(guide.canonical("StructureDefinition", "mca-patient")));
        assertThat(guide.resource("StructureDefinition", "mca-nobody")).isEmpty();
        assertThat(guide.resources("Nothing")).isEmpty();
    }

    @Test
    void rightExamplesAreInThePackageAndWrongOnesAreNot() {
        assertThat(guide.examples())
                .containsKey("Patient-exa-patient-zhang-jianguo.json")
                .allSatisfy((name, json) -> assertThat(name).doesNotContain("wrong-"));
    }

    @Test
    void theHashIsASha256() {
        assertThat(guide.contentSha256()).matches("[0-9a-f]{64}");
    }

    @Test
    void aTableThatIsNotThereIsNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> guide.table("no-such-table"))
                .withMessageContaining("no-such-table");
    }

    @Test
    void theCqlOfEachIndicatorIsThereTranslatedWithWhatItIncludes() {
        assertThat(guide.elm())
                .containsKeys("M01", "M34", "McaIndicators", "FHIRHelpers")
                .allSatisfy((name, elm) -> assertThat(elm).startsWith("{\"library\":"));
    }
}
