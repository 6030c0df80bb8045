package cn.medalliance.indicators;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kotlin.Pair;
import org.cqframework.cql.cql2elm.CqlCompilerException;
import org.cqframework.cql.cql2elm.LibraryManager;
import org.cqframework.cql.cql2elm.ModelManager;
import org.cqframework.cql.cql2elm.StringLibrarySourceProvider;
import org.cqframework.cql.cql2elm.model.CompiledLibrary;
import org.cqframework.cql.cql2elm.quick.FhirLibrarySourceProvider;
import org.hl7.elm.r1.VersionedIdentifier;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.data.CompositeDataProvider;
import org.opencds.cqf.cql.engine.execution.CqlEngine;
import org.opencds.cqf.cql.engine.execution.Environment;
import org.opencds.cqf.cql.engine.execution.EvaluationParams;
import org.opencds.cqf.cql.engine.execution.EvaluationResult;
import org.opencds.cqf.cql.engine.execution.EvaluationResults;
import org.opencds.cqf.cql.engine.execution.ExpressionResult;
import org.opencds.cqf.cql.engine.fhir.model.R4FhirModelResolver;
import org.opencds.cqf.cql.engine.runtime.Date;
import org.opencds.cqf.cql.engine.runtime.Interval;
import org.opencds.cqf.cql.engine.runtime.Tuple;

/**
 * What the guide's CQL says of a county that is held in memory.
 *
 * <p>The libraries are translated once; a translation with a fault or a warning breaks.
 */
final class CqlOracle {

    private static final Path FOLDER = Path.of("../ig/input/cql");
    private static final String COMMON = "McaIndicators";
    private static final String VERSION = "0.1.0";
    private static final String FHIR = "http://hl7.org/fhir";
    private static final String UNITS = "Units";
    private static final List<String> POPULATIONS =
            List.of("Initial Population", "Denominator", "Denominator Exclusion", "Numerator");

    /** The options' names in the document, and the parameters of the common library. */
    private static final Map<String, String> PARAMETERS = Map.of(
            "norm", "Norm",
            "visitWays", "Visit Ways",
            "controlSource", "Control Source",
            "hba1c", "HbA1c",
            "spirometry", "Spirometry");

    /** FHIR as the translator knows it; it takes a while to read. */
    private static final ModelManager MODELS = new ModelManager();

    private final LibraryManager libraries;
    private final Map<VersionedIdentifier, List<String>> ofPeople = new HashMap<>();
    private final Map<VersionedIdentifier, List<String>> ofTheCounty = new HashMap<>();

    CqlOracle() {
        this(sources());
    }

    /** With these texts of the libraries, by name. */
    CqlOracle(Map<String, String> sources) {
        libraries = new LibraryManager(MODELS);
        libraries
                .getLibrarySourceLoader()
                .registerProvider(new StringLibrarySourceProvider(new ArrayList<>(sources.values())));
        libraries.getLibrarySourceLoader().registerProvider(new FhirLibrarySourceProvider());
        for (String name : sources.keySet()) {
            CompiledLibrary library = compile(name);
            if (!name.equals(COMMON)) {
                boolean units = library.resolveExpressionRef(UNITS) != null;
                boolean whole = units
                        && "Unfiltered"
                                .equals(Objects.requireNonNull(library.resolveExpressionRef(UNITS))
                                        .getContext());
                (whole ? ofTheCounty : ofPeople).put(identifier(name), units ? List.of(UNITS) : POPULATIONS);
            }
        }
    }

    private CompiledLibrary compile(String name) {
        List<CqlCompilerException> faults = new ArrayList<>();
        CompiledLibrary library = libraries.resolveLibrary(identifier(name), faults);
        if (!faults.isEmpty()) {
            throw new IllegalStateException(faults.stream()
                    .map(fault -> name + " "
                            + (fault.getLocator() == null
                                    ? ""
                                    : fault.getLocator().toLocator()) + " " + fault.getSeverity() + " "
                            + fault.getMessage())
                    .collect(Collectors.joining("\n")));
        }
        return library;
    }

