package cn.medalliance.fhir.bundle;

import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleEntryRequestComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;

/** On what condition an entry of a transaction writes. */
final class EntryConditions {

    private EntryConditions() {}

    /** Type and query, as the entry writes them; empty of one that reads, or names what it writes by an id. */
    static Optional<String> of(BundleEntryComponent entry) {
        BundleEntryRequestComponent request = entry.getRequest();
        String url = String.valueOf(request.getUrl());
        if (request.hasIfNoneExist()) {
            String condition = request.getIfNoneExist();
            int mark = condition.indexOf('?');
            return Optional.of(mark > 0 ? condition : url + (mark == 0 ? condition : "?" + condition));
        }
        return Optional.of(url).filter(address -> address.indexOf('?') > 0 && request.getMethod() != HTTPVerb.GET);
    }
}
