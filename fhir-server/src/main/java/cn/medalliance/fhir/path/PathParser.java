package cn.medalliance.fhir.path;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.exceptions.FHIRException;
import org.hl7.fhir.r4.context.IWorkerContext;
import org.hl7.fhir.r4.fhirpath.BaseHostServices;
import org.hl7.fhir.r4.fhirpath.ExpressionNode;
import org.hl7.fhir.r4.fhirpath.FHIRPathEngine;
import org.hl7.fhir.r4.fhirpath.FHIRPathFunctionDefinition;
import org.hl7.fhir.r4.fhirpath.FHIRPathUtilityClasses.FunctionDetails;
import org.hl7.fhir.r4.fhirpath.TypeDetails;
import org.hl7.fhir.r4.hapi.ctx.HapiWorkerContext;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.ValueSet;
import org.jspecify.annotations.Nullable;

/** HL7's FHIRPath parser, made to know SQL on FHIR's two functions. It parses alone: it is given no definitions. */
public final class PathParser {

    public static final String RESOURCE_KEY = "getResourceKey";
    public static final String REFERENCE_KEY = "getReferenceKey";

    private final FHIRPathEngine engine;

    public PathParser(FhirContext fhir) {
        IWorkerContext nothing = new HapiWorkerContext(fhir, new PrePopulatedValidationSupport(fhir));
        engine = new FHIRPathEngine(nothing);
        engine.setHostServices(new Keys(nothing));
    }

    /** A parser is not for several threads. */
    public synchronized ExpressionNode parse(String path) {
        try {
            return engine.parse(path);
        } catch (FHIRException | IndexOutOfBoundsException | NullPointerException | NumberFormatException wrong) {
            // HL7's lexer throws whatever it stumbles over.
            throw new PathFault(PathFault.Problem.BAD_FHIRPATH, "no FHIRPath: " + wrong.getMessage());
        }
    }

    private static final class Keys extends BaseHostServices {

        Keys(IWorkerContext context) {
            super(context);
            registerFunction(new Key(RESOURCE_KEY, 0));
            registerFunction(new Key(REFERENCE_KEY, 1));
        }

        @Override
        public boolean log(String argument, List<Base> focus) {
            return false;
        }

        @Override
        public Base resolveReference(
                FHIRPathEngine engine, @Nullable Object context, String url, @Nullable Base referrer) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean conformsToProfile(FHIRPathEngine engine, @Nullable Object context, Base item, String url) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ValueSet resolveValueSet(FHIRPathEngine engine, @Nullable Object context, String url) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean paramIsType(String name, int index) {
            return name.equals(REFERENCE_KEY);
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
                FHIRPathEngine engine, @Nullable Object context, TypeDetails focus, List<TypeDetails> parameters) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Base> execute(
                FHIRPathEngine engine, @Nullable Object context, List<Base> focus, List<List<Base>> parameters) {
            throw new UnsupportedOperationException();
        }
    }
}
