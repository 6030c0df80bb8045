package cn.medalliance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * Which way things depend; {@code docs/architecture.md} tells why. {@link ArchitectureTest} holds our classes to each of
 * them, {@link ArchitectureBreachTest} sees each of them refuse a breach.
 *
 * <p>Packages of later issues (audit, console) are named already, so that their first class finds the rule in place.
 */
final class ArchitectureRules {

    private static final String OURS = "cn.medalliance.";
    private static final String[] ENGINE = {"cn.medalliance.shared..", "cn.medalliance.fhir.."};
    private static final String[] LAST = {"cn.medalliance.console..", "cn.medalliance.command.."};

    /** What lies below the features; everything else of ours in the server is a feature or comes last. */
    private static final Set<String> NO_FEATURES =
            Set.of("shared", "fhir", "security", "audit", "console", "command", "guide", "mappings");

    private static final Set<String> INJECTIONS = Set.of(
            "org.springframework.beans.factory.annotation.Autowired",
            "org.springframework.beans.factory.annotation.Value",
            "jakarta.inject.Inject",
            "jakarta.annotation.Resource",
            "jakarta.persistence.PersistenceContext");

    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("cn.medalliance.(**)").should().beFreeOfCycles();

    static final ArchRule SHARED_KNOWS_NOBODY = noClasses()
            .that()
            .resideInAPackage("cn.medalliance.shared..")
            .should()
            .dependOnClassesThat(oursOutside("cn.medalliance.shared.."))
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "ca.uhn..", "org.hl7..", "jakarta..", "javax..");

    static final ArchRule THE_ENGINE_KNOWS_SHARED_AND_THE_GUIDE_ALONE = noClasses()
            .that()
            .resideInAPackage("cn.medalliance.fhir..")
            .should()
            .dependOnClassesThat(
                    oursOutside("cn.medalliance.shared..", "cn.medalliance.fhir..", "cn.medalliance.guide.."));

    static final ArchRule SECURITY_KNOWS_THE_ENGINE_AND_THE_GUIDE_ALONE = noClasses()
            .that()
            .resideInAPackage("cn.medalliance.security..")
            .should()
            .dependOnClassesThat(oursOutside(and(ENGINE, "cn.medalliance.security..", "cn.medalliance.guide..")))
            .allowEmptyShould(true);

    static final ArchRule AUDIT_KNOWS_SECURITY_AND_THE_ENGINE_ALONE = noClasses()
            .that()
            .resideInAPackage("cn.medalliance.audit..")
            .should()
            .dependOnClassesThat(oursOutside(and(ENGINE, "cn.medalliance.security..", "cn.medalliance.audit..")))
            .allowEmptyShould(true);

    static final ArchRule CONSOLE_AND_COMMAND_COME_LAST = noClasses()
            .that()
            .resideOutsideOfPackages(LAST)
            .and()
            .doNotHaveFullyQualifiedName("cn.medalliance.ServerApplication")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(LAST);

    static final ArchRule THE_GUIDE_KNOWS_NOBODY = noClasses()
            .that()
            .resideInAPackage("cn.medalliance.guide..")
            .should()
            .dependOnClassesThat(oursOutside("cn.medalliance.guide.."));

    static final ArchRule THE_MAPPINGS_KNOW_THE_GUIDE_ALONE = noClasses()
            .that()
            .resideInAPackage("cn.medalliance.mappings..")
            .should()
            .dependOnClassesThat(oursOutside("cn.medalliance.mappings..", "cn.medalliance.guide.."));

    static final ArchRule THE_GUIDE_AND_THE_MAPPINGS_KNOW_NO_SERVER = noClasses()
            .that()
            .resideInAnyPackage("cn.medalliance.guide..", "cn.medalliance.mappings..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "jakarta.servlet..",
                    "jakarta.persistence..",
                    "java.sql..",
                    "ca.uhn.fhir.jpa..",
                    "ca.uhn.fhir.rest.server..");

    static final ArchRule THE_MAPPINGS_ARE_FOR_INTAKE_CONVERT_AND_FORMS = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "cn.medalliance.mappings..",
                    "cn.medalliance.intake..",
                    "cn.medalliance.operations.convert..",
                    "cn.medalliance.operations.transform..",
                    "cn.medalliance.forms..",
                    "cn.medalliance.identity..",
                    "cn.medalliance.plans..",
                    "cn.medalliance.prescribing..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("cn.medalliance.mappings..");

    static final ArchRule MODELS_KNOW_NO_FRAMEWORK = noClasses()
            .that()
            .resideInAPackage("..model..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "org.hibernate..",
                    "jakarta..",
                    "java.sql..",
                    "ca.uhn.fhir.jpa..",
                    "ca.uhn.fhir.rest.server..")
            .allowEmptyShould(true);

    /** A {@code jpa} package stands where {@code fhir} stands: it speaks to HAPI's storage in HAPI's words. */
    static final ArchRule HTTP_EXCEPTIONS_STAY_AT_THE_DOOR = noClasses()
            .that()
            .resideOutsideOfPackages("cn.medalliance.fhir..", "..jpa..")
            .and()
            .haveSimpleNameNotEndingWith("Provider")
            .and()
            .haveSimpleNameNotEndingWith("Interceptor")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ca.uhn.fhir.rest.server.exceptions..", "org.springframework.web.server..");

    static final ArchRule HAPIS_STORAGE_IS_KNOWN_TO_THE_ENGINE_ALONE = noClasses()
            .that()
            .resideOutsideOfPackages("cn.medalliance.fhir..", "..jpa..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ca.uhn.fhir.jpa..");

    /** Whoever calls other servers does it where addresses are judged; commands call the server that they are told to. */
    static final ArchRule ONE_WAY_OUT = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "cn.medalliance.security.outgoing..",
                    "cn.medalliance.demo.delivery..",
                    "cn.medalliance.intake..",
                    "cn.medalliance.command..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.net.http..",
                    "org.apache.http..",
                    "org.apache.hc..",
                    "okhttp3..",
                    "org.springframework.web.client..",
                    "org.springframework.web.reactive.function.client..",
                    "ca.uhn.fhir.rest.client..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.net.Socket")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.net.URLConnection")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.net.HttpURLConnection")
            .orShould()
            .callMethod(java.net.URL.class, "openStream")
            .orShould()
            .callMethod(java.net.URL.class, "openConnection");

    static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED = classes().should(beInANullMarkedPackage());

    static final ArchRule NOTHING_OF_OURS_SITS_IN_OTHERS_PACKAGES =
            classes().should().resideInAPackage("cn.medalliance..");

    static final ArchRule PACKAGES_ARE_NAMED_BY_WHAT_THEY_HOLD = noClasses()
            .should()
            .resideInAnyPackage("..util..", "..utils..", "..common..", "..impl..", "..constants..", "..helper..");

    static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS =
            fields().should(notBeInjected()).allowEmptyShould(true);

    static final ArchRule NOTHING_IS_INJECTED_THROUGH_METHODS =
            methods().should(notBeInjected()).allowEmptyShould(true);

    private ArchitectureRules() {}

    /**
     * A feature is used by what its {@code package-info} names, so that the rest may change.
     *
     * @param sources where the {@code package-info.java} files lie
     */
    static ArchRule featuresMeetAtWhatTheyName(Path sources) {
        return classes()
                .that()
                .resideInAPackage("cn.medalliance..")
                .should(new ArchCondition<>("use of another feature only what its package-info names") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                            JavaClass target = outermost(dependency.getTargetClass());
                            String feature = feature(target);
                            if (feature.isEmpty() || feature.equals(feature(type))) {
                                continue;
                            }
                            boolean named = target.getPackageName().equals(OURS + feature)
                                    && names(sources, target.getPackageName(), target.getSimpleName());
                            events.add(new SimpleConditionEvent(type, named, dependency.getDescription()));
                        }
                    }
                });
    }

    /** {@code intake}, {@code operations.convert}; empty for what is no feature. */
    private static String feature(JavaClass type) {
        if (!type.getPackageName().startsWith(OURS)) {
            return "";
        }
        List<String> names =
                List.of(type.getPackageName().substring(OURS.length()).split("\\."));
        if (NO_FEATURES.contains(names.get(0))) {
            return "";
        }
        boolean operation = names.get(0).equals("operations") && names.size() > 1;
        return operation ? names.get(0) + "." + names.get(1) : names.get(0);
    }

    private static boolean names(Path sources, String packageName, String typeName) {
        Path file = sources.resolve(packageName.replace('.', '/')).resolve("package-info.java");
        try {
            return Files.exists(file)
                    && Pattern.compile("\\b" + Pattern.quote(typeName) + "\\b")
                            .matcher(Files.readString(file))
                            .find();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureRules::outermost).orElse(type);
    }

    private static DescribedPredicate<JavaClass> oursOutside(String... packages) {
        return JavaClass.Predicates.resideInAPackage("cn.medalliance..")
                .and(JavaClass.Predicates.resideOutsideOfPackages(packages));
    }

    private static String[] and(String[] some, String... others) {
        return Stream.concat(Stream.of(some), Stream.of(others)).toArray(String[]::new);
    }

    private static ArchCondition<JavaClass> beInANullMarkedPackage() {
        return new ArchCondition<>("be in a package that is @NullMarked") {
            private final Set<String> marked = new HashSet<>();

            @Override
            public void init(Collection<JavaClass> all) {
                marked.clear();
                all.stream()
                        .filter(type -> type.getSimpleName().equals("package-info"))
                        .filter(type -> type.isAnnotatedWith(NullMarked.class))
                        .map(JavaClass::getPackageName)
                        .forEach(marked::add);
            }

            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(new SimpleConditionEvent(type, marked.contains(type.getPackageName()), type.getName()));
            }
        };
    }

    private static <M extends JavaMember> ArchCondition<M> notBeInjected() {
        return new ArchCondition<>("not be injected") {
            @Override
            public void check(M member, ConditionEvents events) {
                boolean injected = member.getAnnotations().stream()
                        .anyMatch(each -> INJECTIONS.contains(each.getRawType().getName()));
                events.add(new SimpleConditionEvent(member, !injected, member.getFullName() + " is injected"));
            }
        };
    }
}
