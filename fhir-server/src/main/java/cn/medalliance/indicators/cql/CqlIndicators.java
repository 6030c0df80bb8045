package cn.medalliance.indicators.cql;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.guide.Guide;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kotlin.Pair;
import org.cqframework.cql.cql2elm.CqlCompilerOptions;
import org.cqframework.cql.cql2elm.LibraryManager;
import org.cqframework.cql.cql2elm.ModelManager;
import org.cqframework.cql.cql2elm.model.CompiledLibrary;
import org.cqframework.cql.elm.serializing.ElmJsonLibraryReader;
import org.hl7.elm.r1.ExpressionDef;
import org.hl7.elm.r1.Library;
import org.hl7.elm.r1.VersionedIdentifier;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.execution.CqlEngine;
import org.opencds.cqf.cql.engine.execution.Environment;
import org.opencds.cqf.cql.engine.execution.EvaluationParams;
import org.opencds.cqf.cql.engine.execution.EvaluationResult;
import org.opencds.cqf.cql.engine.execution.EvaluationResults;
import org.opencds.cqf.cql.engine.execution.ExpressionResult;
import org.opencds.cqf.cql.engine.fhir.model.R4FhirModelResolver;
import org.opencds.cqf.cql.engine.model.CachingModelResolverDecorator;
import org.opencds.cqf.cql.engine.model.ModelResolver;
import org.opencds.cqf.cql.engine.runtime.Tuple;

/**
 * What the guide's CQL says of somebody.
 *
 * <p>The libraries were translated when the guide was built; here they are read, once. For several threads: an evaluation has an engine of
 * its own, and what all share is not written any more, be it to translate what is missing.
 */
public final class CqlIndicators {

    private static final String UNITS = "Units";
    private static final String UNFILTERED = "Unfiltered";
    private static final List<String> POPULATIONS =
            List.of("Initial Population", "Denominator", "Denominator Exclusion", "Numerator");

    private final LibraryManager libraries;
    private final ModelResolver model;
    private final SortedMap<String, Logic> logics = new TreeMap<>();

    /**
     * The library of an indicator.
     *
     * @param expressions what is evaluated of it
     * @param isOfAll whether it is of all records at once, and not of a person
     */
    private record Logic(VersionedIdentifier library, List<String> expressions, boolean isOfAll) {

        boolean isOfUnits() {
            return expressions.contains(UNITS);
        }
    }

    private CqlIndicators(Collection<String> texts) {
        ElmJsonLibraryReader reader = new ElmJsonLibraryReader();
        Map<VersionedIdentifier, CompiledLibrary> all = new HashMap<>();
        for (String text : texts) {
            Library library = reader.read(text);
            ListUnions.tell(library);
            VersionedIdentifier identifier = Objects.requireNonNull(library.getIdentifier());
            CompiledLibrary whole = new CompiledLibrary();
            whole.setIdentifier(identifier);
            whole.setLibrary(library);
            all.put(identifier, whole);
            logic(library).ifPresent(logic -> logics.put(String.valueOf(identifier.getId()), logic));
        }
        libraries = new LibraryManager(new ModelManager(), CqlCompilerOptions.defaultOptions(), Map.copyOf(all));
        // With definitions of its own: the resolver registers a type there.
        model = new CachingModelResolverDecorator(new R4FhirModelResolver(FhirContext.forR4()));
    }

    /** Reads the guide's libraries, which takes a second or two. */
    public static CqlIndicators of(Guide guide) {
        return new CqlIndicators(guide.elm().values());
    }

    /** None of a library that says neither units nor populations: it is one for the others. */
    private static Optional<Logic> logic(Library library) {
        VersionedIdentifier identifier = Objects.requireNonNull(library.getIdentifier());
        List<ExpressionDef> all =
                Objects.requireNonNull(library.getStatements()).getDef();
        for (ExpressionDef each : all) {
            if (UNITS.equals(each.getName())) {
                return Optional.of(new Logic(identifier, List.of(UNITS), UNFILTERED.equals(each.getContext())));
            }
        }
        return all.stream().anyMatch(each -> POPULATIONS.get(0).equals(each.getName()))
                ? Optional.of(new Logic(identifier, POPULATIONS, false))
                : Optional.empty();
    }

