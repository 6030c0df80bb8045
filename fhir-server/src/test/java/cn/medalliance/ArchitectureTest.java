package cn.medalliance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.guide.Guide;
import cn.medalliance.mappings.Conversion;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Our classes keep the {@link ArchitectureRules}. */
class ArchitectureTest {

    private static JavaClasses ours;

    /** From where our classes lie, not by our packages' names: those would miss what sits in others' packages. */
    @BeforeAll
    static void read() {
        List<Location> modules = Stream.of(ServerApplication.class, Guide.class, Conversion.class)
                .map(type ->
                        Location.of(type.getProtectionDomain().getCodeSource().getLocation()))
                .toList();
        ours = new ClassFileImporter().importLocations(modules);
        assertThat(ours.contain(ServerApplication.class)).isTrue();
        assertThat(ours.contain(Guide.class)).isTrue();
        assertThat(ours.contain(Conversion.class)).isTrue();
    }

    @Test
    void packagesHaveNoCycles() {
        ArchitectureRules.PACKAGES_HAVE_NO_CYCLES.check(ours);
    }

    @Test
    void sharedKnowsNobody() {
        ArchitectureRules.SHARED_KNOWS_NOBODY.check(ours);
    }

    @Test
    void theEngineKnowsSharedAndTheGuideAlone() {
        ArchitectureRules.THE_ENGINE_KNOWS_SHARED_AND_THE_GUIDE_ALONE.check(ours);
    }

    @Test
    void securityKnowsTheEngineAlone() {
        ArchitectureRules.SECURITY_KNOWS_THE_ENGINE_AND_THE_GUIDE_ALONE.check(ours);
    }

    @Test
    void auditKnowsSecurityAndTheEngineAlone() {
        ArchitectureRules.AUDIT_KNOWS_SECURITY_AND_THE_ENGINE_ALONE.check(ours);
    }

    @Test
    void consoleAndCommandComeLast() {
        ArchitectureRules.CONSOLE_AND_COMMAND_COME_LAST.check(ours);
    }

    @Test
    void theGuideKnowsNobody() {
        ArchitectureRules.THE_GUIDE_KNOWS_NOBODY.check(ours);
    }

    @Test
    void theMappingsKnowTheGuideAlone() {
        ArchitectureRules.THE_MAPPINGS_KNOW_THE_GUIDE_ALONE.check(ours);
    }

    @Test
    void theGuideAndTheMappingsKnowNoServer() {
        ArchitectureRules.THE_GUIDE_AND_THE_MAPPINGS_KNOW_NO_SERVER.check(ours);
    }

    @Test
    void theMappingsAreForIntakeAndConvert() {
        ArchitectureRules.THE_MAPPINGS_ARE_FOR_INTAKE_CONVERT_AND_FORMS.check(ours);
    }

    @Test
    void modelsKnowNoFramework() {
        ArchitectureRules.MODELS_KNOW_NO_FRAMEWORK.check(ours);
    }

    @Test
    void httpExceptionsStayAtTheDoor() {
        ArchitectureRules.HTTP_EXCEPTIONS_STAY_AT_THE_DOOR.check(ours);
    }

    @Test
    void hapisStorageIsKnownToTheEngineAlone() {
        ArchitectureRules.HAPIS_STORAGE_IS_KNOWN_TO_THE_ENGINE_ALONE.check(ours);
    }

    @Test
    void thereIsOneWayOut() {
        ArchitectureRules.ONE_WAY_OUT.check(ours);
    }

    @Test
    void everyPackageIsNullMarked() {
        ArchitectureRules.EVERY_PACKAGE_IS_NULL_MARKED.check(ours);
    }

    @Test
    void nothingOfOursSitsInOthersPackages() {
        ArchitectureRules.NOTHING_OF_OURS_SITS_IN_OTHERS_PACKAGES.check(ours);
    }

    @Test
    void packagesAreNamedByWhatTheyHold() {
        ArchitectureRules.PACKAGES_ARE_NAMED_BY_WHAT_THEY_HOLD.check(ours);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        ArchitectureRules.NOTHING_IS_INJECTED_INTO_FIELDS.check(ours);
    }

    @Test
    void nothingIsInjectedThroughMethods() {
        ArchitectureRules.NOTHING_IS_INJECTED_THROUGH_METHODS.check(ours);
    }

    @Test
    void featuresMeetAtWhatTheyName() {
        ArchitectureRules.featuresMeetAtWhatTheyName(Path.of("src/main/java")).check(ours);
    }
}
