package cn.medalliance.views.jpa;

import ca.uhn.fhir.model.api.annotation.Description;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import cn.medalliance.fhir.server.RequestBody;
import cn.medalliance.fhir.server.StrictReading;
import cn.medalliance.security.caller.Caller;
import cn.medalliance.security.caller.CallerKind;
import cn.medalliance.security.caller.CallerToken;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import cn.medalliance.views.model.CompiledView;
import cn.medalliance.views.model.InvalidViewException;
import cn.medalliance.views.model.ResourceJson;
import cn.medalliance.views.model.ViewCompiler;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;

/**
 * {@code /ViewDefinition}: read and search of all view definitions; create, update and delete of a client's own. JSON alone.
 *
 * <p>The CDC's systems and the alliance's office store them; what the guide brings, and what is another client's, stays as it is.
 */
public final class ViewDefinitionProvider {

    private static final String TYPE = "ViewDefinition";
    private static final String JSON = "application/fhir+json;charset=UTF-8";
    private static final Set<CallerKind> WRITERS = Set.of(CallerKind.CDC, CallerKind.CONSOLE);
    private static final Set<String> SEARCHED = Set.of("url", "name", "resource", "status", "_id");

    private final StoredViews views;
    private final ViewCompiler compiler;
    private final StrictReading reading;
    private final DefinitionProperties limits;

    ViewDefinitionProvider(
            StoredViews views, ViewCompiler compiler, StrictReading reading, DefinitionProperties limits) {
        this.views = views;
        this.compiler = compiler;
        this.reading = reading;
        this.limits = limits;
    }

