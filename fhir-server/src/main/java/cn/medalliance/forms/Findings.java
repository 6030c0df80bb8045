package cn.medalliance.forms;

import cn.medalliance.forms.model.Extraction.Extracted;
import cn.medalliance.forms.model.FilledForm;
import cn.medalliance.forms.model.Judgement;
import cn.medalliance.guide.Guide;
import cn.medalliance.guide.table.DecisionRule;
import java.util.Optional;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** What there is to say about a form that was taken apart: never a reason to refuse it, each with the rule that says so. */
final class Findings {

    private final String rules;

    Findings(Guide guide) {
        rules = guide.canonical("CodeSystem", "mca-rule");
    }

    OperationOutcome of(FilledForm form, Extracted extracted) {
        OperationOutcome outcome = new OperationOutcome();
        if (form.patient() == null) {
            add(
                    outcome,
                    IssueSeverity.INFORMATION,
                    "anonymous",
                    "匿名调查不提取任何资源。 Nothing is taken out of an anonymous survey.",
                    "QuestionnaireResponse");
        }
        for (Judgement judgement : extracted.judgements()) {
            differences(outcome, form, judgement);
            if (judgement.refers()) {
                DecisionRule rule = judgement.action().orElseThrow();
                add(
                        outcome,
                        IssueSeverity.WARNING,
                        rule.id(),
                        "规则建议" + (judgement.isUrgent() ? "紧急转诊" : "转诊") + "：" + rule.chinese() + "。 The rules propose "
                                + (judgement.isUrgent() ? "an urgent referral" : "a referral") + ": " + rule.english()
                                + ".",
                        "QuestionnaireResponse.item.where(linkId='r')");
            }
        }
        if (extracted.unasked()) {
            add(
                    outcome,
                    IssueSeverity.WARNING,
                    "referral-without-requester",
                    "填写人不是岗位(PractitionerRole)，未生成转诊草稿。 No draft was made: no PractitionerRole asks for it.",
                    "QuestionnaireResponse.author");
        }
        for (String linkId : extracted.copied()) {
            add(
                    outcome,
                    IssueSeverity.WARNING,
                    "quality.copied.visits",
                    "连续多次随访数值相同，疑似复制。 The same value at several follow-ups in a row; it may be copied.",
                    at(linkId));
        }
        if (!outcome.hasIssue()) {
            outcome.addIssue()
                    .setSeverity(IssueSeverity.INFORMATION)
                    .setCode(IssueType.INFORMATIONAL)
                    .getDetails()
                    .setText("提取完成。 Taken apart without remarks.");
        }
        return outcome;
    }

    private void differences(OperationOutcome outcome, FilledForm form, Judgement judgement) {
        String group = form.answers().form().has("c.prog") ? "c.prog." : "c.";
        if (judgement.evaluationDiffers()) {
            differs(
                    outcome,
                    "随访分类",
                    "evaluation",
                    judgement.recordedEvaluation(),
                    judgement.evaluation(),
                    group + "eval");
        }
        if (judgement.actionDiffers()) {
            differs(outcome, "下一步管理措施", "next action", judgement.recordedAction(), judgement.action(), group + "next");
        }
    }

    private void differs(
            OperationOutcome outcome,
            String chinese,
            String english,
            Optional<String> recorded,
            Optional<DecisionRule> ruled,
            String linkId) {
        DecisionRule rule = ruled.orElseThrow();
        add(
                outcome,
                IssueSeverity.WARNING,
                rule.id(),
                chinese + "记录为 " + recorded.orElseThrow() + "，按规则应为 " + rule.outcome() + "（" + rule.chinese()
                        + "）。 The recorded " + english + " is " + recorded.orElseThrow() + ", by the rules it is "
                        + rule.outcome() + " (" + rule.english() + ").",
                at(linkId));
    }

    private static String at(String linkId) {
        return "QuestionnaireResponse.descendants().where(linkId='" + linkId + "')";
    }

    private void add(OperationOutcome outcome, IssueSeverity severity, String rule, String sentence, String element) {
        outcome.addIssue()
                .setSeverity(severity)
                .setCode(IssueType.BUSINESSRULE)
                .addExpression(element)
                .getDetails()
                .setText(sentence)
                .addCoding()
                .setSystem(rules)
                .setCode(rule);
    }
}
