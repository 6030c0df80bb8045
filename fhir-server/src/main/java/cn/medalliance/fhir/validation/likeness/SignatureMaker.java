package cn.medalliance.fhir.validation.likeness;

import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import cn.medalliance.fhir.path.Compiled.Scope;
import cn.medalliance.fhir.validation.likeness.ElementTypes.Element;
import cn.medalliance.fhir.validation.likeness.Rules.Rule;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Goes through one resource and writes down what rules see of it. */
final class SignatureMaker {

    /** Identifiers of these systems must be addresses. */
    private static final Set<String> SYSTEMS_OF_ADDRESSES =
            Set.of("urn:ietf:rfc:3986", "https://tools.ietf.org/html/rfc4122");

    private static final Set<String> QUANTITIES =
            Set.of("Quantity", "SimpleQuantity", "Age", "Count", "Distance", "Duration", "Money", "MoneyQuantity");

    private final ElementTypes types;
    private final Definitions definitions;
    private final Plan plan;
    private final @Nullable Questions questions;
    private final SortedSet<String> profiles;
    private final JsonNode resource;
    private final @Nullable String ownReference;
    private final SignatureWriter writer = new SignatureWriter();
    private final Set<Signature> parts = new HashSet<>();

    SignatureMaker(
            ElementTypes types,
            Definitions definitions,
            Plan plan,
            @Nullable Questions questions,
            SortedSet<String> profiles,
            JsonNode resource) {
        this.types = types;
        this.definitions = definitions;
        this.plan = plan;
        this.questions = questions;
        this.profiles = profiles;
        this.resource = resource;
        this.ownReference = resource.has("id")
                ? resource.path("resourceType").asText() + "/"
                        + resource.path("id").asText()
                : null;
    }

    /** @throws Unlike when what rules see of it is not known */
    Seen make(BaseRuntimeElementCompositeDefinition<?> type) {
        profiles.forEach(writer::text);
        writer.mark('|');
        for (Map.Entry<String, JsonNode> property : resource.properties()) {
            String name = property.getKey();
            writer.text(name);
            if (name.equals("id")) {
                form(ValueForms.id(property.getValue()), property.getValue());
            } else if (name.equals("resourceType")) {
                writer.exactly(property.getValue());
            } else {
                property(type, resource, name, property.getValue(), plan.pinned());
            }
        }
        answers(resource, plan.root());
        return new Seen(writer.signature(), parts);
    }

    private void property(
            BaseRuntimeElementCompositeDefinition<?> parent,
            JsonNode holder,
            String name,
            JsonNode value,
            Set<String> pinned) {
        if (isPinned(name, pinned)) {
            writer.exactly(value);
            return;
        }
        if (name.startsWith("_")) {
            beside(value, pinned);
            return;
        }
        Optional<Element> element = types.property(parent, name);
        if (questions != null && isOfForm(name, holder)) {
            ofForm(parent, holder, name, value, pinned);
        } else if (element.isEmpty() || OpenNames.isClosed(element.get().type())) {
            writer.exactly(value);
        } else if (value.isArray()) {
            writer.mark('[');
            value.forEach(each -> element(parent, holder, name, element.get(), each, pinned));
            writer.mark(']');
        } else {
            element(parent, holder, name, element.get(), value, pinned);
        }
    }

    /** Pinned is an element with all its types: {@code value} also as {@code valueDecimal}. */
    private static boolean isPinned(String property, Set<String> pinned) {
        if (pinned.isEmpty()) {
            return false;
        }
        for (String name : pinned) {
            if (property.startsWith(name)
                    && (property.length() == name.length() || Character.isUpperCase(property.charAt(name.length())))) {
                return true;
            }
        }
        return false;
    }

    /** What stands beside a primitive value: its extensions. */
    private void beside(JsonNode value, Set<String> pinned) {
        if (!value.isObject()) {
            writer.exactly(value);
            return;
        }
        parts(types.dataType("Extension"), value, pinned);
    }

    private void element(
            BaseRuntimeElementCompositeDefinition<?> parent,
            JsonNode holder,
            String name,
            Element element,
            JsonNode value,
            Set<String> pinned) {
        BaseRuntimeElementCompositeDefinition<?> parts = element.parts();
        if (parts == null) {
            form(form(parent.getName(), holder, name, element.type(), value), value);
        } else if (!value.isObject()) {
            writer.exactly(value);
        } else if (element.type().equals("Extension")) {
            extension(parts, value);
        } else {
            parts(parts, value, pinned);
            answers(value, definitions.ofType(element.type()), element.type());
            answers(value, plan.ofTypes().getOrDefault(element.type(), List.of()));
        }
    }

    /** Whether it is a question of the form, or its answers. */
    private static boolean isOfForm(String name, JsonNode holder) {
        return holder.has("linkId") && (name.equals("text") || name.equals("linkId") || name.equals("answer"));
    }

