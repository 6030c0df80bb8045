package cn.medalliance.mappings.followup;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.guide.Guide;
import cn.medalliance.mappings.Bilingual;
import cn.medalliance.mappings.Conversion;
import cn.medalliance.mappings.Delivery;
import cn.medalliance.mappings.IssueList;
import cn.medalliance.mappings.Source;
import cn.medalliance.mappings.codes.CodeMaps;
import cn.medalliance.mappings.csv.CsvTable;
import cn.medalliance.mappings.rules.ProfileRules;
import cn.medalliance.mappings.table.Table;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;

/** A follow-up form as CSV, such as {@code followup-csv-htn}; UTF-8 or GB18030, columns in any order. */
public final class FollowUpSource implements Source {
    private static final List<String> FORMS = List.of("htn", "t2dm", "copd", "combined");

    private final FollowUpForm form;
    private final FollowUpConverter converter;

    private FollowUpSource(FollowUpForm form, FollowUpConverter converter) {
        this.form = form;
        this.converter = converter;
    }

    /** One for each form. */
    public static Stream<Source> all(Guide guide, FhirContext context, CodeMaps maps, ProfileRules rules) {
        return FORMS.stream().map(id -> {
            FollowUpForm form = FollowUpForm.of(id, guide, context);
            return new FollowUpSource(form, new FollowUpConverter(guide, maps, form, rules));
        });
    }

    @Override
    public String id() {
        return "followup-csv-" + form.id();
    }

    @Override
    public Bilingual title() {
        return new Bilingual(
                form.name().zh() + "随访表导出（CSV）",
                "Export of follow-ups: " + form.name().en() + " (CSV)");
    }

    @Override
    public Conversion open(InputStream input, Delivery delivery) throws IOException {
        Table table = CsvTable.open(input);
        IssueList headerIssues = new IssueList(0);
        FollowUpReader reader = new FollowUpReader(table.headings(), form.columns(), headerIssues);
        return new TableConversion(
                table,
                headerIssues,
                reader.width(),
                (row, seen, issues) -> converter.convert(reader.read(row), delivery, seen, issues));
    }
}
