package cn.medalliance.indicators;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import cn.medalliance.AtOnce;
import cn.medalliance.ServerApplication;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.WholeTests;
import cn.medalliance.indicators.kept.IndicatorCounts;
import cn.medalliance.indicators.kept.KeptIndicators;
import cn.medalliance.indicators.kept.Population;
import cn.medalliance.indicators.model.Counts;
import cn.medalliance.indicators.model.Indicator;
import cn.medalliance.indicators.model.IndicatorParameter;
import cn.medalliance.indicators.model.Indicators;
import cn.medalliance.indicators.model.MeasurePeriod;
import cn.medalliance.storage.InstalledData;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Contract;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportGroupPopulationComponent;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A report of one person, which CQL answers from what is stored, says what the kept tables say of the person: of a county by chance, of people on
 * both sides of each condition, and of one with thousands of observations.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnePersonIT {

    private static final int RESIDENTS = WholeTests.areAsked() ? 12 : 4;
    private static final String MANY = "of-many";
    private static final String SECOND = "second-of-a-contract";
    private static final MeasurePeriod YEAR = new MeasurePeriod(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
    private static final String AS_OF = "http://medalliance.example/fhir/StructureDefinition/report-as-of";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** What is no proportion, and what CQL counts of all records at once. */
    private static final Set<String> OF_THE_TABLES = Set.of("M13b", "M14", "M24");

    private final Path data;
    private ConfigurableApplicationContext context;
    private TestServer server;
    private Indicators indicators;
    private List<String> residents = List.of();

    OnePersonIT(@TempDir Path folder) {
        data = folder.resolve("data");
    }

    private record Case(
            Indicator indicator, String person, MeasurePeriod period, Map<IndicatorParameter, String> with) {

        String address() {
            return "Measure/" + indicator.measure() + "/$evaluate-measure?periodStart=" + period.first() + "&periodEnd="
                    + period.last() + "&subject=Patient/" + person
                    + with.entrySet().stream()
                            .map(each -> "&" + each.getKey().word() + "=" + each.getValue())
                            .collect(joining());
        }
    }

    @BeforeAll
    void bringThemIn() throws IOException {
        InstalledData.copyTo(data);
        List<Resource> county = RandomCounty.resources(5, RESIDENTS);
        residents = county.stream()
                .filter(Patient.class::isInstance)
                .map(CountyRecords::id)
                .toList();
        write(Stream.of(county, BoundaryCohort.resources(), ofMany())
                .flatMap(List::stream)
                .toList());
        context = SpringApplication.run(
                ServerApplication.class,
                "--server.port=0",
                "--medalliance.security.mode=open",
                "--medalliance.data=" + data);
        int port = ((ServletWebServerApplicationContext) context).getWebServer().getPort();
        server = new TestServer("http://localhost:" + port).withTimeout(PATIENCE);
        indicators = context.getBean(Indicators.class);
        load();
    }

    /** The organisations of the county and of the cohort are the same where they have one id. */
    private void write(List<Resource> resources) throws IOException {
        Map<String, Map<String, Resource>> byType = new TreeMap<>();
        resources.forEach(each -> byType.computeIfAbsent(each.fhirType(), type -> new LinkedHashMap<>())
                .putIfAbsent(CountyRecords.id(each), each));
        IParser parser = FhirContext.forR4Cached().newJsonParser();
        Path folder = Files.createDirectories(data.resolve("import").resolve("county"));
        for (Map.Entry<String, Map<String, Resource>> type : byType.entrySet()) {
            Files.write(
                    folder.resolve(type.getKey() + ".ndjson"),
                    type.getValue().values().stream()
                            .map(parser::encodeResourceToString)
                            .toList());
        }
    }

    private static List<Resource> ofMany() {
        Cohort cohort = new Cohort();
        Person person = cohort.person(MANY).born("1950-02-01").enrolled("htn", "2010-01-10");
        for (int month = 1; month <= 12; month++) {
            int systolic = 138 + month;
            person.visit("2025-%02d-05".formatted(month), "htn", visit -> visit.pressure(systolic, 80));
        }
        for (int number = 0; number < 5_000; number++) {
            String day = LocalDate.of(2012, 1, 1).plusDays(number).toString();
            String id = person.id("home-" + number);
            person.has(
                    number % 3 == 0
                            ? Shapes.glucose(id, person.id(), day, "6.1")
                            : Shapes.pressure(id, person.id(), day + "T08:00:00+08:00", 150, 95));
        }
        Contract ofBoth = Shapes.contract(person.id("contract"), MANY, "2025-01-01", "2027-12-31");
        person.has(ofBoth.addSubject(Shapes.to("Patient", SECOND)));
        cohort.person(SECOND).born("1951-02-01");
        return cohort.resources();
    }

    private void load() {
        Parameters parameters = new Parameters().addParameter("folder", "county");
        parameters.addParameter().setName("validate").setValue(new BooleanType(false));
        Answer answer = server.send("POST", "$import", TestServer.json(parameters), "Prefer", "respond-async");
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        Instant end = Instant.now().plus(PATIENCE);
        while (answer.status() == 202 && Instant.now().isBefore(end)) {
            sleep();
            answer = server.get("$import-status");
        }
        assertThat(answer.body()).contains("loaded");
        assertThat(answer.as(Parameters.class)
                        .getParameter("rejected")
                        .getValue()
                        .primitiveValue())
                .as(answer.body())
                .isEqualTo("0");
        Instant loaded = Instant.now();
        KeptIndicators kept = context.getBean(KeptIndicators.class);
        while (Instant.now().isBefore(end) && !isSince(kept, loaded)) {
            sleep();
        }
        assertThat(isSince(kept, loaded)).as("the tables are in step").isTrue();
    }

    private static boolean isSince(KeptIndicators kept, Instant loaded) {
        try {
            return kept.heldAt().isAfter(loaded);
        } catch (KeptIndicators.NotReadyException notYet) {
            return false;
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @AfterAll
    void stop() {
        context.close();
    }

    @Test
    void ofACountyByChanceBothSayTheSameWhateverIsAsked() {
        List<Case> cases = new ArrayList<>();
        for (Indicator indicator : workedOut()) {
            for (String person : residents) {
                cases.add(new Case(indicator, person, YEAR, Map.of()));
                for (IndicatorParameter parameter : IndicatorParameter.values()) {
                    if (indicator.query().orElseThrow().depends(parameter.inQueries())) {
                        String other = parameter.choices().get(1);
                        cases.add(new Case(indicator, person, YEAR, Map.of(parameter, other)));
                    }
                }
            }
        }
        assertSame(cases);
    }

    @Test
    void ofPeopleOnBothSidesOfEachConditionBothSayTheSame() {
        Set<Case> cases = new HashSet<>();
        for (Expected expected : BoundaryCohort.expected()) {
            Question question = expected.variant().question();
            cases.add(new Case(
                    indicators.find(expected.indicator()).orElseThrow(),
                    expected.person(),
                    new MeasurePeriod(question.first(), question.last()),
                    SqlIndicators.options(question.options())));
        }
        Map<String, Set<String>> said = assertSame(cases);
        assertThat(workedOut())
                .allSatisfy(indicator -> assertThat(said.get(indicator.id()))
                        .as("%s says more than one thing of them", indicator.id())
                        .hasSizeGreaterThan(1));
    }

    @Test
    void ofOneWithThousandsOfObservationsBothSayTheSame() {
        assertSame(workedOut().stream()
                .map(indicator -> new Case(indicator, MANY, YEAR, Map.of()))
                .toList());
        Case control = new Case(indicators.find("M02").orElseThrow(), MANY, YEAR, Map.of());
        assertThat(server.get(control.address())
                        .as(MeasureReport.class)
                        .getGroupFirstRep()
                        .getMeasureScore()
                        .getValue())
                .as("150 at the last visit of a person of 75")
                .isEqualByComparingTo("0");
    }

    @Test
    void aContractOfTwoIsThatOfTheFirst() {
        Indicator contracts = indicators.find("M18").orElseThrow();
        List<Case> both = Stream.of(MANY, SECOND)
                .map(person -> new Case(contracts, person, YEAR, Map.of()))
                .toList();
        assertSame(both);
        assertThat(both)
                .extracting(each -> counts(server.get(each.address()).as(MeasureReport.class)))
                .containsExactly(List.of(1, 1, 0, 1), List.of(1, 1, 0, 0));
    }

    @Test
    void whoAsksAtOnceIsAnsweredAsOneByOne() {
        List<Case> cases = workedOut().stream()
                .flatMap(indicator ->
                        residents.stream().limit(4).map(person -> new Case(indicator, person, YEAR, Map.of())))
                .toList();
        List<List<Integer>> oneByOne = cases.stream()
                .map(each -> counts(server.get(each.address()).as(MeasureReport.class)))
                .toList();
        List<List<List<Integer>>> atOnce = AtOnce.atOnce(
                6,
                client -> cases.stream()
                        .map(each -> counts(server.get(each.address()).as(MeasureReport.class)))
                        .toList());
        assertThat(atOnce).allSatisfy(answers -> assertThat(answers).isEqualTo(oneByOne));
    }

    private List<Indicator> workedOut() {
        return indicators.all().stream()
                .filter(each -> each.query().isPresent())
                .toList();
    }

    /** What was said of each indicator. */
    private Map<String, Set<String>> assertSame(Collection<Case> cases) {
        KeptIndicators kept = context.getBean(KeptIndicators.class);
        IndicatorCounts counts = context.getBean(IndicatorCounts.class);
        Map<String, Set<String>> said = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        for (Case each : inOrder(cases)) {
            Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            MeasureReport report = server.get(each.address()).as(MeasureReport.class);
            Instant asOf = ((DateTimeType) report.getExtensionByUrl(AS_OF).getValue())
                    .getValue()
                    .toInstant();
            if (asOf.isBefore(before) != OF_THE_TABLES.contains(each.indicator().id())) {
                wrong.add(each.address() + " holds as of " + asOf + ", asked at " + before);
            }
            long number = kept.find(each.indicator(), each.period(), each.with());
            Counts expected = counts.count(
                            each.indicator(),
                            number,
                            Population.EVERYBODY.ofPatients(List.of(each.person())),
                            List.of())
                    .total();
            String byCql = report.getGroupFirstRep().getPopulation().stream()
                    .map(population -> String.valueOf(population.getCount()))
                    .collect(joining(" ", "", " " + score(report)));
            String bySql = populations(each.indicator(), expected).stream()
                    .map(String::valueOf)
                    .collect(joining(
                            " ",
                            "",
                            " "
                                    + expected.score(each.indicator().scoring())
                                            .map(OnePersonIT::plain)
                                            .orElse("none")));
            if (!byCql.equals(bySql)) {
                wrong.add(each.address() + " says " + byCql + ", the tables " + bySql);
            }
            said.computeIfAbsent(each.indicator().id(), id -> new TreeSet<>()).add(bySql);
        }
        assertThat(wrong.stream().limit(40).collect(Collectors.joining("\n"))).isEmpty();
        return said;
    }

    /** Those of one question one after another, for the tables keep no more than some. */
    private static List<Case> inOrder(Collection<Case> cases) {
        return cases.stream()
                .sorted(Comparator.comparing(
                        each -> each.indicator().id() + each.period() + each.with() + each.person()))
                .toList();
    }

    private static List<Long> populations(Indicator indicator, Counts counts) {
        return switch (indicator.scoring()) {
            case PROPORTION, RATIO ->
                List.of(counts.initialPopulation(), counts.denominator(), counts.excluded(), counts.numerator());
            case CONTINUOUS_VARIABLE -> List.of(counts.initialPopulation(), counts.denominator());
            case COHORT -> List.of(counts.initialPopulation());
        };
    }

    private static String score(MeasureReport report) {
        return report.getGroupFirstRep().hasMeasureScore()
                ? plain(report.getGroupFirstRep().getMeasureScore().getValue())
                : "none";
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    private static List<Integer> counts(MeasureReport report) {
        return report.getGroupFirstRep().getPopulation().stream()
                .map(MeasureReportGroupPopulationComponent::getCount)
                .toList();
    }
}
