package cn.medalliance.mappings.followup;

import cn.medalliance.mappings.resident.DateCells;
import cn.medalliance.mappings.resident.ResidentMatch;
import cn.medalliance.mappings.text.LooseDate;
import cn.medalliance.mappings.transaction.MatchUrl;
import cn.medalliance.mappings.transaction.TransactionBuilder;
import java.time.LocalDate;
import java.util.List;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * One visit, as far as every resource about it needs to know.
 *
 * @param resident whose visit it is
 * @param organization the organisation's conditional reference
 * @param doctor the doctor's name; the export has no more
 * @param numberSystem the system of follow-up numbers
 * @param number the follow-up number, of the form and what is taken out of it
 * @param visitNumber the number of the visit itself, which forms of other programmes may have in common
 * @param date when
 * @param way how, in national codes
 * @param programmes the disease programmes that it counts for; one but for the combined form
 * @param nextDate when the next one is due, where that is known
 */
record FollowUpVisit(
        ResidentMatch resident,
        Reference organization,
        String doctor,
        String numberSystem,
        String number,
        String visitNumber,
        LooseDate date,
        Coding way,
        List<Coding> programmes,
        @Nullable LocalDate nextDate) {
    FollowUpVisit {
        programmes = List.copyOf(programmes);
    }

    /** The number of the form, with a linkId for what is taken out of it. */
    Identifier identifier(String linkId) {
        return new Identifier().setSystem(numberSystem).setValue(numbered(linkId));
    }

    /** The number of the Encounter. */
    Identifier visitIdentifier() {
        return new Identifier().setSystem(numberSystem).setValue(visitNumber);
    }

    /** How a resource of this visit is found again. */
    MatchUrl condition(String type, String linkId) {
        return resident.owned(type, numberSystem, type.equals("Encounter") ? visitNumber : numbered(linkId));
    }

    /** A reference to a resource of this visit in the same Bundle. */
    Reference reference(String type, String linkId) {
        return TransactionBuilder.referenceTo(condition(type, linkId));
    }

    Reference organizationReference() {
        return organization.copy();
    }

    /** The doctor by name alone, which no directory can resolve for certain. */
    Reference doctorReference(String type) {
        return new Reference().setType(type).setDisplay(doctor);
    }

    /** When it took place: a day, or a moment in China's time when the source has one. */
    DateTimeType effective() {
        return DateCells.moment(date);
    }

    private String numbered(String linkId) {
        return linkId.isEmpty() ? number : number + "#" + linkId;
    }
}