    private void ofForm(
            BaseRuntimeElementCompositeDefinition<?> parent,
            JsonNode item,
            String name,
            JsonNode value,
            Set<String> pinned) {
        if (!name.equals("answer") || !value.isArray()) {
            writer.exactly(value);
            return;
        }
        Questions.Question question =
                Objects.requireNonNull(questions).of(item.path("linkId").asText());
        BaseRuntimeElementCompositeDefinition<?> type = Objects.requireNonNull(
                types.property(parent, name).orElseThrow(() -> Unlike.INSTANCE).parts());
        writer.mark('[');
        for (JsonNode answer : value) {
            if (!answer.isObject()) {
                throw Unlike.INSTANCE;
            }
            writer.mark('{');
            for (Map.Entry<String, JsonNode> property : answer.properties()) {
                String key = property.getKey();
                writer.text(key);
                if (!key.startsWith("value")) {
                    property(type, answer, key, property.getValue(), pinned);
                } else if (question.isOpen()) {
                    property(type, answer, key, property.getValue(), pinned);
                    writer.text(question.side(property.getValue()));
                } else if (question.isCoded() && key.equals("valueCoding") && !isPinned(key, pinned)) {
                    writer.form("coding");
                    parts.add(part(item, property.getValue(), value.size() == 1));
                } else {
                    writer.exactly(property.getValue());
                }
            }
            writer.mark('}');
        }
        writer.mark(']');
    }

    /** A coded answer, which is judged by its question, and by whether it is the only one. */
    private Signature part(JsonNode item, JsonNode coding, boolean isOnly) {
        SignatureWriter part = new SignatureWriter();
        part.text("part");
        profiles.forEach(part::text);
        part.text(resource.path("questionnaire").asText());
        part.text(resource.path("language").asText());
        part.text(item.path("linkId").asText());
        part.mark(isOnly ? '1' : '+');
        part.exactly(coding);
        return part.signature();
    }

    private void parts(BaseRuntimeElementCompositeDefinition<?> type, JsonNode value, Set<String> pinned) {
        writer.mark('{');
        for (Map.Entry<String, JsonNode> property : value.properties()) {
            writer.text(property.getKey());
            property(type, value, property.getKey(), property.getValue(), pinned);
        }
        writer.mark('}');
    }

    /** One that nobody defines is taken as it is; so is what its definition does not let be told by its form. */
    private void extension(BaseRuntimeElementCompositeDefinition<?> type, JsonNode extension) {
        String url = extension.path("url").asText();
        if (url.indexOf(':') < 0) {
            parts(type, extension, plan.pinned());
            return;
        }
        Definitions.Known known = definitions.of(url);
        if (known == Definitions.Known.NOTHING) {
            writer.exactly(extension);
            return;
        }
        if (!known.rules().isKnown()
                || !known.type().equals("Extension")
                || !known.partProfiles().isEmpty()) {
            throw Unlike.INSTANCE;
        }
        if (known.rules().pinned().isEmpty()) {
            parts(type, extension, plan.pinned());
        } else {
            writer.exactly(extension);
        }
        answers(extension, known.rules().rules());
    }

    private void answers(JsonNode value, Definitions.Known type, String name) {
        if (type.rules().isKnown() && type.rules().pinned().isEmpty()) {
            answers(value, type.rules().rules());
        } else if (type != Definitions.Known.NOTHING && !name.contains(".")) {
            throw Unlike.INSTANCE;
        }
    }

    private void answers(JsonNode from, List<Rule> rules) {
        for (Rule rule : rules) {
            answer(from, rule, 0);
        }
    }

    private void answer(JsonNode here, Rule rule, int depth) {
        if (here.isArray()) {
            here.forEach(each -> answer(each, rule, depth));
        } else if (depth < rule.path().size()) {
            JsonNode below = here.get(rule.path().get(depth));
            if (below != null) {
                answer(below, rule, depth + 1);
            }
        } else {
            writer.mark('=');
            try {
                rule.finding().of(here, new Scope(resource, 0)).forEach(writer::exactly);
            } catch (RuntimeException stumbled) {
                // Over what is no FHIR: the validator will say so.
                throw Unlike.INSTANCE;
            }
        }
    }

    private void form(@Nullable String form, JsonNode value) {
        if (form == null) {
            writer.exactly(value);
        } else {
            writer.form(form);
        }
    }

    private @Nullable String form(String parent, JsonNode holder, String name, String type, JsonNode value) {
        if (parent.equals("Reference") && name.equals("reference")) {
            return reference(value);
        }
        if (parent.equals("Identifier")
                && SYSTEMS_OF_ADDRESSES.contains(holder.path("system").asText())) {
            return null;
        }
        if (QUANTITIES.contains(parent) && type.equals("string")) {
            return null;
        }
        return ValueForms.of(type, value);
    }

    /** The validator may follow a reference that leads back to the resource. */
    private @Nullable String reference(JsonNode value) {
        String reference = value.asText();
        if (reference.equals(ownReference) || ownReference != null && reference.startsWith(ownReference + "/")) {
            throw Unlike.INSTANCE;
        }
        return ValueForms.reference(value);
    }
}
