package cn.medalliance.fhir.validation.likeness;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.fhir.path.Compiled;
import cn.medalliance.fhir.path.ElementType;
import cn.medalliance.fhir.path.ElementType.Choice;
import cn.medalliance.fhir.path.ElementType.Complex;
import cn.medalliance.fhir.path.Elements;
import cn.medalliance.fhir.path.PathCompiler;
import cn.medalliance.fhir.path.PathFault;
import cn.medalliance.fhir.path.PathParser;
import cn.medalliance.fhir.path.Use;
import cn.medalliance.fhir.validation.likeness.Rules.Rule;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.fhirpath.ExpressionNode;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.ElementDefinition.ElementDefinitionConstraintComponent;
import org.hl7.fhir.r4.model.Enumerations.BindingStrength;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.StructureDefinition.ExtensionContextType;
import org.hl7.fhir.r4.model.Type;
import org.hl7.fhir.validation.instance.utils.FHIRPathExpressionFixer;

/** Reads from a definition which values its rules look at. */
final class RuleReader {

    private static final String BEST_PRACTICE =
            "http://hl7.org/fhir/StructureDefinition/elementdefinition-bestpractice";
    private static final String IMPOSED_PROFILE =
            "http://hl7.org/fhir/StructureDefinition/structuredefinition-imposeProfile";
    private static final String FURTHER_BINDING = "additional-binding";
    private static final String SYSTEM_TYPES = "http://hl7.org/fhirpath/";
    private static final String RELEASE = "4.0.1";

    /** Extensions of elements that say nothing about values. */
    private static final Set<String> MUTE = Set.of(
            "http://hl7.org/fhir/StructureDefinition/obligation",
            "http://hl7.org/fhir/StructureDefinition/structuredefinition-standards-status",
            "http://hl7.org/fhir/StructureDefinition/structuredefinition-normative-version",
            "http://hl7.org/fhir/StructureDefinition/structuredefinition-display-hint",
            "http://hl7.org/fhir/StructureDefinition/structuredefinition-explicit-type-name",
            "http://hl7.org/fhir/StructureDefinition/structuredefinition-fhir-type",
            "http://hl7.org/fhir/StructureDefinition/structuredefinition-hierarchy",
            "http://hl7.org/fhir/StructureDefinition/elementdefinition-translatable",
            "http://hl7.org/fhir/StructureDefinition/elementdefinition-isCommonBinding",
            "http://hl7.org/fhir/StructureDefinition/elementdefinition-bindingName");

    /**
     * Invariants that other parts of a signature cover. {@code ele-1}: which properties an object has is seen. {@code dom-3}: the
     * validator does not evaluate it, resources within are taken as they are. {@code ref-1}: a reference that is not taken as it is
     * does not begin with {@code #}. {@code txt-1}, {@code txt-2}: narratives are taken as they are.
     */
    private static final Set<String> COVERED = Set.of("ele-1", "dom-3", "ref-1", "txt-1", "txt-2");

    private static final String HL7 = "http://hl7.org/fhir/StructureDefinition/";

    private final ElementTypes types;
    private final Elements elements;
    private final PathParser parser;
    private final OpenNames open;

    RuleReader(FhirContext fhir, ElementTypes types) {
        this.types = types;
        this.elements = new Elements(fhir);
        this.parser = new PathParser(fhir);
        this.open = new OpenNames(types);
    }

    /** An element where a rule stands: a way to it in JSON, and its type. */
    private record Place(List<String> path, ElementType type) {}

    Rules read(StructureDefinition definition) {
        if (!definition.hasSnapshot() || looksElsewhere(definition)) {
            return Rules.UNKNOWN;
        }
        Optional<Complex> resource = elements.resource(definition.getType());
        if (resource.isEmpty() && !types.isDataType(definition.getType())) {
            return Rules.UNKNOWN;
        }
        Complex self = resource.orElseGet(() -> elements.dataType(definition.getType()));
        Reading reading = new Reading(definition, self);
        if (resource.isPresent()) {
            reading.compiler.begin(self);
        }
        definition.getSnapshot().getElement().forEach(reading::read);
        return new Rules(List.copyOf(reading.rules), Set.copyOf(reading.pinned), reading.isKnown);
    }

