package cn.medalliance.demo.delivery;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Resource;

/**
 * Packs resources into transactions that write each under its own id, so that sending one twice changes nothing. What
 * belongs together stays together; only a group larger than a transaction is cut, and then in the order given.
 */
final class Transactions {
    static final int MOST_ENTRIES = 450;

    private final String base;
    private final List<Bundle> packed = new ArrayList<>();
    private Bundle open = transaction();

    Transactions(String base) {
        this.base = base;
    }

    /** Adds resources that should be written all or none. */
    void add(List<? extends Resource> group) {
        if (open.getEntry().size() + group.size() > MOST_ENTRIES) {
            close();
        }
        for (Resource resource : group) {
            if (open.getEntry().size() == MOST_ENTRIES) {
                close();
            }
            String url = resource.fhirType() + "/" + resource.getIdElement().getIdPart();
            open.addEntry()
                    .setFullUrl(base + "/" + url)
                    .setResource(resource)
                    .getRequest()
                    .setMethod(HTTPVerb.PUT)
                    .setUrl(url);
        }
    }

    /** All transactions, to be sent in this order. */
    List<Bundle> finish() {
        close();
        return packed;
    }

    private void close() {
        if (open.hasEntry()) {
            packed.add(open);
            open = transaction();
        }
    }

    private static Bundle transaction() {
        return new Bundle().setType(BundleType.TRANSACTION);
    }
}
