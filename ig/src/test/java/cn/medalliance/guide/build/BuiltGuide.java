package cn.medalliance.guide.build;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import ca.uhn.fhir.validation.ValidationOptions;
import cn.medalliance.guide.Guide;
import cn.medalliance.guide.GuideValidationSupport;
import cn.medalliance.guide.ProfileSelection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.UnknownCodeSystemWarningValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;

/** The guide as the build left it, with HL7's validator set up on the package and nothing but local terminology. */
final class BuiltGuide {
    static final Path MODULE = Path.of("").toAbsolutePath();
    static final Path OUTPUT = MODULE.resolve("target").resolve("guide");

    private static final BuiltGuide INSTANCE = new BuiltGuide();

    private final FhirContext context = FhirContext.forR4Cached();
    private final Guide guide = Guide.load();
    private final ProfileSelection selection = ProfileSelection.of(guide);
    private final List<FshOutput> outputs;
    private final SortedMap<String, StructureDefinition> definitions = new TreeMap<>();
    private final FhirValidator validator;

    private BuiltGuide() {
        try {
            outputs = FshOutput.readAll(OUTPUT);
            validator = validator(context, guide);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (String json : guide.resources("StructureDefinition")) {
            StructureDefinition definition = context.newJsonParser().parseResource(StructureDefinition.class, json);
            definitions.put(definition.getUrl(), definition);
        }
    }

    static BuiltGuide get() {
        return INSTANCE;
    }

    Guide guide() {
        return guide;
    }

    ProfileSelection selection() {
        return selection;
    }

    /** Our StructureDefinitions by their url. */
    SortedMap<String, StructureDefinition> definitions() {
        return definitions;
    }

    /** Our profiles of resources, which are all of our StructureDefinitions that are not of extensions. */
    List<StructureDefinition> profiles() {
        return definitions.values().stream()
                .filter(each -> each.getDerivation() == StructureDefinition.TypeDerivationRule.CONSTRAINT)
                .filter(each -> !each.getType().equals("Extension"))
                .toList();
    }

    /** The constraints of our own, by their keys. */
    SortedMap<String, Invariant> invariants() {
        SortedMap<String, Invariant> invariants = new TreeMap<>();
        for (StructureDefinition definition : definitions.values()) {
            for (var element : definition.getDifferential().getElement()) {
                for (var constraint : element.getConstraint()) {
                    ResultSeverityEnum severity = switch (constraint.getSeverity()) {
                        case ERROR -> ResultSeverityEnum.ERROR;
                        case WARNING, NULL -> ResultSeverityEnum.WARNING;
                    };
                    invariants.put(
                            constraint.getKey(), new Invariant(constraint.getKey(), severity, constraint.getHuman()));
                }
            }
        }
        return invariants;
    }

    List<FshOutput> outputs() {
        return outputs;
    }

    List<FshOutput> rightExamples() {
        return outputs.stream().filter(FshOutput::isRightExample).toList();
    }

    List<FshOutput> wrongExamples() {
        return outputs.stream().filter(FshOutput::isWrongExample).toList();
    }

    Resource read(FshOutput output) {
        try {
            return (Resource) context.newJsonParser().parseResource(Files.readString(output.file()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Validates the JSON as it is written against the profiles that it claims and those that are given here. */
    List<SingleValidationMessage> validate(FshOutput output, Iterable<String> profiles) {
        try {
            return validate(Files.readString(output.file()), profiles);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same of a text. */
    List<SingleValidationMessage> validate(String json, Iterable<String> profiles) {
        ValidationOptions options = new ValidationOptions();
        profiles.forEach(options::addProfile);
        return validator.validateWithResult(json, options).getMessages().stream()
                .filter(message -> !isOfLaterElement(message))
                .toList();
    }

    /** R5's elements of a topic are extensions in R4; the validator would need the definitions of R5 to know them. */
    private static boolean isOfLaterElement(SingleValidationMessage message) {
        return "Extension_EXT_Version_Invalid".equals(message.getMessageId())
                && message.getMessage().contains("/extension-SubscriptionTopic.");
    }

    static List<String> errors(List<SingleValidationMessage> messages) {
        List<String> errors = new ArrayList<>();
        for (SingleValidationMessage message : messages) {
            if (message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0) {
                errors.add(describe(message));
            }
        }
        return errors;
    }

    static String describe(SingleValidationMessage message) {
        return message.getLocationString() + ": " + message.getMessage() + " [" + message.getMessageId() + "]";
    }

    private static FhirValidator validator(FhirContext context, Guide guide) {
        UnknownCodeSystemWarningValidationSupport unknown = new UnknownCodeSystemWarningValidationSupport(context);
        unknown.setNonExistentCodeSystemSeverity(IValidationSupport.IssueSeverity.WARNING);
        ValidationSupportChain chain = new ValidationSupportChain(
                new GuideValidationSupport(context, guide),
                new DefaultProfileValidationSupport(context),
                new CommonCodeSystemsTerminologyService(context),
                new InMemoryTerminologyServerValidationSupport(context),
                unknown);
        // FHIR asks for one coding of a concept in the value set; without this HAPI asks for all.
        chain.setCodeableConceptValidationSuccessfulIfNotAllCodingsAreValid(true);
        FhirInstanceValidator module = new FhirInstanceValidator(chain);
        module.setAnyExtensionsAllowed(false);
        // HL7's guides of forms and of subscriptions and its pack of extensions are not at hand; HAPI carries the core
        // definitions only.
        module.setCustomExtensionDomains(
                "http://hl7.org/fhir/uv/sdc/",
                "http://hl7.org/fhir/uv/subscriptions-backport/",
                "http://hl7.org/fhir/StructureDefinition/obligation");
        FhirValidator validator = context.newValidator();
        validator.registerValidatorModule(module);
        return validator;
    }

    /** A constraint of ours; its name is the key that a validator's message carries. */
    record Invariant(String key, ResultSeverityEnum severity, String sentence) {
        boolean isNamedBy(SingleValidationMessage message) {
            String id = message.getMessageId();
            return id != null && id.endsWith("#" + key);
        }
    }
}