    /** Whether where an extension may stand depends on more than its place, or a profile brings others with it. */
    private static boolean looksElsewhere(StructureDefinition definition) {
        return definition.hasContextInvariant()
                || definition.hasExtension(IMPOSED_PROFILE)
                || definition.getContext().stream().anyMatch(each -> each.getType() == ExtensionContextType.FHIRPATH);
    }

    private final class Reading {

        private final Complex self;
        private final Set<String> openNames;
        private final Set<String> repeated = new HashSet<>();
        private final PathCompiler compiler;
        private final List<Rule> rules = new ArrayList<>();
        private final Set<String> pinned = new HashSet<>();
        private boolean isKnown = true;

        Reading(StructureDefinition definition, Complex self) {
            this.self = self;
            this.openNames = open.of(self);
            definition.getSnapshot().getElement().stream()
                    .filter(ElementDefinition::hasContentReference)
                    .forEach(each -> repeated.add(each.getContentReference()
                            .substring(each.getContentReference().indexOf('#') + 1)));
            this.compiler =
                    new PathCompiler(parser, elements, ZoneId.systemDefault(), Use.RULE, Map.of(), RuleReader::refuse);
        }

        void read(ElementDefinition element) {
            if (looksAtValue(element)) {
                pinned.add(lastName(element.getPath()));
            }
            if (isAnswer(element) && (element.hasFixed() || element.hasPattern() || element.hasSlicing())) {
                pinned.add("value");
            }
            // Whether a further binding counts may depend on anything.
            isKnown &= element.getBinding().getExtension().stream()
                    .noneMatch(each -> each.getUrl().contains(FURTHER_BINDING));
            if (hasBoundText(element)) {
                pinned.add(lastName(element.getPath()) + (element.getPath().endsWith("[x]") ? "String" : ""));
            }
            for (ElementDefinitionConstraintComponent constraint : element.getConstraint()) {
                if (constraint.hasExpression() && !COVERED.contains(constraint.getKey()) && !isIgnored(constraint)) {
                    read(
                            element,
                            FHIRPathExpressionFixer.fixExpr(constraint.getExpression(), constraint.getKey(), RELEASE));
                }
            }
        }

        private void read(ElementDefinition element, String expression) {
            ExpressionNode parsed;
            try {
                parsed = parser.parse(expression);
            } catch (PathFault fault) {
                isKnown = false;
                return;
            }
            ReadNames.Reads reads = ReadNames.of(parsed, lastName(element.getPath()));
            if (!reads.everything() && reads.names().stream().noneMatch(openNames::contains)) {
                return;
            }
            if (repeated.stream().anyMatch(each -> (element.getPath() + ".").startsWith(each + "."))
                    || !compile(element.getPath(), expression)) {
                pinned.addAll(reads.names());
                isKnown &= !reads.everything();
            }
        }

        private boolean compile(String path, String expression) {
            List<Rule> compiled = new ArrayList<>();
            try {
                for (Place place : places(path)) {
                    Compiled condition = compiler.compile(expression, place.type());
                    compiled.add(new Rule(place.path(), expression, condition.finds()));
                }
            } catch (PathFault fault) {
                return false;
            }
            rules.addAll(compiled);
            return !compiled.isEmpty();
        }

        private List<Place> places(String path) {
            List<Place> here = List.of(new Place(List.of(), self));
            String[] names = path.split("\\.");
            for (int index = 1; index < names.length; index++) {
                List<Place> below = new ArrayList<>();
                for (Place place : here) {
                    below.addAll(below(place, names[index].replace("[x]", "")));
                }
                here = below;
            }
            return here;
        }

