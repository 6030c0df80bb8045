package cn.medalliance.fhir.bundle;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import cn.medalliance.fhir.server.FaultPlaces;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseBundle;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.jspecify.annotations.Nullable;

/** Finds out which entry a transaction failed at, so that the answer can name it. */
@Interceptor(order = -100)
final class TransactionFaults {

    private static final String INDEX = "mca.entry-index";

    /** Before any entry is taken out or moved. */
    @Hook(Pointcut.STORAGE_TRANSACTION_PROCESSING)
    public void number(IBaseBundle bundle) {
        EntryInHand.putDown();
        if (bundle instanceof Bundle asked) {
            List<BundleEntryComponent> entries = asked.getEntry();
            for (int index = 0; index < entries.size(); index++) {
                entries.get(index).setUserData(INDEX, index);
            }
        }
    }

    /** Looks only; the answer is made by whoever comes next. */
    @Hook(Pointcut.SERVER_PRE_PROCESS_OUTGOING_EXCEPTION)
    public @Nullable BaseServerResponseException find(RequestDetails request, Throwable thrown) {
        TransactionEntries entries = (TransactionEntries) request.getUserData().get(TransactionEntries.KEY);
        if (entries != null) {
            BundleEntryComponent inHand = EntryInHand.get();
            FaultPlaces.note(
                    request,
                    places(inHand, entries, thrown),
                    inHand != null && inHand.getRequest().hasIfMatch());
        }
        return null;
    }

    @Hook(Pointcut.SERVER_PROCESSING_COMPLETED)
    public void forget() {
        EntryInHand.putDown();
    }

    private static List<String> places(
            @Nullable BundleEntryComponent inHand, TransactionEntries entries, Throwable thrown) {
        if (inHand != null && inHand.getUserData(INDEX) instanceof Integer index) {
            return List.of(EntryRequest.place(index));
        }
        return entries.namedBy(thrown.getMessage()).stream()
                .map(EntryRequest::place)
                .toList();
    }
}
