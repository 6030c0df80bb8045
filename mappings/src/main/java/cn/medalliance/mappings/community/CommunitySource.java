package cn.medalliance.mappings.community;

import cn.medalliance.guide.Guide;
import cn.medalliance.mappings.Bilingual;
import cn.medalliance.mappings.Conversion;
import cn.medalliance.mappings.Delivery;
import cn.medalliance.mappings.IssueList;
import cn.medalliance.mappings.Source;
import cn.medalliance.mappings.codes.CodeMaps;
import cn.medalliance.mappings.csv.CsvTable;
import cn.medalliance.mappings.json.JsonTable;
import cn.medalliance.mappings.rules.ProfileRules;
import cn.medalliance.mappings.table.RefusedFile;
import cn.medalliance.mappings.table.RowMemory;
import cn.medalliance.mappings.table.Table;
import cn.medalliance.mappings.table.TableConversion;
import cn.medalliance.mappings.table.UnusableFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A table of the community system: {@code community-record-csv}, {@code community-contract-json} and their like. */
public final class CommunitySource implements Source {
    private final String id;
    private final Kind kind;
    private final Bilingual title;
    private final CommunityTable table;
    private final RowConverter converter;

    private CommunitySource(String id, Kind kind, Bilingual title, CommunityTable table, RowConverter converter) {
        this.id = id;
        this.kind = kind;
        this.title = title;
        this.table = table;
        this.converter = converter;
    }

    private enum Kind {
        CSV,
        JSON;

        Table open(InputStream input, List<String> names) throws IOException, UnusableFile {
            return switch (this) {
                case CSV -> CsvTable.open(input);
                case JSON -> JsonTable.open(input, names, "");
            };
        }
    }

    /** One for each table and kind of file. */
    public static Stream<Source> all(Guide guide, CodeMaps maps, ProfileRules rules) {
        return Stream.of(
                        of(
                                "record",
                                new Bilingual("基层系统专项档案", "Enrolments of a community system"),
                                new RecordConverter(guide, maps, rules)),
                        of(
                                "contract",
                                new Bilingual("基层系统家庭医生签约", "Family-doctor contracts of a community system"),
                                new ContractConverter(guide, maps, rules)),
                        of(
                                "referral",
                                new Bilingual("基层系统双向转诊单", "Referrals of a community system"),
                                new ReferralRowConverter(guide, maps, rules)))
                .flatMap(sources -> sources);
    }

    private static Stream<Source> of(String table, Bilingual title, RowConverter converter) {
        CommunityTable columns = CommunityTable.of(table);
        return Stream.of(Kind.values())
                .map(kind -> new CommunitySource("community-" + table, kind, title, columns, converter));
    }

    @Override
    public String id() {
        return id + "-" + kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Bilingual title() {
        return new Bilingual(title.zh() + "（" + kind + "）", title.en() + " (" + kind + ")");
    }

    @Override
    public Conversion open(InputStream input, Delivery delivery) throws IOException {
        try {
            return convert(kind.open(input, table.names()), delivery);
        } catch (UnusableFile unusable) {
            return new RefusedFile(unusable, input);
        }
    }

    @Override
    public String head(InputStream input) throws IOException {
        if (kind == Kind.JSON) {
            return Source.super.head(input);
        }
        try (input;
                Table rows = kind.open(input, table.names())) {
            return CsvTable.line(rows.headings());
        } catch (UnusableFile unusable) {
            return "";
        }
    }

    @Override
    public Conversion again(String head, String raw, Delivery delivery) throws IOException {
        return convert(
                kind == Kind.JSON
                        ? JsonTable.open(
                                new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)), table.names(), "")
                        : CsvTable.of(head, raw),
                delivery);
    }

    private Conversion convert(Table rows, Delivery delivery) {
        IssueList headerIssues = new IssueList(0);
        CommunityReader reader = new CommunityReader(rows.headings(), table, kind == Kind.JSON, headerIssues);
        RowMemory<Long> seen = new RowMemory<>();
        return new TableConversion(
                rows,
                headerIssues,
                reader.width(),
                (row, issues) -> converter.convert(reader.read(row, issues), delivery, seen, issues));
    }
}
