package cn.medalliance.security.door;

import static cn.medalliance.security.scope.Permission.CREATE;
import static cn.medalliance.security.scope.Permission.READ;
import static cn.medalliance.security.scope.Permission.SEARCH;
import static cn.medalliance.security.scope.Permission.UPDATE;

import cn.medalliance.security.scope.Permission;
import cn.medalliance.security.scope.SmartScope;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an operation needs.
 *
 * @param permissions all of these
 * @param type on this type; null stands for the type of the address
 */
record OperationNeeds(Set<Permission> permissions, @Nullable String type) {

    private static final OperationNeeds NOTHING = new OperationNeeds(Set.of(), null);
    private static final OperationNeeds TO_SEE = new OperationNeeds(Set.of(READ, SEARCH), null);

    /** Whatever is not named is refused. What an operation gives is sifted besides. */
    private static final Map<String, OperationNeeds> BY_NAME = Map.ofEntries(
            Map.entry("$break-glass", new OperationNeeds(Set.of(READ), "Patient")),
            Map.entry("$break-glass-list", new OperationNeeds(Set.of(READ, SEARCH), "Patient")),
            Map.entry("$break-glass-review", new OperationNeeds(Set.of(READ, SEARCH), "Patient")),
            Map.entry("$apply", new OperationNeeds(Set.of(READ), "CarePlan")),
            Map.entry("$assign", new OperationNeeds(Set.of(READ, UPDATE), "Task")),
            Map.entry("$book", new OperationNeeds(Set.of(READ, CREATE), "Appointment")),
            Map.entry("$care-gaps", new OperationNeeds(Set.of(READ, SEARCH), "MeasureReport")),
            Map.entry("$chronic-summary", new OperationNeeds(Set.of(READ, SEARCH), "Patient")),
            Map.entry("$compare", new OperationNeeds(Set.of(READ, SEARCH), "MeasureReport")),
            Map.entry("$convert", NOTHING),
            Map.entry("$data-quality", new OperationNeeds(Set.of(READ, SEARCH), "MeasureReport")),
            Map.entry("$diff", TO_SEE),
            Map.entry("$distribution", new OperationNeeds(Set.of(READ, SEARCH), "MeasureReport")),
            Map.entry("$document", new OperationNeeds(Set.of(READ), "Composition")),
            Map.entry("$evaluate-measure", new OperationNeeds(Set.of(READ, SEARCH), "MeasureReport")),
            Map.entry("$events", new OperationNeeds(Set.of(READ), "Subscription")),
            Map.entry("$everything", TO_SEE),
            Map.entry("$expand", NOTHING),
            // Judged type by type.
            Map.entry("$export", NOTHING),
            Map.entry("$export-file", NOTHING),
            Map.entry("$export-poll-status", NOTHING),
            // What is read and stored besides is asked for by requests of their own.
            Map.entry("$extract", new OperationNeeds(Set.of(READ), "QuestionnaireResponse")),
            Map.entry("$graphql", TO_SEE),
            Map.entry("$group-report", new OperationNeeds(Set.of(READ, SEARCH), "MeasureReport")),
            Map.entry("$lastn", new OperationNeeds(Set.of(SEARCH), "Observation")),
            // Of whatever type lies in the files.
            Map.entry("$import", new OperationNeeds(Set.of(CREATE), SmartScope.EVERY_TYPE)),
            Map.entry("$import-status", new OperationNeeds(Set.of(CREATE), SmartScope.EVERY_TYPE)),
            Map.entry("$launch", new OperationNeeds(Set.of(READ), "Patient")),
            Map.entry("$lookup", NOTHING),
            // Whatever refers to the resident is changed.
            Map.entry("$mca-merge", new OperationNeeds(Set.of(READ, UPDATE), SmartScope.EVERY_TYPE)),
            Map.entry("$trend", new OperationNeeds(Set.of(READ, SEARCH), "MeasureReport")),
            Map.entry("$unmerge", new OperationNeeds(Set.of(READ, UPDATE), SmartScope.EVERY_TYPE)),
            Map.entry("$match", new OperationNeeds(Set.of(READ, SEARCH), "Patient")),
            Map.entry("$populate", new OperationNeeds(Set.of(READ), "Patient")),
            Map.entry("$prescription-check", new OperationNeeds(Set.of(READ, SEARCH), "MedicationRequest")),
            Map.entry("$reclassify", new OperationNeeds(Set.of(READ), "EpisodeOfCare")),
            Map.entry("$redirect", new OperationNeeds(Set.of(READ, UPDATE, CREATE), "Task")),
            // What it reads besides, and writes, it asks for itself.
            Map.entry("$screen-high-risk", new OperationNeeds(Set.of(READ, CREATE, UPDATE), "RiskAssessment")),
            Map.entry("$screen-high-risk-status", NOTHING),
            Map.entry("$sign-off", new OperationNeeds(Set.of(READ, UPDATE), "MeasureReport")),
            Map.entry("$stats", new OperationNeeds(Set.of(READ, SEARCH), "MeasureReport")),
            Map.entry("$status", new OperationNeeds(Set.of(READ), "Subscription")),
            Map.entry("$submit-referral", new OperationNeeds(Set.of(READ, CREATE), "ServiceRequest")),
            Map.entry("$subsumes", NOTHING),
            Map.entry("$summary", new OperationNeeds(Set.of(READ, SEARCH), "Patient")),
            Map.entry("$tracking-result", new OperationNeeds(Set.of(READ, UPDATE), "Task")),
            Map.entry("$transition", new OperationNeeds(Set.of(READ, UPDATE), "Task")),
            Map.entry("$transform", NOTHING),
            Map.entry("$translate", NOTHING),
            Map.entry("$validate", NOTHING),
            Map.entry("$validate-code", NOTHING),
            // They hold nobody's data; a run is judged by the type that it is of.
            Map.entry("$view-definitions", NOTHING),
            Map.entry("$viewdefinition-export", NOTHING),
            Map.entry("$viewdefinition-export-result", NOTHING),
            Map.entry("$viewdefinition-export-status", NOTHING),
            Map.entry("$viewdefinition-run", NOTHING),
            Map.entry("$worklist", new OperationNeeds(Set.of(READ, SEARCH), "Task")));

    static Optional<OperationNeeds> of(String operation) {
        return Optional.ofNullable(BY_NAME.get(operation));
    }
}
