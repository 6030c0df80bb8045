package cn.medalliance.views.jpa;

import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import cn.medalliance.views.model.CompiledView;
import cn.medalliance.views.model.InvalidViewException;
import cn.medalliance.views.model.ViewCompiler;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The view that a request names or brings. */
final class AskedViews {

    private static final String TYPE = "ViewDefinition/";

    private final StoredViews views;
    private final ViewCompiler compiler;

    AskedViews(StoredViews views, ViewCompiler compiler) {
        this.views = views;
        this.compiler = compiler;
    }

    /** @param id the view's, in the address; null where it has none */
    JsonNode definition(RunRequest asked, @Nullable String id) {
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
        return given.isPresent() ? given.get() : stored(reference.orElseThrow());
    }

    CompiledView compiled(JsonNode definition) {
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
}
