package cn.medalliance.mappings.rules;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.fhirpath.IFhirPath;
import ca.uhn.fhir.parser.IParser;
import cn.medalliance.guide.Guide;
import cn.medalliance.guide.ProfileSelection;
import cn.medalliance.mappings.Bilingual;
import cn.medalliance.mappings.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.ElementDefinition.ConstraintSeverity;
import org.hl7.fhir.r4.model.ElementDefinition.ElementDefinitionConstraintComponent;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;

/** The invariants that the guide's profiles put on whole resources, ready to be asked. Safe for several threads. */
public final class ProfileRules {
    private static final Pattern LINK_ID = Pattern.compile("linkId\\s*=\\s*'([^']+)'");

    private final ProfileSelection selection;
    private final IFhirPath fhirPath;
    private final Map<String, List<Rule>> byProfile = new HashMap<>();

    private record Rule(BrokenRule whenBroken, IFhirPath.IParsedExpression expression) {}

    private ProfileRules(ProfileSelection selection, IFhirPath fhirPath) {
        this.selection = selection;
        this.fhirPath = fhirPath;
    }

    /** Reads the invariants of all profiles of the guide; those of FHIR itself are left out. */
    public static ProfileRules of(Guide guide, FhirContext context) {
        ProfileRules rules = new ProfileRules(ProfileSelection.of(guide), context.newFhirPath());
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
    public synchronized List<BrokenRule> broken(Resource resource) {
        List<BrokenRule> broken = new ArrayList<>();
        // Comparing a time, the engine turns it to UTC where it stands.
        Resource judged = resource.copy();
        resource.getMeta().getProfile().forEach(profile -> {
            for (Rule rule : byProfile.getOrDefault(profile.getValue(), List.of())) {
                if (!isMet(rule, judged)) {
                    broken.add(rule.whenBroken);
                }
            }
        });
        return broken;
    }

    private boolean isMet(Rule rule, Resource resource) {
        List<Base> answer = fhirPath.evaluate(resource, rule.expression, Base.class);
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
            return new Rule(whenBroken, fhirPath.parse(constraint.getExpression()));
        } catch (Exception e) {
            throw new IllegalStateException("the expression of " + constraint.getKey() + " cannot be read", e);
        }
    }
}
