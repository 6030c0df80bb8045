package cn.medalliance.mappings.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.guide.Guide;
import cn.medalliance.mappings.Bilingual;
import cn.medalliance.mappings.Conversion;
import cn.medalliance.mappings.ConversionIssue;
import cn.medalliance.mappings.ConversionResult;
import cn.medalliance.mappings.ConversionResult.Outcome;
import cn.medalliance.mappings.ConversionTotals;
import cn.medalliance.mappings.Delivery;
import cn.medalliance.mappings.IssueCode;
import cn.medalliance.mappings.Severity;
import cn.medalliance.mappings.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourcesTest {
    private static final Sources SOURCES = Sources.of(Guide.load(), FhirContext.forR4Cached());
    private static final Delivery DELIVERY = new Delivery(
            "large.csv", URI.create("urn:example:community-system"), Instant.parse("2026-01-10T01:00:00Z"));
    private static final String HEADER = "机构编码,身份证号,姓名,随访编号,随访日期,随访方式,血压,随访分类,下次随访日期,医生\n";
    private static final String GOOD_ROW =
            "12999901MEXA00043W,999901195803120010,张建国,F1,2025-03-03,门诊,138/86,1,2025-03-17,李敏\n";

    @Test
    void aSourceIsFoundByItsIdAndNothingElseIs() {
        assertThat(SOURCES.find("followup-csv-htn")).map(Source::id).contains("followup-csv-htn");
        assertThat(SOURCES.find("followup-csv")).isEmpty();
    }

    @Test
    void aLargeFileIsReadAsItIsConverted() throws IOException {
        int rows = 3_000;
        CountedRows input = new CountedRows(rows);
        try (Conversion conversion = source().open(stream(input), DELIVERY)) {
            conversion.next();
            assertThat(input.read).as("rows read for the first result").isLessThan(1_000);
            conversion.forEachRemaining(result -> assertThat(result.outcome()).isEqualTo(Outcome.CONVERTED));

            assertThat(conversion.totals()).isEqualTo(new ConversionTotals(rows, rows, 0, 0));
        }
    }

    @Test
    void anIssueIsToldInFhirWithItsPlaceAndWithoutTheCell() throws IOException {
        String row = "12999901MEXA00043W,999901195803120010,张建国,F1,2025-03-03,门诊,偏高,1,2025-03-17,李敏\n";
        try (Conversion conversion = source().open(text(HEADER + row), DELIVERY)) {
            ConversionResult result = conversion.next();

            OperationOutcome.OperationOutcomeIssueComponent issue =
                    result.operationOutcome().getIssueFirstRep();
            assertThat(issue.getSeverity()).isEqualTo(OperationOutcome.IssueSeverity.ERROR);
            assertThat(issue.getDiagnostics()).isEqualTo("row 1, column 血压");
            assertThat(issue.getDetails().getCodingFirstRep().getCode()).isEqualTo("pair-unreadable");
            assertThat(issue.getDetails().getText()).doesNotContain("偏高").contains("数值", "numbers");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0x0000, 0x0007, 0x000B, 0x001C, 0xFFFF})
    void aRowWithACharacterThatFhirForbidsIsRejected(int character) throws IOException {
        try (Conversion conversion =
                source().open(text(HEADER + GOOD_ROW.replace("张建国", "张建" + (char) character + "国")), DELIVERY)) {
            ConversionResult result = conversion.next();

            assertThat(result.outcome()).isEqualTo(Outcome.REJECTED);
            assertThat(result.bundle()).isNull();
            assertThat(result.issues())
                    .extracting(ConversionIssue::row, ConversionIssue::column, ConversionIssue::code)
                    .containsExactly(tuple(1L, "姓名", "character-forbidden"));
            assertThat(result.issues().get(0).reason().en()).contains(String.format("U+%04X", character));
            assertThat(conversion.totals()).isEqualTo(new ConversionTotals(1, 0, 1, 0));
        }
    }

    /** The library that takes rows apart treats it as a mark of its own. */
    @ParameterizedTest
    @ValueSource(strings = {"\uFFFE张建国", "张建\uFFFE国", "\"张建\uFFFE国\""})
    void aRowWithAMirroredByteOrderMarkIsRejected(String name) throws IOException {
        try (Conversion conversion = source().open(text(HEADER + GOOD_ROW.replace("张建国", name)), DELIVERY)) {
            ConversionResult result = conversion.next();

            assertThat(result.outcome()).isEqualTo(Outcome.REJECTED);
            assertThat(result.issues()).extracting(ConversionIssue::code).containsExactly("character-forbidden");
        }
    }

    @Test
    void aForbiddenCharacterInAColumnThatNobodyUsesRejectsTheRowToo() throws IOException {
        String header = HEADER.replace("\n", ",备用\n");
        try (Conversion conversion = source().open(text(header + GOOD_ROW.replace("\n", ",x\u0007\n")), DELIVERY)) {
            conversion.next();
            assertThat(conversion.next().issues())
                    .extracting(ConversionIssue::row, ConversionIssue::column, ConversionIssue::code)
                    .containsExactly(tuple(1L, "备用", "character-forbidden"));
        }
    }

    @Test
    void aHeadingWithAForbiddenCharacterIsFatalAndShownWithoutIt() throws IOException {
        try (Conversion conversion = source().open(text(HEADER.replace("医生", "医\u0007生") + GOOD_ROW), DELIVERY)) {
            ConversionResult result = conversion.next();

            assertThat(result.outcome()).isEqualTo(Outcome.HEADER);
            assertThat(result.issues())
                    .extracting(ConversionIssue::severity, ConversionIssue::column, ConversionIssue::code)
                    .containsExactly(tuple(Severity.FATAL, "医\uFFFD生", "character-forbidden"));
            assertThat(conversion.hasNext()).isFalse();
        }
    }

    @Test
    void aLineEndAndATabInACellAreNoFault() throws IOException {
        try (Conversion conversion = source().open(text(HEADER + GOOD_ROW.replace("李敏", "\"李\t敏\n\"")), DELIVERY)) {
            assertThat(conversion.next().outcome()).isEqualTo(Outcome.CONVERTED);
        }
    }

    @Test
    void everyReasonTakesTheSameDetailsInBothLanguages() {
        assertThat(IssueCode.values()).extracting(IssueCode::code).doesNotHaveDuplicates();
        for (IssueCode code : IssueCode.values()) {
            assertThat(code.reason(details()).zh()).as(code.code()).doesNotContain("%");
            assertThat(occurrences(code.reason(details()).zh()))
                    .as(code.code())
                    .isEqualTo(occurrences(code.reason(details()).en()));
        }
    }

    private static Bilingual[] details() {
        return IntStream.range(0, 3).mapToObj(i -> Bilingual.same("@")).toArray(Bilingual[]::new);
    }

    private static long occurrences(String text) {
        return text.chars().filter(c -> c == '@').count();
    }

    private static Source source() {
        return SOURCES.find("followup-csv-htn").orElseThrow();
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream stream(CountedRows rows) {
        return new SequenceInputStream(text(HEADER), new SequenceInputStream(rows));
    }

    /** Rows that come into being when they are read; every one a visit of its own. */
    private static final class CountedRows implements Enumeration<InputStream> {
        private final Iterator<Integer> numbers;
        private int read;

        CountedRows(int rows) {
            numbers = IntStream.range(0, rows).iterator();
        }

        @Override
        public boolean hasMoreElements() {
            return numbers.hasNext();
        }

        @Override
        public InputStream nextElement() {
            read++;
            LocalDate day = LocalDate.of(2015, 1, 1).plusDays(numbers.next());
            return text(String.join(
                            ",",
                            Arrays.asList(
                                    "12999901MEXA00043W",
                                    "999901195803120010",
                                    "张建国",
                                    "F" + day,
                                    day.toString(),
                                    "门诊",
                                    "138/86",
                                    "1",
                                    day.plusDays(14).toString(),
                                    "李敏"))
                    + "\n");
        }
    }
}