    /** The texts of the libraries by name. */
    static Map<String, String> sources() {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".cql")).toList()) {
                String name = file.getFileName().toString();
                sources.put(name.substring(0, name.length() - ".cql".length()), Files.readString(file));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return sources;
    }

    private static VersionedIdentifier identifier(String name) {
        return new VersionedIdentifier().withId(name).withVersion(VERSION);
    }

    /** The ids of the indicators that there is CQL for. */
    SortedSet<String> indicators() {
        SortedSet<String> names = new TreeSet<>();
        ofPeople.keySet().forEach(each -> names.add(Objects.requireNonNull(each.getId())));
        ofTheCounty.keySet().forEach(each -> names.add(Objects.requireNonNull(each.getId())));
        return names;
    }

    /**
     * Those in the initial population of each indicator.
     *
     * @param county everything about its people, and the organisations and teams that they refer to
     */
    SortedSet<Unit> answer(List<? extends IBaseResource> county, Question question) {
        CountyRecords records = new CountyRecords(county);
        CompositeDataProvider data =
                new CompositeDataProvider(new R4FhirModelResolver(FhirContext.forR4Cached()), records);
        CqlEngine engine = new CqlEngine(
                new Environment(libraries, Map.of(FHIR, data)), EnumSet.of(CqlEngine.Options.EnableExpressionCaching));
        SortedSet<Unit> units = new TreeSet<>();
        for (String person : records.people()) {
            collect(engine, ofPeople, new Pair<>("Patient", person), question, units);
        }
        collect(engine, ofTheCounty, null, question, units);
        return units;
    }

    private static void collect(
            CqlEngine engine,
            Map<VersionedIdentifier, List<String>> libraries,
            @Nullable Pair<String, Object> context,
            Question question,
            SortedSet<Unit> units) {
        if (libraries.isEmpty()) {
            return;
        }
        EvaluationParams.Builder parameters = new EvaluationParams.Builder();
        libraries.forEach((library, expressions) -> {
            EvaluationParams.LibraryParams.Builder asked = new EvaluationParams.LibraryParams.Builder();
            asked.expressions(expressions);
            parameters.library(library, asked.build());
        });
        parameters.setContextParameter(context);
        parameters.setParameters(parameters(question));
        parameters.setEvaluationDateTime(ZonedDateTime.of(question.asOf(), LocalTime.NOON, ZoneOffset.ofHours(8)));
        EvaluationResults results = engine.evaluate(parameters.build());
        results.getExceptions().values().forEach(failure -> {
            throw new IllegalStateException(String.valueOf(context), failure);
        });
        results.getResults().forEach((library, result) -> {
            String indicator = Objects.requireNonNull(library.getId());
            List<String> expressions = libraries.entrySet().stream()
                    .filter(each -> indicator.equals(each.getKey().getId()))
                    .findFirst()
                    .orElseThrow()
                    .getValue();
            if (expressions.equals(POPULATIONS)) {
                addPerson(indicator, Objects.requireNonNull(context).getSecond().toString(), result, units);
            } else {
                addUnits(indicator, result, units);
            }
        });
    }

    private static void addPerson(String indicator, String person, EvaluationResult result, SortedSet<Unit> units) {
        if (isTrue(value(result, "Initial Population"))) {
            units.add(Unit.of(
                    indicator,
                    person,
                    isTrue(value(result, "Denominator")),
                    isTrue(value(result, "Denominator Exclusion")),
                    isTrue(value(result, "Numerator")),
                    null));
        }
    }

    private static void addUnits(String indicator, EvaluationResult result, SortedSet<Unit> units) {
        for (Object each : (Iterable<?>) Objects.requireNonNull(value(result, UNITS))) {
            Map<String, @Nullable Object> unit = ((Tuple) each).getElements();
            units.add(Unit.of(
                    indicator,
                    String.valueOf(unit.get("key")),
                    isTrue(unit.get("denominator")),
                    isTrue(unit.get("exclusion")),
                    isTrue(unit.get("numerator")),
                    (BigDecimal) unit.get("amount")));
        }
    }

    private static @Nullable Object value(EvaluationResult result, String expression) {
        ExpressionResult found = result.get(expression);
        return found == null ? null : found.getValue();
    }

    private static boolean isTrue(@Nullable Object value) {
        return Boolean.TRUE.equals(value);
    }

    private static Map<String, Object> parameters(Question question) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put(
                "Measurement Period", new Interval(day(question.first()), true, day(question.last()), true, null));
        parameters.put("As Of", day(question.asOf()));
        question.options().forEach((option, value) -> {
            String parameter = PARAMETERS.get(option);
            if (parameter == null) {
                throw new IllegalArgumentException("no indicator has an option " + option);
            }
            parameters.put(parameter, value);
        });
        return parameters;
    }

    private static Date day(LocalDate day) {
        return new Date(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
