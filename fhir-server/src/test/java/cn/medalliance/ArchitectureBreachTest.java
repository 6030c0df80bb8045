package cn.medalliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each of the {@link ArchitectureRules} refuses a breach planted for it and, beside it, lets the like pass that keeps to
 * it. What is planted is compiled here, so that no server ever meets it.
 */
class ArchitectureBreachTest {

    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("(?:class|interface|record) (\\w+)");

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    /** Opened once: there are hundreds. */
    private static final StandardJavaFileManager LIBRARIES = libraries();

    @TempDir
    Path folder;

    private static StandardJavaFileManager libraries() {
        String paths = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        StandardJavaFileManager files = COMPILER.getStandardFileManager(null, null, null);
        try {
            files.setLocation(
                    StandardLocation.CLASS_PATH,
                    Stream.of(paths.split(File.pathSeparator)).map(File::new).toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return files;
    }

    @AfterAll
    static void close() throws IOException {
        LIBRARIES.close();
    }

    @Test
    void aCycleOfPackagesIsSeenBelowAFeatureToo() throws IOException {
        String one = "package cn.medalliance.demo.one; public class A { cn.medalliance.demo.two.B b; }";
        refused(
                ArchitectureRules.PACKAGES_HAVE_NO_CYCLES,
                "cn.medalliance.demo.one",
                one,
                "package cn.medalliance.demo.two; public class B { cn.medalliance.demo.one.A a; }");
        allowed(ArchitectureRules.PACKAGES_HAVE_NO_CYCLES, one, "package cn.medalliance.demo.two; public class B {}");
    }

    @Test
    void sharedThatKnowsTheEngineIsSeen() throws IOException {
        refused(
                ArchitectureRules.SHARED_KNOWS_NOBODY,
                "cn.medalliance.shared.Planted",
                "package cn.medalliance.shared; class Planted { cn.medalliance.fhir.server.FhirContribution known; }");
        allowed(
                ArchitectureRules.SHARED_KNOWS_NOBODY,
                "package cn.medalliance.shared; class Planted { Refusal known; }");
    }

    @Test
    void sharedThatKnowsAFrameworkIsSeen() throws IOException {
        refused(
                ArchitectureRules.SHARED_KNOWS_NOBODY,
                "cn.medalliance.shared.Planted",
                "package cn.medalliance.shared; class Planted { ca.uhn.fhir.context.FhirContext known; }");
    }

    @Test
    void anEngineThatKnowsAFeatureIsSeen() throws IOException {
        for (String known : List.of(
                "cn.medalliance.intake.IntakeCommand",
                "cn.medalliance.operations.lastn.LastNProvider",
                "cn.medalliance.security.Anything")) {
            refused(
                    ArchitectureRules.THE_ENGINE_KNOWS_SHARED_AND_THE_GUIDE_ALONE,
                    known,
                    "package cn.medalliance.fhir.server; class Planted { " + known + " known; }",
                    stub(known));
        }
        allowed(
                ArchitectureRules.THE_ENGINE_KNOWS_SHARED_AND_THE_GUIDE_ALONE,
                "package cn.medalliance.fhir.server; class Planted { cn.medalliance.guide.Guide known; }");
    }

    @Test
    void securityThatKnowsAuditIsSeen() throws IOException {
        String audit = "package cn.medalliance.audit; public class Trail {}";
        refused(
                ArchitectureRules.SECURITY_KNOWS_THE_ENGINE_AND_THE_GUIDE_ALONE,
                "cn.medalliance.audit.Trail",
                "package cn.medalliance.security; class Planted { cn.medalliance.audit.Trail known; }",
                audit);
        allowed(
                ArchitectureRules.SECURITY_KNOWS_THE_ENGINE_AND_THE_GUIDE_ALONE,
                "package cn.medalliance.security; class Planted { cn.medalliance.shared.Refusal known; }");
    }

    @Test
    void aCallPastTheOneWayOutIsSeen() throws IOException {
        for (String body : List.of(
                "java.net.http.HttpClient http;",
                "java.net.Socket socket;",
                "Object open(java.net.URL url) throws java.io.IOException { return url.openStream(); }")) {
            refused(
                    ArchitectureRules.ONE_WAY_OUT,
                    "cn.medalliance.referral.Planted",
                    "package cn.medalliance.referral; class Planted { " + body + " }");
            allowed(
                    ArchitectureRules.ONE_WAY_OUT,
                    "package cn.medalliance.security.outgoing; class Planted { " + body + " }");
        }
    }

    @Test
    void auditThatKnowsAFeatureIsSeen() throws IOException {
        refused(
                ArchitectureRules.AUDIT_KNOWS_SECURITY_AND_THE_ENGINE_ALONE,
                "cn.medalliance.referral.Referrals",
                "package cn.medalliance.audit; class Planted { cn.medalliance.referral.Referrals known; }",
                "package cn.medalliance.referral; public class Referrals {}");
        allowed(
                ArchitectureRules.AUDIT_KNOWS_SECURITY_AND_THE_ENGINE_ALONE,
                "package cn.medalliance.audit; class Planted { cn.medalliance.security.Caller known; }",
                "package cn.medalliance.security; public class Caller {}");
    }

    @Test
    void aFeatureThatKnowsTheConsoleOrTheCommandLineIsSeen() throws IOException {
        for (String known : List.of("cn.medalliance.console.Page", "cn.medalliance.command.MedallianceCommand")) {
            refused(
                    ArchitectureRules.CONSOLE_AND_COMMAND_COME_LAST,
                    known,
                    "package cn.medalliance.referral; class Planted { " + known + " known; }",
                    stub(known));
        }
        allowed(
                ArchitectureRules.CONSOLE_AND_COMMAND_COME_LAST,
                "package cn.medalliance.console; class Planted { cn.medalliance.referral.Referrals known; }",
                "package cn.medalliance.referral; public class Referrals {}");
    }

    @Test
    void aGuideThatKnowsTheServerIsSeen() throws IOException {
        refused(
                ArchitectureRules.THE_GUIDE_KNOWS_NOBODY,
                "cn.medalliance.guide.Planted",
                "package cn.medalliance.guide; class Planted { cn.medalliance.shared.Refusal known; }");
        allowed(
                ArchitectureRules.THE_GUIDE_KNOWS_NOBODY,
                "package cn.medalliance.guide; class Planted { Guide known; }");
    }

    @Test
    void aMappingThatKnowsTheServerIsSeen() throws IOException {
        refused(
                ArchitectureRules.THE_MAPPINGS_KNOW_THE_GUIDE_ALONE,
                "cn.medalliance.mappings.Planted",
                "package cn.medalliance.mappings; class Planted { cn.medalliance.shared.Refusal known; }");
        allowed(
                ArchitectureRules.THE_MAPPINGS_KNOW_THE_GUIDE_ALONE,
                "package cn.medalliance.mappings; class Planted { cn.medalliance.guide.Guide known; }");
    }

    @Test
    void aMappingThatKnowsSpringOrADatabaseIsSeen() throws IOException {
        for (String known : List.of("org.springframework.core.env.Environment", "java.sql.Connection")) {
            refused(
                    ArchitectureRules.THE_GUIDE_AND_THE_MAPPINGS_KNOW_NO_SERVER,
                    known,
                    "package cn.medalliance.mappings; class Planted { " + known + " known; }");
        }
        allowed(
                ArchitectureRules.THE_GUIDE_AND_THE_MAPPINGS_KNOW_NO_SERVER,
                "package cn.medalliance.mappings; class Planted { org.hl7.fhir.r4.model.Bundle known; }");
    }

    @Test
    void aFeatureThatConvertsByItselfIsSeen() throws IOException {
        refused(
                ArchitectureRules.THE_MAPPINGS_ARE_FOR_INTAKE_CONVERT_AND_FORMS,
                "cn.medalliance.referral.Planted",
                "package cn.medalliance.referral; class Planted { cn.medalliance.mappings.Conversion known; }");
        allowed(
                ArchitectureRules.THE_MAPPINGS_ARE_FOR_INTAKE_CONVERT_AND_FORMS,
                "package cn.medalliance.intake; class Planted { cn.medalliance.mappings.Conversion known; }");
    }

    @Test
    void aModelThatKnowsAFrameworkIsSeen() throws IOException {
        for (String known : List.of(
                "org.springframework.core.env.Environment",
                "jakarta.servlet.http.HttpServletRequest",
                "jakarta.persistence.EntityManager",
                "ca.uhn.fhir.rest.server.RestfulServer")) {
            refused(
                    ArchitectureRules.MODELS_KNOW_NO_FRAMEWORK,
                    known,
                    "package cn.medalliance.referral.model; class Planted { " + known + " known; }");
        }
        allowed(
                ArchitectureRules.MODELS_KNOW_NO_FRAMEWORK,
                "package cn.medalliance.referral.model; class Planted { java.time.Instant known; }");
    }

    @Test
    void anHttpExceptionBehindTheDoorIsSeen() throws IOException {
        String body = " { RuntimeException fails() {"
                + " return new ca.uhn.fhir.rest.server.exceptions.ResourceGoneException(\"gone\"); } }";
        for (String name : List.of("ReferralService", "ReferralConfig", "RefusalOfReferral")) {
            refused(
                    ArchitectureRules.HTTP_EXCEPTIONS_STAY_AT_THE_DOOR,
                    "ResourceGoneException",
                    "package cn.medalliance.referral; class " + name + body);
        }
        allowed(
                ArchitectureRules.HTTP_EXCEPTIONS_STAY_AT_THE_DOOR,
                "package cn.medalliance.referral; class ReferralProvider" + body,
                "package cn.medalliance.referral; class ReferralInterceptor" + body,
                "package cn.medalliance.fhir.server; class Planted" + body);
    }

    @Test
    void aFeatureThatKnowsHapisStorageIsSeen() throws IOException {
        String body = "class Planted { ca.uhn.fhir.jpa.api.dao.DaoRegistry known; }";
        refused(
                ArchitectureRules.HAPIS_STORAGE_IS_KNOWN_TO_THE_ENGINE_ALONE,
                "DaoRegistry",
                "package cn.medalliance.referral; " + body);
        allowed(
                ArchitectureRules.HAPIS_STORAGE_IS_KNOWN_TO_THE_ENGINE_ALONE,
                "package cn.medalliance.referral.jpa; " + body,
                "package cn.medalliance.fhir.storage; " + body);
    }

    @Test
    void aPackageThatIsNotNullMarkedIsSeen() throws IOException {
        String planted = "package cn.medalliance.referral; class Planted {}";
        refused(ArchitectureRules.EVERY_PACKAGE_IS_NULL_MARKED, "cn.medalliance.referral.Planted", planted);
        allowed(
                ArchitectureRules.EVERY_PACKAGE_IS_NULL_MARKED,
                planted,
                "@org.jspecify.annotations.NullMarked package cn.medalliance.referral;");
    }

    @Test
    void aClassOfOursInAnothersPackageIsSeen() throws IOException {
        refused(
                ArchitectureRules.NOTHING_OF_OURS_SITS_IN_OTHERS_PACKAGES,
                "ca.uhn.fhir.rest.server.Planted",
                "package ca.uhn.fhir.rest.server; class Planted {}");
        allowed(
                ArchitectureRules.NOTHING_OF_OURS_SITS_IN_OTHERS_PACKAGES,
                "package cn.medalliance.referral; class Planted {}");
    }

    @Test
    void aPackageThatSaysNothingIsSeen() throws IOException {
        for (String name : List.of("util", "common", "impl", "constants")) {
            refused(
                    ArchitectureRules.PACKAGES_ARE_NAMED_BY_WHAT_THEY_HOLD,
                    "cn.medalliance.referral." + name + ".Planted",
                    "package cn.medalliance.referral." + name + "; class Planted {}");
        }
        allowed(
                ArchitectureRules.PACKAGES_ARE_NAMED_BY_WHAT_THEY_HOLD,
                "package cn.medalliance.referral.commonwealth; class Planted {}");
    }

    @Test
    void anInjectedFieldIsSeen() throws IOException {
        refused(
                ArchitectureRules.NOTHING_IS_INJECTED_INTO_FIELDS,
                "Planted.engine is injected",
                "package cn.medalliance.referral; class Planted {"
                        + " @org.springframework.beans.factory.annotation.Autowired Object engine; }");
        allowed(
                ArchitectureRules.NOTHING_IS_INJECTED_INTO_FIELDS,
                "package cn.medalliance.referral; class Planted { final Object engine;"
                        + " Planted(Object engine) { this.engine = engine; } }");
    }

    @Test
    void anInjectedMethodIsSeen() throws IOException {
        refused(
                ArchitectureRules.NOTHING_IS_INJECTED_THROUGH_METHODS,
                "Planted.engine(java.lang.Object) is injected",
                "package cn.medalliance.referral; class Planted {"
                        + " @org.springframework.beans.factory.annotation.Autowired void engine(Object engine) {} }");
        allowed(
                ArchitectureRules.NOTHING_IS_INJECTED_THROUGH_METHODS,
                "package cn.medalliance.referral; class Planted { void engine(Object engine) {} }");
    }

    @Test
    void aFeatureThatReachesPastAnothersNamedInterfaceIsSeen() throws IOException {
        String caller = "package cn.medalliance.careplan; class Planted { cn.medalliance.referral.%s known; }";
        String named = "/** Begin at {@code Referrals}. */ package cn.medalliance.referral;";
        refused(
                ArchitectureRules.featuresMeetAtWhatTheyName(folder),
                "cn.medalliance.referral.Unnamed",
                caller.formatted("Unnamed"),
                "package cn.medalliance.referral; public class Unnamed {}",
                named);
        refused(
                ArchitectureRules.featuresMeetAtWhatTheyName(folder),
                "cn.medalliance.referral.model.Referrals",
                caller.formatted("model.Referrals"),
                "package cn.medalliance.referral.model; public class Referrals {}",
                named);
        refused(
                ArchitectureRules.featuresMeetAtWhatTheyName(folder),
                "cn.medalliance.operations.lastn.LastN",
                "package cn.medalliance.operations.convert; class Planted { cn.medalliance.operations.lastn.LastN known; }",
                stub("cn.medalliance.operations.lastn.LastN"));
        allowed(
                ArchitectureRules.featuresMeetAtWhatTheyName(folder),
                caller.formatted("Referrals"),
                "package cn.medalliance.referral; public class Referrals { Unnamed own; }",
                "package cn.medalliance.referral; class Unnamed {}",
                named);
    }

    /** A rule without its breach here is found by this; a rule with parameters is a method and counted by its own test. */
    @Test
    void everyRuleHasItsBreach() throws IOException {
        String here = Files.readString(Path.of("src/test/java/cn/medalliance/ArchitectureBreachTest.java"));
        String held = Files.readString(Path.of("src/test/java/cn/medalliance/ArchitectureTest.java"));
        List<String> rules = Arrays.stream(ArchitectureRules.class.getDeclaredFields())
                .filter(field -> field.getType() == ArchRule.class)
                .map(field -> "ArchitectureRules." + field.getName())
                .toList();

        assertThat(rules).isNotEmpty().allSatisfy(rule -> {
            assertThat(here).contains(rule);
            assertThat(held).contains(rule);
        });
    }

    private void refused(ArchRule rule, String named, String... sources) throws IOException {
        JavaClasses planted = plant(sources);
        assertThatThrownBy(() -> rule.check(planted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(named);
    }

    private void allowed(ArchRule rule, String... sources) throws IOException {
        rule.allowEmptyShould(true).check(plant(sources));
    }

    private static String stub(String name) {
        int dot = name.lastIndexOf('.');
        return "package " + name.substring(0, dot) + "; public class " + name.substring(dot + 1) + " {}";
    }

    /** Compiles the sources into an empty folder; the sources lie beside the classes. */
    private JavaClasses plant(String... sources) throws IOException {
        try (var old = Files.walk(folder)) {
            old.filter(Files::isRegularFile).forEach(file -> file.toFile().delete());
        }
        List<Path> files = new ArrayList<>();
        for (String source : sources) {
            Path file = folder.resolve(find(PACKAGE, source).orElseThrow().replace('.', '/'))
                    .resolve(find(TYPE, source).orElse("package-info") + ".java");
            Files.createDirectories(file.getParent());
            Files.writeString(file, source);
            files.add(file);
        }
        List<String> options = List.of("-proc:none", "-d", folder.toString());
        assertThat(COMPILER.getTask(null, LIBRARIES, null, options, null, LIBRARIES.getJavaFileObjectsFromPaths(files))
                        .call())
                .as("the planted classes compile")
                .isTrue();
        return new ClassFileImporter().importPath(folder);
    }

    private static Optional<String> find(Pattern pattern, String source) {
        Matcher matcher = pattern.matcher(source);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
