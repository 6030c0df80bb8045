package cn.medalliance.indicators;

import cn.medalliance.guide.Guide;
import cn.medalliance.indicators.cql.CountedUnit;
import cn.medalliance.indicators.cql.CqlIndicators;
import cn.medalliance.indicators.cql.CqlQuestion;
import cn.medalliance.indicators.model.MeasurePeriod;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hl7.fhir.instance.model.api.IBaseResource;

/** What the guide's CQL says of a county that is held in memory: the server's evaluation, person by person. */
final class CqlOracle {

    private static final Duration LONG = Duration.ofMinutes(10);

    private final CqlIndicators cql = CqlIndicators.of(Guide.load());

    /** The ids of the indicators that there is CQL for. */
    SortedSet<String> indicators() {
        SortedSet<String> names = new TreeSet<>(cql.ofPeople());
        names.addAll(cql.ofAll());
        return names;
    }

    /**
     * Those in the initial population of each indicator.
     *
     * @param county everything about its people, and the organisations and teams that they refer to
     */
    SortedSet<Unit> answer(List<? extends IBaseResource> county, Question question) {
        CountyRecords records = new CountyRecords(county);
        CqlQuestion asked = new CqlQuestion(
                new MeasurePeriod(question.first(), question.last()),
                question.asOf(),
                SqlIndicators.options(question.options()));
        SortedSet<Unit> units = new TreeSet<>();
        for (String person : records.people()) {
            add(cql.ofPerson(cql.ofPeople(), person, asked, records.of(person), LONG), units);
        }
        add(cql.ofAll(cql.ofAll(), asked, records.all(), LONG), units);
        return units;
    }

    private static void add(Map<String, List<CountedUnit>> counted, SortedSet<Unit> units) {
        counted.forEach((indicator, of) -> of.forEach(unit -> units.add(Unit.of(
                indicator, unit.key(), unit.denominator(), unit.exclusion(), unit.numerator(), unit.amount()))));
    }
}
