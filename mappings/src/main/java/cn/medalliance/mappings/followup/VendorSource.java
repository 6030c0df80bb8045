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
import cn.medalliance.mappings.json.JsonTable;
import cn.medalliance.mappings.rules.ProfileRules;
import cn.medalliance.mappings.table.RefusedFile;
import cn.medalliance.mappings.table.Table;
import cn.medalliance.mappings.table.TableConversion;
import cn.medalliance.mappings.table.UnusableFile;
import cn.medalliance.mappings.vendor.ProfileFault;
import cn.medalliance.mappings.vendor.ProfileReader;
import cn.medalliance.mappings.vendor.VendorProfile;
import cn.medalliance.mappings.xlsx.XlsxTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A vendor's export of a follow-up form, as the vendor's profile says. */
public final class VendorSource implements Source {
    private static final List<String> BUILT_IN =
            List.of("followup-sql", "regional-t2dm", "community-htn", "community-t2dm");

    private final VendorProfile profile;
    private final VendorColumns columns;
    private final FollowUpConverter converter;

    private VendorSource(VendorProfile profile, VendorColumns columns, FollowUpConverter converter) {
        this.profile = profile;
        this.columns = columns;
        this.converter = converter;
    }

    /** The vendors that the library knows itself. */
    public static Stream<Source> builtIn(Guide guide, FhirContext context, CodeMaps maps, ProfileRules rules) {
        List<VendorProfile> profiles = new ArrayList<>();
        for (String name : BUILT_IN) {
            String file = name + ".yaml";
            try (InputStream input =
                    VendorSource.class.getResourceAsStream("/cn/medalliance/mappings/vendor/" + file)) {
                if (input == null) {
                    throw new IllegalStateException(file + " is missing");
                }
                profiles.addAll(ProfileReader.read(file, input));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return profiles.stream().map(profile -> of(profile, guide, context, maps, rules));
    }

    /**
     * The source that a profile describes.
     *
     * @throws ProfileFault when the profile names what the form or the guide does not have
     */
    public static Source of(
            VendorProfile profile, Guide guide, FhirContext context, CodeMaps maps, ProfileRules rules) {
        if (!FollowUpSource.FORMS.contains(profile.form())) {
            throw new ProfileFault(profile.id(), "form", "one of " + FollowUpSource.FORMS);
        }
        FollowUpForm paper = FollowUpForm.of(profile.form(), guide, context);
        VendorColumns columns = new VendorColumns(profile, paper.columns(), maps);
        FollowUpForm form = new FollowUpForm(paper.id(), paper.name(), paper.form(), columns.ofForm());
        return new VendorSource(profile, columns, new FollowUpConverter(guide, maps, form, rules));
    }

    @Override
    public String id() {
        return profile.id();
    }

    @Override
    public Bilingual title() {
        return profile.title();
    }

    @Override
    public Conversion open(InputStream input, Delivery delivery) throws IOException {
        try {
            return convert(table(input), delivery);
        } catch (UnusableFile unusable) {
            return new RefusedFile(unusable, input);
        }
    }

    @Override
    public String head(InputStream input) throws IOException {
        if (profile.format() == VendorProfile.Format.JSON) {
            return Source.super.head(input);
        }
        try (input;
                Table table = table(input)) {
            return CsvTable.line(table.headings());
        } catch (UnusableFile unusable) {
            return "";
        }
    }

    @Override
    public Conversion again(String head, String raw, Delivery delivery) throws IOException {
        return convert(
                profile.format() == VendorProfile.Format.JSON
                        ? JsonTable.open(
                                new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)), columns.names(), "")
                        : CsvTable.of(head, raw),
                delivery);
    }

    private Table table(InputStream input) throws IOException, UnusableFile {
        return switch (profile.format()) {
            case CSV -> CsvTable.open(input, profile.encoding());
            case XLSX -> XlsxTable.open(input);
            case JSON -> JsonTable.open(input, columns.names(), profile.records());
            case HL7V2 -> throw new IllegalArgumentException("messages have no rows: " + profile.id());
        };
    }

    private Conversion convert(Table table, Delivery delivery) {
        IssueList headerIssues = new IssueList(0);
        VendorReader reader = new VendorReader(
                table.headings(), columns, profile.format() == VendorProfile.Format.JSON, headerIssues);
        SeenRows seen = new SeenRows();
        return new TableConversion(
                table,
                headerIssues,
                reader.width(),
                (row, issues) -> converter.convert(reader.read(row, issues), delivery, seen, issues));
    }
}
