package cn.medalliance.mappings.followupcsv;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.guide.Guide;
import cn.medalliance.mappings.Bilingual;
import cn.medalliance.mappings.Conversion;
import cn.medalliance.mappings.Delivery;
import cn.medalliance.mappings.IssueList;
import cn.medalliance.mappings.Source;
import cn.medalliance.mappings.codes.CodeMaps;
import cn.medalliance.mappings.csv.CsvTable;
import cn.medalliance.mappings.form.Form;
import cn.medalliance.mappings.rules.ProfileRules;
import java.io.IOException;
import java.io.InputStream;

/** The hypertension follow-up form as CSV ({@code followup-csv-htn}); UTF-8 or GB18030, columns in any order. */
public final class HypertensionFollowUpSource implements Source {
    private final HypertensionFollowUpConverter converter;

    public HypertensionFollowUpSource(Guide guide, FhirContext context, CodeMaps maps, ProfileRules rules) {
        converter = new HypertensionFollowUpConverter(guide, maps, Form.of(guide, "q-followup-htn", context), rules);
    }

    @Override
    public String id() {
        return "followup-csv-htn";
    }

    @Override
    public Bilingual title() {
        return new Bilingual("高血压随访表导出（CSV）", "Hypertension follow-up export (CSV)");
    }

    @Override
    public Conversion open(InputStream input, Delivery delivery) throws IOException {
        CsvTable table = CsvTable.open(input);
        IssueList headerIssues = new IssueList(0);
        HypertensionFollowUpReader reader = new HypertensionFollowUpReader(table.headings(), headerIssues);
        return new FollowUpCsvConversion(
                table,
                headerIssues,
                reader.width(),
                (row, seen, issues) -> converter.convert(reader.read(row), delivery, seen, issues));
    }
}
