package cn.medalliance.mappings.document;

import cn.medalliance.mappings.Delivery;
import cn.medalliance.mappings.IssueList;
import cn.medalliance.mappings.cda.ClinicalDocument;
import cn.medalliance.mappings.cda.SourceDocument;
import cn.medalliance.mappings.codes.CodeMaps;
import cn.medalliance.mappings.document.DocumentHead.People;
import cn.medalliance.mappings.provenance.ProvenanceStep;
import cn.medalliance.mappings.provenance.SourcedTransaction;
import cn.medalliance.mappings.rules.ProfileRules;
import cn.medalliance.mappings.transaction.MatchUrl;
import cn.medalliance.mappings.transaction.TransactionBuilder;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Resource;

/** What a document becomes: what is read out of it, and the document itself, which is related to all of that. */
final class DocumentTransaction {
    private final ClinicalDocument document;
    private final People people;
    private final SourceDocument source;
    private final SourcedTransaction transaction;
    private final DocumentReference reference;

    /** @param kind what the document is, as {@link SourceDocument#of} knows it */
    DocumentTransaction(
            String kind,
            ClinicalDocument document,
            People people,
            CodeMaps maps,
            ProfileRules rules,
            Delivery delivery,
            IssueList issues) {
        this.document = document;
        this.people = people;
        source = SourceDocument.of(document, kind, delivery);
        transaction = new SourcedTransaction(rules, people.resident(), DocumentHead.RESIDENT, delivery, issues);
        reference = source.reference(people.resident().reference(), people.author(), people.custodian(), maps);
    }

    /** When the document was written. */
    DateTimeType written() {
        return new DateTimeType(source.written());
    }

    /** Adds what is as the document says, whatever was there. */
    void add(Resource resource, MatchUrl condition, String place) {
        transaction.add(resource, condition, place);
        relate(condition);
    }

    /** Adds what is left alone where it is there. */
    void addUnlessThere(Resource resource, MatchUrl condition, String place) {
        transaction.addUnlessThere(resource, condition, place);
        relate(condition);
    }

    private void relate(MatchUrl condition) {
        reference.getContext().addRelated(TransactionBuilder.referenceTo(condition));
    }

    /** The whole, with the document and where it came from; empty when a rule of the guide is broken. */
    Optional<Bundle> build(ProvenanceStep provenances) {
        transaction.add(reference, source.condition(people.resident()), "");
        return transaction.build(provenances, 1, document.text(), written(), people.author(), people.custodian());
    }
}
