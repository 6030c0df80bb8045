package cn.medalliance.views.model;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.fhir.path.Compiled;
import cn.medalliance.fhir.path.Compiled.Finding;
import cn.medalliance.fhir.path.ElementType;
import cn.medalliance.fhir.path.ElementType.Complex;
import cn.medalliance.fhir.path.ElementType.Nothing;
import cn.medalliance.fhir.path.ElementType.Primitive;
import cn.medalliance.fhir.path.ElementType.Unknown;
import cn.medalliance.fhir.path.Elements;
import cn.medalliance.fhir.path.EvaluationFault;
import cn.medalliance.fhir.path.PathCompiler;
import cn.medalliance.fhir.path.PathFault;
import cn.medalliance.fhir.path.PathParser;
import cn.medalliance.fhir.path.Use;
import cn.medalliance.views.model.CompiledView.Condition;
import cn.medalliance.views.model.SelectPlan.ColumnPlan;
import cn.medalliance.views.model.SelectPlan.Reading;
import cn.medalliance.views.model.ViewDefinition.Column;
import cn.medalliance.views.model.ViewDefinition.Constant;
import cn.medalliance.views.model.ViewDefinition.Select;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes views of their definitions. Compiles each expression once; costs milliseconds. May be used by several threads. */
public final class ViewCompiler {

    /** No resource is nested deeper. */
    private static final int DEEPEST = 100;

    private final Elements elements;
    private final PathParser parser;
    private final ZoneId zone;

    /**
     * @param fhir of R4
     * @param zone of moments that say none
     */
    public ViewCompiler(FhirContext fhir, ZoneId zone) {
        this.elements = new Elements(fhir);
        this.parser = new PathParser(fhir);
        this.zone = zone;
    }

    /**
     * Compiles a definition as it came.
     *
     * @throws InvalidViewException when it cannot be run, with all that is wrong
     */
    public CompiledView compile(JsonNode definition) {
        return compile(ViewDefinition.read(definition));
    }

    /** Compiles a definition. An element that R4 does not have is always empty, and is warned of. */
    public CompiledView compile(ViewDefinition definition) {
        return new Compilation(definition).compile();
    }

    private final class Compilation {

        private final ViewDefinition definition;
        private final List<ViewFault> faults = new ArrayList<>();
        private final List<ViewFault> warnings = new ArrayList<>();
        private final PathCompiler paths;
        private String element = "ViewDefinition";

        Compilation(ViewDefinition definition) {
            this.definition = definition;
            this.paths = new PathCompiler(
                    parser,
                    elements,
                    zone,
                    Use.VIEW,
                    definition.constants().stream()
                            .collect(Collectors.toMap(
                                    Constant::name, each -> new PathCompiler.Constant(each.type(), each.value()))),
                    unknown -> warnings.add(new ViewFault(ViewProblem.UNKNOWN_ELEMENT, element, unknown)));
        }

        CompiledView compile() {
            Optional<Complex> resource = elements.resource(definition.resource());
            if (resource.isEmpty()) {
                throw new InvalidViewException(List.of(new ViewFault(
                        ViewProblem.UNKNOWN_RESOURCE,
                        "ViewDefinition.resource",
                        "R4 has no resource " + definition.resource())));
            }
            paths.begin(resource.get());
            List<Condition> conditions = definition.wheres().stream()
                    .map(where -> condition(where.element() + ".path", where.path(), resource.get()))
                    .toList();
            List<OutputColumn> columns = new ArrayList<>();
            List<SelectPlan> selects = new ArrayList<>();
            definition.selects().forEach(select -> selects.add(select(select, resource.get(), columns)));
            Set<String> names = new HashSet<>();
            for (OutputColumn column : columns) {
                if (!names.add(column.name())) {
                    fault(
                            ViewProblem.DUPLICATE_NAME,
                            "ViewDefinition.select",
                            "there are two columns " + column.name());
                }
            }
            if (columns.isEmpty()) {
                fault(ViewProblem.MISSING_PROPERTY, "ViewDefinition.select", "a view has a column");
            }
            if (!faults.isEmpty()) {
                throw new InvalidViewException(faults);
            }
            return new CompiledView(
                    definition,
                    columns,
                    conditions,
                    new SelectPlan(null, false, List.of(), selects, List.of()),
                    warnings);
        }

