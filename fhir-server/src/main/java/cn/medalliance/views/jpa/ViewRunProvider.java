package cn.medalliance.views.jpa;

import ca.uhn.fhir.model.api.annotation.Description;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import cn.medalliance.audit.LateAccesses;
import cn.medalliance.fhir.server.RequestBody;
import cn.medalliance.fhir.server.StrictReading;
import cn.medalliance.security.deidentification.PeopleShown;
import cn.medalliance.security.population.jpa.VisibleResources;
import cn.medalliance.security.population.model.PopulationLevel;
import cn.medalliance.security.population.model.ShownAs;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import cn.medalliance.views.jpa.StoredRows.Seen;
import cn.medalliance.views.jpa.TableWriter.Format;
import cn.medalliance.views.model.CompiledView;
import cn.medalliance.views.model.InvalidViewException;
import cn.medalliance.views.model.ViewCompiler;
import cn.medalliance.views.model.ViewEvaluationException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * {@code $viewdefinition-run}: a view of the stored resources that the caller may see, or of resources that come with the request,
 * written as it is made. Whoever sees the population sees it de-identified here too. What is handed out is recorded first.
 *
 * @see <a href="https://sql-on-fhir.org/ig/OperationDefinition-ViewDefinitionRun.html">SQL on FHIR, $viewdefinition-run</a>
 */
public final class ViewRunProvider {

    private static final String TYPE = "ViewDefinition/";
    /** The header that says why a table has no rows. */
    static final String SUPPRESSED = "X-Mca-Suppressed";

    /** Resources that are read first; most views are of somebody each. */
    private static final int FIRST_LOOK = 50;

    private final StoredViews views;
    private final ViewCompiler compiler;
    private final VisibleResources visible;
    private final StoredRows rows;
    private final Optional<PeopleShown> people;
    private final LateAccesses accesses;
    private final StrictReading reading;

    ViewRunProvider(
            StoredViews views,
            ViewCompiler compiler,
            VisibleResources visible,
            StoredRows rows,
            Optional<PeopleShown> people,
            LateAccesses accesses,
            StrictReading reading) {
        this.views = views;
        this.compiler = compiler;
        this.visible = visible;
        this.rows = rows;
        this.people = people;
        this.accesses = accesses;
        this.reading = reading;
    }

    @Operation(name = ViewAddressFilter.RUN, idempotent = true, manualRequest = true, manualResponse = true)
    @Description(
            shortDefinition = "A view of the stored resources as a table",
            value = "按视图定义把调用者可见的资源转成表格（ndjson、json、csv）。 Makes a table of the resources that the caller may"
                    + " see, by a view definition (ndjson, json, csv).")
    public void run(ServletRequestDetails request) throws IOException {
        RunRequest asked = asked(request);
        CompiledView view = view(asked, (String) request.getServletRequest().getAttribute(ViewAddressFilter.ID));
        Format format = format(asked, request);
        HttpServletResponse response = request.getServletResponse();
        List<VisibleResources.OfType> types = new ArrayList<>();
        if (asked.resources().isEmpty()) {
            for (VisibleResources.OfType type : planned(asked, view, request)) {
                if (isTold(view, type)) {
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

    /**
     * Whether rows of a type may leave: de-identified they are of five people at the least. A view chooses as a search does, and its
     * choice is judged by all that is stored, whichever time and number of rows were asked for.
     */
    private boolean isTold(CompiledView view, VisibleResources.OfType type) throws IOException {
        if (type.shownAs() != ShownAs.DEIDENTIFIED) {
            return true;
        }
        PeopleShown shown = people.orElseThrow();
        Set<String> concerned = new HashSet<>();
        AtomicBoolean hasRows = new AtomicBoolean();
        try {
            rows.each(type, null, FIRST_LOOK, seen -> {
                List<Long> chosen = new ArrayList<>();
                for (Seen each : seen) {
                    if (!view.rows(each.resource()).isEmpty()) {
                        chosen.add(each.pid());
                    }
                }
                hasRows.compareAndSet(false, !chosen.isEmpty());
                concerned.addAll(rows.patients(type.type(), chosen));
                return concerned.isEmpty() || !shown.areEnough(type.type(), concerned.size());
            });
        } catch (ViewEvaluationException unfit) {
            throw ViewRefusals.of(unfit);
        }
        return hasRows.get() && shown.areEnough(type.type(), concerned.size());
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

    private RunRequest asked(ServletRequestDetails request) {
        Map<String, String[]> address = new TreeMap<>(request.getParameters());
        RequestBody body = RequestBody.of(request, reading);
        @Nullable JsonNode parameters = null;
        if (!body.isEmpty()) {
            if (!body.isJson()) {
                throw new Refusal(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "Parameters in JSON", "Content-Type");
            }
            parameters = ViewDefinitionProvider.read(body.text());
        }
        return new RunRequest(address, parameters);
    }

    /** @param id the view's, in the address; null where it has none */
    private CompiledView view(RunRequest asked, @Nullable String id) {
        Optional<JsonNode> given = asked.viewResource();
        Optional<String> reference = asked.viewReference();
        if (id != null && (given.isPresent() || reference.isPresent())) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "the address names the view", RunRequest.REFERENCE);
        }
        if (id != null) {
            reference = Optional.of(TYPE + id);
        }
        if (given.isPresent() == reference.isPresent()) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "one of viewReference and viewResource", RunRequest.REFERENCE);
        }
        JsonNode definition = given.isPresent() ? given.get() : stored(reference.orElseThrow());
        try {
            return compiler.compile(definition);
        } catch (InvalidViewException invalid) {
            throw ViewRefusals.of(invalid);
        }
    }

    private JsonNode stored(String reference) {
        Optional<StoredView> found = reference.startsWith(TYPE)
                ? views.find(reference.substring(TYPE.length()))
                : views.findByUrl(reference);
        return found.map(StoredView::content)
                .orElseThrow(() ->
                        new Refusal(ErrorCode.NOT_FOUND, "there is no such view definition", RunRequest.REFERENCE));
    }

    private static Format format(RunRequest asked, ServletRequestDetails request) {
        Object inAddress = request.getServletRequest().getAttribute(ViewAddressFilter.FORMAT);
        return asked.format()
                .or(() -> Optional.ofNullable(inAddress).map(String::valueOf))
                .map(Format::named)
                .orElseGet(() -> Format.accepted(request.getServletRequest().getHeader("Accept")));
    }

    private List<VisibleResources.OfType> planned(RunRequest asked, CompiledView view, ServletRequestDetails request) {
        Optional<String> patient = asked.patient().map(named -> own("Patient", named, "patient", request));
        Optional<String> group = asked.group().map(named -> own("Group", named, "group", request));
        if (patient.isPresent() && group.isPresent()) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "either patient or group", "group");
        }
        PopulationLevel level = group.isPresent()
                ? PopulationLevel.GROUP
                : patient.isPresent() ? PopulationLevel.PATIENT : PopulationLevel.SYSTEM;
        asked.since().filter(since -> since.isAfter(Instant.now())).ifPresent(later -> {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "a time to come", "_since");
        });
        return visible.visible(
                        new VisibleResources.Asked(
                                level,
                                group.orElse(null),
                                patient.map(Set::of).orElse(Set.of()),
                                Set.of(view.resource())),
                        request)
                .types();
    }

    /** Whoever sees people de-identified names them as they are shown. */
    private String own(String type, String named, String parameter, ServletRequestDetails request) {
        return people.map(shown -> shown.namedId(type, named, request)
                        .orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, "there is no such " + type, parameter)))
                .orElse(named);
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
