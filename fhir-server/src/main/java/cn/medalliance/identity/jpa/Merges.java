package cn.medalliance.identity.jpa;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import cn.medalliance.enrolment.Enrolments;
import cn.medalliance.identity.jpa.MergeTable.Move;
import cn.medalliance.identity.jpa.MergeTable.Referring;
import cn.medalliance.identity.model.GoldenRecord;
import cn.medalliance.identity.model.GoldenRecord.Conflict;
import cn.medalliance.identity.model.GoldenRecord.Merged;
import cn.medalliance.identity.model.Match.Grade;
import cn.medalliance.identity.model.PatientReferences;
import cn.medalliance.identity.model.PersonMatcher;
import cn.medalliance.security.caller.jpa.OwnStore;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Provenance.ProvenanceEntityRole;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Merges a duplicate into the record that stays: in one transaction both records, whatever refers to the duplicate, the issues
 * that tell what they knew differently, and the Provenance. Whoever writes about either at the same time waits, and then
 * fails if it was about the duplicate. See ADR 21.
 */
final class Merges {

    private final TransactionTemplate transactions;
    private final OwnStore store;
    private final MergeTable table;
    private final MergeRecords records;
    private final GoldenRecord golden;
    private final Enrolments enrolments;
    private final SharedRelations relations;
    private final PersonMatcher matcher = new PersonMatcher();
    private final int limit;

    Merges(
            TransactionTemplate transactions,
            OwnStore store,
            MergeTable table,
            MergeRecords records,
            GoldenRecord golden,
            Enrolments enrolments,
            SharedRelations relations,
            int limit) {
        this.transactions = transactions;
        this.store = store;
        this.table = table;
        this.records = records;
        this.golden = golden;
        this.enrolments = enrolments;
        this.relations = relations;
        this.limit = limit;
    }

    /**
     * What is asked.
     *
     * @param survivor the id of the record that stays
     * @param duplicate the id of the one that is merged into it
     * @param isConfirmed whether somebody has made sure that two identity numbers are one person's
     */
    record Asked(String survivor, String duplicate, String reason, boolean isConfirmed) {}

    /**
     * What was done, or would be.
     *
     * @param survivor the record that stays, as it is then
     * @param moved how many resources of each type
     * @param provenance its id; null when nothing was done
     */
    record Outcome(
            Patient survivor,
            List<Conflict> conflicts,
            Map<String, Long> moved,
            @Nullable String provenance) {}

    private record Plan(Merged merged, IdType survivor, IdType duplicate, List<Referring> referring) {

        Outcome outcome(@Nullable String provenance) {
            Map<String, Long> moved = referring.stream()
                    .collect(Collectors.groupingBy(
                            each -> each.id().getResourceType(), TreeMap::new, Collectors.counting()));
            return new Outcome(merged.survivor(), merged.conflicts(), moved, provenance);
        }
    }

    /** What a merge would do. */
    Outcome preview(Asked asked) {
        return inTransaction(() -> plan(asked).outcome(null));
    }

    /** Merges. */
    Outcome merge(Asked asked, RequestDetails request) {
        return inTransaction(() -> {
            table.lockPatients(List.of(asked.survivor(), asked.duplicate()));
            Plan plan = plan(asked);
            return plan.outcome(apply(plan, asked, request));
        });
    }

    private Outcome inTransaction(Supplier<Outcome> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }

