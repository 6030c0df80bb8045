package cn.medalliance.audit.served;

import cn.medalliance.audit.model.AuditRecord;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How interactions and statuses read as codes of AuditEvent. */
final class AuditWords {

    /** See <a href="https://hl7.org/fhir/R4/valueset-audit-event-action.html">R4 audit event action</a>. */
    private static final Map<String, String> ACTIONS = Map.ofEntries(
            Map.entry("create", "C"),
            Map.entry("read", "R"),
            Map.entry("vread", "R"),
            Map.entry("history-instance", "R"),
            Map.entry("history-type", "R"),
            Map.entry("history-system", "R"),
            Map.entry("capabilities", "R"),
            Map.entry("update", "U"),
            Map.entry("patch", "U"),
            Map.entry("delete", "D"),
            Map.entry("search-type", "E"),
            Map.entry("search-system", "E"),
            Map.entry("operation", "E"),
            Map.entry("transaction", "E"),
            Map.entry("batch", "E"),
            Map.entry("login", "E"),
            Map.entry("logout", "E"));

    /** The code under which BALP and most searches expect some interactions. */
    private static final Map<String, String> BROADER = Map.of(
            "vread", "read",
            "patch", "update",
            "search-type", "search",
            "search-system", "search",
            "history-instance", "history",
            "history-type", "history",
            "history-system", "history");

    private static final Map<String, String> LOGIN = Map.of("login", "110122", "logout", "110123");

    private AuditWords() {}

    static String action(String interaction) {
        return ACTIONS.getOrDefault(interaction, "E");
    }

    /** Every interaction of an action. */
    static Set<String> ofAction(String action) {
        return ACTIONS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(action))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    static Optional<String> broader(String interaction) {
        return Optional.ofNullable(BROADER.get(interaction));
    }

    /** The DICOM code of a login; empty for an interaction of FHIR. */
    static Optional<String> login(String interaction) {
        return Optional.ofNullable(LOGIN.get(interaction));
    }

    /** Every interaction that is told as a subtype; none when there is no such subtype. */
    static Set<String> ofSubtype(String code) {
        return ACTIONS.keySet().stream()
                .filter(interaction -> login(interaction).isPresent()
                        ? login(interaction).filter(code::equals).isPresent()
                        : interaction.equals(code)
                                || broader(interaction).filter(code::equals).isPresent())
                .collect(Collectors.toSet());
    }

    /** See <a href="https://hl7.org/fhir/R4/valueset-audit-event-outcome.html">R4 audit event outcome</a>. */
    static String outcome(AuditRecord record) {
        if (record.status() >= 500) {
            return "8";
        }
        // Who is not signed in is led back to the form: only the code says that it was refused.
        return record.status() >= 400 || record.errorCode() != null ? "4" : "0";
    }
}
