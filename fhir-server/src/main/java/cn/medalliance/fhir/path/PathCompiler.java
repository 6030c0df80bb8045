package cn.medalliance.fhir.path;

import cn.medalliance.fhir.path.Compiled.Finding;
import cn.medalliance.fhir.path.ElementType.AnyResource;
import cn.medalliance.fhir.path.ElementType.Choice;
import cn.medalliance.fhir.path.ElementType.Complex;
import cn.medalliance.fhir.path.ElementType.Nothing;
import cn.medalliance.fhir.path.ElementType.Primitive;
import cn.medalliance.fhir.path.ElementType.Unknown;
import cn.medalliance.fhir.path.Elements.Child;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hl7.fhir.r4.fhirpath.ExpressionNode;
import org.hl7.fhir.r4.fhirpath.ExpressionNode.Kind;
import org.hl7.fhir.r4.fhirpath.ExpressionNode.Operation;
import org.hl7.fhir.r4.fhirpath.FHIRPathUtilityClasses.FHIRConstant;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.StringType;

/**
 * Compiles FHIRPath: names become look-ups of JSON properties, whose types R4's definitions tell. What it does not know it refuses
 * with a {@link PathFault}; it never guesses.
 */
public final class PathCompiler {

    /**
     * What an expression calls {@code %name}.
     *
     * @param type the FHIR type, such as {@code dateTime}
     */
    public record Constant(String type, JsonNode value) {}

    private static final Finding SELF = (self, scope) -> List.of(self);

    private final PathParser parser;
    private final Elements elements;
    private final ZoneId zone;
    private final Use use;
    private final Map<String, Constant> constants;
    private final Consumer<String> unknownElements;
    private final Operators operators;
    private final Functions functions;

    /**
     * @param zone of moments that say none
     * @param unknownElements is told of elements that R4 does not have
     */
    public PathCompiler(
            PathParser parser,
            Elements elements,
            ZoneId zone,
            Use use,
            Map<String, Constant> constants,
            Consumer<String> unknownElements) {
        this.parser = parser;
        this.elements = elements;
        this.zone = zone;
        this.use = use;
        this.constants = constants;
        this.unknownElements = unknownElements;
        this.operators = new Operators(zone, use);
        this.functions = new Functions(this);
    }

    /** @param self what the expression begins at */
    public Compiled compile(String path, ElementType self) {
        return compile(parser.parse(path), self);
    }

    Compiled compile(ExpressionNode node, ElementType self) {
        Compiled left = chain(node, self);
        if (!node.isProximal() || node.getOperation() == null) {
            return left;
        }
        ExpressionNode last = node;
        for (ExpressionNode next = node.getOpNext(); next != null; next = next.getOpNext()) {
            Operation operation = last.getOperation();
            if (operation == Operation.Is) {
                left = is(left, typeName(next));
            } else if (operation == Operation.As) {
                left = ofType(left, typeName(next));
            } else {
                left = operators.combine(left, operation, chain(next, self));
            }
            last = next;
        }
        return left;
    }

    ZoneId zone() {
        return zone;
    }

    Use use() {
        return use;
    }

    Operators operators() {
        return operators;
    }

    Complex dataType(String name) {
        return elements.dataType(name);
    }

    private Compiled chain(ExpressionNode node, ElementType self) {
        Compiled left = first(node, self);
        for (ExpressionNode next = node.getInner(); next != null; next = next.getInner()) {
            if (next.getKind() == Kind.Name) {
                left = child(left, next.getName());
            } else if (next.getKind() == Kind.Function) {
                left = functions.apply(next, left, self);
            } else {
                throw PathFault.unsupported(String.valueOf(next));
            }
        }
        return left;
    }

    private Compiled first(ExpressionNode node, ElementType self) {
        Compiled here = new Compiled(SELF, self);
        return switch (node.getKind()) {
            case Name -> name(node.getName(), here);
            case Function -> functions.apply(node, here, self);
            case Constant -> node.getConstant() == null ? nothing() : constant(node.getConstant());
            case Group -> compile(node.getGroup(), self);
            case Unary -> constant(new IntegerType(0));
        };
    }

    private Compiled name(String name, Compiled here) {
        if (name.equals("$this")) {
            return here;
        }
        if (name.startsWith("$")) {
            throw PathFault.unsupported(name);
        }
        if (here.type() instanceof Complex complex && complex.name().equals(name)) {
            return here; // Patient.name, of a Patient
        }
        return child(here, name);
    }

    /** What finds nothing. */
    public static Compiled nothing() {
        return new Compiled((self, scope) -> Values.NONE, new Nothing());
    }

