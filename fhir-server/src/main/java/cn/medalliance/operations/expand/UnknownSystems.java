package cn.medalliance.operations.expand;

import ca.uhn.fhir.context.support.IValidationSupport;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemContentMode;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetComponent;
import org.hl7.fhir.r4.model.ValueSet.ValueSetExpansionContainsComponent;

/** Tells when an expansion lacks codes because nobody here knows them. */
final class UnknownSystems {

    private static final Set<CodeSystemContentMode> HELD =
            EnumSet.of(CodeSystemContentMode.COMPLETE, CodeSystemContentMode.FRAGMENT);

    private final IValidationSupport terminology;
    private final Set<String> seen = new HashSet<>();

    UnknownSystems(IValidationSupport terminology) {
        this.terminology = terminology;
    }

    /** Refuses when the set takes in a system that is not held here and the expansion has none of its codes. */
    void check(ValueSet asked, ValueSet expanded) {
        Set<String> present = new HashSet<>();
        systems(expanded.getExpansion().getContains().stream()).forEach(present::add);
        check(asked, present);
    }

    private void check(ValueSet asked, Set<String> present) {
        for (ConceptSetComponent include : asked.getCompose().getInclude()) {
            if (include.hasSystem() && !include.hasConcept()) {
                checkSystem(include.getSystem(), present);
            }
            for (CanonicalType other : include.getValueSet()) {
                if (seen.add(other.getValue())
                        && terminology.fetchValueSet(other.getValue()) instanceof ValueSet inner) {
                    check(inner, present);
                }
            }
        }
    }

    private void checkSystem(String system, Set<String> present) {
        if (present.contains(system)) {
            return;
        }
        boolean held = terminology.fetchCodeSystem(system) instanceof CodeSystem codeSystem
                && HELD.contains(codeSystem.getContent());
        if (!held) {
            throw new Refusal(
                    ErrorCode.UNPROCESSABLE,
                    "未收录代码系统 " + system + " 的代码。 The codes of " + system + " are not held here.");
        }
    }

    private static Stream<String> systems(Stream<ValueSetExpansionContainsComponent> codes) {
        return codes.flatMap(code ->
                Stream.concat(Stream.of(String.valueOf(code.getSystem())), systems(code.getContains().stream())));
    }
}