        private Condition condition(String place, String path, ElementType self) {
            Compiled condition = path(place, path, self);
            Primitive type = condition.primitive();
            boolean isUnknown = condition.type() instanceof Unknown || condition.type() instanceof Nothing;
            if (!isUnknown && (type == null || !type.name().equals("boolean"))) {
                fault(ViewProblem.NOT_BOOLEAN, place, "a condition is true or false");
            }
            return new Condition(place, condition.finds());
        }

        /** @param columns gets the columns of this select, behind those that are there */
        private SelectPlan select(Select select, ElementType self, List<OutputColumn> columns) {
            Finding iteration = null;
            ElementType here = self;
            String each = select.forEach() == null ? select.forEachOrNull() : select.forEach();
            if (each != null) {
                String place = select.element() + (select.forEach() == null ? ".forEachOrNull" : ".forEach");
                Compiled items = path(place, each, self);
                iteration = located(place, items.finds());
                here = items.type();
            } else if (!select.repeat().isEmpty()) {
                Repeated repeated = repeat(select, self);
                iteration = located(select.element() + ".repeat", repeated.finds());
                here = repeated.type();
            }
            List<ColumnPlan> plans = new ArrayList<>();
            for (Column column : select.columns()) {
                plans.add(column(column, here, columns));
            }
            List<SelectPlan> selects = new ArrayList<>();
            for (Select nested : select.selects()) {
                selects.add(select(nested, here, columns));
            }
            return new SelectPlan(
                    iteration, select.forEachOrNull() != null, plans, selects, unionAll(select, here, columns));
        }

        private List<SelectPlan> unionAll(Select select, ElementType here, List<OutputColumn> columns) {
            List<SelectPlan> branches = new ArrayList<>();
            List<OutputColumn> first = List.of();
            int before = columns.size();
            for (Select branch : select.unionAll()) {
                List<OutputColumn> own = new ArrayList<>(columns.subList(0, before));
                branches.add(select(branch, here, own));
                List<OutputColumn> added = own.subList(before, own.size());
                if (branches.size() == 1) {
                    first = added;
                } else {
                    match(first, added, branch.element());
                }
            }
            columns.addAll(first);
            return branches;
        }

        private void match(List<OutputColumn> first, List<OutputColumn> other, String place) {
            List<String> names = first.stream().map(OutputColumn::name).toList();
            List<String> others = other.stream().map(OutputColumn::name).toList();
            if (!names.equals(others)) {
                fault(ViewProblem.UNION_MISMATCH, place, "has the columns " + others + ", the first has " + names);
                return;
            }
            for (int index = 0; index < first.size(); index++) {
                if (first.get(index).sqlType() != other.get(index).sqlType()) {
                    fault(
                            ViewProblem.UNION_MISMATCH,
                            place,
                            names.get(index) + " is "
                                    + other.get(index).sqlType().sql() + ", in the first branch "
                                    + first.get(index).sqlType().sql());
                }
            }
        }

        private record Repeated(Finding finds, ElementType type) {}

        /** All items below, each before those below it. A path may lead on from the items alone, as {@code answer.item} does. */
        private Repeated repeat(Select select, ElementType self) {
            List<Compiled> first = new ArrayList<>();
            int before = warnings.size();
            for (int index = 0; index < select.repeat().size(); index++) {
                first.add(repeatPath(select, index, self));
            }
            ElementType type = first.stream()
                    .map(Compiled::type)
                    .filter(found -> !(found instanceof Unknown) && !(found instanceof Nothing))
                    .findFirst()
                    .orElseGet(Unknown::new);
            if (type instanceof Complex) {
                warnings.subList(before, warnings.size()).clear();
            }
            List<Finding> deeper = new ArrayList<>();
            for (int index = 0; index < select.repeat().size(); index++) {
                deeper.add(repeatPath(select, index, type).finds());
            }
            Finding finds = (here, scope) -> {
                List<JsonNode> all = new ArrayList<>();
                for (Compiled path : first) {
                    path.finds().of(here, scope).forEach(item -> addAll(item, deeper, scope, all, 0));
                }
                return all;
            };
            return new Repeated(finds, type);
        }

        private Compiled repeatPath(Select select, int index, ElementType self) {
            return path(
                    select.element() + ".repeat[" + index + "]", select.repeat().get(index), self);
        }

