package cn.medalliance.views.jpa;

import ca.uhn.fhir.model.api.annotation.Description;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import cn.medalliance.export.TableExports;
import cn.medalliance.export.TablePlan;
import cn.medalliance.fhir.server.StrictReading;
import cn.medalliance.security.deidentification.PeopleShown;
import cn.medalliance.security.population.jpa.VisibleResources;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import cn.medalliance.views.jpa.TableWriter.Format;
import cn.medalliance.views.model.CompiledView;
import cn.medalliance.views.model.ResourceJson;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code $viewdefinition-export}: several views of what is stored, written to files in the background. How far it is and where the
 * files are tells {@code export}.
 *
 * @see <a href="https://sql-on-fhir.org/ig/OperationDefinition-ViewDefinitionExport.html">SQL on FHIR,
 *     $viewdefinition-export</a>
 */
public final class ViewExportProvider {

    private static final String NAME = "[A-Za-z0-9_][A-Za-z0-9_.\\-]{0,63}";
    private static final int MOST_VIEWS = 100;

    private final AskedViews views;
    private final TableExports exports;
    private final ToldViews told;
    private final VisibleResources visible;
    private final Optional<PeopleShown> people;
    private final StrictReading reading;

    ViewExportProvider(
            AskedViews views,
            TableExports exports,
            ToldViews told,
            VisibleResources visible,
            Optional<PeopleShown> people,
            StrictReading reading) {
        this.views = views;
        this.exports = exports;
        this.told = told;
        this.visible = visible;
        this.people = people;
        this.reading = reading;
    }

    @Operation(name = ViewAddressFilter.EXPORT, idempotent = true, manualRequest = true, manualResponse = true)
    @Description(
            shortDefinition = "Views of the stored resources as files",
            value = "异步按视图定义把调用者可见的资源导出为表格文件（ndjson、json、csv、parquet）。 Writes views of the resources that the"
                    + " caller may see to files, in the background (ndjson, json, csv, parquet).")
    public void export(ServletRequestDetails request) throws IOException {
        RunRequest asked = RunRequest.of(request, RunRequest.OF_EXPORT, reading);
        Format format = Format.asked(asked, request).orElse(Format.NDJSON);
        String id = (String) request.getServletRequest().getAttribute(ViewAddressFilter.ID);
        String group = asked.group()
                .map(named -> told.own("Group", named, "group", request))
                .orElse(null);
        List<TablePlan> tables = tables(asked, id, format);
        if (people.filter(shown -> shown.isDeidentified(request)).isPresent()) {
            for (TablePlan table : tables) {
                requireTold(asked, group, table, request);
            }
        }
        exports.begin(
                new TableExports.Asked(
                        asked.level(),
                        group,
                        asked.patients(),
                        asked.since().orElse(null),
                        asked.tracking().orElse(null),
                        tables),
                request);
    }

    /** De-identified, a view is of five people at the least: of nobody and of few no file is begun. */
    private void requireTold(RunRequest asked, @Nullable String group, TablePlan table, ServletRequestDetails request)
            throws IOException {
        CompiledView view = views.compiled(ResourceJson.read(table.definition()));
        VisibleResources.Asked of =
                new VisibleResources.Asked(asked.level(), group, Set.copyOf(asked.patients()), Set.of(view.resource()));
        for (VisibleResources.OfType type : visible.visible(of, request).types()) {
            if (!told.areTold(view, type)) {
                throw new Refusal(
                        ErrorCode.FORBIDDEN,
                        "a view of fewer than five people is not shown de-identified",
                        table.name());
            }
        }
    }

    private List<TablePlan> tables(RunRequest asked, @Nullable String id, Format format) {
        List<RunRequest> wanted = asked.views();
        if (id != null && !wanted.isEmpty()) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "the address names the view", RunRequest.VIEW);
        }
        if (id == null && (wanted.isEmpty() || wanted.size() > MOST_VIEWS)) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "1 to " + MOST_VIEWS + " views", RunRequest.VIEW);
        }
        List<TablePlan> tables = new ArrayList<>();
        Set<String> names = new HashSet<>();
        // The address is of the instance's view, which has no parts of its own.
        List<RunRequest> each = id == null ? wanted : List.of(new RunRequest(Set.of(), Map.of(), null));
        for (RunRequest one : each) {
            JsonNode definition = views.definition(one, id);
            CompiledView view = views.compiled(definition);
            String name = one.name().orElseGet(() -> definition.path("name").asText("view_" + (tables.size() + 1)));
            if (!name.matches(NAME) || !names.add(name)) {
                throw new Refusal(ErrorCode.INVALID_REQUEST, "a name of its own: " + NAME, "view.name");
            }
            tables.add(new TablePlan(name, view.resource(), format.word(), asked.header(), definition.toString()));
        }
        return tables;
    }
}
