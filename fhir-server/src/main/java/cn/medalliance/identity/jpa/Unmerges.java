package cn.medalliance.identity.jpa;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import cn.medalliance.identity.jpa.MergeTable.Merge;
import cn.medalliance.identity.jpa.MergeTable.Move;
import cn.medalliance.identity.jpa.MergeTable.Since;
import cn.medalliance.identity.model.GoldenRecord;
import cn.medalliance.identity.model.PatientReferences;
import cn.medalliance.security.caller.jpa.OwnStore;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.DetectedIssue.DetectedIssueStatus;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Provenance.ProvenanceEntityRole;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a merge back, in one transaction: what was moved goes back, be it that it was changed since; both records are again
 * what they were, with what they were given since. What was written about the record that stayed since stays with it and is told.
 */
final class Unmerges {

    /** So much of what was written since is named. */
    private static final int NAMED = 100;

    private final TransactionTemplate transactions;
    private final OwnStore store;
    private final MergeTable table;
    private final MergeRecords records;
    private final GoldenRecord golden;
    private final SharedRelations relations;

    Unmerges(
            TransactionTemplate transactions,
            OwnStore store,
            MergeTable table,
            MergeRecords records,
            GoldenRecord golden,
            SharedRelations relations) {
        this.transactions = transactions;
        this.store = store;
        this.table = table;
        this.records = records;
        this.golden = golden;
        this.relations = relations;
    }

    /**
     * What was done.
     *
     * @param restored how many resources went back
     * @param left the addresses of those that could not, for they are gone or name nobody any more
     * @param since what was written since
     * @param provenance the id of the Provenance
     */
    record Outcome(Merge merge, int restored, List<String> left, Since since, String provenance) {}

    /** The merge of a duplicate that holds, or else the last. */
    Optional<Merge> ofDuplicate(String duplicate) {
        return table.ofDuplicate(duplicate);
    }

    /** The merge of which a Provenance tells. */
    Optional<Merge> toldBy(String provenance) {
        return table.byProvenance(provenance);
    }

    Outcome undo(Merge asked, String reason, RequestDetails request) {
        return Objects.requireNonNull(transactions.execute(status -> {
            table.lockPatients(List.of(asked.survivor(), asked.duplicate()));
            Merge merge = table.byProvenance(asked.provenance()).orElseThrow();
            check(merge);
            return apply(merge, reason, request);
        }));
    }

    private void check(Merge merge) {
        if (merge.isUndone()) {
            throw Refusal.ofRule(
                    ErrorCode.CONFLICT, "mca-merge-undone", "该合并已撤销。 The merge was taken back already.", "provenance");
        }
        if (table.isMerged(Set.of(merge.survivor()))) {
            throw Refusal.ofRule(
                    ErrorCode.CONFLICT,
                    "mca-merge-later",
                    "保留的档案此后又并入另一份，须先撤销后一次合并。 The record that stayed was merged into another one since; take that"
                            + " back first.",
                    "provenance");
        }
    }

    private Outcome apply(Merge merge, String reason, RequestDetails request) {
        // First, since nothing may refer to who is merged.
        table.undone(merge);
        List<Move> moves = table.moves(merge);
        table.lock(moves.stream().map(Move::pid).toList());
        List<IdType> written = new ArrayList<>();
        List<String> left = new ArrayList<>();
        for (Move move : moves) {
            Optional<Resource> resource = store.read(move.id());
            boolean isMoved = resource.isPresent()
                    && !PatientReferences.moveBack(
                                    resource.get(),
                                    move.places(),
                                    move.wasOfBoth(),
                                    merge.survivor(),
                                    merge.duplicate())
                            .isEmpty();
            if (isMoved) {
                written.add(store.put(resource.orElseThrow()));
            } else {
                left.add(move.id().getValue());
            }
        }
        int restored = written.size();
        Patient survivor = read(merge.survivor());
        Patient duplicate = read(merge.duplicate());
        written.add(store.put(golden.withoutMerge(survivor, version(merge.survivorBefore()), duplicate)));
        written.add(store.put(golden.reactivated(duplicate, version(merge.duplicateBefore()), survivor)));
        merge.issues().stream()
                .flatMap(id -> store.read(DetectedIssue.class, id).stream())
                .forEach(issue -> written.add(store.put(issue.setStatus(DetectedIssueStatus.CANCELLED))));
        IdType told = store.read(new IdType("Provenance", merge.provenance()))
                .map(Resource::getIdElement)
                .orElseThrow();
        IdType provenance = store.put(records.provenance(
                records.activity("unmerge", "Unmerge Record Lifecycle Event"),
                reason,
                merge.survivor(),
                written,
                Map.of(
                        new IdType("Provenance", told.getIdPart(), told.getVersionIdPart()),
                        ProvenanceEntityRole.SOURCE),
                request));
        store.flush();
        relations.deriveAgain(merge.survivor());
        relations.deriveAgain(merge.duplicate());
        return new Outcome(merge, restored, left, table.since(merge, NAMED), provenance.getIdPart());
    }

    private Patient read(String id) {
        return store.read(Patient.class, id).orElseThrow();
    }

    private Patient version(IdType id) {
        return (Patient) store.read(id).orElseThrow();
    }
}
