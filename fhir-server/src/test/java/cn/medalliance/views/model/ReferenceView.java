package cn.medalliance.views.model;

import cn.medalliance.fhir.path.PathParser;
import cn.medalliance.views.model.ViewDefinition.Column;
import cn.medalliance.views.model.ViewDefinition.Select;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.context.IWorkerContext;
import org.hl7.fhir.r4.fhirpath.BaseHostServices;
import org.hl7.fhir.r4.fhirpath.FHIRPathEngine;
import org.hl7.fhir.r4.fhirpath.FHIRPathFunctionDefinition;
import org.hl7.fhir.r4.fhirpath.FHIRPathUtilityClasses.FunctionDetails;
import org.hl7.fhir.r4.fhirpath.TypeDetails;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.utilities.fhirpath.FHIRPathConstantEvaluationMode;
import org.jspecify.annotations.Nullable;

/** The specification's algorithm word for word, with HL7's FHIRPath engine on HAPI's objects: slow, and beyond doubt. */
final class ReferenceView {

    private final FHIRPathEngine engine;
    private final ViewDefinition view;
    private int rowIndex;

    ReferenceView(IWorkerContext worker, ViewDefinition view) {
        this.view = view;
        engine = new FHIRPathEngine(worker);
        engine.setHostServices(new Host(worker));
    }

    /** Rows as text: names and values. */
    List<String> rows(Resource resource) {
        if (!resource.fhirType().equals(view.resource())) {
            return List.of();
        }
        rowIndex = 0;
        for (ViewDefinition.Where where : view.wheres()) {
            if (!engine.convertToBoolean(evaluate(resource, resource, where.path()))) {
                return List.of();
            }
        }
        List<Map<String, String>> rows = List.of(Map.of());
        for (Select select : view.selects()) {
            rows = product(rows, rows(select, resource, resource, 0));
        }
        return rows.stream().map(String::valueOf).toList();
    }

    private List<Map<String, String>> rows(Select select, Resource resource, Base here, int index) {
        List<Map<String, String>> all = new ArrayList<>();
        List<Base> items = items(select, resource, here);
        boolean isIteration = select.forEach() != null
                || select.forEachOrNull() != null
                || !select.repeat().isEmpty();
        for (int at = 0; at < items.size(); at++) {
            int own = isIteration ? at : index;
            List<Map<String, String>> rows = List.of(columns(select, resource, items.get(at), own));
            for (Select nested : select.selects()) {
                rows = product(rows, rows(nested, resource, items.get(at), own));
            }
            if (!select.unionAll().isEmpty()) {
                List<Map<String, String>> union = new ArrayList<>();
                for (Select branch : select.unionAll()) {
                    union.addAll(rows(branch, resource, items.get(at), own));
                }
                rows = product(rows, union);
            }
            all.addAll(rows);
        }
        if (items.isEmpty() && select.forEachOrNull() != null) {
            Map<String, String> none = new LinkedHashMap<>();
            select.columns()
                    .forEach(column -> none.put(column.name(), column.path().equals("%rowIndex") ? "0" : "null"));
            all.add(none);
        }
        return all;
    }

    private List<Base> items(Select select, Resource resource, Base here) {
        if (select.forEach() != null) {
            return evaluate(resource, here, select.forEach());
        }
        if (select.forEachOrNull() != null) {
            return evaluate(resource, here, select.forEachOrNull());
        }
        if (select.repeat().isEmpty()) {
            return List.of(here);
        }
        List<Base> all = new ArrayList<>();
        below(select, resource, here, all);
        return all;
    }

    private void below(Select select, Resource resource, Base here, List<Base> all) {
        for (String path : select.repeat()) {
            for (Base item : evaluate(resource, here, path)) {
                all.add(item);
                below(select, resource, item, all);
            }
        }
    }

    private Map<String, String> columns(Select select, Resource resource, Base here, int index) {
        Map<String, String> row = new LinkedHashMap<>();
        rowIndex = index;
        for (Column column : select.columns()) {
            List<Base> values = evaluate(resource, here, column.path()).stream()
                    .filter(value -> value.primitiveValue() != null)
                    .toList();
            if (values.size() > 1) {
                throw new AssertionError(column.element() + " has several values");
            }
            row.put(
                    column.name(),
                    values.isEmpty() ? "null" : text(values.get(0).primitiveValue(), column.type()));
        }
        return row;
    }

    static String text(@Nullable String value, @Nullable String type) {
        return "decimal".equals(type) && value != null
                ? new BigDecimal(value).stripTrailingZeros().toPlainString()
                : String.valueOf(value);
    }

    private static List<Map<String, String>> product(List<Map<String, String>> left, List<Map<String, String>> right) {
        List<Map<String, String>> product = new ArrayList<>();
        for (Map<String, String> one : left) {
            for (Map<String, String> other : right) {
                Map<String, String> both = new LinkedHashMap<>(one);
                both.putAll(other);
                product.add(both);
            }
        }
        return product;
    }

    private List<Base> evaluate(Resource resource, Base here, String path) {
        return engine.evaluate(null, resource, resource, here, path);
    }

    private final class Host extends BaseHostServices {

        Host(IWorkerContext worker) {
            super(worker);
            registerFunction(new Key(PathParser.RESOURCE_KEY, 0));
            registerFunction(new Key(PathParser.REFERENCE_KEY, 1));
        }

        @Override
        public List<Base> resolveConstant(
                FHIRPathEngine of, @Nullable Object context, String name, FHIRPathConstantEvaluationMode mode) {
            if (name.endsWith("rowIndex")) {
                return List.of(new IntegerType(rowIndex));
            }
            throw new AssertionError(name);
        }

        @Override
        public boolean log(String argument, List<Base> focus) {
            return false;
        }

        @Override
        public Base resolveReference(FHIRPathEngine of, @Nullable Object context, String url, @Nullable Base referrer) {
            throw new AssertionError(url);
        }

        @Override
        public boolean conformsToProfile(FHIRPathEngine of, @Nullable Object context, Base item, String url) {
            throw new AssertionError(url);
        }

        @Override
        public ValueSet resolveValueSet(FHIRPathEngine of, @Nullable Object context, String url) {
            throw new AssertionError(url);
        }

        @Override
        public boolean paramIsType(String name, int index) {
            return true;
        }
    }

    private static final class Key extends FHIRPathFunctionDefinition {

        private final String name;
        private final int parameters;

        Key(String name, int parameters) {
            this.name = name;
            this.parameters = parameters;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public FunctionDetails details() {
            return new FunctionDetails(name, 0, parameters);
        }

        @Override
        public TypeDetails check(
                FHIRPathEngine of, @Nullable Object context, TypeDetails focus, List<TypeDetails> given) {
            throw new AssertionError(name);
        }

        @Override
        public List<Base> execute(
                FHIRPathEngine of, @Nullable Object context, List<Base> focus, List<List<Base>> given) {
            List<Base> keys = new ArrayList<>();
            for (Base each : focus) {
                if (each instanceof Resource resource) {
                    keys.add(new StringType(resource.getIdElement().getIdPart()));
                } else if (each instanceof Reference reference) {
                    IdType id = new IdType(reference.getReference());
                    boolean isOfType = given.isEmpty()
                            || given.get(0).isEmpty()
                            || given.get(0).get(0).primitiveValue().equals("FHIR." + id.getResourceType());
                    if (id.hasIdPart() && id.hasResourceType() && isOfType) {
                        keys.add(new StringType(id.getIdPart()));
                    }
                }
            }
            return keys;
        }
    }
}