        private List<Place> below(Place place, String name) {
            if (!(place.type() instanceof Complex complex)) {
                throw PathFault.unsupported(name);
            }
            Optional<Elements.Child> child = elements.child(complex, name);
            if (child.isEmpty()) {
                return List.of(chosen(place, complex, name));
            }
            if (!(child.get().type() instanceof Choice choice)) {
                return List.of(new Place(
                        longer(place.path(), child.get().keys().get(0)),
                        child.get().type()));
            }
            return choice.types().stream()
                    .flatMap(type -> elements.narrowed(complex, name, type).stream())
                    .map(each -> new Place(longer(place.path(), each.keys().get(0)), each.type()))
                    .toList();
        }

        /** Of a path that names one type of several, {@code valueQuantity}. */
        private Place chosen(Place place, Complex complex, String key) {
            BaseRuntimeChildDefinition child = complex.definition().getChildByName(key);
            BaseRuntimeElementDefinition<?> type = child == null ? null : child.getChildByName(key);
            if (type == null) {
                throw PathFault.unsupported(key);
            }
            ElementType known = type instanceof BaseRuntimeElementCompositeDefinition<?> parts
                    ? new Complex(type.getName(), parts)
                    : new ElementType.Primitive(type.getName());
            return new Place(longer(place.path(), key), known);
        }
    }

    private static List<String> longer(List<String> path, String name) {
        List<String> longer = new ArrayList<>(path);
        longer.add(name);
        return List.copyOf(longer);
    }

    private static boolean isIgnored(ElementDefinitionConstraintComponent constraint) {
        Extension bestPractice = constraint.getExtensionByUrl(BEST_PRACTICE);
        return bestPractice != null
                && bestPractice
                        .getValue()
                        .castToBoolean(bestPractice.getValue())
                        .booleanValue();
    }

    /** Whether an element's own definition asks for more of a value than its form. */
    private static boolean looksAtValue(ElementDefinition element) {
        return element.hasFixed() && isOpen(element.getFixed())
                || element.hasPattern() && isOpen(element.getPattern())
                || !isValueItself(element) && asksForMore(element);
    }

    /** What a primitive value is made of is asked for by its type already. */
    private static boolean isValueItself(ElementDefinition element) {
        return element.getType().stream().anyMatch(type -> type.getCode().startsWith(SYSTEM_TYPES));
    }

    private static boolean asksForMore(ElementDefinition element) {
        return element.hasMinValue()
                || element.hasMaxValue()
                || element.hasMaxLength()
                || element.getExtension().stream().anyMatch(each -> !MUTE.contains(each.getUrl()))
                || element.getType().stream()
                        .flatMap(type -> type.getExtension().stream())
                        .anyMatch(each -> !MUTE.contains(each.getUrl()));
    }

    /** Coded answers are seen apart from the rest, which must not depend on them. */
    private static boolean isAnswer(ElementDefinition element) {
        return element.getPath().startsWith("QuestionnaireResponse.item.")
                && element.getPath().contains(".answer.value");
    }

    /** Of values that are no code the validator looks up texts alone. */
    private static boolean hasBoundText(ElementDefinition element) {
        return element.hasBinding()
                && element.getBinding().getStrength() != BindingStrength.EXAMPLE
                && element.getType().stream()
                        .anyMatch(type -> type.getWorkingCode().equals("string"));
    }

    private static boolean isOpen(Type value) {
        return !ValueForms.isClosed(value.fhirType()) && !OpenNames.isClosed(value.fhirType());
    }

    private static String lastName(String path) {
        return path.substring(path.lastIndexOf('.') + 1).replace("[x]", "");
    }

    private static void refuse(String unknownElement) {
        throw PathFault.unsupported(unknownElement);
    }

    /** The definition of a type of R4. */
    static String addressOf(String type) {
        return HL7 + type;
    }
}
