package cn.medalliance.export;

import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import cn.medalliance.security.population.model.PopulationLevel;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Exports tables in the background, on the road of {@code $export}: of what was committed when they were asked for, under the
 * access rules of who asks, recorded in the audit before it can be had.
 *
 * @see <a href="https://sql-on-fhir.org/ig/OperationDefinition-ViewDefinitionExport.html">SQL on FHIR,
 *     $viewdefinition-export</a>
 */
public interface TableExports {

    /** The operation that tells how far it is. */
    String STATUS = "$viewdefinition-export-status";

    /** The operation that tells where the files are. */
    String RESULT = "$viewdefinition-export-result";

    /**
     * What is asked for.
     *
     * @param level whose data
     * @param group the group's id, on the level of a group
     * @param patients ids of patients, on the level of patients
     * @param since only what was written after this time
     * @param tracking the client's own number of it
     */
    record Asked(
            PopulationLevel level,
            @Nullable String group,
            Set<String> patients,
            @Nullable Instant since,
            @Nullable String tracking,
            List<TablePlan> tables) {}

    /** Begins an export and answers 202 with where to ask how far it is. */
    void begin(Asked asked, ServletRequestDetails request) throws IOException;
}
