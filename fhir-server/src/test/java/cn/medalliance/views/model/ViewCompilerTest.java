package cn.medalliance.views.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.shared.CountyTime;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a definition may say, what is refused, and what an expression finds. */
class ViewCompilerTest {

    private static final String PATIENT = """
            {"resourceType": "Patient", "id": "p1", "active": true, "gender": "male", "birthDate": "1958-03",
             "_birthDate": {"extension": [{"url": "http://example.org/why", "valueCode": "asked"}]},
             "name": [{"use": "official", "family": "Zhang", "given": ["Jian", null, "Guo"]}, {"family": "Li"}],
             "multipleBirthInteger": 2, "deceasedDateTime": "2025-06-01T08:00:00+08:00",
             "managingOrganization": {"reference": "Organization/o1/_history/3"},
             "generalPractitioner": [{"reference": "urn:uuid:1"}, {"reference": "http://other/Practitioner/1"},
                                     {"reference": "#in"}, {"reference": "PractitionerRole/r1"}],
             "contact": [{"period": {"start": "2025-01-01", "end": "2025"}}]}
            """;

    private final ViewCompiler compiler = new ViewCompiler(FhirContext.forR4Cached(), CountyTime.ZONE);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "name.first().family;Zhang",
                "name.given.join('-');Jian-Guo",
                "name.where(use = 'official').exists();true",
                "name.family.count();2",
                "name.family contains 'Li';true",
                "'Wu' in name.family;false",
                "name[1].given.empty();true",
                "name.exists(given.exists());true",
                "name.all(family.exists());true",
                "gender.upper() & '!';MALE!",
                "gender.substring(1, 2);al",
                "gender.matches('^m');true",
                "gender.replace('male', 'm');m",
                "gender.length() * 2 - 1;7",
                "7 div 2;3",
                "7 mod 2;1",
                "7 / 2;3.5",
                "1 / 0;",
                "-3 + 1;-2",
                "multipleBirth.ofType(integer) >= 2;true",
                "multipleBirth is integer;true",
                "multipleBirth is boolean;false",
                "(multipleBirth as integer);2",
                "deceased.ofType(boolean);",
                "birthDate = @1958-03;true",
                "birthDate = @1958-03-01;",
                "birthDate < @1958-04-01;true",
                "birthDate != @1957;true",
                "deceased.ofType(dateTime) = @2025-06-01T00:00:00Z;true",
                "deceased.ofType(dateTime) > @2025-05-31;true",
                "deceased.ofType(dateTime) > @2025-06-01;",
                "birthDate.extension('http://example.org/why').value.ofType(code).first();asked",
                "birthDate.exists();true",
                "birthDate.highBoundary();1958-03-31",
                "contact.period.lowBoundary();2025-01-01T00:00:00.000+14:00",
                "contact.period.highBoundary();2025-12-31T23:59:59.999-12:00",
                "1.50.lowBoundary(3);1.495",
                "managingOrganization.getReferenceKey();o1",
                "managingOrganization.getReferenceKey(Patient);",
                "generalPractitioner.getReferenceKey();r1",
                "iif(active, 'yes', 'no');yes",
                "active and {};",
                "active or {};true",
                "{} implies active;true",
                "active xor false;true",
                "(name.family | 'Li').count();2",
                "name.family.intersect('Li');Li",
                "name.family.exclude('Li');Zhang",
                "name.select(family).last();Li",
                "2.345.round(2);2.35",
                "'12'.toInteger() + 1;13",
                "Patient.gender;male",
                "%resource.id;p1"
            })
    void anExpressionFinds(String path, @Nullable String expected) throws JsonProcessingException {
        Object value = compiler.compile(view("{\"name\": \"c\", \"path\": \"%s\"}".formatted(path)))
                .rows(ResourceJson.read(PATIENT))
                .get(0)[0];
        assertThat(value == null ? null : CompiledView.json(value).asText()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{\"path\": \"id\"}|MISSING_PROPERTY",
                "{\"name\": \"c\"}|MISSING_PROPERTY",
                "{\"name\": \"1c\", \"path\": \"id\"}|BAD_NAME",
                "{\"name\": \"c\", \"path\": \"id\", \"columns\": 1}|UNKNOWN_PROPERTY",
                "{\"name\": \"c\", \"path\": 1}|WRONG_VALUE",
                "{\"name\": \"c\", \"path\": \"id\"}, {\"name\": \"c\", \"path\": \"id\"}|DUPLICATE_NAME",
                "{\"name\": \"c\", \"path\": \"id =\"}|BAD_FHIRPATH",
                "{\"name\": \"c\", \"path\": \"id.lengthen()\"}|BAD_FHIRPATH",
                "{\"name\": \"c\", \"path\": \"today()\"}|UNSUPPORTED_FHIRPATH",
                "{\"name\": \"c\", \"path\": \"managingOrganization.resolve().id\"}|UNSUPPORTED_FHIRPATH",
                "{\"name\": \"c\", \"path\": \"birthDate + 1 year\"}|UNSUPPORTED_FHIRPATH",
                "{\"name\": \"c\", \"path\": \"deceased.value\"}|UNSUPPORTED_FHIRPATH",
                "{\"name\": \"c\", \"path\": \"%nothing\"}|UNKNOWN_CONSTANT",
                "{\"name\": \"c\", \"path\": \"name\"}|WRONG_TYPE",
                "{\"name\": \"c\", \"path\": \"deceased\"}|WRONG_TYPE",
                "{\"name\": \"c\", \"path\": \"active\", \"type\": \"decimal\"}|WRONG_TYPE",
                "{\"name\": \"c\", \"path\": \"birthDate > 'x'\"}|WRONG_TYPE",
                "{\"name\": \"c\", \"path\": \"id\", \"tag\": [{\"name\": \"ansi/type\", \"value\": \"XML\"}]}|WRONG_TYPE"
            })
    void aWrongColumnIsRefused(String column, ViewProblem problem) throws JsonProcessingException {
        JsonNode definition = view(column);
        InvalidViewException refused =
                catchThrowableOfType(InvalidViewException.class, () -> compiler.compile(definition));
        assertThat(refused.faults()).extracting(ViewFault::problem).contains(problem);
        assertThat(refused.faults().get(0).element()).startsWith("ViewDefinition.select");
    }

    @Test
    void allThatIsWrongIsToldAtOnce() throws JsonProcessingException {
        JsonNode definition = ResourceJson.read("""
                {"resourceType": "ViewDefinition", "name": "_x", "resource": "Patient", "colour": "red",
                 "constant": [{"name": "a", "valueQuantity": {}}],
                 "select": [{"forEach": "name", "repeat": ["name"]}]}
                """);
        assertThat(catchThrowableOfType(InvalidViewException.class, () -> compiler.compile(definition))
                        .faults())
                .extracting(ViewFault::problem)
                .contains(
                        ViewProblem.BAD_NAME,
                        ViewProblem.UNKNOWN_PROPERTY,
                        ViewProblem.SEVERAL_ITERATIONS,
                        ViewProblem.MISSING_PROPERTY);
    }

    @Test
    void anUnknownElementIsEmptyAndWarnedOf() throws JsonProcessingException {
        CompiledView view = compiler.compile(view("{\"name\": \"c\", \"path\": \"nickname\"}"));
        assertThat(view.warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.detail()).isEqualTo("Patient has no element nickname"));
        assertThat(view.rows(ResourceJson.read(PATIENT)).get(0)[0]).isNull();
    }

    @Test
    void severalValuesInOneCellAreRefusedWithoutTellingThem() throws JsonProcessingException {
        CompiledView view = compiler.compile(view("{\"name\": \"c\", \"path\": \"name.family\"}"));
        JsonNode patient = ResourceJson.read(PATIENT);
        assertThatExceptionOfType(ViewEvaluationException.class)
                .isThrownBy(() -> view.rows(patient))
                .satisfies(
                        refused -> assertThat(refused.element()).isEqualTo("ViewDefinition.select[0].column[0].path"))
                .withMessageNotContaining("Zhang");
    }

    @Test
    void anExpressionThatWouldSearchForEverIsBrokenOff() throws JsonProcessingException {
        CompiledView view = compiler.compile(view("{\"name\": \"c\", \"path\": \"id.matches('(.*a){20}c')\"}"));
        JsonNode patient = ResourceJson.read("{\"resourceType\": \"Patient\", \"id\": \"" + "a".repeat(60) + "b\"}");
        assertThatExceptionOfType(ViewEvaluationException.class).isThrownBy(() -> view.rows(patient));
    }

    @Test
    void aRepeatThatLeadsBackToItselfIsBrokenOff() throws JsonProcessingException {
        CompiledView view = compiler.compile(ResourceJson.read("""
                {"resourceType": "ViewDefinition", "resource": "Patient",
                 "select": [{"repeat": ["$this"], "column": [{"name": "c", "path": "id"}]}]}
                """));
        JsonNode patient = ResourceJson.read(PATIENT);
        assertThatExceptionOfType(ViewEvaluationException.class).isThrownBy(() -> view.rows(patient));
    }

    @Test
    void aProductWithoutEndIsBrokenOff() throws JsonProcessingException {
        String each = String.join(
                ",",
                IntStream.range(0, 20)
                        .mapToObj(index -> "{\"forEach\": \"name\", \"column\": [{\"name\": \"c" + index
                                + "\", \"path\": \"family\"}]}")
                        .toList());
        CompiledView view = compiler.compile(ResourceJson.read(
                "{\"resourceType\": \"ViewDefinition\", \"resource\": \"Patient\", \"select\": [" + each + "]}"));
        JsonNode patient = ResourceJson.read(PATIENT);
        assertThatExceptionOfType(ViewEvaluationException.class)
                .isThrownBy(() -> view.rows(patient))
                .withMessage("more than 10000 rows of one resource");
    }

    @Test
    void anExpressionWithoutEndIsRefused() throws JsonProcessingException {
        JsonNode definition =
                view("{\"name\": \"c\", \"path\": \"" + "(".repeat(100_000) + "id" + ")".repeat(100_000) + "\"}");
        assertThatExceptionOfType(InvalidViewException.class).isThrownBy(() -> compiler.compile(definition));
    }

    @Test
    void aColumnHasAnSqlType() throws JsonProcessingException {
        CompiledView view = compiler.compile(view("""
                {"name": "a", "path": "active"}, {"name": "b", "path": "multipleBirth.ofType(integer)"},
                {"name": "c", "path": "birthDate"}, {"name": "d", "path": "meta.lastUpdated"},
                {"name": "e", "path": "1.5"}, {"name": "f", "path": "name.given", "collection": true},
                {"name": "g", "path": "birthDate", "tag": [{"name": "ansi/type", "value": "DATE"}]},
                {"name": "h", "path": "name.first()", "type": "HumanName"}"""));
        assertThat(view.columns())
                .extracting(OutputColumn::sqlType)
                .containsExactly(
                        SqlType.BOOLEAN,
                        SqlType.INTEGER,
                        SqlType.TEXT,
                        SqlType.TIMESTAMP,
                        SqlType.NUMERIC,
                        SqlType.JSON,
                        SqlType.DATE,
                        SqlType.JSON);
    }

    @Test
    void aValueIsStoredAsItsColumnTakesIt() {
        assertThat(SqlType.DATE.stored("2025-01-20T00:30:00+08:00", CountyTime.ZONE))
                .isEqualTo(LocalDate.parse("2025-01-20"));
        assertThat(SqlType.DATE.stored("1958-03", CountyTime.ZONE)).isEqualTo(LocalDate.parse("1958-03-01"));
        assertThat(SqlType.TIMESTAMP.stored("2025-01-20", CountyTime.ZONE))
                .isEqualTo(OffsetDateTime.parse("2025-01-20T00:00:00+08:00"));
        assertThat(SqlType.TIMESTAMP.stored("yesterday", CountyTime.ZONE)).isNull();
        assertThat(SqlType.NUMERIC.stored(new BigDecimal("7.40"), CountyTime.ZONE))
                .isEqualTo(new BigDecimal("7.40"));
        assertThat(SqlType.TEXT.stored(new BigDecimal("1E+2"), CountyTime.ZONE)).isEqualTo("100");
        assertThat(SqlType.JSON.stored(List.of("a", 1), CountyTime.ZONE)).isEqualTo("[\"a\",1]");
        assertThat(SqlType.TEXT.stored(null, CountyTime.ZONE)).isNull();
    }

    private static JsonNode view(String columns) throws JsonProcessingException {
        return ResourceJson.read("""
                {"resourceType": "ViewDefinition", "resource": "Patient", "select": [{"column": [%s]}]}
                """.formatted(columns));
    }
}