    private Plan plan(Asked asked) {
        Patient survivor = read(asked.survivor());
        Patient duplicate = read(asked.duplicate());
        for (Patient each : List.of(survivor, duplicate)) {
            if (GoldenRecord.isReplaced(each)) {
                throw Refusal.ofRule(
                        ErrorCode.CONFLICT,
                        "mca-merge-replaced",
                        "档案已并入另一份，请合并其所指的档案。 The record was merged into another one already; merge the one that its"
                                + " link names.",
                        "Patient.link");
            }
        }
        if (!survivor.getActive()) {
            throw Refusal.ofRule(
                    ErrorCode.CONFLICT,
                    "mca-merge-inactive",
                    "保留的档案须有效。 The record that stays must be active.",
                    "Patient.active");
        }
        if (!asked.isConfirmed() && matcher.compare(survivor, duplicate).grade() == Grade.CERTAINLY_NOT) {
            throw Refusal.ofRule(
                    ErrorCode.CONFLICT,
                    "mca-merge-numbers",
                    "两份档案的身份证号不同；核实为同一人后以 confirmed=true 重发。 The records have different identity numbers; send it"
                            + " again with confirmed=true once somebody has made sure that it is one person.",
                    "confirmed");
        }
        checkEnrolments(asked);
        List<Referring> referring =
                table.referring(asked.duplicate(), List.of(asked.survivor(), asked.duplicate()), limit + 1);
        if (referring.size() > limit) {
            throw Refusal.ofRule(
                    ErrorCode.UNPROCESSABLE,
                    "mca-merge-limit",
                    "待移动的资源超过 " + limit + " 条（medalliance.identity.merge-limit）；可改以另一份为保留的档案。 More than " + limit
                            + " resources would be moved (medalliance.identity.merge-limit); perhaps the other record can"
                            + " be the one that stays.",
                    "source");
        }
        return new Plan(golden.merge(survivor, duplicate), id(survivor), id(duplicate), referring);
    }

    private void checkEnrolments(Asked asked) {
        List<Enrolments.Clash> clashes = enrolments.clashes(asked.survivor(), asked.duplicate());
        if (!clashes.isEmpty()) {
            String named = clashes.stream()
                    .map(clash -> clash.one() + " / " + clash.other())
                    .collect(Collectors.joining(", "));
            throw Refusal.ofRule(
                    ErrorCode.CONFLICT,
                    clashes.get(0).rule(),
                    "同一病种的在管档案或同期的签约协议只能有一份，须先了结其一： Of these only one may be in force, finish the other first: "
                            + named,
                    "source");
        }
    }

    private String apply(Plan plan, Asked asked, RequestDetails request) {
        table.lock(plan.referring().stream().map(Referring::pid).toList());
        List<IdType> written = new ArrayList<>();
        List<Move> moves = new ArrayList<>();
        for (Referring referring : plan.referring()) {
            Resource resource = store.read(referring.id()).orElseThrow();
            boolean isOfBoth = PatientReferences.areIn(resource, asked.survivor());
            List<String> places = PatientReferences.move(resource, asked.duplicate(), asked.survivor());
            if (!places.isEmpty()) {
                moves.add(new Move(referring.pid(), referring.id(), places, isOfBoth));
                written.add(store.put(resource));
            }
        }
        written.add(0, store.put(plan.merged().duplicate()));
        written.add(0, store.put(plan.merged().survivor()));
        List<IdType> issues = plan.merged().conflicts().stream()
                .map(conflict -> store.put(records.issue(conflict, asked.survivor(), asked.duplicate())))
                .toList();
        written.addAll(issues);
        IdType provenance = store.put(records.provenance(
                records.activity("merge", "Merge Record Lifecycle Event"),
                asked.reason(),
                asked.survivor(),
                written,
                Map.of(plan.survivor(), ProvenanceEntityRole.REVISION, plan.duplicate(), ProvenanceEntityRole.SOURCE),
                request));
        store.flush();
        table.insert(
                plan.duplicate(),
                plan.survivor(),
                provenance.getIdPart(),
                issues.stream().map(IdType::getIdPart).toList(),
                moves);
        relations.deriveAgain(asked.survivor());
        return provenance.getIdPart();
    }

    private Patient read(String id) {
        return store.read(Patient.class, id).orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, "Patient/" + id));
    }

    private static IdType id(Patient patient) {
        return new IdType(
                "Patient",
                patient.getIdElement().getIdPart(),
                patient.getIdElement().getVersionIdPart());
    }
}