    @Operation(name = ViewAddressFilter.DEFINITIONS, idempotent = true, manualRequest = true, manualResponse = true)
    @Description(
            shortDefinition = "View definitions",
            value = "视图定义的读取、检索与保存。 Reads, finds and keeps view definitions.")
    public void definitions(ServletRequestDetails request) throws IOException {
        Optional<String> id = attribute(request, ViewAddressFilter.ID);
        String method = attribute(request, ViewAddressFilter.METHOD)
                .orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, "ask at /ViewDefinition"));
        switch (method) {
            case "GET", "HEAD" -> {
                if (id.isPresent()) {
                    answer(request, found(id.get()), HttpServletResponse.SC_OK);
                } else {
                    search(request);
                }
            }
            case "POST" -> store(UUID.randomUUID().toString(), request, HttpServletResponse.SC_CREATED);
            case "PUT" -> {
                String named = id.orElseThrow(() -> new Refusal(ErrorCode.METHOD_NOT_ALLOWED, "PUT without an id"));
                boolean isNew = views.find(named).isEmpty();
                store(named, request, isNew ? HttpServletResponse.SC_CREATED : HttpServletResponse.SC_OK);
            }
            case "DELETE" -> {
                String owner = writer();
                String named = id.orElseThrow(() -> new Refusal(ErrorCode.METHOD_NOT_ALLOWED, "DELETE without an id"));
                WriteConditions conditions = WriteConditions.of(request);
                if (!views.remove(named, owner, there -> checkDeletion(there, owner, conditions))) {
                    found(named);
                    throw new Refusal(ErrorCode.FORBIDDEN, "the definition is another's", null);
                }
                request.getServletResponse().setStatus(HttpServletResponse.SC_NO_CONTENT);
            }
            default -> throw new Refusal(ErrorCode.METHOD_NOT_ALLOWED, "read, search, create, update or delete");
        }
    }

    private static Optional<String> attribute(ServletRequestDetails request, String name) {
        return Optional.ofNullable((String) request.getServletRequest().getAttribute(name));
    }

    private StoredView found(String id) {
        return views.find(id).orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, "there is no " + TYPE + "/" + id));
    }

    private void search(ServletRequestDetails request) throws IOException {
        List<StoredView> found = new ArrayList<>(views.all());
        for (Map.Entry<String, String[]> parameter : request.getParameters().entrySet()) {
            String name = parameter.getKey();
            if (!SEARCHED.contains(name)) {
                throw new Refusal(ErrorCode.UNKNOWN_PARAMETER, "search by url, name, resource, status or _id", name);
            }
            for (String values : parameter.getValue()) {
                List<String> wanted = List.of(values.split(","));
                found.removeIf(view -> !matches(view, name, wanted));
            }
        }
        ObjectNode bundle = ResourceJson.mapper().createObjectNode();
        bundle.put("resourceType", "Bundle").put("type", "searchset").put("total", found.size());
        ArrayNode entries = ResourceJson.mapper().createArrayNode();
        for (StoredView view : found) {
            ObjectNode entry = entries.addObject();
            entry.put("fullUrl", request.getFhirServerBase() + "/" + TYPE + "/" + view.id());
            entry.set("resource", view.content());
            entry.putObject("search").put("mode", "match");
        }
        if (!entries.isEmpty()) {
            bundle.set("entry", entries);
        }
        write(request.getServletResponse(), bundle, HttpServletResponse.SC_OK);
    }

    /** A name is found by its beginning, as FHIR's text is; all else by the whole. */
    private static boolean matches(StoredView view, String name, List<String> wanted) {
        if (name.equals("_id")) {
            return wanted.contains(view.id());
        }
        String value = view.text(name);
        return value != null
                && wanted.stream()
                        .anyMatch(each -> name.equals("name")
                                ? value.regionMatches(true, 0, each, 0, each.length())
                                : value.equals(each));
    }

    private void store(String id, ServletRequestDetails request, int status) throws IOException {
        String owner = writer();
        if (views.isOfGuide(id)) {
            throw new Refusal(ErrorCode.FORBIDDEN, "the definition is the guide's", null);
        }
        WriteConditions conditions = WriteConditions.of(request);
        RequestBody body = RequestBody.of(request, reading);
        if (body.isEmpty()) {
            throw new Refusal(ErrorCode.EMPTY_BODY, "");
        }
        if (!body.isJson()) {
            throw new Refusal(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "a view definition is JSON", "Content-Type");
        }
        JsonNode given = read(body.text());
        if (!given.path("resourceType").asText().equals(TYPE)) {
            throw new Refusal(ErrorCode.WRONG_RESOURCE_TYPE, "expected " + TYPE, "resourceType");
        }
        if (given.hasNonNull("id")
                && attribute(request, ViewAddressFilter.ID).isPresent()
                && !given.get("id").asText().equals(id)) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "the id is not that of the address", TYPE + ".id");
        }
        if (body.text().getBytes(StandardCharsets.UTF_8).length
                > limits.largest().toBytes()) {
            throw new Refusal(
                    ErrorCode.TOO_LARGE,
                    "视图定义过长。 A view definition has at most " + limits.largest().toBytes() + " bytes",
                    TYPE);
        }
        compile(given);
        if (given.hasNonNull("url") && views.isUrlOfGuide(given.get("url").asText())) {
            throw new Refusal(ErrorCode.CONFLICT, "the guide's definition has this url", TYPE + ".url");
        }
        try {
            answer(request, views.store(id, owner, (ObjectNode) given, conditions::check), status);
        } catch (DuplicateKeyException known) {
            throw new Refusal(ErrorCode.CONFLICT, "another definition has this url", TYPE + ".url");
        } catch (StoredViews.TooManyException full) {
            throw Refusal.ofRule(
                    ErrorCode.UNPROCESSABLE,
                    "view-too-many",
                    "视图定义数量已达上限。 A client keeps at most " + full.getMessage() + " view definitions",
                    TYPE);
        } catch (StoredViews.NotTheOwnerException another) {
            throw new Refusal(ErrorCode.FORBIDDEN, "the definition is another's", null);
        }
    }

    /** Another's is refused as such, whatever its version. */
    private static void checkDeletion(@Nullable StoredView there, String owner, WriteConditions conditions) {
        if (there == null || owner.equals(there.owner())) {
            conditions.check(there);
        }
    }

    private void compile(JsonNode definition) {
        CompiledView view;
        try {
            view = compiler.compile(definition);
        } catch (InvalidViewException invalid) {
            throw ViewRefusals.of(invalid);
        }
        // What is run once may ask for an element that there is not; what is kept would always be empty.
        if (!view.warnings().isEmpty()) {
            throw ViewRefusals.of(view.warnings());
        }
    }

    static JsonNode read(String text) {
        try {
            return ResourceJson.read(text);
        } catch (JsonProcessingException malformed) {
            throw new Refusal(ErrorCode.MALFORMED_BODY, malformed.getOriginalMessage());
        }
    }

    private static String writer() {
        Optional<Caller> caller = CallerToken.current();
        if (caller.isPresent() && !WRITERS.contains(caller.get().kind())) {
            throw new Refusal(
                    ErrorCode.FORBIDDEN, "view definitions are kept by the CDC and the alliance's office", null);
        }
        return caller.map(Caller::client).orElse("");
    }

    private static void answer(ServletRequestDetails request, StoredView view, int status) throws IOException {
        HttpServletResponse response = request.getServletResponse();
        response.setHeader("ETag", "W/\"" + view.version() + "\"");
        if (status == HttpServletResponse.SC_CREATED) {
            response.setHeader("Location", request.getFhirServerBase() + "/" + TYPE + "/" + view.id());
        }
        write(response, view.content(), status);
    }

    private static void write(HttpServletResponse response, JsonNode body, int status) throws IOException {
        response.setStatus(status);
        response.setContentType(JSON);
        response.getOutputStream()
                .write(ResourceJson.mapper().writeValueAsString(body).getBytes(StandardCharsets.UTF_8));
    }
}
