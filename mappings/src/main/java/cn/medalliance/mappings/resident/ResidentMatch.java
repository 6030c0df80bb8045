package cn.medalliance.mappings.resident;

import cn.medalliance.mappings.transaction.MatchUrl;
import cn.medalliance.mappings.transaction.TransactionBuilder;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * How the server finds the resident of a row.
 *
 * @param system the system of the identifier that decides
 * @param value its value
 * @param condition the search that finds the resident
 * @param newcomer the resident to create when nobody is found; null when nobody may be created
 */
public record ResidentMatch(
        String system,
        String value,
        MatchUrl condition,
        @Nullable Patient newcomer) {
    /** A reference to the resident, in the same Bundle or in the server. */
    public Reference reference() {
        return newcomer == null ? new Reference(condition.toString()) : TransactionBuilder.referenceTo(condition);
    }

    /** The same where nobody may be created. */
    public ResidentMatch withoutNewcomer() {
        return new ResidentMatch(system, value, condition, null);
    }

    /** Whether another is found by the same number. */
    public boolean isNumberOf(ResidentMatch other) {
        return system.equals(other.system) && value.equals(other.value);
    }

    /** The search for something with this identifier that belongs to this resident; numbers of vendors may coincide. */
    public MatchUrl owned(String type, String identifierSystem, String identifierValue) {
        return MatchUrl.byIdentifier(type, identifierSystem, identifierValue).and("patient.identifier", system, value);
    }
}
