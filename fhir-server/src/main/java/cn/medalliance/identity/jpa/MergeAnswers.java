package cn.medalliance.identity.jpa;

import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** What is answered of a merge. */
final class MergeAnswers {

    private MergeAnswers() {}

    /** Names the duplicate, so that the record of the access concerns both. */
    static Parameters of(Merges.Outcome merged, Patient survivor, String duplicate) {
        OperationOutcome outcome = new OperationOutcome();
        long count = merged.moved().values().stream().mapToLong(Long::longValue).sum();
        String byType = merged.moved().entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", "));
        tell(
                outcome,
                IssueSeverity.INFORMATION,
                IssueType.INFORMATIONAL,
                "移动 " + count + " 条资源。 " + count + " resources " + (merged.provenance() == null ? "would be" : "are")
                        + " moved" + (byType.isEmpty() ? "." : ": " + byType + "."));
        merged.conflicts()
                .forEach(conflict -> tell(
                                outcome, IssueSeverity.WARNING, IssueType.CONFLICT, MergeRecords.sentence(conflict))
                        .addExpression(conflict.element()));
        Parameters answer = answer(survivor, outcome, merged.provenance());
        answer.addParameter().setName("source").setValue(new Reference("Patient/" + duplicate));
        return answer;
    }

    static Parameters of(Unmerges.Outcome undone, Bundle both) {
        OperationOutcome outcome = new OperationOutcome();
        tell(
                outcome,
                IssueSeverity.INFORMATION,
                IssueType.INFORMATIONAL,
                "恢复 " + undone.restored() + " 条资源。 " + undone.restored() + " resources are moved back.");
        undone.left()
                .forEach(address -> tell(
                        outcome,
                        IssueSeverity.WARNING,
                        IssueType.NOTFOUND,
                        address + "：已删除或不再指向保留的档案。 It was deleted, or names the record that stayed no more."));
        if (undone.since().count() > 0) {
            tell(
                    outcome,
                    IssueSeverity.WARNING,
                    IssueType.INCOMPLETE,
                    "合并后新增 " + undone.since().count() + " 条，仍属保留的档案，须人工核对。 "
                            + undone.since().count()
                            + " resources were written since and stay with the record that stayed; somebody has to see"
                            + " whose they are: "
                            + String.join(", ", undone.since().first()));
        }
        return answer(both, outcome, undone.provenance());
    }

    private static Parameters answer(Resource result, OperationOutcome outcome, @Nullable String provenance) {
        Parameters answer = new Parameters();
        answer.addParameter().setName("return").setResource(result);
        answer.addParameter().setName("outcome").setResource(outcome);
        if (provenance != null) {
            answer.addParameter().setName("provenance").setValue(new Reference("Provenance/" + provenance));
        }
        return answer;
    }

    private static OperationOutcomeIssueComponent tell(
            OperationOutcome outcome, IssueSeverity severity, IssueType type, String text) {
        OperationOutcomeIssueComponent issue =
                outcome.addIssue().setSeverity(severity).setCode(type);
        issue.getDetails().setText(text);
        return issue;
    }
}
