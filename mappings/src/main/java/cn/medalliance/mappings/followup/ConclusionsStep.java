package cn.medalliance.mappings.followup;

import cn.medalliance.mappings.IssueCode;
import cn.medalliance.mappings.IssueList;
import cn.medalliance.mappings.codes.CodeMap;
import cn.medalliance.mappings.codes.CodeMaps;
import cn.medalliance.mappings.form.AnswerReader;
import cn.medalliance.mappings.form.FormAnswers;
import cn.medalliance.mappings.table.Cell;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Type;

/**
 * What the combined form concludes for each programme. A row that does not list the programmes of the visit is about those
 * that it concludes something for.
 */
final class ConclusionsStep {
    private final CodeMaps maps;
    private final CodeMap evaluations;
    private final CodeMap nextActions;
    private final CodeMap yesOrNo;

    ConclusionsStep(CodeMaps maps, CodeMap yesOrNo) {
        this.maps = maps;
        this.yesOrNo = yesOrNo;
        evaluations = maps.map("cm-eval", "source/followup-words");
        nextActions = maps.map("cm-next-action-text", "source/followup-words");
    }

    void read(FollowUpRow row, AnswerReader reader, FormAnswers answers, IssueList issues) {
        boolean listed = !row.cell("programmes").isEmpty();
        List<String> said = answers.values("h.programme").stream()
                .map(programme -> ((Coding) programme).getCode())
                .toList();
        for (String programme : FollowUpForm.COMBINED) {
            Cell evaluation = row.cell("evaluation." + programme);
            Cell complication = row.cell("complication." + programme);
            Cell nextAction = row.cell("next-action." + programme);
            boolean concluded = Stream.of(evaluation, complication, nextAction).anyMatch(cell -> !cell.isEmpty());
            if (concluded && listed && !said.contains(programme)) {
                issues.add(IssueCode.ANSWER_NOT_ASKED, evaluation.column());
            } else if (concluded) {
                Coding coding = maps.coding("CodeSystem/mca-programme", programme);
                if (!listed) {
                    answers.give("h.programme", coding.copy(), evaluation.column());
                }
                conclude(coding, evaluation, complication, nextAction, reader, answers, issues);
            } else if (said.contains(programme)) {
                issues.add(IssueCode.ANSWER_MISSING, evaluation.column());
            }
        }
        if (answers.values("h.programme").isEmpty() && !issues.hasErrors()) {
            issues.add(IssueCode.ANSWER_NEEDED, row.cell("programmes").column());
        }
    }

    private void conclude(
            Coding programme,
            Cell evaluation,
            Cell complication,
            Cell nextAction,
            AnswerReader reader,
            FormAnswers answers,
            IssueList issues) {
        Map<String, Type> parts = new LinkedHashMap<>();
        parts.put("c.prog.programme", programme);
        reader.coded(evaluation, evaluations).ifPresent(coding -> parts.put("c.prog.eval", coding));
        reader.coded(complication, yesOrNo)
                .ifPresent(coding -> parts.put("c.prog.complication", new BooleanType("Y".equals(coding.getCode()))));
        reader.coded(nextAction, nextActions).ifPresent(coding -> parts.put("c.prog.next", coding));
        if (!parts.containsKey("c.prog.eval") && !issues.hasErrors()) {
            issues.add(IssueCode.ANSWER_NEEDED, evaluation.column());
        }
        answers.giveGroup("c.prog", parts, evaluation.column());
    }
}
