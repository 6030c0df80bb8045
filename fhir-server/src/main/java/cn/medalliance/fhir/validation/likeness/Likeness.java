package cn.medalliance.fhir.validation.likeness;

import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Tells which resources HL7's validator cannot tell apart: those of one {@link Signature} get one judgement. Safe for many threads.
 *
 * <p>A signature has the resource's properties in their order and all values as they are, but for plain texts, dates, numbers, ids and
 * targets of references, of which it has the form, and the answers of all invariants that look at these. Of a form's response the
 * coded answers have signatures of their own.
 */
public final class Likeness {

    /** Types that the validator judges by more than their definitions. */
    private static final Set<String> JUDGED_OTHERWISE = Set.of(
            "ActivityDefinition",
            "Bundle",
            "CapabilityStatement",
            "ChargeItemDefinition",
            "CodeSystem",
            "CompartmentDefinition",
            "ConceptMap",
            "EffectEvidenceSynthesis",
            "EventDefinition",
            "Evidence",
            "EvidenceVariable",
            "ExampleScenario",
            "GraphDefinition",
            "ImplementationGuide",
            "Library",
            "Measure",
            "MeasureReport",
            "MessageDefinition",
            "NamingSystem",
            "OperationDefinition",
            "Parameters",
            "PlanDefinition",
            "Questionnaire",
            "ResearchDefinition",
            "ResearchElementDefinition",
            "RiskEvidenceSynthesis",
            "SearchParameter",
            "SpecimenDefinition",
            "StructureDefinition",
            "StructureMap",
            "TerminologyCapabilities",
            "TestScript",
            "ValueSet");

    private static final int MOST_PLANS = 1_000;
    /** Nobody claims as many in earnest, and plans are kept by them. */
    private static final int MOST_PROFILES = 16;

    private final ElementTypes types;
    private final Definitions definitions;
    private final Function<String, @Nullable Questionnaire> forms;

    /** A client may name as many as it likes; those that there are not are not kept. */
    private final Map<String, Optional<Questions>> questions = new ConcurrentHashMap<>();

    private final Cache<PlanKey, Optional<Plan>> plans =
            Caffeine.newBuilder().maximumSize(MOST_PLANS).build();

    /**
     * Over what the validator knows.
     *
     * @param source profiles, extensions and types by their address; null of what there is not
     * @param forms questionnaires by their address, with and without a version; null of what there is not
     */
    public Likeness(
            FhirContext fhir,
            Function<String, @Nullable StructureDefinition> source,
            Function<String, @Nullable Questionnaire> forms) {
        this.types = new ElementTypes(fhir);
        this.forms = forms;
        this.definitions = new Definitions(fhir, types, source);
    }

    private record PlanKey(String type, SortedSet<String> profiles) {}

    /**
     * What rules see of a resource.
     *
     * @param resource as JSON in which numbers keep their digits
     * @param profiles what it must meet, those that it claims among them
     * @return empty when that is not known
     */
    public Optional<Seen> seen(JsonNode resource, SortedSet<String> profiles) {
        String type = resource.path("resourceType").asText();
        Optional<BaseRuntimeElementCompositeDefinition<?>> definition =
                type.isBlank() || JUDGED_OTHERWISE.contains(type) ? Optional.empty() : types.resource(type);
        if (definition.isEmpty()
                || profiles.size() > MOST_PROFILES
                || profiles.stream().anyMatch(profile -> definitions.of(profile) == Definitions.Known.NOTHING)) {
            return Optional.empty();
        }
        Optional<Plan> plan = plans.get(new PlanKey(type, profiles), this::plan);
        try {
            return plan.map(
                    known -> new SignatureMaker(types, definitions, known, questions(resource), profiles, resource)
                            .make(definition.get()));
        } catch (Unlike unlike) {
            return Optional.empty();
        }
    }

    /** @throws Unlike when a form is answered that nobody knows, or that is not understood */
    private @Nullable Questions questions(JsonNode resource) {
        if (!resource.path("resourceType").asText().equals("QuestionnaireResponse")) {
            return null;
        }
        String address = resource.path("questionnaire").asText();
        Optional<Questions> known = questions.get(address);
        if (known == null) {
            Questionnaire form = address.isBlank() ? null : forms.apply(address);
            if (form == null) {
                throw Unlike.INSTANCE;
            }
            known = Questions.of(form);
            questions.put(address, known);
        }
        return known.orElseThrow(() -> Unlike.INSTANCE);
    }

    private Optional<Plan> plan(PlanKey key) {
        try {
            return Optional.of(Plan.of(key.type(), key.profiles(), definitions));
        } catch (Unlike unlike) {
            return Optional.empty();
        }
    }
}
