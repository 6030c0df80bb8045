package cn.medalliance.mappings.followup;

import cn.medalliance.mappings.IssueCode;
import cn.medalliance.mappings.IssueList;
import cn.medalliance.mappings.Severity;
import cn.medalliance.mappings.codes.CodeMap;
import cn.medalliance.mappings.codes.CodeMaps;
import cn.medalliance.mappings.codes.Translation;
import cn.medalliance.mappings.form.Absences;
import cn.medalliance.mappings.form.AnswerReader;
import cn.medalliance.mappings.form.Form;
import cn.medalliance.mappings.form.FormAnswers;
import cn.medalliance.mappings.resident.DateCells;
import cn.medalliance.mappings.table.Cell;
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
    private final FollowUpColumns columns;
    private final CodeMaps maps;
    private final Absences absences;
    private final DateCells dates;
    private final ConclusionsStep conclusions;
    private final CodeMap classes;
    private final CodeMap yesOrNo;
    private final Map<String, CodeMap> words = new LinkedHashMap<>();

    AnswersStep(FollowUpForm form, CodeMaps maps, Absences absences, DateCells dates) {
        this.form = form.form();
        this.columns = form.columns();
        this.maps = maps;
        this.absences = absences;
        this.dates = dates;
        classes = maps.map("cm-visitway-to-class", "urn:oid:2.16.156.10011.2.3.1.183");
        yesOrNo = words("cm-yes-no-text");
        conclusions = new ConclusionsStep(maps, yesOrNo);
        for (FollowUpColumn column : columns.all()) {
            if (!column.map().isEmpty()) {
                words.put(column.id(), maps.map(column.map(), column.mapSource()));
            }
        }
    }

    FormAnswers fill(FollowUpRow row, IssueList issues) {
        FormAnswers answers = new FormAnswers(form);
        AnswerReader reader = new AnswerReader(answers, issues, maps, absences);
        head(row.visit(), reader, answers, issues);
        columns.all().forEach(column -> read(column, row, reader, answers, issues));
        return answers;
    }

    private void read(
            FollowUpColumn column, FollowUpRow row, AnswerReader reader, FormAnswers answers, IssueList issues) {
        Cell cell = row.cell(column.id());
        String linkId = column.linkId();
        switch (column.reading()) {
            case NUMBER -> {
                if (columns.has(column.target())) {
                    reader.numberAndTarget(linkId, column.targetLinkId(), cell, row.cell(column.target()));
                } else {
                    reader.number(linkId, cell);
                }
            }
            case CODE -> {
                if (columns.has(column.target())) {
                    reader.codeAndTarget(linkId, column.targetLinkId(), cell, row.cell(column.target()), table(column));
                } else {
                    reader.code(linkId, cell, table(column));
                }
            }
            case SEVERAL -> reader.codes(linkId, cell, table(column));
            case SYMPTOMS -> reader.codes(linkId, "s.other", cell, row.cell("other-symptoms"), table(column));
            case PRESSURE -> reader.numbers("v.sbp", "v.dbp", cell, row.cell("systolic"), row.cell("diastolic"));
            case TEXT -> reader.text(linkId, cell);
            case YES_NO -> reader.yesOrNo(linkId, cell, yesOrNo);
            case DAY -> day(linkId, cell, Severity.WARNING, answers, issues);
            case SELF_REPORT -> selfReport(answers);
            case EXAMINATION -> examination(column, cell, row.cell("examination-name"), reader, answers);
            case REACTION -> reaction(cell, row.cell("reaction-text"), reader, table(column));
            case CONCLUSIONS -> conclusions.read(row, reader, answers, issues);
            case REFERRAL -> referral(row.referral(), reader, answers, issues);
            case HEAD, PART -> {}
        }
    }

    private void head(FollowUpRow.Visit row, AnswerReader reader, FormAnswers answers, IssueList issues) {
        answers.noteColumn("h.date", row.date().column());
        reader.code("h.way", row.way(), table(columns.column("way")));
        if (answers.values("h.way").isEmpty() && !issues.hasErrors()) {
            issues.add(IssueCode.ANSWER_NEEDED, row.way().column());
        }
        day("h.next", row.nextDate(), Severity.ERROR, answers, issues);
    }

    private void day(String linkId, Cell cell, Severity whenUnreadable, FormAnswers answers, IssueList issues) {
        answers.noteColumn(linkId, cell.column());
        dates.optional(cell, whenUnreadable, issues)
                .map(LocalDate::toString)
                .ifPresent(day -> answers.give(linkId, new DateType(day), cell.column()));
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

    /** What was examined: as the row says, else as the heading says, where people read it. */
    private static void examination(
            FollowUpColumn column, Cell cell, Cell name, AnswerReader reader, FormAnswers answers) {
        reader.said(cell).ifPresent(text -> {
            Map<String, Type> parts = new LinkedHashMap<>();
            String heading = column.headings().contains(cell.column()) ? cell.column() : column.formName();
            parts.put("x.aux.name", new StringType(reader.said(name).orElse(heading)));
            parts.put("x.aux.result", new StringType(text));
            answers.giveGroup("x.aux", parts, cell.column());
        });
    }

    private static void reaction(Cell reaction, Cell text, AnswerReader reader, CodeMap table) {
        Matcher both = REACTION_WITH_TEXT.matcher(reaction.text());
        boolean described = both.matches();
        reader.code("m.adr", described ? reaction.withText(both.group(1)) : reaction, table);
        reader.text("m.adr.text", described && text.isEmpty() ? reaction.withText(both.group(2)) : text);
    }

    private void referral(FollowUpRow.Referral row, AnswerReader reader, FormAnswers answers, IssueList issues) {
        Cell flag = row.referred();
        boolean details = Stream.of(row.reason(), row.organization(), row.department(), row.result())
                .anyMatch(cell -> reader.said(cell).isPresent());
        if (!flag.isEmpty() && absences.inWords(flag).isEmpty()) {
            reader.yesOrNo("r.refer", flag, yesOrNo);
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
        reader.code("r.result", row.result(), table(columns.column("referral-result")));
    }

    private CodeMap table(FollowUpColumn column) {
        CodeMap table = words.get(column.id());
        if (table == null) {
            throw new IllegalStateException("no table for " + column.id());
        }
        return table;
    }

    private CodeMap words(String table) {
        return maps.map(table, "source/followup-words");
    }
}