    /** The ids of the indicators of which there is CQL about a person. */
    public Set<String> ofPeople() {
        return ids(false);
    }

    /** The ids of those of which there is CQL about all records at once. */
    public Set<String> ofAll() {
        return ids(true);
    }

    private Set<String> ids(boolean areOfAll) {
        return logics.entrySet().stream()
                .filter(each -> each.getValue().isOfAll() == areOfAll)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Whom or what of a person some indicators count.
     *
     * @param indicators of {@link #ofPeople}
     * @param person id of the Patient
     * @param most how long it may take
     * @return of each indicator, none where it does not count the person
     * @throws NotEvaluatedException when it took longer, or failed
     */
    public SortedMap<String, List<CountedUnit>> ofPerson(
            Collection<String> indicators, String person, CqlQuestion question, CqlRecords records, Duration most) {
        return evaluate(indicators, person, question, records, most);
    }

    /** The same of {@link #ofAll}: of all records there are. */
    public SortedMap<String, List<CountedUnit>> ofAll(
            Collection<String> indicators, CqlQuestion question, CqlRecords records, Duration most) {
        return evaluate(indicators, null, question, records, most);
    }

    private SortedMap<String, List<CountedUnit>> evaluate(
            Collection<String> indicators,
            @Nullable String person,
            CqlQuestion question,
            CqlRecords records,
            Duration most) {
        EvaluationParams.Builder asked = new EvaluationParams.Builder();
        for (String indicator : indicators) {
            Logic logic = logic(indicator);
            EvaluationParams.LibraryParams.Builder expressions = new EvaluationParams.LibraryParams.Builder();
            expressions.expressions(logic.expressions());
            asked.library(logic.library(), expressions.build());
        }
        asked.setContextParameter(person == null ? null : new Pair<>("Patient", person));
        asked.setParameters(question.inCql());
        asked.setEvaluationDateTime(question.askedAt());
        CqlEngine engine = new CqlEngine(
                new Environment(libraries, GivenRecords.of(model, records, new Deadline(most))),
                EnumSet.of(CqlEngine.Options.EnableExpressionCaching));
        EvaluationResults results = engine.evaluate(asked.build());
        results.getExceptions().values().stream().findFirst().ifPresent(failure -> {
            throw new NotEvaluatedException(isTooLong(failure), failure);
        });
        SortedMap<String, List<CountedUnit>> units = new TreeMap<>();
        results.getResults().forEach((library, result) -> {
            String indicator = Objects.requireNonNull(library.getId());
            units.put(indicator, logic(indicator).isOfUnits() ? units(result) : ofPerson(person, result));
        });
        return units;
    }

    private Logic logic(String indicator) {
        Logic logic = logics.get(indicator);
        if (logic == null) {
            throw new IllegalArgumentException("no CQL of " + indicator);
        }
        return logic;
    }

    private static boolean isTooLong(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof Deadline.PassedException) {
                return true;
            }
        }
        return false;
    }

    private static List<CountedUnit> ofPerson(@Nullable String person, EvaluationResult result) {
        return !isTrue(value(result, POPULATIONS.get(0)))
                ? List.of()
                : List.of(new CountedUnit(
                        Objects.requireNonNull(person),
                        isTrue(value(result, POPULATIONS.get(1))),
                        isTrue(value(result, POPULATIONS.get(2))),
                        isTrue(value(result, POPULATIONS.get(3))),
                        null));
    }

    private static List<CountedUnit> units(EvaluationResult result) {
        List<CountedUnit> units = new ArrayList<>();
        for (Object each : (Iterable<?>) Objects.requireNonNull(value(result, UNITS))) {
            Map<String, ? extends @Nullable Object> unit = ((Tuple) each).getElements();
            units.add(new CountedUnit(
                    String.valueOf(unit.get("key")),
                    isTrue(unit.get("denominator")),
                    isTrue(unit.get("exclusion")),
                    isTrue(unit.get("numerator")),
                    (BigDecimal) unit.get("amount")));
        }
        return units;
    }

    private static @Nullable Object value(EvaluationResult result, String expression) {
        ExpressionResult found = result.get(expression);
        return found == null ? null : found.getValue();
    }

    private static boolean isTrue(@Nullable Object value) {
        return Boolean.TRUE.equals(value);
    }
}
