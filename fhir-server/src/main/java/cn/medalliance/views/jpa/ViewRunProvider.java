package cn.medalliance.views.jpa;

import ca.uhn.fhir.model.api.annotation.Description;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import cn.medalliance.audit.LateAccesses;
import cn.medalliance.fhir.server.StrictReading;
import cn.medalliance.security.population.jpa.VisibleResources;
import cn.medalliance.views.jpa.StoredRows.Seen;
import cn.medalliance.views.jpa.TableWriter.Format;
import cn.medalliance.views.model.CompiledView;
import cn.medalliance.views.model.ViewEvaluationException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * {@code $viewdefinition-run}: a view of the stored resources that the caller may see, or of resources that come with the request,
 * written as it is made. Whoever sees the population sees it de-identified here too. What is handed out is recorded first.
 *
 * @see <a href="https://sql-on-fhir.org/ig/OperationDefinition-ViewDefinitionRun.html">SQL on FHIR, $viewdefinition-run</a>
 */
public final class ViewRunProvider {

    /** The header that says why a table has no rows. */
    static final String SUPPRESSED = "X-Mca-Suppressed";

    private final AskedViews views;
    private final VisibleResources visible;
    private final StoredRows rows;
    private final ToldViews told;
    private final LateAccesses accesses;
    private final StrictReading reading;

    ViewRunProvider(
            AskedViews views,
            VisibleResources visible,
            StoredRows rows,
            ToldViews told,
            LateAccesses accesses,
            StrictReading reading) {
        this.views = views;
        this.visible = visible;
        this.rows = rows;
        this.told = told;
        this.accesses = accesses;
        this.reading = reading;
    }

    @Operation(name = ViewAddressFilter.RUN, idempotent = true, manualRequest = true, manualResponse = true)
    @Description(
            shortDefinition = "A view of the stored resources as a table",
            value = "按视图定义把调用者可见的资源转成表格（ndjson、json、csv、parquet）。 Makes a table of the resources that the caller may"
                    + " see, by a view definition (ndjson, json, csv, parquet).")
    public void run(ServletRequestDetails request) throws IOException {
        RunRequest asked = RunRequest.of(request, RunRequest.OF_RUN, reading);
        CompiledView view = views.compiled(
                views.definition(asked, (String) request.getServletRequest().getAttribute(ViewAddressFilter.ID)));
        Format format = Format.asked(asked, request)
                .orElseGet(() -> Format.accepted(request.getServletRequest().getHeader("Accept")));
        HttpServletResponse response = request.getServletResponse();
        List<VisibleResources.OfType> types = new ArrayList<>();
        if (asked.resources().isEmpty()) {
            for (VisibleResources.OfType type : planned(asked, view, request)) {
                if (told.areTold(view, type)) {
                    types.add(type);
                } else {
                    response.setHeader(SUPPRESSED, "fewer than five people, or none");
                }
            }
        }
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType(format.contentType());
        response.setHeader("Cache-Control", "no-store");
        TableWriter table = TableWriter.of(format, response.getOutputStream(), view.columns(), asked.header());
        Counted counted = new Counted(view, table, asked.limit());
        try {
            counted.take(asked.resources(), nobody -> {});
            String access = accesses.asked(request);
            for (VisibleResources.OfType type : types) {
                rows.each(type, asked.since().orElse(null), asked.limit(), seen -> give(seen, type, counted, access));
            }
        } catch (ViewEvaluationException unfit) {
            response.resetBuffer();
            throw ViewRefusals.of(unfit);
        }
        table.end();
    }

    /** Records whose data the rows hold, before they are written. */
    private boolean give(List<Seen> seen, VisibleResources.OfType type, Counted counted, String access)
            throws IOException {
        List<JsonNode> resources = new ArrayList<>();
        seen.forEach(each -> resources.add(each.resource()));
        return counted.take(resources, given -> {
            List<String> patients = rows.patients(
                    type.type(),
                    given.stream().map(index -> seen.get(index).pid()).toList());
            if (!patients.isEmpty()) {
                accesses.record(access, patients);
            }
        });
    }

    private List<VisibleResources.OfType> planned(RunRequest asked, CompiledView view, ServletRequestDetails request) {
        return visible.visible(
                        new VisibleResources.Asked(
                                asked.level(),
                                asked.group()
                                        .map(named -> told.own("Group", named, "group", request))
                                        .orElse(null),
                                asked.patient()
                                        .map(named -> Set.of(told.own("Patient", named, "patient", request)))
                                        .orElse(Set.of()),
                                Set.of(view.resource())),
                        request)
                .types();
    }

    /** Writes rows until there are enough. */
    private static final class Counted {

        private final CompiledView view;
        private final TableWriter table;
        private final long limit;
        private long written;

        Counted(CompiledView view, TableWriter table, long limit) {
            this.view = view;
            this.table = table;
            this.limit = limit;
        }

        /**
         * Makes rows of resources and writes them.
         *
         * @param given is told which of the resources the rows are of, before they are written
         * @return whether more are wanted
         */
        boolean take(List<JsonNode> resources, Consumer<Set<Integer>> given) throws IOException {
            List<@Nullable Object[]> rows = new ArrayList<>();
            Set<Integer> of = new LinkedHashSet<>();
            for (int index = 0; index < resources.size() && written + rows.size() < limit; index++) {
                for (@Nullable Object[] row : view.rows(resources.get(index))) {
                    if (written + rows.size() < limit) {
                        rows.add(row);
                        of.add(index);
                    }
                }
            }
            given.accept(of);
            for (@Nullable Object[] row : rows) {
                table.row(row);
            }
            written += rows.size();
            return written < limit;
        }
    }
}
