package cn.medalliance.mappings.document;

import cn.medalliance.mappings.Delivery;
import cn.medalliance.mappings.IssueList;
import cn.medalliance.mappings.cda.ClinicalDocument;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;

/** Documents of one kind to transactions. Holds no state of a conversion. */
public interface DocumentConverter {
    /**
     * The transaction of one document; empty when it cannot be converted, and the issues say why.
     *
     * @param document with a number of its own
     */
    Optional<Bundle> convert(ClinicalDocument document, Delivery delivery, IssueList issues);
}