    Compiled child(Compiled parent, String name) {
        if (parent.type() instanceof Complex complex) {
            Optional<Child> child = elements.child(complex, name);
            if (child.isPresent()) {
                return child(parent, complex, name, child.get());
            }
            unknownElements.accept(complex.name() + " has no element " + name);
            return new Compiled((self, scope) -> Values.NONE, new Unknown());
        }
        if (parent.type() instanceof Primitive primitive) {
            if (parent.beside() != null && (name.equals("extension") || name.equals("id"))) {
                return child(parent.beside().get(), name);
            }
            unknownElements.accept(primitive.name() + " has no element " + name);
            return new Compiled((self, scope) -> Values.NONE, new Unknown());
        }
        if (parent.type() instanceof Choice choice && use == Use.RULE && parent.narrowed() != null) {
            return throughChoice(parent, choice, name);
        }
        if (parent.type() instanceof Choice && use == Use.RULE) {
            return new Compiled(property(parent.finds(), name), new Unknown());
        }
        if (parent.type() instanceof Choice choice) {
            throw new PathFault(
                    PathFault.Problem.UNSUPPORTED_FHIRPATH,
                    choice.element() + " can be of several types; write " + choice.element() + ".ofType(...)." + name);
        }
        // Of a resource of any type, and of what is unknown, names are properties.
        return new Compiled(property(parent.finds(), name), new Unknown());
    }

    /** An element of whichever type was chosen. */
    private Compiled throughChoice(Compiled parent, Choice choice, String name) {
        List<Compiled> each = choice.types().stream()
                .map(type -> Objects.requireNonNull(parent.narrowed()).apply(type))
                .filter(narrowed -> narrowed.type() instanceof Complex complex
                        && elements.child(complex, name).isPresent())
                .map(narrowed -> child(narrowed, name))
                .toList();
        if (each.isEmpty()) {
            unknownElements.accept("no type of " + choice.element() + " has an element " + name);
            return nothing();
        }
        ElementType type = each.stream().map(Compiled::type).distinct().count() == 1
                ? each.get(0).type()
                : new Unknown();
        return new Compiled(
                (self, scope) -> {
                    for (Compiled one : each) {
                        List<JsonNode> found = one.finds().of(self, scope);
                        if (!found.isEmpty()) {
                            return found;
                        }
                    }
                    return Values.NONE;
                },
                type);
    }

    private Compiled child(Compiled parent, Complex type, String name, Child child) {
        if (child.type() instanceof Choice) {
            List<String> keys = child.keys();
            Finding any = each(parent.finds(), item -> {
                for (String key : keys) {
                    JsonNode found = item.get(key);
                    if (found != null) {
                        return Values.of(found);
                    }
                }
                return Values.NONE;
            });
            return new Compiled(any, child.type(), wanted -> narrowed(parent, type, name, wanted), null);
        }
        return property(parent, name, child.type());
    }

    private Compiled narrowed(Compiled parent, Complex type, String name, String wanted) {
        return elements.narrowed(type, name, wanted)
                .map(child -> property(parent, child.keys().get(0), child.type()))
                .orElseGet(() -> {
                    unknownElements.accept(type.name() + "." + name + " is never a " + wanted);
                    return new Compiled((self, scope) -> Values.NONE, new Unknown());
                });
    }

    private Compiled property(Compiled parent, String key, ElementType type) {
        Finding finds = property(parent.finds(), key);
        return type instanceof Primitive
                ? new Compiled(
                        finds, type, null, () -> new Compiled(property(parent.finds(), "_" + key), elements.element()))
                : new Compiled(finds, type);
    }

    private static Finding property(Finding parent, String key) {
        return parent == SELF
                ? (self, scope) -> Values.of(self.get(key))
                : each(parent, item -> Values.of(item.get(key)));
    }

    /** What is found of each item, one after the other. */
    static Finding each(Finding parent, Function<JsonNode, List<JsonNode>> found) {
        return (self, scope) -> {
            List<JsonNode> items = parent.of(self, scope);
            if (items.isEmpty()) {
                return Values.NONE;
            }
            if (items.size() == 1) {
                return found.apply(items.get(0));
            }
            List<JsonNode> all = new ArrayList<>();
            for (JsonNode item : items) {
                all.addAll(found.apply(item));
            }
            return all;
        };
    }

