package cn.medalliance.prescribing.jpa;

import cn.medalliance.fhir.guide.GuideWords;
import cn.medalliance.fhir.storage.DatedResources;
import cn.medalliance.guide.Guide;
import cn.medalliance.guide.table.Thresholds;
import cn.medalliance.security.caller.jpa.OwnStore;
import cn.medalliance.shared.CountyTime;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seven days ({@code longrx.remind}) before a long prescription runs out, who wrote it gets the task to assess the resident, due
 * on the day when the supply ends (plan definition {@code pd-longrx}). The task's id is made of the prescription and that day, so
 * that there is one; there is none where the next prescription is written already.
 */
final class RenewalReminders {

    private static final String RENEWAL = "longrx-renewal";

    private final TransactionTemplate transactions;
    private final DatedResources dated;
    private final OwnStore store;
    private final GuideWords words;
    private final DatedResources.Asked longTerm;
    private final int remind;
    private final Clock clock;

    RenewalReminders(TransactionTemplate transactions, DatedResources dated, OwnStore store, Guide guide, Clock clock) {
        this.transactions = transactions;
        this.dated = dated;
        this.store = store;
        this.clock = clock;
        words = new GuideWords(guide);
        longTerm = new DatedResources.Asked(
                "MedicationRequest", "supply-end", "category", words.system("mca-medication-category"), "long-term");
        remind = Thresholds.of(guide).whole("longrx.remind");
    }

    void remindAll() {
        LocalDate today = CountyTime.today(clock);
        dated.forEach(
                longTerm,
                today,
                today.plusDays(remind),
                id -> transactions.executeWithoutResult(status -> store.read(MedicationRequest.class, id)
                        .filter(found -> found.getStatus() == MedicationRequest.MedicationRequestStatus.ACTIVE)
                        .ifPresent(this::remind)));
    }

    private void remind(MedicationRequest prescription) {
        String path = "MedicationRequest/" + prescription.getIdElement().getIdPart();
        String end = prescription
                .getDispenseRequest()
                .getValidityPeriod()
                .getEndElement()
                .getValueAsString();
        String id = "longrx-" + UUID.nameUUIDFromBytes((path + " " + end).getBytes(StandardCharsets.UTF_8));
        store.lock(List.of(id));
        String patient = prescription.getSubject().getReferenceElement().getIdPart();
        if (patient == null || isRenewed(path, patient) || isThere(id, patient)) {
            return;
        }
        Task task = words.workTask(
                RENEWAL, new Reference(path), prescription.getSubject().copy(), clock.instant());
        task.setId("Task/" + id);
        store.read(PractitionerRole.class, prescription.getRequester())
                .map(PractitionerRole::getOrganization)
                .filter(Reference::hasReference)
                .ifPresent(organization -> task.setOwner(organization.copy()));
        task.getRestriction().getPeriod().setEndElement(new DateTimeType(end));
        store.update(task);
    }

    /** To read what is not there would undo the transaction. */
    private boolean isThere(String id, String patient) {
        return store.ofPatients(Task.class, Set.of(patient), words.coding("mca-task-code", RENEWAL)).stream()
                .anyMatch(task -> id.equals(task.getIdElement().getIdPart()));
    }

    private boolean isRenewed(String path, String patient) {
        return store.ofPatients(MedicationRequest.class, Set.of(patient)).stream()
                .filter(other -> other.getStatus() == MedicationRequest.MedicationRequestStatus.ACTIVE)
                .anyMatch(other -> path.equals(other.getPriorPrescription()
                        .getReferenceElement()
                        .toUnqualifiedVersionless()
                        .getValue()));
    }
}