        private static void addAll(
                JsonNode item, List<Finding> paths, Compiled.Scope scope, List<JsonNode> all, int depth) {
            if (depth == DEEPEST) {
                throw new EvaluationFault("is deeper than " + DEEPEST + " items; does it lead back to itself?");
            }
            all.add(item);
            for (Finding path : paths) {
                path.of(item, scope).forEach(below -> addAll(below, paths, scope, all, depth + 1));
            }
        }

        private static Finding located(String place, Finding finds) {
            return (self, scope) -> {
                try {
                    return finds.of(self, scope);
                } catch (EvaluationFault fault) {
                    throw new ViewEvaluationException(place, String.valueOf(fault.getMessage()));
                }
            };
        }

        private ColumnPlan column(Column column, ElementType here, List<OutputColumn> columns) {
            String place = column.element() + ".path";
            Compiled value = path(place, column.path(), here);
            String type = type(column, value);
            SqlType sqlType = sqlType(column, type);
            columns.add(new OutputColumn(column.name(), column.description(), type, column.isCollection(), sqlType));
            boolean isDecimal = "decimal".equals(type);
            return new ColumnPlan(
                    place,
                    columns.size() - 1,
                    value.finds(),
                    column.isCollection(),
                    reading(isDecimal),
                    column.path().strip().equals("%rowIndex"));
        }

        private @Nullable String type(Column column, Compiled value) {
            String declared = column.type();
            Primitive found = value.primitive();
            if (value.type() instanceof Unknown || value.type() instanceof Nothing) {
                return declared;
            }
            if (found == null) {
                if (declared == null || isPrimitive(declared)) {
                    fault(
                            ViewProblem.WRONG_TYPE,
                            column.element() + ".type",
                            "values of " + column.path() + " have parts: say of which type they are, or name one part");
                }
                return declared;
            }
            if (declared != null && !fits(found, declared)) {
                fault(
                        ViewProblem.WRONG_TYPE,
                        column.element() + ".type",
                        "values of " + column.path() + " are of the type " + found.name() + ", not " + declared);
            }
            return declared == null ? found.name() : declared;
        }

        private static boolean isPrimitive(String type) {
            return Character.isLowerCase(type.charAt(0)) && type.indexOf('.') < 0;
        }

        private static boolean fits(Primitive found, String declared) {
            if (!isPrimitive(declared)) {
                return false;
            }
            Primitive wanted = new Primitive(declared);
            if (found.isInteger()) {
                return wanted.isNumber();
            }
            boolean isBoolean = found.name().equals("boolean");
            if (isBoolean || found.isNumber()) {
                return found.name().equals(declared);
            }
            return !wanted.isNumber() && !declared.equals("boolean");
        }

        private SqlType sqlType(Column column, @Nullable String type) {
            if (column.isCollection()) {
                return SqlType.JSON;
            }
            if (column.ansiType() != null) {
                Optional<SqlType> tagged = SqlType.ofAnsi(column.ansiType());
                if (tagged.isEmpty()) {
                    fault(
                            ViewProblem.WRONG_TYPE,
                            column.element() + ".tag",
                            "the type " + column.ansiType() + " is not known here");
                }
                return tagged.orElse(SqlType.TEXT);
            }
            if (type == null) {
                return SqlType.TEXT;
            }
            return isPrimitive(type) ? SqlType.of(new Primitive(type)) : SqlType.JSON;
        }

        private Compiled path(String place, String path, ElementType self) {
            String outer = element;
            element = place;
            try {
                return paths.compile(path, self);
            } catch (PathFault fault) {
                fault(ViewProblem.valueOf(fault.problem().name()), place, String.valueOf(fault.getMessage()));
                return PathCompiler.nothing();
            } catch (StackOverflowError deep) {
                fault(ViewProblem.BAD_FHIRPATH, place, "the expression is nested too deep");
                return PathCompiler.nothing();
            } finally {
                element = outer;
            }
        }

        private void fault(ViewProblem problem, String place, String detail) {
            faults.add(new ViewFault(problem, place, detail));
        }
    }

    private static Reading reading(boolean isDecimal) {
        return value -> {
            if (value.isTextual()) {
                return value.textValue();
            }
            if (value.isBoolean()) {
                return value.booleanValue();
            }
            if (value.isNumber()) {
                return isDecimal ? value.decimalValue() : value.numberValue();
            }
            return value;
        };
    }
}
