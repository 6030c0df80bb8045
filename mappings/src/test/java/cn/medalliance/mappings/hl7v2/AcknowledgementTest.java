package cn.medalliance.mappings.hl7v2;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.mappings.Bilingual;
import cn.medalliance.mappings.ConversionIssue;
import cn.medalliance.mappings.IssueCode;
import cn.medalliance.mappings.Severity;
import cn.medalliance.mappings.hl7v2.Acknowledgement.Code;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AcknowledgementTest {
    private static final Instant AT = Instant.parse("2025-04-24T02:10:00Z");
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String MESSAGE =
            "MSH|^~\\&|HIS|HOSPITAL|ALLIANCE||20250424101000||ADT^A01|M7|P|2.5.1\rPID|1||999901195803120010^^^^NI||张建国\r";

    @Test
    void aMessageThatWasTakenIsAnsweredAcceptedUnderItsNumber() {
        String answer = answer(MESSAGE, Code.AA, List.of(issue(Severity.WARNING, "x")));

        assertThat(answer.split("\r"))
                .containsExactly(
                        "MSH|^~\\&|Medalliance||HIS|HOSPITAL|20250424101000||ACK^A01|M7|P|2.5.1||||||UNICODE UTF-8",
                        "MSA|AA|M7");
        assertThat(Message.parse(answer)).isPresent();
        assertThat(Acknowledgement.controlNumber(bytes(MESSAGE))).isEqualTo("M7");
    }

    @Test
    void aMessageWithAnErrorIsAnsweredWithItAndWithoutWhatTheMessageHolds() {
        String answer = answer(MESSAGE, Code.AE, List.of(issue(Severity.ERROR, "a|b^c")));

        assertThat(answer)
                .contains("MSA|AE|M7|some-code (PID-3)")
                .contains("ERR|")
                .contains("a\\F\\b\\S\\c");
        assertThat(answer).doesNotContain("张建国").doesNotContain("999901195803120010");
        assertThat(Message.parse(answer).orElseThrow().get("ERR", 8, 1)).startsWith("a|b^c");
    }

    @Test
    void anErrorRefusesAMessageAndAKindThatIsNotTakenRejectsIt() {
        assertThat(Acknowledgement.code(List.of())).isEqualTo(Code.AA);
        assertThat(Acknowledgement.code(List.of(issue(Severity.WARNING, "x")))).isEqualTo(Code.AA);
        assertThat(Acknowledgement.code(List.of(issue(Severity.ERROR, "x")))).isEqualTo(Code.AE);
        assertThat(Acknowledgement.code(List.of(new ConversionIssue(
                        Severity.ERROR, IssueCode.MESSAGE_UNKNOWN.code(), 1, "MSH-9", Bilingual.same("x")))))
                .isEqualTo(Code.AR);
    }

    @Test
    void whatIsNoMessageIsRejected() {
        assertThat(answer("hello", Code.AA, List.of())).contains("MSA|AR|\r");
        assertThat(answer("", Code.AA, List.of())).contains("MSA|AR|\r");
        assertThat(Acknowledgement.controlNumber(bytes("hello"))).isEmpty();
    }

    @Test
    void theBeginningOfAMessageIsAnsweredUnderItsNumber() {
        assertThat(answer(MESSAGE.substring(0, MESSAGE.length() - 30), Code.AR, List.of()))
                .contains("MSA|AR|M7\r");
    }

    @Test
    void anAnswerHasTheCharactersOfItsMessage() {
        String message = MESSAGE.replace("|2.5.1\r", "|2.4||||||GB 18030-2000\r");
        byte[] answer =
                Acknowledgement.to(message.getBytes(GB18030), Code.AE, List.of(issue(Severity.ERROR, "无法确定居民")), AT);

        assertThat(new String(answer, GB18030)).contains("|GB 18030-2000\r").contains("无法确定居民");
    }

    @Test
    void aNumberCannotBreakOutOfItsField() {
        String answer = answer(MESSAGE.replace("|M7|", "|M7\\F\\AA\\.br\\|"), Code.AE, List.of());

        assertThat(answer.split("\r")).hasSize(2);
        assertThat(Message.parse(answer).orElseThrow().get("MSA", 1, 1)).isEqualTo("AE");
    }

    private static String answer(String message, Code code, List<ConversionIssue> issues) {
        return new String(Acknowledgement.to(bytes(message), code, issues, AT), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String message) {
        return message.getBytes(StandardCharsets.UTF_8);
    }

    private static ConversionIssue issue(Severity severity, String reason) {
        return new ConversionIssue(severity, "some-code", 1, "PID-3", Bilingual.same(reason));
    }
}
