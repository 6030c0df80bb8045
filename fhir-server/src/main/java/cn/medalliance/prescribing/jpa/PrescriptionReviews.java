package cn.medalliance.prescribing.jpa;

import cn.medalliance.fhir.guide.GuideWords;
import cn.medalliance.guide.Guide;
import cn.medalliance.prescribing.model.ReviewRules;
import cn.medalliance.security.caller.jpa.OwnStore;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.MedicationDispense;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;

/**
 * Asks for the review of a prescription that waits, and does to the prescription what a pharmacist says, in the transaction in
 * which it is said.
 */
final class PrescriptionReviews {

    private static final String REVIEW = "rx-review";

    private final OwnStore store;
    private final ReviewRules rules;
    private final Reviewers reviewers;
    private final GuideWords words;
    private final Clock clock;

    PrescriptionReviews(OwnStore store, ReviewRules rules, Reviewers reviewers, Guide guide, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.reviewers = reviewers;
        this.clock = clock;
        words = new GuideWords(guide);
    }

    ReviewRules rules() {
        return rules;
    }

    /** Somebody is to review it; once. */
    void ask(MedicationRequest prescription) {
        String patient = prescription.getSubject().getReferenceElement().getIdPart();
        if (patient == null) {
            return;
        }
        String focus = "MedicationRequest/" + prescription.getIdElement().getIdPart();
        store.flush();
        store.lock(List.of("review " + focus));
        boolean isAsked = store.ofPatients(Task.class, Set.of(patient), words.coding("mca-task-code", REVIEW)).stream()
                .anyMatch(task -> GuideWords.isOpen(task) && focus.equals(path(task.getFocus())));
        if (isAsked) {
            return;
        }
        Task task = words.workTask(
                REVIEW, new Reference(focus), prescription.getSubject().copy(), clock.instant());
        organization(prescription.getRequester()).ifPresent(organization -> {
            task.setRequester(organization.copy());
            task.setOwner(organization.copy());
        });
        store.create(task);
    }

    private Optional<Reference> organization(Reference prescriber) {
        return store.read(PractitionerRole.class, prescriber)
                .map(PractitionerRole::getOrganization)
                .filter(Reference::hasReference);
    }

    /** A review is done. */
    void done(Task review) {
        String result = rules.result(review)
                .orElseThrow(() -> refusal(
                        ErrorCode.UNPROCESSABLE,
                        "mca-rx-1",
                        "须在 businessStatus 中写明审核结果，退回与不通过须写明原因。 The result stands in businessStatus, and why it is not passed"
                                + " in statusReason.",
                        "Task.businessStatus"));
        checkReviewer(review);
        store.flush();
        store.lock(List.of("review " + path(review.getFocus())));
        MedicationRequest prescription = store.read(MedicationRequest.class, review.getFocus())
                .filter(found -> path(found.getSubject()).equals(path(review.getFor())))
                .orElseThrow(() -> refusal(
                        ErrorCode.UNPROCESSABLE,
                        "mca-rx-1",
                        "所审核的须是该居民已保存的处方。 What is reviewed is a stored prescription of this resident.",
                        "Task.focus"));
        rules.apply(prescription, result, review.getStatusReason());
        store.update(prescription);
    }

    private void checkReviewer(Task review) {
        if (!reviewers.mayAnswerFor(review.getOwner())) {
            throw refusal(
                    ErrorCode.FORBIDDEN,
                    "mca-rx-2",
                    "处方须由家庭药师（任务的承接人）审核，由其本人或其所在机构的系统报告结果。 A prescription is reviewed by a family pharmacist, who owns the task;"
                            + " the pharmacist or the system of his organisation says the result.",
                    "Task.owner");
        }
    }

    /** A prescription is stored with a result that nobody said here. */
    void checkResult() {
        if (!reviewers.mayBringResults()) {
            throw refusal(
                    ErrorCode.FORBIDDEN,
                    "mca-rx-4",
                    "审核结果只能由药师写明；待审核的处方以 pending 提交。 The result of a review is said by a pharmacist; what is to be reviewed comes as"
                            + " pending.",
                    "MedicationRequest.extension");
        }
    }

    /** Something is handed out. */
    void dispensed(MedicationDispense dispense) {
        store.flush();
        for (Reference authorizing : dispense.getAuthorizingPrescription()) {
            store.lock(List.of("review " + path(authorizing)));
            if (store.read(MedicationRequest.class, authorizing)
                    .filter(rules::isHeld)
                    .isPresent()) {
                throw refusal(
                        ErrorCode.UNPROCESSABLE,
                        "mca-rx-5",
                        "处方待审核、暂停或已作废，不得发药。 Nothing is dispensed on a prescription that waits for review, is on hold or was"
                                + " cancelled.",
                        "MedicationDispense.authorizingPrescription");
            }
        }
    }

    void refuseAnother() {
        throw refusal(
                ErrorCode.UNPROCESSABLE,
                "mca-rx-1",
                "审核已结束，结果不可更改；处方重新送审时另有任务。 The review is over and its result stays; a prescription that is to be reviewed again has"
                        + " another task.",
                "Task.status");
    }

    void refuseEvasion() {
        throw refusal(
                ErrorCode.UNPROCESSABLE,
                "mca-rx-3",
                "待审核的处方只能由审核任务放行。 A prescription that waits for review is let go by the review alone.",
                "MedicationRequest.status");
    }

    private static Refusal refusal(ErrorCode code, String rule, String sentence, String element) {
        return Refusal.ofRule(code, rule, sentence, element);
    }

    private static String path(Reference reference) {
        return String.valueOf(
                reference.getReferenceElement().toUnqualifiedVersionless().getValue());
    }
}
