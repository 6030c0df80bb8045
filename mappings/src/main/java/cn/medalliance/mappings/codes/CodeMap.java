package cn.medalliance.mappings.codes;

import java.util.HashMap;
import java.util.Map;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.ConceptMap.ConceptMapGroupUnmappedMode;
import org.hl7.fhir.r4.model.Enumerations.ConceptMapEquivalence;
import org.jspecify.annotations.Nullable;

/** One group of a concept map: the codes of one system and their counterparts in another. Immutable. */
public final class CodeMap {
    private static final Translation UNKNOWN = new Translation.Unknown();

    private final Map<String, Translation> byCode = new HashMap<>();
    private final @Nullable Coding otherwise;

    CodeMap(ConceptMap.ConceptMapGroupComponent group, CodeDisplays displays) {
        String system = group.getTarget();
        for (ConceptMap.SourceElementComponent element : group.getElement()) {
            ConceptMap.TargetElementComponent target = element.getTargetFirstRep();
            Translation translation = target.getEquivalence() == ConceptMapEquivalence.UNMATCHED
                    ? new Translation.NoMatch(target.getComment())
                    : new Translation.Match(displays.coding(system, target.getCode()), false);
            byCode.put(element.getCode(), translation);
        }
        otherwise = group.getUnmapped().getMode() == ConceptMapGroupUnmappedMode.FIXED
                ? displays.coding(system, group.getUnmapped().getCode())
                : null;
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
