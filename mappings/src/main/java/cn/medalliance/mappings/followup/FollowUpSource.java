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
import cn.medalliance.mappings.table.RefusedFile;
import cn.medalliance.mappings.table.Table;
import cn.medalliance.mappings.table.TableConversion;
import cn.medalliance.mappings.table.UnusableFile;
import cn.medalliance.mappings.xlsx.XlsxTable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A follow-up form with the columns of the paper form, in any order: {@code followup-csv-htn}, {@code followup-xlsx-htn}. */
public final class FollowUpSource implements Source {
    static final List<String> FORMS = List.of("htn", "t2dm", "copd", "combined");

    private final Kind kind;
    private final FollowUpForm form;
    private final FollowUpConverter converter;

    private FollowUpSource(Kind kind, FollowUpForm form, FollowUpConverter converter) {
        this.kind = kind;
        this.form = form;
        this.converter = converter;
    }

    /** The kinds of file; CSV is UTF-8 or GB18030. */
    private enum Kind {
        CSV,
        XLSX;

        Table open(InputStream input) throws IOException, UnusableFile {
            return switch (this) {
                case CSV -> CsvTable.open(input);
                case XLSX -> XlsxTable.open(input);
            };
        }

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One for each form and kind of file. */
    public static Stream<Source> all(Guide guide, FhirContext context, CodeMaps maps, ProfileRules rules) {
        return FORMS.stream().flatMap(id -> {
            FollowUpForm form = FollowUpForm.of(id, guide, context);
            FollowUpConverter converter = new FollowUpConverter(guide, maps, form, rules);
            return Stream.of(Kind.values()).map(kind -> new FollowUpSource(kind, form, converter));
        });
    }

    @Override
    public String id() {
        return "followup-" + kind.id() + "-" + form.id();
    }

    @Override
    public Bilingual title() {
        String kindName = kind == Kind.CSV ? "CSV" : ".xlsx";
        return new Bilingual(
                form.name().zh() + "随访表导出（" + kindName + "）",
                "Export of follow-ups: " + form.name().en() + " (" + kindName + ")");
    }

    @Override
    public Conversion open(InputStream input, Delivery delivery) throws IOException {
        try {
            return convert(kind.open(input), delivery);
        } catch (UnusableFile unusable) {
            return new RefusedFile(unusable, input);
        }
    }

    @Override
    public String head(InputStream input) throws IOException {
        try (input;
                Table table = kind.open(input)) {
            return CsvTable.line(table.headings());
        } catch (UnusableFile unusable) {
            return "";
        }
    }

    @Override
    public Conversion again(String head, String raw, Delivery delivery) throws IOException {
        return convert(CsvTable.of(head, raw), delivery);
    }

    private Conversion convert(Table table, Delivery delivery) {
        IssueList headerIssues = new IssueList(0);
        FollowUpReader reader = new FollowUpReader(table.headings(), form.columns(), headerIssues);
        SeenRows seen = new SeenRows();
        return new TableConversion(
                table,
                headerIssues,
                reader.width(),
                (row, issues) -> converter.convert(reader.read(row), delivery, seen, issues));
    }
}
