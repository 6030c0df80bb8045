package cn.medalliance.mappings.followupcsv;

import cn.medalliance.mappings.IssueCode;
import cn.medalliance.mappings.IssueList;
import cn.medalliance.mappings.Severity;
import cn.medalliance.mappings.codes.CodeMap;
import cn.medalliance.mappings.codes.CodeMaps;
import cn.medalliance.mappings.codes.Translation;
import cn.medalliance.mappings.csv.Cell;
import cn.medalliance.mappings.form.Absences;
import cn.medalliance.mappings.form.AnswerReader;
import cn.medalliance.mappings.form.Form;
import cn.medalliance.mappings.form.FormAnswers;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/** Fills the form with what the row answers: everything but date, doctor and drugs, which other steps have read. */
final class AnswersStep {
    /** {@code 有：干咳} or {@code 2(干咳)}: the code and its description in one cell. */
    private static final Pattern REACTION_WITH_TEXT = Pattern.compile("([有无是否12])[:：(（,，、]\\s*(.+?)[)）]?");

    private static final String AT_A_DISTANCE = "VR";

    private final Form form;
    private final CodeMaps maps;
    private final Absences absences;
    private final DateCells dates;
    private final CodeMap ways;
    private final CodeMap classes;
    private final CodeMap yesOrNo;

    AnswersStep(Form form, CodeMaps maps, Absences absences, DateCells dates) {
        this.form = form;
        this.maps = maps;
        this.absences = absences;
        this.dates = dates;
        ways = words("cm-visitway-text");
        classes = maps.map("cm-visitway-to-class", "urn:oid:2.16.156.10011.2.3.1.183");
        yesOrNo = words("cm-yes-no-text");
    }

    FormAnswers fill(HypertensionFollowUpRow row, IssueList issues) {
        FormAnswers answers = new FormAnswers(form);
        AnswerReader reader = new AnswerReader(answers, issues, maps, absences);
        head(row.visit(), reader, answers, issues);
        signs(row.signs(), reader);
        selfReport(answers);
        lifestyle(row.lifestyle(), reader);
        treatment(row.treatment(), reader, answers);
        referral(row.referral(), reader, answers, issues);
        return answers;
    }

    private void head(HypertensionFollowUpRow.Visit row, AnswerReader reader, FormAnswers answers, IssueList issues) {
        answers.noteColumn("h.date", row.date().column());
        reader.code("h.way", row.way(), ways);
        if (answers.values("h.way").isEmpty() && !issues.hasErrors()) {
            issues.add(IssueCode.ANSWER_NEEDED, row.way().column());
        }
        answers.noteColumn("h.next", row.nextDate().column());
        dates.optional(row.nextDate(), Severity.ERROR, issues)
                .map(LocalDate::toString)
                .ifPresent(next -> answers.give(
                        "h.next", new DateType(next), row.nextDate().column()));
    }

    private void signs(HypertensionFollowUpRow.Signs row, AnswerReader reader) {
        reader.codes("s.symptom", "s.other", row.symptoms(), row.otherSymptoms(), words("cm-symptom-htn-text"));
        reader.numbers("v.sbp", "v.dbp", row.bloodPressure(), row.systolic(), row.diastolic());
        reader.numberAndTarget("v.weight", "v.weight.target", row.weight(), row.targetWeight());
        reader.number("v.height", row.height());
        reader.numberAndTarget("v.bmi", "v.bmi.target", row.bmi(), row.targetBmi());
        reader.number("v.waist", row.waist());
        reader.number("v.hr", row.heartRate());
        reader.text("v.other", row.other());
    }

    /** By telephone, text or online nobody measures: a pressure is what the resident tells. */
    private void selfReport(FormAnswers answers) {
        boolean atADistance = answers.value("h.way", Coding.class)
                .map(way -> classes.translate(way.getCode()))
                .filter(translation -> translation instanceof Translation.Match match
                        && AT_A_DISTANCE.equals(match.coding().getCode()))
                .isPresent();
        if (atADistance && !answers.values("v.sbp").isEmpty()) {
            answers.give(
                    "v.selfreport",
                    new BooleanType(true),
                    answers.column("h.way").orElse(""));
        }
    }

    private void lifestyle(HypertensionFollowUpRow.Lifestyle row, AnswerReader reader) {
        reader.numberAndTarget("l.smoke", "l.smoke.target", row.smoking(), row.targetSmoking());
        reader.numberAndTarget("l.alcohol", "l.alcohol.target", row.alcohol(), row.targetAlcohol());
        reader.numberAndTarget("l.ex.freq", "l.ex.freq.target", row.exerciseTimes(), row.targetExerciseTimes());
        reader.numberAndTarget("l.ex.min", "l.ex.min.target", row.exerciseMinutes(), row.targetExerciseMinutes());
        reader.codeAndTarget("l.salt", "l.salt.target", row.salt(), row.targetSalt(), words("cm-salt-text"));
        reader.code("l.psych", row.psychology(), words("cm-psych-text"));
        reader.code("l.comply", row.compliance(), words("cm-compliance-text"));
    }

    private void treatment(HypertensionFollowUpRow.Treatment row, AnswerReader reader, FormAnswers answers) {
        reader.said(row.examination()).ifPresent(text -> {
            Map<String, Type> parts = new LinkedHashMap<>();
            parts.put("x.aux.name", new StringType(row.examination().column()));
            parts.put("x.aux.result", new StringType(text));
            answers.giveGroup("x.aux", parts, row.examination().column());
        });
        reader.code("m.adherence", row.adherence(), words("cm-adherence-text"));
        reaction(row, reader);
        reader.code("c.eval", row.evaluation(), words("cm-eval"));
        reader.code("c.next", row.nextAction(), words("cm-next-action-text"));
        reader.text("c.adjust", row.adjustment());
        reader.text("c.note", row.note());
    }

    private void reaction(HypertensionFollowUpRow.Treatment row, AnswerReader reader) {
        Matcher both = REACTION_WITH_TEXT.matcher(row.reaction().text());
        boolean described = both.matches();
        Cell flag = described ? row.reaction().withText(both.group(1)) : row.reaction();
        reader.code("m.adr", flag, words("cm-adr-text"));
        reader.text(
                "m.adr.text",
                described && row.reactionText().isEmpty()
                        ? row.reaction().withText(both.group(2))
                        : row.reactionText());
    }

    private void referral(
            HypertensionFollowUpRow.Referral row, AnswerReader reader, FormAnswers answers, IssueList issues) {
        Cell flag = row.referred();
        boolean details = Stream.of(row.reason(), row.organization(), row.department(), row.result())
                .anyMatch(cell -> reader.said(cell).isPresent());
        if (!flag.isEmpty() && absences.inWords(flag).isEmpty()) {
            if (yesOrNo.translate(flag.key()) instanceof Translation.Match match) {
                answers.give(
                        "r.refer", new BooleanType("Y".equals(match.coding().getCode())), flag.column());
            } else {
                issues.add(IssueCode.CODE_UNKNOWN, flag.column());
            }
        } else if (details) {
            answers.give("r.refer", new BooleanType(true), row.reason().column());
        }
        reader.text("r.reason", row.reason());
        reader.text("r.org", row.organization());
        reader.text("r.dept", row.department());
        if (details) {
            reader.text("r.contact", row.contact());
            reader.text("r.phone", row.phone());
        }
        reader.code("r.result", row.result(), words("cm-refer-result-text"));
    }

    private CodeMap words(String table) {
        return maps.map(table, "source/followup-words");
    }
}
