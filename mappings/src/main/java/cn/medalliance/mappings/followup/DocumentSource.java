package cn.medalliance.mappings.followup;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.guide.Guide;
import cn.medalliance.mappings.Bilingual;
import cn.medalliance.mappings.Conversion;
import cn.medalliance.mappings.Delivery;
import cn.medalliance.mappings.IssueCode;
import cn.medalliance.mappings.IssueList;
import cn.medalliance.mappings.Source;
import cn.medalliance.mappings.cda.ClinicalDocument;
import cn.medalliance.mappings.codes.CodeMaps;
import cn.medalliance.mappings.document.DocumentConverter;
import cn.medalliance.mappings.document.DocumentConverters;
import cn.medalliance.mappings.rules.ProfileRules;
import cn.medalliance.mappings.table.RefusedFile;
import cn.medalliance.mappings.table.UnusableFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;

/**
 * National shared documents ({@code cda}), one a file: the follow-ups of hypertension (HSDB04.01) and of type 2 diabetes
 * (HSDB04.02), and those of {@link DocumentConverters}. The document itself is kept beside what it says.
 */
public final class DocumentSource implements Source {
    private static final int LONGEST = 16 * 1024 * 1024;
    private static final Map<String, String> FORMS = Map.of("HSDB04.01", "htn", "HSDB04.02", "t2dm");

    private final Map<String, FollowUps> byCode = new HashMap<>();
    private final Map<String, DocumentConverter> others;

    private record FollowUps(DocumentReader reader, FollowUpConverter converter) {}

    public DocumentSource(Guide guide, FhirContext context, CodeMaps maps, ProfileRules rules) {
        FORMS.forEach((code, id) -> {
            FollowUpForm form = FollowUpForm.of(id, guide, context);
            byCode.put(
                    code,
                    new FollowUps(new DocumentReader(form.columns()), new FollowUpConverter(guide, maps, form, rules)));
        });
        others = DocumentConverters.byCode(guide, maps, rules);
    }

    @Override
    public String id() {
        return "cda";
    }

    @Override
    public Bilingual title() {
        return new Bilingual("国家共享文档（CDA）", "National shared documents (CDA)");
    }

    @Override
    public Conversion open(InputStream input, Delivery delivery) throws IOException {
        try {
            byte[] bytes = input.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new UnusableFile(IssueCode.FILE_TOO_LARGE, Bilingual.same(LONGEST / (1024 * 1024) + " MiB"));
            }
            ClinicalDocument document = ClinicalDocument.read(bytes);
            return new OneRecord(document.text(), input, issues -> convert(document, delivery, issues));
        } catch (UnusableFile unusable) {
            return new RefusedFile(unusable, input);
        }
    }

    /** A document that comes again is text already; its declaration still names the encoding in which it came. */
    @Override
    public Conversion again(String head, String raw, Delivery delivery) throws IOException {
        try {
            return open(new ByteArrayInputStream(ClinicalDocument.encode(raw)), delivery);
        } catch (UnusableFile unusable) {
            return new RefusedFile(unusable, InputStream.nullInputStream());
        }
    }

    private Optional<Bundle> convert(ClinicalDocument document, Delivery delivery, IssueList issues) {
        if (document.number().isEmpty()) {
            issues.add(IssueCode.DOCUMENT_UNNUMBERED, "id");
            return Optional.empty();
        }
        FollowUps followUps = byCode.get(document.code());
        if (followUps != null) {
            FollowUpRow row = followUps.reader().read(document, delivery, issues);
            return followUps.converter().convert(row, delivery, new SeenRows(), issues);
        }
        DocumentConverter other = others.get(document.code());
        if (other != null) {
            return other.convert(document, delivery, issues);
        }
        issues.add(IssueCode.DOCUMENT_UNKNOWN, "code");
        return Optional.empty();
    }
}
