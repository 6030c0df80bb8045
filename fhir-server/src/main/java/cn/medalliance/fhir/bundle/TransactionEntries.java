package cn.medalliance.fhir.bundle;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The entries of a transaction as they were asked, kept with its request. */
record TransactionEntries(List<EntryRequest> all) {

    static final String KEY = TransactionEntries.class.getName();

    private static final Pattern RESOURCE = Pattern.compile("[A-Z][A-Za-z]+/[A-Za-z0-9\\-.]{1,64}");

    List<EntryRequest> reads() {
        return all.stream().filter(EntryRequest::isRead).toList();
    }

    /**
     * Which entries a failure is about that HAPI met after it had gone through all of them: those that delete or change the
     * resource it names, or else those that refer to it.
     */
    Set<Integer> namedBy(@Nullable String message) {
        Set<Integer> found = new TreeSet<>();
        Matcher named = RESOURCE.matcher(message == null ? "" : message);
        while (found.isEmpty() && named.find()) {
            String address = named.group();
            all.stream()
                    .filter(entry -> !entry.isRead() && entry.path().equals(address))
                    .forEach(entry -> found.add(entry.index()));
            if (found.isEmpty()) {
                all.stream().filter(entry -> refersTo(entry, address)).forEach(entry -> found.add(entry.index()));
            }
        }
        return found;
    }

    private static boolean refersTo(EntryRequest entry, String address) {
        return entry.resource() != null
                && entry.resource().findValuesAsText("reference").contains(address);
    }
}
