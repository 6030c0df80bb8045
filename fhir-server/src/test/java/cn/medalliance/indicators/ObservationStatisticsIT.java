package cn.medalliance.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.plans.ManagedResident;
import cn.medalliance.security.Alliance;
import cn.medalliance.security.SecuredServer;
import cn.medalliance.shared.ErrorCode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationComponentComponent;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.hl7.fhir.r4.model.UriType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code Observation/$stats}, {@code $distribution}, {@code $trend}: six residents of a clinic of their own, worked out by hand. */
@ServerIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ObservationStatisticsIT {

    private static final Duration COUNTED_WITHIN = Duration.ofSeconds(20);
    private static final String YEAR = "&periodStart=2024-01-01&periodEnd=2024-12-31";

    private final SecuredServer secured;
    private final TestServer open;
    private final String clinic;
    private final String first;

    ObservationStatisticsIT(SecuredServer secured) {
        this.secured = secured;
        Hamlets.around(secured.alliance());
        this.open = secured.alliance().open;
        this.clinic = secured.alliance().newClinic(null);
        List<String> residents = new ArrayList<>();
        for (String born :
                List.of("1950-02-01", "1955-02-01", "1960-06-01", "1970-02-01", "1972-02-01", "1995-02-01")) {
            residents.add(secured.alliance()
                    .store(ManagedResident.patient(LocalDate.parse(born))
                            .setManagingOrganization(new Reference("Organization/" + clinic))));
        }
        first = residents.get(0);
        measured(residents.get(0), "2024-01-10", 128, 80);
        measured(residents.get(1), "2024-01-20", 136, 84);
        measured(residents.get(2), "2024-02-11", 144, 92);
        measured(residents.get(3), "2024-02-15", 162, 98);
        measured(residents.get(4), "2024-03-05", 150, 88);
        measured(residents.get(5), "2024-03-09", 118, 76);
        measured(residents.get(0), "2024-03-20", 132, 82);
        measured(residents.get(0), "2016-02-10", 150, 90);
        measured(residents.get(1), "2016-02-11", 160, 90);
        measured(residents.get(2), "2016-02-12", 140, 90);
        Awaitility.await()
                .atMost(COUNTED_WITHIN)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> measurements() >= 10 && residents() >= 6);
    }

    // Indicators follow the views, so they may count a resident a moment after the resident's measurements.
    private int residents() {
        return open.get("Measure/mca-m18/$evaluate-measure?stratifier=none" + YEAR + ofClinic())
                .as(MeasureReport.class)
                .getGroupFirstRep()
                .getPopulationFirstRep()
                .getCount();
    }

    private long measurements() {
        Answer answer =
                open.get("Observation/$stats?code=8480-6&periodStart=2016-01-01&periodEnd=2024-12-31" + ofClinic());
        return answer.status() == 200
                ? value(component(statistics(answer, 0), "count")).longValue()
                : 0;
    }

    private String ofClinic() {
        return "&subject=Organization/" + clinic;
    }

    private void measured(String resident, String day, int systolic, int diastolic) {
        Observation pressure = Alliance.pressure(resident, clinic);
        pressure.setEffective(new DateTimeType(day + "T10:05:00+08:00"));
        pressure.getComponent().get(0).getValueQuantity().setValue(systolic);
        pressure.getComponent().get(1).getValueQuantity().setValue(diastolic);
        secured.alliance().store(pressure);
    }

    @Test
    void theStatisticsAreThoseWorkedOutByHand() {
        Answer answer = open.get("Observation/$stats?code=85354-9" + YEAR + ofClinic());
        Observation systolic = statistics(answer, 0);
        assertThat(systolic.getCode().getCodingFirstRep().getCode()).isEqualTo("8480-6");
        assertThat(systolic.getFocusFirstRep().getReference()).isEqualTo("Organization/" + clinic);
        assertThat(systolic.getComponent())
                .extracting(component -> component.getCode().getCodingFirstRep().getCode() + " "
                        + value(component).toPlainString())
                .containsExactly(
                        "count 7",
                        "people 6",
                        "average 138.5714",
                        "minimum 118",
                        "percentile-5 121",
                        "4-lower 130",
                        "median 136",
                        "4-upper 147",
                        "percentile-95 158.4",
                        "maximum 162",
                        "std-dev 14.684",
                        "variance 215.619",
                        "sum 970");
        Observation diastolic = statistics(answer, 1);
        assertThat(diastolic.getCode().getCodingFirstRep().getCode()).isEqualTo("8462-4");
        assertThat(value(component(diastolic, "average"))).isEqualByComparingTo("85.7143");
        assertThat(value(component(diastolic, "median"))).isEqualByComparingTo("84");
    }

    @Test
    void aPostedQuestionNamesTheTimeAndTheCodeAsR4Does() {
        Parameters asked = new Parameters();
        asked.addParameter().setName("subject").setValue(new UriType("Patient/" + first));
        asked.addParameter()
                .setName("coding")
                .setValue(new Coding().setSystem("http://loinc.org").setCode("8480-6"));
        asked.addParameter()
                .setName("period")
                .setValue(new Period()
                        .setStartElement(new DateTimeType("2024-01-01"))
                        .setEndElement(new DateTimeType("2024-12-31")));
        Observation of = statistics(open.post("Observation/$stats", asked), 0);
        assertThat(of.getSubject().getReference()).isEqualTo("Patient/" + first);
        assertThat(value(component(of, "count"))).isEqualByComparingTo("2");
        assertThat(value(component(of, "average"))).isEqualByComparingTo("130");
    }

    @Test
    void ofNothingThereIsACountAndNoValue() {
        Observation of = statistics(
                open.get("Observation/$stats?code=4548-4&statistic=count&statistic=average" + YEAR + ofClinic()), 0);
        assertThat(value(component(of, "count"))).isEqualByComparingTo("0");
        assertThat(component(of, "average")
                        .getDataAbsentReason()
                        .getCodingFirstRep()
                        .getCode())
                .isEqualTo("not-applicable");
    }

    @Test
    void theDistributionHasTheGradesOfPressureAndTheShareOfAbnormalOnes() {
        Parameters answer = open.get("Observation/$distribution?code=8480-6&stratifier=month&stratifier=age-band" + YEAR
                        + ofClinic())
                .as(Parameters.class);
        ParametersParameterComponent total = answer.getParameter("total");
        assertThat(bins(total)).containsExactly("2", "2", "2", "1", "0");
        assertThat(text(total, "measurements")).isEqualTo("7");
        assertThat(text(total, "abnormal")).isEqualTo("3");
        assertThat(text(total, "abnormalPeople")).isEqualTo("3");
        assertThat(text(total, "abnormalRate")).isEqualTo("42.86");
        assertThat(answer.getParameters("stratum"))
                .extracting(stratum -> ((CodeableConcept) part(stratum, "value").getValue()).getText()
                        + " " + text(stratum, "measurements") + " " + text(stratum, "abnormal") + " "
                        + String.join("", bins(stratum)))
                .containsExactlyInAnyOrder(
                        "2024-01 2 0 11000",
                        "2024-02 2 2 00110",
                        "2024-03 3 1 11100",
                        "0-34 1 0 10000",
                        "35-59 2 2 00110",
                        "60-64 1 1 00100",
                        "65+ 3 0 12000");
    }

    @Test
    void binsAndTheThresholdMayBeGiven() {
        Parameters answer = open.get(
                        "Observation/$distribution?code=8480-6&bin=120&bin=140&threshold=150" + YEAR + ofClinic())
                .as(Parameters.class);
        ParametersParameterComponent total = answer.getParameter("total");
        assertThat(bins(total)).containsExactly("1", "3", "1", "2");
        assertThat(text(total, "abnormalRate")).isEqualTo("28.57");
    }

    @Test
    void aTrendStandsBesideItsBaselineAndTellsTheDifference() {
        Parameters answer = open.get(
                        "Observation/$trend?code=8480-6&interval=quarter&baseline=2016&periodStart=2024-01-01&periodEnd=2024-06-30"
                                + ofClinic())
                .as(Parameters.class);
        ParametersParameterComponent whole = answer.getParameter("whole");
        assertThat(text(whole, "mean")).isEqualTo("138.5714");
        assertThat(text(part(whole, "baseline"), "mean")).isEqualTo("150");
        assertThat(text(part(whole, "baseline"), "abnormalRate")).isEqualTo("100");
        assertThat(text(part(whole, "difference"), "mean")).isEqualTo("-11.4286");
        assertThat(text(part(whole, "difference"), "median")).isEqualTo("-14");
        assertThat(text(part(whole, "difference"), "abnormalRate")).isEqualTo("-57.14");
        List<ParametersParameterComponent> steps = answer.getParameters("step");
        assertThat(steps)
                .extracting(step -> text(step, "start") + " " + text(step, "measurements"))
                .containsExactly("2024-01-01 7", "2024-04-01 0");
        assertThat(steps.get(1).getPart()).noneMatch(part -> part.getName().equals("difference"));
    }

    @Test
    void answersAreAlsoTables() {
        Answer stats =
                csv(open, "Observation/$stats?code=8480-6&statistic=average&statistic=people" + YEAR + ofClinic());
        assertThat(stats.header("Content-Type")).startsWith("text/csv");
        assertThat(stats.body())
                .isEqualTo(
                        "system,code,unit,statistic,value\r\n" + "http://loinc.org,8480-6,mm[Hg],average,138.5714\r\n"
                                + "http://loinc.org,8480-6,mm[Hg],people,6\r\n");
        assertThat(open.get("Observation/$trend?_format=csv&code=8480-6&interval=year&baseline=2016" + YEAR
                                + ofClinic())
                        .body())
                .contains("2024-01-01,7,6,138.5714,136,3,3,42.86,3,3,150,150,3,3,100,-11.4286,-14,-57.14\r\n");
        assertThat(csv(open, "Observation/$distribution?code=8480-6" + YEAR + ofClinic())
                        .body())
                .contains("Grade 1: 140 to 159,140,160,28.57,2,2,");
        Answer report = csv(open, "Measure/mca-m18/$evaluate-measure?stratifier=sex" + YEAR + ofClinic());
        assertThat(report.body())
                .contains("periodStart,periodEnd,group,stratifier,value,population,count,score,unit\r\n")
                .contains(",,,,initial-population,6,0,%\r\n")
                .contains(",sex,female,initial-population,6,0,%\r\n");
        assertThat(open.get("Measure/mca-m18/$evaluate-measure?stratifier=none" + YEAR + ofClinic())
                        .as(MeasureReport.class)
                        .getGroup())
                .hasSize(1);
    }

    @Test
    void theCentreForDiseaseControlSeesNoNumbersOfFew() {
        String cdc = secured.token("centre-for-disease-control", "system/*.rs");
        Observation year = statistics(as(cdc, "Observation/$stats?code=8480-6" + YEAR + ofClinic()), 0);
        assertThat(value(component(year, "people"))).isEqualByComparingTo("6");
        Observation january = statistics(
                as(cdc, "Observation/$stats?code=8480-6&periodStart=2024-01-01&periodEnd=2024-01-31" + ofClinic()), 0);
        assertThat(january.getComponent()).isNotEmpty().allSatisfy(component -> {
            assertThat(component.hasValue()).isFalse();
            assertThat(component.getDataAbsentReason().getCodingFirstRep().getCode())
                    .isEqualTo("masked");
        });
        // Three of six are abnormal: neither they nor the others are told of.
        Parameters distribution = as(cdc, "Observation/$distribution?code=8480-6&stratifier=sex" + YEAR + ofClinic())
                .as(Parameters.class);
        assertThat(bins(distribution.getParameter("total"))).containsOnly("masked");
        assertThat(text(distribution.getParameter("total"), "people")).isEqualTo("masked");
        Parameters trend = as(cdc, "Observation/$trend?code=8480-6&baseline=2016" + YEAR + ofClinic())
                .as(Parameters.class);
        assertThat(trend.getParameters("step"))
                .allSatisfy(step -> assertThat(text(step, "people")).isIn("masked", "0"));
        String table = csvAs(cdc, "Observation/$trend?code=8480-6&baseline=2016" + YEAR + ofClinic())
                .body();
        assertThat(table).contains("masked").doesNotContain("138.5", "2024-02-01,2");
    }

    @ParameterizedTest
    @CsvSource({
        "$stats?code=8480-6&periodStart=2024-01-02&periodEnd=2024-12-31, period",
        "$distribution?code=8480-6&periodStart=2024-01-01&periodEnd=2024-12-31&bin=141, bin",
        "$trend?code=8480-6&periodStart=2024-01-01&periodEnd=2024-12-31&threshold=141, threshold",
        "$stats?code=8480-6&periodStart=2024-01-01&periodEnd=2024-12-31&subject=Patient/x, subject"
    })
    void whatWouldLeadToSomebodyIsRefusedToTheCentre(String question, String element) {
        String cdc = secured.token("centre-for-disease-control", "system/*.rs");
        refused(as(cdc, "Observation/" + question), ErrorCode.FORBIDDEN, element);
    }

    @Test
    void anOrganisationAsksOfItselfAndAResidentOfOneself() {
        Alliance alliance = secured.alliance();
        String question = "Observation/$stats?code=8480-6" + YEAR + "&subject=";
        String vendor = secured.token("hospital", "system/*.rs");
        assertThat(as(vendor, question + "Organization/" + alliance.hospital).status())
                .isEqualTo(200);
        refused(as(vendor, question + "Organization/" + clinic), ErrorCode.FORBIDDEN, "subject");
        refused(as(vendor, question + "Patient/" + first), ErrorCode.NOT_FOUND, "subject");
        refused(as(secured.token("hospital", "system/Observation.rs"), question), ErrorCode.FORBIDDEN, "");
        String resident = secured.tokenOfPerson("villager", "user/*.rs", null);
        assertThat(as(resident, question + "Patient/" + alliance.villager).status())
                .isEqualTo(200);
        refused(as(resident, question + "Organization/" + clinic), ErrorCode.FORBIDDEN, "subject");
        assertThat(as(resident, question + "Patient/" + first).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "$stats?periodStart=2024-01-01&periodEnd=2024-12-31, 400, code",
        "$stats?code=8480-6&periodStart=2024-01-01, 400, periodEnd",
        "$stats?code=8480-6&periodStart=2024-01&periodEnd=2024-12-31, 400, periodStart",
        "$stats?code=8480-6&periodStart=2024-12-31&periodEnd=2024-01-01, 400, periodEnd",
        "$stats?code=8480-6&periodStart=2024-01-01&periodEnd=2024-12-31&statistic=mode, 400, statistic",
        "$stats?code=0000-0&periodStart=2024-01-01&periodEnd=2024-12-31, 400, unit",
        "$stats?code=8480-6&periodStart=2024-01-01&periodEnd=2024-12-31&subject=Device/1, 400, subject",
        "$stats?code=8480-6&periodStart=2024-01-01&periodEnd=2024-12-31&subject=Organization/nobody, 404, subject",
        "$distribution?code=85354-9&periodStart=2024-01-01&periodEnd=2024-12-31, 400, code",
        "$distribution?code=8480-6&periodStart=2024-01-01&periodEnd=2024-12-31&bin=140&bin=140, 400, bin",
        "$distribution?code=2823-3&periodStart=2024-01-01&periodEnd=2024-12-31, 400, bin",
        "$distribution?code=8480-6&periodStart=2024-01-01&periodEnd=2024-12-31&stratifier=tier, 400, stratifier",
        "$trend?code=8480-6&periodStart=2024-01-01&periodEnd=2024-12-31&interval=week, 400, interval",
        "$trend?code=8480-6&periodStart=2024-01-01&periodEnd=2024-12-31&baseline=2024, 400, baseline",
        "$trend?code=8480-6&periodStart=1900-01-01&periodEnd=2024-12-31, 400, period"
    })
    void whatCannotBeAnsweredIsRefusedWithItsReason(String question, int status, String element) {
        Answer answer = open.get("Observation/" + question);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.outcome().getIssueFirstRep().getExpression().toString())
                .contains(element);
        assertThat(answer.outcome().getIssueFirstRep().getDetails().getText()).isNotBlank();
    }

    @Test
    void aFormatThatThereIsNotIsRefused() {
        assertThat(open.get("Observation/$stats?_format=xlsx&code=8480-6" + YEAR)
                        .status())
                .isEqualTo(406);
    }

    private static void refused(Answer answer, ErrorCode code, String element) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(code.status());
        assertThat(answer.outcome().getIssueFirstRep().getExpression().toString())
                .contains(element);
    }

    private Answer as(String token, String path) {
        return secured.http().send("GET", path, null, "Authorization", "Bearer " + token);
    }

    private Answer csvAs(String token, String path) {
        return secured.http().send("GET", path, null, "Authorization", "Bearer " + token, "Accept", "text/csv");
    }

    private static Answer csv(TestServer server, String path) {
        return server.send("GET", path, null, "Accept", "text/csv");
    }

    private static Observation statistics(Answer answer, int number) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return (Observation)
                answer.as(Parameters.class).getParameter().get(number).getResource();
    }

    private static ObservationComponentComponent component(Observation statistics, String code) {
        return statistics.getComponent().stream()
                .filter(each -> each.getCode().getCodingFirstRep().getCode().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal value(ObservationComponentComponent component) {
        return component.getValue() instanceof Quantity quantity
                ? quantity.getValue()
                : new BigDecimal(component.getValue().primitiveValue());
    }

    private static ParametersParameterComponent part(ParametersParameterComponent of, String name) {
        return of.getPart().stream()
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** A number without its unit; {@code masked} where it is. */
    private static String text(ParametersParameterComponent of, String name) {
        Type value = part(of, name).getValue();
        return value instanceof Quantity quantity
                ? quantity.getValue().toPlainString()
                : Objects.toString(value.primitiveValue(), "masked");
    }

    /** The counts of the bins. */
    private static List<String> bins(ParametersParameterComponent of) {
        return of.getPart().stream()
                .filter(each -> each.getName().equals("bin"))
                .map(bin -> text(bin, "measurements"))
                .toList();
    }
}
