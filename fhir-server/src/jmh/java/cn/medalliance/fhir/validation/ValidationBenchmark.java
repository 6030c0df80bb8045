package cn.medalliance.fhir.validation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import cn.medalliance.fhir.validation.likeness.Likeness;
import cn.medalliance.guide.Guide;
import cn.medalliance.guide.GuideValidationSupport;
import cn.medalliance.guide.ProfileSelection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Checking one Observation against the base specification and against the guide's profile. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ValidationBenchmark {

    private static final int ISSUES = 50;

    @Param
    private ValidationProperties.Profiles profiles = ValidationProperties.Profiles.GUIDE;

    /** Whether what was found clean before is told without HL7's validator. */
    @Param({"true", "false"})
    private boolean quick = true;

    private ResourceValidator validator;
    private String observation = "";

    @Setup
    public void prepare() {
        FhirContext fhir = FhirContext.forR4Cached();
        Guide guide = Guide.load();
        GuideValidationSupport support = new GuideValidationSupport(fhir, guide);
        DefaultProfileValidationSupport base = new DefaultProfileValidationSupport(fhir);
        FhirValidator module = fhir.newValidator()
                .registerValidatorModule(ValidationConfig.configured(
                        new ReusedInstanceValidator(ValidationConfig.support(fhir, support, base))));
        Likeness likeness = new Likeness(
                fhir,
                ValidationConfig.definitions(support, new BaseDefinitions(fhir, base)),
                ValidationConfig.forms(support));
        validator = new ResourceValidator(
                fhir,
                module,
                ProfileSelection.of(guide),
                new ValidationProperties(profiles, ISSUES, 1, quick, 0),
                quick ? Optional.of(new QuickCheck(likeness, 0, () -> {})) : Optional.empty());
        // Without the profiles that it declares: which one it must meet is what the guide decides.
        observation = guide.examples()
                .get("Observation-exa-blood-pressure-zhang.json")
                .replaceFirst("\"profile\"\\s*:\\s*\\[[^]]*]\\s*", "\"versionId\": \"1\"");
        if (validator.check(observation, true).stream().anyMatch(Finding::isError)) {
            throw new IllegalStateException("The example is refused");
        }
    }

    @Benchmark
    public List<Finding> check() {
        return validator.check(observation, true);
    }
}
