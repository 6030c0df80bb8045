package cn.medalliance.mappings.codes;

import java.util.HashMap;
import java.util.Map;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.ConceptMap.ConceptMapGroupUnmappedMode;
import org.hl7.fhir.r4.model.Enumerations.ConceptMapEquivalence;
import org.jspecify.annotations.Nullable;

/** What a concept map says of the codes of one system: their counterparts in one or more others. Not changed after loading. */
public final class CodeMap {
    private static final Translation UNKNOWN = new Translation.Unknown();

    private final Map<String, Translation> byCode = new HashMap<>();
    private @Nullable Coding otherwise;

    void add(ConceptMap.ConceptMapGroupComponent group, CodeDisplays displays) {
        String system = group.getTarget();
        for (ConceptMap.SourceElementComponent element : group.getElement()) {
            ConceptMap.TargetElementComponent target = element.getTargetFirstRep();
            Translation translation = target.getEquivalence() == ConceptMapEquivalence.UNMATCHED
                    ? new Translation.NoMatch(target.getComment())
                    : new Translation.Match(displays.coding(system, target.getCode()), false);
            byCode.put(element.getCode(), translation);
        }
        if (group.getUnmapped().getMode() == ConceptMapGroupUnmappedMode.FIXED) {
            otherwise = displays.coding(system, group.getUnmapped().getCode());
        }
    }

    /** What the table says of a code; the returned Coding is the caller's own. */
    public Translation translate(String code) {
        Translation found = byCode.get(code);
        if (found instanceof Translation.Match match) {
            return new Translation.Match(match.coding().copy(), false);
        }
        if (found != null) {
            return found;
        }
        return otherwise == null ? UNKNOWN : new Translation.Match(otherwise.copy(), true);
    }
}