    /** The items of a type, {@code ofType(...)}: exactly of it, as HL7's engine sees it. */
    Compiled ofType(Compiled items, String type) {
        if (items.narrowed() != null) {
            return items.narrowed().apply(type);
        }
        if (items.type() instanceof AnyResource || items.type() instanceof Unknown) {
            ElementType narrowed =
                    elements.resource(type).map(ElementType.class::cast).orElseGet(Unknown::new);
            return new Compiled(
                    each(
                            items.finds(),
                            item -> item.path("resourceType").asText().equals(type) ? List.of(item) : Values.NONE),
                    narrowed);
        }
        if (items.type() instanceof Choice choice) {
            throw new PathFault(
                    PathFault.Problem.UNSUPPORTED_FHIRPATH,
                    "ofType stands right behind " + choice.element() + " in views");
        }
        String name = items.type() instanceof Complex complex
                ? complex.name()
                : items.primitive() == null ? "" : items.primitive().name();
        return name.equals(type) ? items : nothing();
    }

    Compiled is(Compiled items, String type) {
        Finding narrowed = ofType(items, type).finds();
        return new Compiled(
                (self, scope) -> items.finds().of(self, scope).isEmpty()
                        ? Values.NONE
                        : Values.of(!narrowed.of(self, scope).isEmpty()),
                Primitive.BOOLEAN);
    }

    /** A type's name as an argument, {@code Quantity} or {@code FHIR.Quantity}. */
    static String typeName(ExpressionNode node) {
        if (node.getKind() != Kind.Name) {
            throw new PathFault(PathFault.Problem.BAD_FHIRPATH, "expected the name of a type, not " + node);
        }
        ExpressionNode inner = node.getInner();
        if (inner == null) {
            return node.getName();
        }
        if (node.getName().equals("System")) {
            throw PathFault.unsupported("System." + inner.getName());
        }
        return inner.getName();
    }

    private Compiled constant(Base value) {
        if (value instanceof FHIRConstant named) {
            String text = named.getValue();
            return text.startsWith("@") ? moment(text.substring(1)) : variable(text.substring(1));
        }
        if (value instanceof BooleanType bool) {
            List<JsonNode> found = Values.of(bool.booleanValue());
            return new Compiled((self, scope) -> found, Primitive.BOOLEAN);
        }
        if (value instanceof IntegerType integer) {
            return literal(IntNode.valueOf(integer.getValue()), Primitive.INTEGER);
        }
        if (value instanceof DecimalType decimal) {
            return literal(Values.decimal(decimal.getValue()), Primitive.DECIMAL);
        }
        if (value instanceof StringType text) {
            return literal(new TextNode(text.getValue()), Primitive.STRING);
        }
        if (value instanceof Quantity quantity) {
            return literal(
                    Values.object()
                            .put("value", quantity.getValue())
                            .put("unit", quantity.getUnit())
                            .put("code", quantity.getCode() == null ? quantity.getUnit() : quantity.getCode()),
                    elements.dataType("Quantity"));
        }
        throw PathFault.unsupported(String.valueOf(value));
    }

    private static Compiled literal(JsonNode value, ElementType type) {
        List<JsonNode> found = List.of(value);
        return new Compiled((self, scope) -> found, type);
    }

    private static Compiled moment(String text) {
        boolean isTime = text.startsWith("T");
        String plain = isTime ? text.substring(1) : text;
        Moment moment = isTime ? Moment.time(plain) : Moment.date(plain);
        if (moment == null) {
            throw new PathFault(PathFault.Problem.BAD_FHIRPATH, "no date or time: @" + text);
        }
        Primitive type = isTime ? Primitive.TIME : text.contains("T") ? Primitive.DATE_TIME : Primitive.DATE;
        return literal(new TextNode(plain), type);
    }

    private Compiled variable(String quoted) {
        String name = quoted.replaceAll("^['`]|['`]$", "");
        Constant constant = constants.get(name);
        if (constant != null) {
            return literal(constant.value(), new Primitive(constant.type()));
        }
        return switch (name) {
            case "rowIndex" ->
                new Compiled((self, scope) -> List.of(IntNode.valueOf(scope.rowIndex())), Primitive.INTEGER);
            case "resource", "rootResource", "context" ->
                new Compiled((self, scope) -> List.of(scope.resource()), root());
            case "ucum" -> literal(new TextNode("http://unitsofmeasure.org"), Primitive.STRING);
            case "loinc" -> literal(new TextNode("http://loinc.org"), Primitive.STRING);
            case "sct" -> literal(new TextNode("http://snomed.info/sct"), Primitive.STRING);
            default -> throw new PathFault(PathFault.Problem.UNKNOWN_CONSTANT, "there is no constant %" + name);
        };
    }

    private ElementType root = new Unknown();

    /** Says of what type {@code %resource} is. */
    public void begin(Complex resource) {
        root = resource;
    }

    private ElementType root() {
        return root;
    }
}
