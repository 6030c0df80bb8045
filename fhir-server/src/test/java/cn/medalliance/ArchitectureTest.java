package cn.medalliance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which way things depend; {@code docs/architecture.md} tells why. */
class ArchitectureTest {

    private static final List<String> HTTP_FACES =
            List.of("Provider", "Interceptor", "Config", "Filter", "Refusal", "NotAnswerable");

    private static JavaClasses ours;

    @BeforeAll
    static void read() {
        ours = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("cn.medalliance");
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("cn.medalliance.(*)..").should().beFreeOfCycles().check(ours);
    }

    @Test
    void sharedKnowsNobody() {
        noClasses()
                .that()
                .resideInAPackage("cn.medalliance.shared..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "ca.uhn..", "org.hl7..", "jakarta..")
                .check(ours);
    }

    @Test
    void theEngineKnowsNoFeature() {
        noClasses()
                .that()
                .resideInAPackage("cn.medalliance.fhir..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "cn.medalliance.operations..",
                        "cn.medalliance.intake..",
                        "cn.medalliance.demo..",
                        "cn.medalliance.command..",
                        "cn.medalliance.security..")
                .check(ours);
    }

    @Test
    void theGuideAndTheMappingsKnowNoServer() {
        noClasses()
                .that()
                .resideInAnyPackage("cn.medalliance.guide..", "cn.medalliance.mappings..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..", "jakarta.servlet..", "ca.uhn.fhir.jpa..", "ca.uhn.fhir.rest.server..")
                .check(ours);
    }

    @Test
    void modelsKnowNoFramework() {
        noClasses()
                .that()
                .resideInAPackage("..model..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..", "jakarta..", "ca.uhn.fhir.jpa..", "ca.uhn.fhir.rest.server..")
                .allowEmptyShould(true)
                .check(ours);
    }

    @Test
    void httpExceptionsStayAtTheDoor() {
        noClasses()
                .that()
                .resideOutsideOfPackages("cn.medalliance.fhir..", "..jpa..")
                .and(new DescribedPredicate<>("are no face to HTTP") {
                    @Override
                    public boolean test(JavaClass type) {
                        return HTTP_FACES.stream().noneMatch(type.getSimpleName()::endsWith);
                    }
                })
                .should()
                .dependOnClassesThat()
                .resideInAPackage("ca.uhn.fhir.rest.server.exceptions..")
                .check(ours);
    }

    @Test
    void hapisStorageIsKnownToTheEngineAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackages("cn.medalliance.fhir..", "..jpa..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("ca.uhn.fhir.jpa..")
                .check(ours);
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> marked = ours.stream()
                .filter(type -> type.getSimpleName().equals("package-info"))
                .filter(type -> type.isAnnotatedWith(NullMarked.class))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());
        classes()
                .should(new ArchCondition<>("be in a package that is @NullMarked") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean satisfied = marked.contains(type.getPackageName());
                        events.add(new SimpleConditionEvent(type, satisfied, type.getName()));
                    }
                })
                .check(ours);
    }

    @Test
    void nothingOfOursSitsInOthersPackages() {
        classes().should().resideInAPackage("cn.medalliance..").check(ours);
    }
}
