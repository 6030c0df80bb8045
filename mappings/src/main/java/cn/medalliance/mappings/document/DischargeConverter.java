package cn.medalliance.mappings.document;

import cn.medalliance.guide.Guide;
import cn.medalliance.mappings.Bilingual;
import cn.medalliance.mappings.Delivery;
import cn.medalliance.mappings.IssueCode;
import cn.medalliance.mappings.IssueList;
import cn.medalliance.mappings.cda.ClinicalDocument;
import cn.medalliance.mappings.codes.CodeMaps;
import cn.medalliance.mappings.document.DocumentHead.People;
import cn.medalliance.mappings.provenance.ProvenanceStep;
import cn.medalliance.mappings.rules.ProfileRules;
import cn.medalliance.mappings.section.TextSections;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.DateTimeType;

/** C0053: a discharge summary, its sections as the hospital wrote them. */
final class DischargeConverter implements DocumentConverter {
    private static final List<String> NEEDED = List.of("11535-2", "8648-8", "8653-8");

    private final CodeMaps maps;
    private final ProfileRules rules;
    private final DocumentHead head;
    private final ProvenanceStep provenances;

    DischargeConverter(Guide guide, CodeMaps maps, ProfileRules rules) {
        this.maps = maps;
        this.rules = rules;
        head = new DocumentHead(guide, maps);
        provenances =
                new ProvenanceStep(guide, new Bilingual("由出院小结（CDA）转换", "Converted from a discharge summary in CDA"));
    }

    @Override
    public Optional<Bundle> convert(ClinicalDocument document, Delivery delivery, IssueList issues) {
        Optional<People> known = head.people(document, issues);
        for (String needed : NEEDED) {
            if (document.sections().stream().noneMatch(section -> section.code().equals(needed))) {
                issues.add(IssueCode.SECTION_MISSING, "section", Bilingual.same(needed));
            }
        }
        if (known.isEmpty() || issues.hasErrors()) {
            return Optional.empty();
        }
        People people = known.get();
        DocumentTransaction transaction =
                new DocumentTransaction("discharge", document, people, maps, rules, delivery, issues);
        transaction.add(
                composition(document, people, transaction.written()),
                DocumentSections.condition(document, people.resident()),
                "section");
        return transaction.build(provenances);
    }

    private static Composition composition(ClinicalDocument document, People people, DateTimeType written) {
        Composition composition = DocumentSections.composition(
                document, people, TextSections.loinc("18842-5", "Discharge summary"), "出院小结", written);
        document.sections()
                .forEach(section -> TextSections.add(composition, section.code(), section.title(), section.text()));
        return composition;
    }
}
