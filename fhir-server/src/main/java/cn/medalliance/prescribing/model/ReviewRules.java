package cn.medalliance.prescribing.model;

import cn.medalliance.fhir.guide.GuideWords;
import cn.medalliance.guide.Guide;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.MedicationDispense;
import org.hl7.fhir.r4.model.MedicationDispense.MedicationDispenseStatus;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestStatus;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;

/**
 * The review of prescriptions (F07): one that waits is on hold until a pharmacist has passed it. Codes of {@code
 * mca-rx-review-status}. Immutable.
 */
public final class ReviewRules {

    private static final Set<String> WAITING = Set.of("pending", "returned", "refused");
    private static final Set<String> RESULTS = Set.of("passed", "overridden", "returned", "refused");
    private static final Set<String> GOOD = Set.of("passed", "overridden");
    private static final Set<MedicationRequestStatus> IN_FORCE =
            Set.of(MedicationRequestStatus.ACTIVE, MedicationRequestStatus.COMPLETED);

    private static final Set<MedicationRequestStatus> NOT_DISPENSED = EnumSet.of(
            MedicationRequestStatus.ONHOLD,
            MedicationRequestStatus.DRAFT,
            MedicationRequestStatus.CANCELLED,
            MedicationRequestStatus.ENTEREDINERROR);
    private static final Set<MedicationDispenseStatus> HANDED_OUT =
            EnumSet.of(MedicationDispenseStatus.INPROGRESS, MedicationDispenseStatus.COMPLETED);

    private final String statuses;
    private final String extension;
    private final String tasks;
    private final String roles;

    public ReviewRules(Guide guide) {
        statuses = guide.canonical("CodeSystem", "mca-rx-review-status");
        extension = guide.canonical("StructureDefinition", "rx-review-status");
        tasks = guide.canonical("CodeSystem", "mca-task-code");
        roles = guide.canonical("CodeSystem", "mca-role");
    }

    /** Whether it is the task to review a prescription. */
    public boolean isReview(Task task) {
        return task.getCode().hasCoding(tasks, "rx-review");
    }

    /** Whether a review that is over is given another status or result: another review says it. */
    public boolean isChangedAfterItsEnd(Task before, Task after) {
        return isReview(before)
                && !GuideWords.isOpen(before)
                && before.getStatus() != TaskStatus.DRAFT
                && after.getStatus() != TaskStatus.ENTEREDINERROR
                && !(before.getStatus() == after.getStatus()
                        && before.getBusinessStatus().equalsDeep(after.getBusinessStatus()));
    }

    /** Whether somebody may review prescriptions, as long as the post is his. */
    public boolean isPharmacist(PractitionerRole role) {
        return (!role.hasActive() || role.getActive())
                && role.getCode().stream().anyMatch(code -> code.hasCoding(roles, "family-pharmacist"));
    }

    /** Whether a prescription waits for its first review, or for one after it was changed. */
    public boolean isAsked(MedicationRequest prescription) {
        return prescription.getStatus() == MedicationRequestStatus.ONHOLD
                && status(prescription).filter("pending"::equals).isPresent();
    }

    /** Whether a change takes from a prescription that it waits, or says what it waits for, which only the review may. */
    public boolean isEvaded(MedicationRequest before, MedicationRequest after) {
        return isWaiting(before)
                && (!isWaiting(after)
                        || isResultSaid(before, after)
                        || after.getStatus() != null && IN_FORCE.contains(after.getStatus()));
    }

    /** Whether a prescription, new or never under review, comes with the result of a review. */
    public boolean isResultBrought(@Nullable MedicationRequest before, MedicationRequest after) {
        return (before == null || !isWaiting(before)) && isResultSaid(before, after);
    }

    private boolean isResultSaid(@Nullable MedicationRequest before, MedicationRequest after) {
        Optional<String> said = status(after).filter(RESULTS::contains);
        return said.isPresent() && (before == null || !said.equals(status(before)));
    }

    /** Whether nothing may be dispensed on a prescription. */
    public boolean isHeld(MedicationRequest prescription) {
        return isWaiting(prescription)
                || prescription.getStatus() != null && NOT_DISPENSED.contains(prescription.getStatus());
    }

    /** Whether a change says that something is handed out which was not before; an earlier one is corrected freely. */
    public boolean isHandedOut(@Nullable MedicationDispense before, MedicationDispense after) {
        return isHandedOut(after)
                && (before == null
                        || !isHandedOut(before)
                        || !prescriptions(before).containsAll(prescriptions(after)));
    }

    private static boolean isHandedOut(MedicationDispense dispense) {
        return dispense.getStatus() != null && HANDED_OUT.contains(dispense.getStatus());
    }

    private static Set<String> prescriptions(MedicationDispense dispense) {
        return dispense.getAuthorizingPrescription().stream()
                .map(prescription ->
                        String.valueOf(prescription.getReferenceElement().getIdPart()))
                .collect(Collectors.toSet());
    }

    private boolean isWaiting(MedicationRequest prescription) {
        return status(prescription).filter(WAITING::contains).isPresent();
    }

    private Optional<String> status(MedicationRequest prescription) {
        return prescription.getExtensionsByUrl(extension).stream()
                .map(Extension::getValue)
                .filter(CodeableConcept.class::isInstance)
                .flatMap(value -> code((CodeableConcept) value).stream())
                .findFirst();
    }

    /** What a review came to; empty when the task does not say it, or does not say why it is not passed. */
    public Optional<String> result(Task review) {
        return code(review.getBusinessStatus())
                .filter(RESULTS::contains)
                .filter(result -> GOOD.contains(result) || review.hasStatusReason());
    }

    private Optional<String> code(CodeableConcept concept) {
        return concept.getCoding().stream()
                .filter(coding -> statuses.equals(coding.getSystem()) && coding.hasCode())
                .map(Coding::getCode)
                .findFirst();
    }

    /**
     * Makes of a prescription what a review came to: what is on hold becomes active when it is passed and is cancelled, with the
     * reason, when it is refused; what is returned stays on hold until it was changed and is asked again.
     */
    public void apply(MedicationRequest prescription, String result, CodeableConcept reason) {
        prescription.getExtension().removeIf(said -> extension.equals(said.getUrl()));
        prescription.addExtension(extension, new CodeableConcept(new Coding(statuses, result, null)));
        if (prescription.getStatus() != MedicationRequestStatus.ONHOLD) {
            return;
        }
        if (GOOD.contains(result)) {
            prescription.setStatus(MedicationRequestStatus.ACTIVE);
            prescription.setStatusReason(null);
        } else {
            prescription.setStatusReason(reason.copy());
            if (result.equals("refused")) {
                prescription.setStatus(MedicationRequestStatus.CANCELLED);
            }
        }
    }
}
