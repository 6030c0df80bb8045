package cn.medalliance.fhir.validation;

import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.validation.IValidationContext;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.common.hapi.validation.validator.WorkerContextValidationSupportAdapter;
import org.hl7.fhir.r5.context.IWorkerContext;
import org.hl7.fhir.r5.elementmodel.Manager.FhirFormat;
import org.hl7.fhir.r5.model.CodeSystem;
import org.hl7.fhir.r5.model.Resource;
import org.hl7.fhir.r5.model.StructureDefinition;
import org.hl7.fhir.r5.model.StructureDefinition.StructureDefinitionKind;
import org.hl7.fhir.r5.model.StructureDefinition.TypeDerivationRule;
import org.hl7.fhir.r5.utils.validation.ValidatorSession;
import org.hl7.fhir.r5.utils.validation.constants.IdStatus;
import org.hl7.fhir.r5.utils.xver.XVerExtensionManagerOld;
import org.hl7.fhir.utilities.i18n.I18nConstants;
import org.hl7.fhir.utilities.validation.ValidationMessage;
import org.hl7.fhir.validation.ValidatorSettings;
import org.hl7.fhir.validation.instance.InstanceValidator;

/**
 * HL7's validator, kept for many resources. HAPI makes a new one for each, and each new one reads HL7's registry of OIDs
 * from its file again, which took nearly half of all CPU of a write.
 *
 * <p>Only the profiles named in the options are applied, so they must include those that the resource claims.
 */
final class ReusedInstanceValidator extends FhirInstanceValidator {

    /** A validator never forgets the codes it has seen, so it is let go after so many resources. */
    private static final int MOST_USES = 200;

    private static final String MIME_TYPES = "http://hl7.org/fhir/ValueSet/mimetypes";
    private static final String OF_TOPIC = "/extension-SubscriptionTopic.";
    private static final Set<String> UNKNOWN_PROFILE = Set.of(
            I18nConstants.VALIDATION_VAL_PROFILE_UNKNOWN, I18nConstants.VALIDATION_VAL_PROFILE_UNKNOWN_NOT_POLICY);

    /** What HL7's list of releases calls R4. */
    private static final String THIS_RELEASE = "4.0";

    private final Deque<Kept> idle = new ConcurrentLinkedDeque<>();

    ReusedInstanceValidator(IValidationSupport support) {
        super(support);
        setWrappedWorkerContext(support, new Definitions(support));
    }

    /**
     * HAPI's fails when it is asked for all code systems, among which HL7's validator looks for one named by its OID. And it gives
     * the types of resources among a thousand others, where the validator looks for one by its address each time it reads.
     */
    private static final class Definitions extends WorkerContextValidationSupportAdapter {

        private volatile Structures structures = new Structures(List.of(), List.of());

        Definitions(IValidationSupport support) {
            super(support);
        }

        @Override
        public <T extends Resource> List<T> fetchResourcesByType(Class<T> type) {
            if (type.equals(CodeSystem.class)) {
                return List.of();
            }
            List<T> all = super.fetchResourcesByType(type);
            return type.equals(StructureDefinition.class) ? typesFirst(all) : all;
        }

        @SuppressWarnings("unchecked") // what was sorted is what was given
        private <T> List<T> typesFirst(List<T> all) {
            Structures known = structures;
            if (known.given() != all) {
                List<T> sorted = new ArrayList<>(all);
                sorted.sort(Comparator.comparing(one -> !isTypeOfResource((StructureDefinition) one)));
                known = new Structures(all, List.copyOf(sorted));
                structures = known;
            }
            return (List<T>) known.sorted();
        }

        private static boolean isTypeOfResource(StructureDefinition definition) {
            return definition.getKind() == StructureDefinitionKind.RESOURCE
                    && definition.getDerivation() == TypeDerivationRule.SPECIALIZATION;
        }

        /**
         * All definitions in another order.
         *
         * @param given as HAPI gave them
         * @param sorted types of resources first, otherwise in the same order
         */
        private record Structures(List<?> given, List<?> sorted) {}
    }

    private record Kept(InstanceValidator validator, int uses) {}

    @Override
    protected List<ValidationMessage> validate(IValidationContext<?> context) {
        Kept idling = idle.poll();
        Kept kept = idling == null ? new Kept(create(), 0) : idling;
        List<ValidationMessage> messages = new ArrayList<>();
        kept.validator()
                .validate(
                        context.getOptions().getAppContext(),
                        messages,
                        new ByteArrayInputStream(context.getResourceAsString().getBytes(StandardCharsets.UTF_8)),
                        context.getResourceAsStringEncoding() == EncodingEnum.XML ? FhirFormat.XML : FhirFormat.JSON,
                        profiles(context.getOptions().getProfiles()));
        // Not reached after a failure, which may have left the validator in the middle of something.
        if (kept.uses() + 1 < MOST_USES) {
            idle.push(new Kept(kept.validator(), kept.uses() + 1));
        }
        messages.removeIf(ReusedInstanceValidator::isMute);
        messages.stream()
                .filter(message -> message.getMessageId() != null && UNKNOWN_PROFILE.contains(message.getMessageId()))
                .forEach(message -> message.setLevel(ValidationMessage.IssueSeverity.WARNING));
        return messages;
    }

    /** HAPI leaves these out too: they speak of bindings that nothing here can check. */
    private static boolean isMute(ValidationMessage message) {
        return I18nConstants.TERMINOLOGY_TX_BINDING_NOSOURCE.equals(message.getMessageId())
                || (I18nConstants.TERMINOLOGY_TX_VALUESET_NOTFOUND.equals(message.getMessageId())
                        && message.getMessage().contains(MIME_TYPES))
                || isOfTopic(message);
    }

    /** R5's elements of a topic are extensions in R4; HL7's library would need the definitions of R5 to know them. */
    private static boolean isOfTopic(ValidationMessage message) {
        return I18nConstants.EXTENSION_EXT_VERSION_INVALID.equals(message.getMessageId())
                && message.getMessage().contains(OF_TOPIC);
    }

    private List<StructureDefinition> profiles(Set<String> urls) {
        IWorkerContext definitions = provideWorkerContext();
        List<StructureDefinition> found = new ArrayList<>();
        for (String url : urls) {
            StructureDefinition profile = definitions.fetchResource(StructureDefinition.class, url);
            if (profile != null) {
                found.add(profile);
            }
        }
        return found;
    }

    private InstanceValidator create() {
        IWorkerContext definitions = provideWorkerContext();
        ValidatorSession session = new ValidatorSession();
        // It takes its own release for another, whose package it would fetch to look up what an extension may stand on.
        session.getOtherVersions().put(THIS_RELEASE, definitions);
        InstanceValidator validator = new PlainDecimalValidator(
                definitions,
                new NullEvaluationContext(),
                new XVerExtensionManagerOld(definitions),
                session,
                new ValidatorSettings());
        validator.setAssumeValidRestReferences(isAssumeValidRestReferences());
        validator.setBestPracticeWarningLevel(getBestPracticeWarningLevel());
        validator.setAnyExtensionsAllowed(isAnyExtensionsAllowed());
        validator.setResourceIdRule(IdStatus.OPTIONAL);
        validator.setErrorForUnknownProfiles(isErrorForUnknownProfiles());
        validator.setUnknownCodeSystemsCauseErrors(true);
        validator.setPolicyAdvisor(getValidatorPolicyAdvisor());
        validator.setNoExtensibleWarnings(isNoExtensibleWarnings());
        validator.setAllowExamples(isAllowExamples());
        validator.setAllowXsiLocation(true);
        return validator;
    }
}
