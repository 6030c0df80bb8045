package cn.medalliance.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.WholeTests;
import cn.medalliance.security.SecuredServer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The SQL of the indicators says of each person, and of each other unit, what their CQL says, and what the document says. */
@ServerIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IndicatorProofIT {

    private static final int RESIDENTS = 200;
    private static final int WHOLE_RESIDENTS = 2_000;
    private static final int WHOLE_COUNTIES = 20;

    private final SecuredServer server;
    private final CqlOracle oracle = new CqlOracle();
    private SqlIndicators sql;

    IndicatorProofIT(SecuredServer server) {
        this.server = server;
    }

    @BeforeAll
    void begin() throws SQLException {
        sql = new SqlIndicators(server.database());
    }

    @AfterAll
    void end() {
        sql.close();
    }

    @ParameterizedTest
    @EnumSource
    void theSqlPutsEverybodyWhereTheDocumentAndTheCqlDo(Variant variant) throws SQLException {
        List<Resource> cohort = BoundaryCohort.resources(variant);
        sql.fill(cohort);
        assertSame(oracle.answer(cohort, variant.question()), sql.answer(oracle.indicators(), variant.question()));
    }

    static LongStream seeds() {
        return WholeTests.areAsked() ? LongStream.rangeClosed(1, WHOLE_COUNTIES) : LongStream.of(1);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void ofACountyByChanceBothSayTheSame(long seed) throws SQLException {
        List<Resource> county = RandomCounty.resources(seed, WholeTests.areAsked() ? WHOLE_RESIDENTS : RESIDENTS);
        sql.fill(county);
        for (Question question : questions()) {
            assertSame(oracle.answer(county, question), sql.answer(oracle.indicators(), question));
        }
    }

    private static List<Question> questions() {
        List<Question> questions = new ArrayList<>(List.of(RandomCounty.YEAR));
        if (WholeTests.areAsked()) {
            questions.add(RandomCounty.YEAR.with("norm", "strict"));
            questions.add(RandomCounty.YEAR.with("visitWays", "any"));
            questions.add(RandomCounty.YEAR.with("controlSource", "face-to-face"));
            questions.add(RandomCounty.YEAR.with("hba1c", "all"));
            questions.add(RandomCounty.YEAR.with("spirometry", "not-required"));
            questions.add(Question.of("2025-07-01", "2025-09-30", "2025-10-20"));
        }
        return questions;
    }

    /** What was kept before half of a county came is, when it has come, what is worked out of all. */
    @Test
    void whatIsKeptFollows() throws SQLException {
        List<Resource> county = RandomCounty.resources(2, RESIDENTS);
        List<Resource> first = half(county, 0);
        sql.fill(first);
        SortedSet<Unit> before = sql.answer(oracle.indicators(), RandomCounty.YEAR);
        sql.add(half(county, 1), RandomCounty.YEAR);
        SortedSet<Unit> followed = sql.answer(oracle.indicators(), RandomCounty.YEAR);
        sql.fill(county);
        SortedSet<Unit> all = sql.answer(oracle.indicators(), RandomCounty.YEAR);
        assertThat(before).isNotEqualTo(all);
        assertSame(all, followed);
    }

    /** Every other resource of people; all of the others in the first half. */
    private static List<Resource> half(List<Resource> county, int which) {
        Set<String> ofNobody =
                Set.of("Organization", "PractitionerRole", "Practitioner", "Location", "CareTeam", "Patient");
        return IntStream.range(0, county.size())
                .filter(index -> ofNobody.contains(county.get(index).fhirType()) ? which == 0 : index % 2 == which)
                .mapToObj(county::get)
                .toList();
    }

    private static void assertSame(SortedSet<Unit> expected, SortedSet<Unit> found) {
        SortedSet<Unit> missing = new TreeSet<>(expected);
        missing.removeAll(found);
        SortedSet<Unit> wrong = new TreeSet<>(found);
        wrong.removeAll(expected);
        List<String> differing = Stream.concat(
                        missing.stream().map(unit -> "CQL only " + unit),
                        wrong.stream().map(unit -> "SQL only " + unit))
                .limit(40)
                .toList();
        assertThat(differing).isEmpty();
    }
}
