package cn.medalliance.mappings.rules;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import cn.medalliance.guide.Guide;
import cn.medalliance.guide.ProfileSelection;
import cn.medalliance.mappings.Bilingual;
import cn.medalliance.mappings.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.fhirpath.ExpressionNode;
import org.hl7.fhir.r4.fhirpath.FHIRPathEngine;
import org.hl7.fhir.r4.hapi.ctx.HapiWorkerContext;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.ElementDefinition.ConstraintSeverity;
import org.hl7.fhir.r4.model.ElementDefinition.ElementDefinitionConstraintComponent;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;

/** The invariants that the guide's profiles put on whole resources, ready to be asked. Safe for several threads. */
public final class ProfileRules {
    private static final Pattern LINK_ID = Pattern.compile("linkId\\s*=\\s*'([^']+)'");

    private final ProfileSelection selection;
    private final FHIRPathEngine reference;
    private final Map<String, List<Rule>> byProfile = new HashMap<>();

    private record Rule(BrokenRule whenBroken, ExpressionNode expression, Optional<Step> compiled) {}

    private ProfileRules(ProfileSelection selection, FhirContext context) {
        this.selection = selection;
        this.reference = new FHIRPathEngine(new HapiWorkerContext(context, context.getValidationSupport()));
        // As lenient as HAPI's own use of it is (FhirPathR4).
        reference.setDoNotEnforceAsCaseSensitive(true);
        reference.setDoNotEnforceAsSingletonRule(true);
    }

    /** Reads the invariants of all profiles of the guide; those of FHIR itself are left out. */
    public static ProfileRules of(Guide guide, FhirContext context) {
        ProfileRules rules = new ProfileRules(ProfileSelection.of(guide), context);
        IParser parser = context.newJsonParser();
        for (String json : guide.resources("StructureDefinition")) {
            StructureDefinition profile = parser.parseResource(StructureDefinition.class, json);
            List<Rule> ofProfile = new ArrayList<>();
            for (ElementDefinitionConstraintComponent constraint :
                    profile.getSnapshot().getElementFirstRep().getConstraint()) {
                if (constraint.getKey().startsWith("mca-")) {
                    ofProfile.add(rules.rule(constraint));
                }
            }
            rules.byProfile.put(profile.getUrl(), ofProfile);
        }
        return rules;
    }

    /** Says in {@code meta.profile} which profile of the guide the resource has to meet, where there is one. */
    public void claimProfile(Resource resource) {
        selection.profileFor(resource).ifPresent(profile -> resource.getMeta().addProfile(profile));
    }

    /** The invariants of its claimed profiles that a resource does not meet. */
    public List<BrokenRule> broken(Resource resource) {
        return broken(resource, this::isMet);
    }

    /** The same as HAPI's engine alone says it, whose word it is; many times slower. */
    List<BrokenRule> brokenByReference(Resource resource) {
        return broken(resource, this::isMetByReference);
    }

    /** The invariants of claimed profiles that need the engine for every resource. */
    List<String> uncompiled() {
        return byProfile.values().stream()
                .flatMap(List::stream)
                .filter(rule -> rule.compiled.isEmpty())
                .map(rule -> rule.whenBroken.id())
                .distinct()
                .sorted()
                .toList();
    }

    private List<BrokenRule> broken(Resource resource, BiPredicate<Rule, Resource> isMet) {
        return resource.getMeta().getProfile().stream()
                .flatMap(profile -> byProfile.getOrDefault(profile.getValue(), List.of()).stream())
                .filter(rule -> !isMet.test(rule, resource))
                .map(Rule::whenBroken)
                .toList();
    }

    private boolean isMet(Rule rule, Resource resource) {
        if (rule.compiled.isPresent()) {
            try {
                return isTrue(rule.compiled.get().of(resource, resource));
            } catch (LeftToReference unknown) {
                // Below.
            }
        }
        return isMetByReference(rule, resource);
    }

    /** The engine is not for several threads; comparing a time, it turns that to UTC where it stands. */
    private synchronized boolean isMetByReference(Rule rule, Resource resource) {
        return isTrue(reference.evaluate(resource.copy(), rule.expression));
    }

    private static boolean isTrue(List<Base> answer) {
        return answer.size() == 1 && "true".equals(answer.get(0).primitiveValue());
    }

    private Rule rule(ElementDefinitionConstraintComponent constraint) {
        List<String> linkIds = LINK_ID.matcher(constraint.getExpression())
                .results()
                .map((MatchResult match) -> match.group(1))
                .distinct()
                .toList();
        BrokenRule whenBroken = new BrokenRule(
                constraint.getKey(),
                constraint.getSeverity() == ConstraintSeverity.ERROR ? Severity.ERROR : Severity.WARNING,
                Bilingual.of(constraint.getHuman()),
                linkIds);
        try {
            ExpressionNode expression = reference.parse(constraint.getExpression());
            return new Rule(whenBroken, expression, InvariantCompiler.compile(expression));
        } catch (Exception e) {
            throw new IllegalStateException("the expression of " + constraint.getKey() + " cannot be read", e);
        }
    }
}
