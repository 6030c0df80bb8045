package cn.medalliance.demo.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.ValidationOptions;
import cn.medalliance.demo.TestCounty;
import cn.medalliance.guide.GuideValidationSupport;
import cn.medalliance.guide.ProfileSelection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.UnknownCodeSystemWarningValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;

/** HL7's validator finds no error, judging each resource by the profile that the guide selects for it. */
class CountyValidationTest {
    private static final int FEW_RESIDENTS = 40;
    private static final int MANY_RESIDENTS = 2_000;
    private static final int OF_EACH_PROFILE = 12;

    private final FhirContext context = FhirContext.forR4Cached();
    private final ProfileSelection selection = ProfileSelection.of(TestCounty.guide());
    private final FhirValidator validator = validator();

    @Test
    void everyResourceOfASmallCountyConforms() {
        CountyResources county = TestCounty.resources(1, FEW_RESIDENTS);
        List<Resource> resources = new ArrayList<>(county.directory().toList());
        IntStream.range(0, FEW_RESIDENTS).mapToObj(county::resident).forEach(resources::addAll);
        assertThat(resources.stream().map(this::profile).distinct().count()).isGreaterThan(20);
        assertConform(resources);
    }

    @Test
    void resourcesOfEveryKindAndEveryTaskStateConform() {
        CountyResources county = TestCounty.resources(1, MANY_RESIDENTS);
        Map<String, Integer> taken = new HashMap<>();
        Set<String> states = new HashSet<>();
        List<Resource> resources = new ArrayList<>();
        for (int resident = 0; resident < MANY_RESIDENTS; resident++) {
            for (Resource resource : county.resident(resident)) {
                boolean newState = resource instanceof Task task && states.add(state(task));
                if (newState || taken.merge(profile(resource), 1, Integer::sum) <= OF_EACH_PROFILE) {
                    resources.add(resource);
                }
            }
        }
        assertConform(resources);
    }

    private void assertConform(List<Resource> resources) {
        List<String> errors = new ArrayList<>();
        for (Resource resource : resources) {
            ValidationOptions options = new ValidationOptions();
            selection.profileFor(resource).ifPresent(options::addProfile);
            String json = context.newJsonParser().encodeResourceToString(resource);
            validator.validateWithResult(json, options).getMessages().stream()
                    .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                    .forEach(message -> errors.add(
                            profile(resource) + " " + message.getLocationString() + ": " + message.getMessage()));
        }
        assertThat(errors).isEmpty();
    }

    private String profile(Resource resource) {
        return selection.profileFor(resource).orElse(resource.fhirType());
    }

    private static String state(Task task) {
        String code = task.getCode().getCodingFirstRep().getCode();
        String businessStatus = task.getBusinessStatus().getCodingFirstRep().getCode();
        return code + "/" + task.getStatus() + "/" + businessStatus;
    }

    private FhirValidator validator() {
        UnknownCodeSystemWarningValidationSupport unknown = new UnknownCodeSystemWarningValidationSupport(context);
        unknown.setNonExistentCodeSystemSeverity(IValidationSupport.IssueSeverity.WARNING);
        ValidationSupportChain chain = new ValidationSupportChain(
                new GuideValidationSupport(context, TestCounty.guide()),
                new DefaultProfileValidationSupport(context),
                new CommonCodeSystemsTerminologyService(context),
                new InMemoryTerminologyServerValidationSupport(context),
                unknown);
        chain.setCodeableConceptValidationSuccessfulIfNotAllCodingsAreValid(true);
        FhirInstanceValidator module = new FhirInstanceValidator(chain);
        module.setAnyExtensionsAllowed(false);
        FhirValidator made = context.newValidator();
        made.registerValidatorModule(module);
        return made;
    }
}
