package cn.medalliance.fhir.bundle;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import cn.medalliance.fhir.server.FaultPlaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseBundle;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.jspecify.annotations.Nullable;

/** Finds out which entry a transaction failed at, so that the answer can name it. */
@Interceptor(order = 100)
final class TransactionFaults {

    private static final String ENTRIES = "mca.parsed-entries";

    /** The entries as HAPI will meet them, before any is taken out or moved. */
    @Interceptor(order = -100)
    static final class Noting {

        @Hook(Pointcut.STORAGE_TRANSACTION_PROCESSING)
        public void note(IBaseBundle bundle, @Nullable RequestDetails request) {
            EntryInHand.putDown();
            if (request != null && bundle instanceof Bundle asked) {
                request.getUserData().put(ENTRIES, new ArrayList<>(asked.getEntry()));
            }
        }
    }

    /** Looks only; the answer is made by whoever comes next. */
    @Hook(value = Pointcut.SERVER_PRE_PROCESS_OUTGOING_EXCEPTION, order = -100)
    public @Nullable BaseServerResponseException find(RequestDetails request, Throwable thrown) {
        TransactionEntries entries = (TransactionEntries) request.getUserData().get(TransactionEntries.KEY);
        if (entries != null) {
            FaultPlaces.note(request, places(request, entries, thrown), hasVersion());
        }
        return null;
    }

    @Hook(Pointcut.SERVER_PROCESSING_COMPLETED)
    public void forget() {
        EntryInHand.putDown();
    }

    private static List<String> places(RequestDetails request, TransactionEntries entries, Throwable thrown) {
        BundleEntryComponent inHand = EntryInHand.get();
        if (inHand != null && request.getUserData().get(ENTRIES) instanceof List<?> parsed) {
            int index = indexOf(parsed, inHand);
            if (index >= 0) {
                return List.of(EntryRequest.place(index));
            }
        }
        Set<Integer> named = entries.namedBy(thrown.getMessage());
        return named.stream().map(EntryRequest::place).toList();
    }

    private static boolean hasVersion() {
        BundleEntryComponent inHand = EntryInHand.get();
        return inHand != null && inHand.getRequest().hasIfMatch();
    }

    private static int indexOf(List<?> entries, BundleEntryComponent wanted) {
        for (int index = 0; index < entries.size(); index++) {
            if (entries.get(index) == wanted) {
                return index;
            }
        }
        return -1;
    }
}
