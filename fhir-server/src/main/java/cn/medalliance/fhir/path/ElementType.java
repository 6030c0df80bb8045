package cn.medalliance.fhir.path;

import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import java.util.List;
import java.util.Set;

/** What an expression's items are, as far as the definitions of R4 tell. */
public sealed interface ElementType {

    /** A value; FHIRPath's own types are named as FHIR's, such as {@code boolean}. */
    record Primitive(String name) implements ElementType {

        static final Primitive BOOLEAN = new Primitive("boolean");
        static final Primitive STRING = new Primitive("string");
        static final Primitive INTEGER = new Primitive("integer");
        static final Primitive DECIMAL = new Primitive("decimal");
        static final Primitive DATE = new Primitive("date");
        static final Primitive DATE_TIME = new Primitive("dateTime");
        static final Primitive TIME = new Primitive("time");

        private static final Set<String> INTEGERS = Set.of("integer", "positiveInt", "unsignedInt", "integer64");
        private static final Set<String> DATES = Set.of("date", "dateTime", "instant");

        public boolean isInteger() {
            return INTEGERS.contains(name);
        }

        public boolean isNumber() {
            return isInteger() || name.equals("decimal");
        }

        public boolean isDate() {
            return DATES.contains(name);
        }

        public boolean isTime() {
            return name.equals("time");
        }

        public boolean isText() {
            return !isNumber() && !isDate() && !isTime() && !name.equals("boolean");
        }
    }

    /** A resource, a data type with parts, or an element of either. */
    record Complex(String name, BaseRuntimeElementCompositeDefinition<?> definition) implements ElementType {}

    /** An element such as {@code value[x]} of which nothing says yet which it is. */
    record Choice(String element, List<String> types) implements ElementType {}

    /** A resource of any type. */
    record AnyResource() implements ElementType {}

    /** What lies below an element that R4 does not have. */
    record Unknown() implements ElementType {}

    /** Nothing at all, as of {@code {}}. */
    record Nothing() implements ElementType {}
}
